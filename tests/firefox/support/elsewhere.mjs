// Every address that is not this machine. The browser goes there through a proxy, and the proxy is this: it lets nobody
// through, and remembers who came, whichever part of the browser sent them.

import { createServer } from "node:http";

/** Firefox asks its maker for its own settings: no page can, as none of these names is ever given to one. */
const MAKER = /(^|[./])mozilla\.(com|net|org)(:\d+)?(\/|$)/;

/** Begins to listen: `{ proxy, seen, end }`, the proxy's `host:port`, the addresses asked for so far, and how to end. */
export async function watch() {
  const seen = [];
  const remember = ({ url }) => MAKER.test(url) || seen.push(url);
  const server = createServer((request, response) => {
    remember(request);
    response.writeHead(502).end();
  });
  // What is encrypted, and sockets: a tunnel is asked for.
  server.on("connect", (request, socket) => {
    remember(request);
    // The browser may not stay to hear it.
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const end = () => {
    server.close();
    server.closeAllConnections();
  };
  return { proxy: `127.0.0.1:${server.address().port}`, seen, end };
}
