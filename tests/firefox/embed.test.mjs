// Calculators in somebody else's page in Firefox: computed there, as high as what is in them, and silent unless asked.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { site, test } from "./support/visit.mjs";
import { becomes } from "../e2e/support/calculators.mjs";

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Prices</title></head><body>
  <script>
    window.heard = [];
    for (const type of ["jauge:ready", "jauge:resize", "jauge:result"])
      addEventListener(type, ({ target, detail }) => window.heard.push([type, target.id, detail]));
  </script>
  <jauge-calculator id="one" kpi="nps" lang="fr" promoters="160" passives="20" detractors="20" results></jauge-calculator>
  <jauge-calculator id="two" kpi="fcr" resolved-first="750" total="1000"></jauge-calculator>
  <iframe title="Plain" src="${site}#/embed/csat?lang=en&positive=40&total=80" width="600" height="600"></iframe>
  <script src="${site}embed.js" async></script></body></html>`;

/** Serves the page from an origin of its own for as long as `use` takes, which is given its address. */
async function withPage({ sites }, use) {
  const server = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(PAGE));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${server.address().port}/`;
  sites.push(address);
  try {
    await use(address);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The frame of the calculator with this address, once it is there; lazy frames load when they come into view. */
async function frameOf(page, slug) {
  const shown = ["jauge-calculator[kpi=nps]", "jauge-calculator[kpi=fcr]", "iframe"].map((selector) => page.locator(selector));
  await shown[["nps", "fcr", "csat"].indexOf(slug)].evaluate((element) => element.scrollIntoView());
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    for (const frame of await page.frames()) {
      const address = await frame.evaluate(() => location.hash).catch(() => "");
      if (address.startsWith(`#/embed/${slug}`)) return frame;
    }
    await new Promise((again) => setTimeout(again, 25));
  }
  return assert.fail(`${slug} is in no frame`);
}

/** The details of the events of one kind from one element. */
const heard = (page, type, id) =>
  page.evaluate(([type, id]) => window.heard.filter((event) => event[0] === type && event[1] === id).map((event) => event[2]), [
    type,
    id,
  ]);

test("three calculators on one page compute, and the page hears only what it asked for", async (visit) => {
  const { page, requests } = visit;
  await withPage(visit, async (address) => {
    await page.goto(address);
    const [one, two, plain] = [await frameOf(page, "nps"), await frameOf(page, "fcr"), await frameOf(page, "csat")];
    await becomes(one, "score", 70);
    await becomes(two, "rate", 75);
    await becomes(plain, "score", 50);
    assert.equal(await one.evaluate(() => document.documentElement.lang), "fr", "the element's language");
    assert.equal(await two.evaluate(() => document.documentElement.lang), "en", "the page's language");
    assert.equal(await one.locator("header, footer, nav").count(), 0, "the calculator alone");

    await page.waitForFunction(() => window.heard.some(([type]) => type === "jauge:result"));
    const [{ kpi, inputs, outputs }] = await heard(page, "jauge:result", "one");
    assert.deepEqual([kpi, inputs.promoters, outputs.score], ["nps", "160", 70]);
    assert.deepEqual(await heard(page, "jauge:result", "two"), [], "nobody asked");
    assert.deepEqual(await heard(page, "jauge:ready", "two"), [{}]);
    const figures = requests.filter(({ url }) => /promoters|\b160\b/.test(url.split("#")[0]));
    assert.deepEqual(figures, [], "no figure reaches a server");
  });
});

test("a frame is as high as what is in it, and its visitor's typing reaches the page that asked", async (visit) => {
  const { page } = visit;
  await withPage(visit, async (address) => {
    await page.goto(address);
    const frame = await frameOf(page, "nps");
    await becomes(frame, "score", 70);
    for (const width of [360, 900]) {
      await page.resize(width, 800);
      const height = await frame.waitForFunction((width) => {
        const { body, documentElement } = document;
        const laidOut = innerWidth <= width && innerWidth > width - 40 && documentElement.scrollWidth <= innerWidth;
        return laidOut && innerHeight === Math.ceil(body.getBoundingClientRect().height) && innerHeight;
      }, width);
      const told = (await heard(page, "jauge:resize", "one")).at(-1);
      assert.deepEqual(told, { height }, `in a page of ${width} px`);
    }
    await frame.locator("#in-detractors").type("60");
    await becomes(frame, "score", (100 * 100) / 240);
    await page.waitForFunction(() =>
      window.heard.some(([, id, detail]) => id === "one" && detail.inputs?.detractors === "60"),
    );
  });
});
