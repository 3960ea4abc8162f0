// The site on this machine alone as a common host sends it: compressed with brotli, under the recommended headers.

import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const compress = promisify(brotliCompress);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/** Serves `folder`; `hosting` is a `_headers` file, which says what goes with which path. */
export async function serve(folder, hosting) {
  const rules = read(await readFile(hosting, "utf8"));
  const files = await load(folder);
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (!file) return response.writeHead(404).end();
    const headers = rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers);
    response.writeHead(200, { ...file.headers, ...Object.fromEntries(headers) }).end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

/** Every file, compressed beforehand: a host does not do it for each visitor either. */
async function load(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const load = async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const body = await compress(await readFile(path));
    const headers = { "Content-Type": type, "Content-Encoding": "br", "Content-Length": body.length };
    return [`/${relative(folder, path)}`, { headers, body }];
  };
  return new Map(await Promise.all(entries.filter((entry) => entry.isFile()).map(load)));
}

/** The rules of a `_headers` file: a path, perhaps with a star at its end, and the headers under it. */
function read(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim() && !line.startsWith("#"))) {
    if (line.startsWith("/")) {
      const pattern = line.trim();
      const start = pattern.slice(0, -1);
      rules.push({ matches: (path) => (pattern.endsWith("*") ? path.startsWith(start) : path === pattern), headers: [] });
    } else {
      const [, name, value] = line.trim().match(/^([^:]+):\s*(.*)$/);
      rules.at(-1).headers.push([name, value]);
    }
  }
  return rules;
}
