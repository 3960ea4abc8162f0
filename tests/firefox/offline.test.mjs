// After one visit with Firefox the site is on the device: it works without a server, and gives way to a new version as
// a whole and only when told to.

import assert from "node:assert/strict";
import { test } from "./support/visit.mjs";
import { becomes, follow } from "../e2e/support/calculators.mjs";
import { assertFigures, fixture, look, read } from "../e2e/support/files.mjs";
import { publish, withHost } from "../e2e/support/host.mjs";
import { SLUGS, assertResults, fullest } from "../e2e/support/vectors.mjs";

/** Visits a site on a host of one's own, and waits until it is on the device. */
async function settle({ sites, page, kept }, host) {
  sites.push(host.url);
  await page.goto(host.url);
  await page.locator("h1").waitFor();
  await kept();
}

test("after one visit everything works without a server", async (visit) => {
  await withHost(async (host) => {
    const { page, allow } = visit;
    await settle(visit, host);
    await host.stop();
    // What a browser asks on its own: whether there is a newer service worker.
    allow(/sw\.js/);
    await page.reload();
    await page.locator("h1").waitFor();
    for (const slug of SLUGS) {
      const [link, expected] = fullest(slug);
      await follow(page, `#/${slug}?${link}`);
      await assertResults(page, `#/${slug}?${link}`, expected);
    }
    for (const [name, score] of [["excel-fr.csv", 25], ["tickets.xlsx", 25]]) {
      await page.goto("about:blank");
      await page.goto(`${host.url}#/analyse`);
      await look(visit, fixture(name));
      await read(page);
      await assertFigures(page, { "nps score": score });
    }
    await page.locator("button[lang=en]").click();
    await page.locator("html[lang=en] h1").waitFor();
    await page.goto(`${host.url}fr/nps.html`);
    await page.locator("#in-promoters").waitFor();
  });
});

/** Versions of the page and of its style, which must be one. */
const versions = (page) =>
  page.evaluate(() => {
    const style = document.querySelector("link[rel=stylesheet]").href.match(/style-(.)/)[1];
    return [document.documentElement.dataset.version, style, document.styleSheets[0].cssRules.length > 0];
  });

test("a new version waits until the visitor takes it, and is never mixed with the old one", async (visit) => {
  await withHost(async (host) => {
    const { page } = visit;
    publish(host.folder, 1);
    await settle(visit, host);
    publish(host.folder, 2);
    await page.goto(`${host.url}#/nps?promoters=160&passives=20&detractors=20`);
    await page.reload();
    await becomes(page, "score", 70);
    await page.locator(".update", "Une nouvelle version de Jauge est prête.").waitFor();
    assert.deepEqual(await versions(page), ["1", "1", true], "the old one as a whole");
    await page.locator(".update button").click();
    await page.waitForFunction(() => document.documentElement.dataset.version === "2");
    await becomes(page, "score", 70);
    assert.deepEqual(await versions(page), ["2", "2", true], "the new one as a whole");
  });
});
