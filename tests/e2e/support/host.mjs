// A static host of one's own: a folder that can be changed, and a server that can be stopped, as the one of
// `cargo xtask e2e` cannot. Like `python3 -m http.server` it sends no caching headers.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

/** The built site. */
export const DIST = new URL("../../../dist/", import.meta.url).pathname;

const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".txt": "text/plain",
  ".csv": "text/csv",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves a copy of the site under a path of its own, for as long as `use` takes, which is given
 *   url     the site's address
 *   folder  its files, to be changed
 *   served  the paths asked for so far, below the site's
 *   asked   the same requests as they came: `GET /deep/er/`
 *   stop()  the server is gone, and whoever connects is refused
 */
export async function withHost(use) {
  const folder = mkdtempSync(join(tmpdir(), "jauge-host-"));
  cpSync(DIST, folder, { recursive: true });
  const [served, asked] = [[], []];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split("?")[0]).replace("/deep/er/", "");
    served.push(path);
    asked.push(`${request.method} ${request.url}`);
    let file = join(folder, path);
    try {
      if (statSync(file).isDirectory()) file = join(file, "index.html");
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      response.end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  try {
    await use({ url: `http://127.0.0.1:${server.address().port}/deep/er/`, folder, served, asked, stop });
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Puts another version in the folder: its page says so in `<html data-version>`, its style sheet and its file analysis
 * have other names, and those of the version before are gone.
 */
export function publish(folder, version) {
  const digit = String(version);
  const page = join(folder, "index.html");
  let html = readFileSync(page, "utf8").replace(/<html lang=fr[^>]*>/, `<html lang=fr data-version=${digit}>`);
  for (const name of readdirSync(folder).filter((name) => /^(style|annex)-[0-9a-f]{16}/.test(name))) {
    const next = name.replace(/-[0-9a-f]/, `-${digit}`);
    renameSync(join(folder, name), join(folder, next));
    html = html.replaceAll(name, next);
  }
  writeFileSync(page, html);
  list(folder);
}

/** Lists the files anew in the service worker, as the build does. */
function list(folder) {
  const worker = join(folder, "sw.js");
  const [, ...body] = readFileSync(worker, "utf8").split("\n");
  const files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path === worker) continue;
    const digest = createHash("sha256").update(readFileSync(path)).digest("base64");
    files[`./${path.slice(folder.length + 1)}`.replace(/index\.html$/, "")] = `sha256-${digest}`;
  }
  const all = JSON.stringify(files);
  const version = createHash("sha256").update(all).digest("hex").slice(0, 16);
  writeFileSync(worker, [`const VERSION="${version}",FILES=${all};`, ...body].join("\n"));
}
