// Pages of others, served from another origin than the site, and what happens to the calculators in them.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { DIST } from "./host.mjs";
import { site } from "./site.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** What a page of others has for a calculator to be in it. */
export const script = (of = site) => `<script src="${of}embed.js" async></script>`;

/** A whole page around this markup. */
export const pageWith = (body, { head = "", html = 'lang="fr"' } = {}) =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
   <title>Une page</title>${head}</head><body>${body}</body></html>`;

/** Serves one page, with headers, for as long as `use` takes, which is given its address. */
export function withPage(visit, html, use, headers = {}) {
  const answer = (_, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html);
  return served(visit, answer, use);
}

/** Serves the built site with the headers that are recommended where frames without an origin are to work. */
export function withOpenSite(visit, use) {
  const answer = (request, response) => {
    const path = join(DIST, decodeURIComponent(request.url.split("?")[0]));
    try {
      const file = statSync(path).isDirectory() ? join(path, "index.html") : path;
      const type = TYPES[extname(file)] ?? "text/plain";
      response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  };
  return served(visit, answer, use);
}

async function served({ sites }, answer, use) {
  const server = createServer(answer);
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${server.address().port}/`;
  sites.push(address);
  try {
    return await use(address);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** Keeps every event of every calculator of the pages to come: `[type, id of the element, detail]`. */
export async function listen(page) {
  await page.addInitScript(() => {
    window.heard = [];
    for (const type of ["jauge:ready", "jauge:resize", "jauge:result"]) {
      addEventListener(type, ({ target, detail }) => window.heard.push([type, target.id, detail]));
    }
  });
}

/** The details of the events of one kind, of all elements or of one. */
export const heard = (page, type, id = "") =>
  page.evaluate(([type, id]) => window.heard.filter((event) => event[0] === type && event[1] === id).map((event) => event[2]), [
    type,
    id,
  ]);

/** What is in the frame of a calculator. */
export const inside = (page, element = "jauge-calculator") => page.frameLocator(`${element} iframe`);

/** The frame of a calculator, once the calculator is there. */
export async function opened(page, element = "jauge-calculator") {
  const iframe = page.locator(`${element} iframe`);
  await iframe.scrollIntoViewIfNeeded();
  await inside(page, element).locator("h1").waitFor({ state: "attached" });
  return (await iframe.elementHandle()).contentFrame();
}

/** Waits until the frame is exactly as high as what is in it, and says how high that is. */
export async function fits(page, element = "jauge-calculator") {
  const frame = await opened(page, element);
  for (let turn = 0; turn < 100; turn += 1) {
    const height = (await page.locator(`${element} iframe`).boundingBox()).height;
    const inner = await frame.evaluate(() => ({
      content: Math.ceil(document.body.getBoundingClientRect().height),
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    }));
    if (height === inner.content && !inner.scrolls) return height;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  throw new Error("the frame never was as high as what is in it");
}
