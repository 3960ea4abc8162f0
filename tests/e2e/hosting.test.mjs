// The site behind real servers: nginx with the headers that are recommended for it (`hosting/`), and Python's, which knows
// none. What needs a server that is not there is left out.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "./support/site.mjs";
import { becomes, follow } from "./support/calculators.mjs";
import { figures, fixture, look, read } from "./support/files.mjs";
import { DIST } from "./support/host.mjs";

const nginx = process.env.JAUGE_NGINX;
const LONG = "public, max-age=31536000, immutable";
const HASHED = /-[0-9a-f]{8,16}(_bg)?[./]/;

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.replace(/\/?$/, "/")}${entry.name}`.slice(DIST.length));

test("every file with a hash in its name has a rule on Netlify, and no other has", async () => {
  const rules = readFileSync(new URL("../../hosting/_headers", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("/") && line !== "/*")
    .map((line) => line.slice(1, -1));
  assert.ok(rules.length > 10);
  for (const file of files) {
    assert.equal(rules.some((rule) => file.startsWith(rule)), HASHED.test(file), file);
  }
});

test("nginx sends the recommended headers with every file", { skip: !nginx }, async ({ page }) => {
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/;
  const policy = readFileSync(`${DIST}index.html`, "utf8").match(meta)[1];
  const types = { js: /javascript/, wasm: /^application\/wasm/, webmanifest: /^application\/manifest\+json/, txt: /utf-8/i };
  for (const file of ["", ...files]) {
    const response = await page.request.head(nginx + file);
    const headers = response.headers();
    assert.equal(response.status(), 200, file);
    assert.equal(headers["content-security-policy"], policy, file);
    assert.equal(headers["cache-control"], HASHED.test(file) ? LONG : "no-cache", file);
    assert.equal(headers["x-content-type-options"], "nosniff", file);
    assert.equal(headers["cross-origin-opener-policy"], "same-origin", file);
    assert.equal(headers["cross-origin-embedder-policy"], "require-corp", file);
    assert.equal(headers["cross-origin-resource-policy"], "cross-origin", file);
    assert.equal(headers["x-frame-options"], undefined, file);
    assert.equal(headers["referrer-policy"], "no-referrer", file);
    assert.equal(headers["access-control-allow-origin"], "*", file);
    assert.match(headers["permissions-policy"], /camera=\(\)/, file);
    const type = types[file.split(".").at(-1)];
    if (type) assert.match(headers["content-type"], type, file);
  }
});

/** A calculator, a workbook and a text file, then a static page without the network. */
async function works(visit, address) {
  const { page, context, kept, sites, allow } = visit;
  sites.push(address);
  await page.goto(`${address}#/nps?promoters=160&passives=20&detractors=20`);
  await becomes(page, "score", 70);
  await follow(page, "#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  assert.notDeepEqual(await figures(page), {});
  await page.getByTestId("another-file").click();
  await look(visit, fixture("tickets.xlsx"));
  await read(page);
  assert.notDeepEqual(await figures(page), {});
  await kept();
  allow(/sw\.js|ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await page.goto(`${address}fr/csat.html`);
  await page.locator("form").waitFor();
  assert.equal(page.url(), `${address}#/csat?lang=fr`);
}

test("behind nginx everything works, analysis and offline too", { skip: !nginx }, (visit) => works(visit, nginx));

const python = spawnSync("python3", ["--version"]).status === 0;

test("behind python3 -m http.server, deep in its folders, everything works too", { skip: !python }, async (visit) => {
  const root = mkdtempSync(join(tmpdir(), "jauge-"));
  mkdirSync(join(root, "a/b"), { recursive: true });
  symlinkSync(DIST, join(root, "a/b/kpi"));
  const options = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", root];
  const server = spawn("python3", options, { stdio: ["ignore", "pipe", "ignore"] });
  try {
    const [says] = await once(server.stdout, "data");
    await works(visit, `http://127.0.0.1:${String(says).match(/port (\d+)/)[1]}/a/b/kpi/`);
  } finally {
    server.kill();
    rmSync(root, { recursive: true });
  }
});

test("behind nginx the page is cut off from devices, and can write to the clipboard alone", { skip: !nginx }, async ({ page, sites }) => {
  sites.push(nginx);
  await page.goto(`${nginx}#/nps`);
  await page.locator("form").waitFor();
  const powers = ["camera", "microphone", "geolocation", "display-capture", "usb", "serial", "hid", "midi", "payment"];
  const more = ["clipboard-read", "local-fonts", "deferred-fetch", "storage-access", "browsing-topics", "sync-xhr", "fullscreen"];
  const allowed = await page.evaluate(
    (all) => all.filter((power) => document.featurePolicy.allowsFeature(power)),
    [...powers, ...more, "clipboard-write"],
  );
  assert.deepEqual(allowed, ["clipboard-write"]);
  assert.equal(await page.evaluate(() => crossOriginIsolated), true);
});

/** A page of another origin that embeds a calculator and wants of its frames what these headers say. */
async function withStrictHost(use) {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      "content-type": "text/html",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-opener-policy": "same-origin",
      "content-security-policy": `default-src 'none'; img-src ${nginx} data:; frame-src ${nginx}`,
    });
    const frame = `<iframe src="${nginx}#/nps?promoters=160&passives=20&detractors=20"></iframe>`;
    const picture = `<img src="${nginx}icons/192.png">`;
    response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${frame}${picture}`);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

test("behind nginx it can be embedded by any site, also by one that is isolated", { skip: !nginx }, ({ page, sites, requests }) =>
  withStrictHost(async (host) => {
    sites.push(nginx, host);
    await page.goto(host);
    await page.frameLocator("iframe").locator("output[data-output=score][data-value='70']").first().waitFor();
    assert.equal(await page.locator("img").evaluate(({ naturalWidth }) => naturalWidth), 192);
    assert.deepEqual(requests.filter(({ refused }) => refused), []);
  }),
);
