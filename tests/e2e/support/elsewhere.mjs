// The rest of the world: one server on this machine to which every name leads, and which counts who comes.

import { createServer } from "node:net";
import { Visit, launch } from "./site.mjs";

// Chromium asks its maker for updates, accounts and names of form fields, whatever the switches. It is told that there is
// no such place; a page that asked there would still be seen asking (`requests` of the visit).
const MAKER = ["*.googleapis.com", "*.google.com", "*.gstatic.com", "*.gvt1.com"];

/**
 * A visit in a browser for which every name in the world leads to that server, so that whatever would leave, for
 * whichever address, is seen arriving. `scenario` is given the visit (see `site.mjs`) and `arrived()`, how many have
 * connected. Afterwards it is looked at as after every scenario that nothing left.
 */
export async function withElsewhere(scenario) {
  let arrived = 0;
  const server = createServer((socket) => {
    arrived += 1;
    socket.destroy();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const rules = MAKER.map((name) => `MAP ${name} ~NOTFOUND`);
  rules.push(`MAP * 127.0.0.1:${server.address().port}`, "EXCLUDE 127.0.0.1");
  const browser = await launch([`--host-resolver-rules=${rules.join(", ")}`]);
  try {
    const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris" });
    context.setDefaultTimeout(30_000);
    const visit = await Visit.begin(context);
    await scenario(visit, () => arrived);
    visit.assertPrivate();
  } finally {
    await browser.close();
    await new Promise((closed) => server.close(closed));
  }
}
