// Nothing leaves Firefox: what the browser records, what the site's server is asked, what anybody else would be, and what
// is kept on the device.

import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "./support/visit.mjs";
import { PAGES, becomes, follow, output } from "../e2e/support/calculators.mjs";
import { assertFigures, fixture, look, read } from "../e2e/support/files.mjs";
import { withHost } from "../e2e/support/host.mjs";
import { SLUGS, fullest } from "../e2e/support/vectors.mjs";

/** Tries every way out of a page; runs in it. */
const SEND = async () => {
  const elsewhere = "https://elsewhere.invalid";
  const refused = [];
  const attempts = {
    fetch: () => fetch(`${elsewhere}/fetch`).catch(() => {}),
    beacon: () => navigator.sendBeacon(`${elsewhere}/beacon`, "160"),
    socket: () => new WebSocket("wss://elsewhere.invalid/socket"),
    events: () => new EventSource(`${elsewhere}/events`),
    image: () => (new Image().src = `${elsewhere}/image?160`),
    style: () =>
      document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${elsewhere}/style` })),
    frame: () => document.body.append(Object.assign(document.createElement("iframe"), { src: `${elsewhere}/frame` })),
    form: () => {
      const form = Object.assign(document.createElement("form"), { action: `${elsewhere}/form`, method: "post" });
      document.body.append(form);
      form.submit();
    },
  };
  for (const [name, attempt] of Object.entries(attempts)) {
    const settled = new Promise((resolve) => {
      const end = setTimeout(resolve, 1000);
      const hear = ({ effectiveDirective }) => {
        clearTimeout(end);
        resolve(refused.push(`${name}: ${effectiveDirective}`));
      };
      document.addEventListener("securitypolicyviolation", hear, { once: true });
    });
    try {
      attempt();
    } catch {
      /* refused at once; the event comes all the same */
    }
    await settled;
  }
  return refused;
};

test("whatever is used, only the site's own files are asked for, with no figure in an address", async (visit) => {
  await withHost(async (host) => {
    const { page, sites, kept } = visit;
    sites.push(host.url);
    await page.goto(`${host.url}#/nps?promoters=160&passives=20&detractors=20`);
    await becomes(page, "score", 70);
    for (const address of PAGES) await follow(page, address);
    for (const slug of SLUGS) {
      await follow(page, `#/${slug}?${fullest(slug)[0]}`);
      await page.locator("#result output[data-value]:not([data-value=''])").waitFor();
    }
    for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
      await page.goto("about:blank");
      await page.goto(`${host.url}#/analyse`);
      await look(visit, fixture(name));
      await read(page);
      await assertFigures(page, { "nps score": 25 });
    }
    await kept();
    assert.ok(host.asked.length > 80, `the service worker's requests are among these ${host.asked.length}`);
    const files = host.asked.filter((line) => {
      const [method, path] = line.split(" ");
      const name = path.replace("/deep/er/", "");
      return method === "GET" && existsSync(join(host.folder, name)) && statSync(join(host.folder, name || "index.html"));
    });
    assert.deepEqual(host.asked.filter((line) => !files.includes(line)), []);
  });
});

test("the browser refuses every way out of the page, and nobody is reached", async (visit) => {
  const { open, page, allow, elsewhere } = visit;
  allow(/^console: (Content-Security-Policy|Firefox can’t establish a connection to .*elsewhere\.invalid)/);
  await open("#/nps?promoters=160&passives=20&detractors=20");
  assert.deepEqual(await page.evaluate(SEND), [
    "fetch: connect-src",
    "beacon: connect-src",
    "socket: connect-src",
    "events: connect-src",
    "image: img-src",
    "style: style-src-elem",
    "frame: frame-src",
    "form: form-action",
  ]);
  assert.equal(await output(page, "score").evaluate(({ dataset }) => dataset.value), "70", "and the page stands");
  assert.deepEqual(elsewhere, [], "nobody");
  // Of all these, the frame's request is recorded before the policy is asked.
  const refused = ({ url }) => url === "https://elsewhere.invalid/frame";
  visit.requests = visit.requests.filter((request) => !refused(request));
});

test("without a policy somebody is reached, and that is seen", async ({ page, requests, elsewhere, forget }) => {
  await page.goto("data:text/html,<title>without</title>");
  await page.evaluate(async () => {
    new Image().src = "https://elsewhere.invalid/image?160";
    await fetch("http://elsewhere.invalid/fetch").catch(() => {});
  });
  await page.waitForFunction(() => performance.getEntriesByType("resource").length >= 1);
  assert.ok(requests.some(({ url }) => url === "http://elsewhere.invalid/fetch"), "in the browser's record");
  assert.ok(elsewhere.includes("http://elsewhere.invalid/fetch"), "at the door");
  forget();
});

test("each way of sending that a visitor tries is shown to be stopped", async ({ open, page, allow }) => {
  allow(/^console: Content-Security-Policy/);
  await open("#/verify");
  await page.getByTestId("verify-send").click();
  await page.waitForFunction(() => document.querySelectorAll("[data-way]").length === 4);
  const found = await page.locator("[data-way]").evaluateAll((all) => all.map(({ dataset }) => [dataset.way, dataset.rule]));
  assert.deepEqual(found, [
    ["fetch", "connect-src"],
    ["beacon", "connect-src"],
    ["image", "img-src"],
    ["socket", "connect-src"],
  ]);
  assert.match(await page.getByTestId("verify-count").innerText(), /Vers un autre\s*: 0\./);
});

test("no cookie and no database; of a visit, the name of the calculator alone is kept", async ({ open, page }) => {
  await open("#/fcr");
  await page.locator("#in-resolved-first").type("4343");
  await follow(page, "#/about");
  const kept = await page.evaluate(async () => ({
    cookie: document.cookie,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    local: JSON.stringify({ ...localStorage }),
  }));
  assert.deepEqual(kept, { cookie: "", session: 0, databases: 0, local: '{"jauge:recent":"fcr"}' });
});
