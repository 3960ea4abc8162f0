// The page where a visitor tries for themselves what Jauge promises.

import assert from "node:assert/strict";
import http from "node:http";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { site, test } from "./support/site.mjs";

const sentence = (page) => page.getByTestId("verify-count").innerText();

test("every request since the page was loaded is listed, and none went elsewhere", async ({ open, page, requests }) => {
  await open("#/verify");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Regarder à nouveau" }).click();
  const listed = await page.locator("main table tbody th").allInnerTexts();
  // The service worker fetches the rest of the site for itself: these requests are not the page's.
  const made = requests.map(({ url }) => url.replace(site, "").split("#")[0] || "./");
  const own = made.filter((name) => /^(\.\/$|jauge-|style-|start-|texts-fr)/.test(name));
  assert.ok(own.length >= 6, own.join(" "));
  for (const name of own) assert.ok(listed.includes(name), `${name} is listed`);
  assert.match(await sentence(page), new RegExp(`Vers ce site\\s*: ${listed.length}\\. Vers un autre\\s*: 0\\.`));
});

test("each way of sending is tried and shown to be stopped by the policy", async ({ open, page, allow, violations }) => {
  allow(/Content Security Policy|violates the following/);
  await open("#/verify");
  await page.getByTestId("verify-send").click();
  const lines = page.locator("[data-way]");
  await lines.nth(3).waitFor();
  const found = await lines.evaluateAll((all) => all.map(({ dataset }) => [dataset.way, dataset.rule]));
  assert.deepEqual(found, [
    ["fetch", "connect-src"],
    ["beacon", "connect-src"],
    ["image", "img-src"],
    ["socket", "connect-src"],
  ]);
  assert.match(await lines.first().innerText(), /arrêtée par la règle connect-src/);
  assert.deepEqual(await violations(), []);
});

/** A browser for which the name that can belong to nobody leads to a server, which counts who comes. */
async function elsewhere(scenario) {
  const visits = { count: 0 };
  const server = http.createServer((_, response) => response.end());
  server.on("connection", () => (visits.count += 1));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const rules = `--host-resolver-rules=MAP jauge.invalid:443 127.0.0.1:${server.address().port}`;
  const args = [rules, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath: process.env.JAUGE_CHROMIUM, args });
  try {
    await scenario(await browser.newPage({ locale: "en-GB" }), visits);
  } finally {
    await browser.close();
    server.close();
  }
}

async function tryToSend(page) {
  await page.goto(`${site}#/verify`);
  await page.getByTestId("verify-send").click();
  await page.locator("[data-way]").nth(3).waitFor();
}

test("a server that the name leads to sees nothing", () =>
  elsewhere(async (page, visits) => {
    await tryToSend(page);
    assert.equal(visits.count, 0);
  }));

test("without the policy the server is reached, and the page says so", () =>
  elsewhere(async (page, visits) => {
    await page.route(site, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
      await route.fulfill({ response, body: html });
    });
    await tryToSend(page);
    assert.ok(visits.count > 0, "the name leads to the server");
    assert.match(await page.locator("[data-way=fetch]").innerText(), /nothing stopped it/);
  }));

test("the fingerprint of the build is shown", async ({ open, page }) => {
  await open("#/about");
  await page.locator('footer a[href="#/verify"]').click();
  assert.match(await page.getByTestId("verify-build").innerText(), /^Empreinte\s*: [0-9a-f]{16}$/);
});

test("what was tried and stopped does not count as asked for", async ({ open, page, allow }) => {
  allow(/Content Security Policy|violates the following/);
  await open("#/verify");
  await page.getByTestId("verify-send").click();
  await page.locator("[data-way]").nth(3).waitFor();
  await page.getByRole("button", { name: "Regarder à nouveau" }).click();
  assert.match(await sentence(page), /Vers un autre\s*: 0\./);
});

test("the single file lists itself and stops the same", async ({ page, allow, sites }) => {
  allow(/Content Security Policy|violates the following/);
  const single = pathToFileURL(process.env.JAUGE_SINGLE).href;
  sites.push(single);
  await page.goto(`${single}#/verify`);
  await page.getByTestId("verify-send").click();
  const lines = page.locator("[data-way]");
  await lines.nth(3).waitFor();
  assert.deepEqual(await lines.evaluateAll((all) => all.map(({ dataset }) => dataset.rule)), [
    "connect-src",
    "connect-src",
    "img-src",
    "connect-src",
  ]);
  assert.match(await sentence(page), /Vers un autre\s*: 0\./);
});
