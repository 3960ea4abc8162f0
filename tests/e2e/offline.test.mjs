// After one visit the site is on the device: it works with the network off, gives way to a new version as a whole and
// only when told to, and mends itself.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";
import { becomes, follow } from "./support/calculators.mjs";
import { figures, fixture, look, read } from "./support/files.mjs";
import { publish, withHost } from "./support/host.mjs";

/** Visits a site on a host of one's own, and waits until it is on the device. */
async function settle(visit, host) {
  visit.sites.push(host.url);
  await visit.page.goto(host.url);
  await visit.page.locator("h1").waitFor();
  await visit.kept();
}

/** No server, and no network either. */
async function cut({ context, allow }, host) {
  // What a browser asks on its own: whether there is a newer service worker.
  allow(/sw\.js|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/);
  await host.stop();
  await context.setOffline(true);
}

/** Versions of the page and of its style, which must be one. */
const versions = (page) =>
  page.evaluate(() => {
    const style = document.querySelector("link[rel=stylesheet]").href.match(/style-(.)/)[1];
    return [document.documentElement.dataset.version, style, document.styleSheets[0].cssRules.length > 0];
  });

const notice = (page) => page.locator(".update");

test("after one visit everything works with the network off", async (visit) => {
  await withHost(async (host) => {
    await settle(visit, host);
    const { page } = visit;
    await cut(visit, host);
    await page.reload();
    await page.locator("h1").waitFor();
    await follow(page, "#/fcr?resolved-first=750&total=1000");
    await becomes(page, "rate", 75);
    await follow(page, "#/glossary");
    await page.getByTestId("terms").waitFor();
    for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
      await page.goto("about:blank");
      await page.goto(`${host.url}#/analyse`);
      await page.locator(".analysis").waitFor();
      await look(visit, fixture(name));
      await read(page);
      assert.notDeepEqual(await figures(page), {}, name);
    }
    const sample = await page.evaluate(async () => (await fetch("samples/tickets.csv")).status);
    assert.equal(sample, 200);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor({ state: "attached" });
  });
});

test("the first visit is not kept waiting", async (visit) => {
  await withHost(async (host) => {
    await settle(visit, host);
    const first = visit.requests.findIndex(({ keeping, url }) => keeping || url.endsWith("sw.js"));
    const before = visit.requests.slice(0, first).map(({ url }) => url);
    assert.ok(before.some((url) => url.endsWith(".wasm")), before.join(" "));
    const twice = host.served.filter((path) => path.endsWith(".wasm") && path.startsWith("jauge-"));
    assert.ok(twice.length <= 2, "the page's own module is fetched for the page, and once more at most");
  });
});

test("a new version waits until the visitor takes it, and is never mixed with the old one", async (visit) => {
  await withHost(async (host) => {
    const { page, context, violations } = visit;
    publish(host.folder, 1);
    await settle(visit, host);
    assert.deepEqual(await versions(page), ["1", "1", true]);
    const other = await context.newPage();
    await other.goto(host.url);
    await other.locator("h1").waitFor();

    publish(host.folder, 2);
    await page.goto(`${host.url}#/nps?promoters=160&passives=20&detractors=20`);
    await page.reload();
    await becomes(page, "score", 70);
    assert.deepEqual(await versions(page), ["1", "1", true], "the old one as a whole");
    await notice(page).getByText("Une nouvelle version de Jauge est prête.").waitFor();
    assert.deepEqual(await violations({ include: ".update" }), []);
    await page.getByRole("button", { name: "English" }).click();
    await notice(page).getByText("A new version of Jauge is ready.").waitFor();
    assert.deepEqual(await versions(page), ["1", "1", true], "still, until it is taken");

    await notice(page).getByRole("button").click();
    await page.locator("html[data-version='2']").waitFor({ state: "attached" });
    await becomes(page, "score", 70);
    assert.deepEqual(await versions(page), ["2", "2", true], "the new one as a whole");
    assert.equal(await notice(page).count(), 0);

    // The other tab is told, and until it is reloaded has the files of its own version, gone from the server.
    await notice(other).waitFor();
    assert.deepEqual(await versions(other), ["1", "1", true]);
    await follow(other, "#/analyse");
    await notice(other).getByRole("button").click();
    await other.locator("html[data-version='2']").waitFor({ state: "attached" });
    await other.locator(".analysis").waitFor();
  });
});

/** Takes files out of the cache. */
const lose = (page, pattern) =>
  page.evaluate(async (pattern) => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const keys = (await cache.keys()).filter(({ url }) => new RegExp(pattern).test(url));
    await Promise.all(keys.map((key) => cache.delete(key)));
    return keys.length;
  }, pattern);

test("a broken cache is mended, or all comes from the server, or the page says what is wrong", async (visit) => {
  await withHost(async (host) => {
    const { page, allow } = visit;
    // Files of a newer version are refused before they are asked for as they are.
    allow(/integrity|status 503|status of 503/);
    publish(host.folder, 1);
    await settle(visit, host);
    assert.equal(await lose(page, "style-"), 1);
    await page.reload();
    await page.locator("h1").waitFor();
    assert.deepEqual(await versions(page), ["1", "1", true]);
    assert.equal(await lose(page, "style-"), 1, "it is there again");

    assert.ok((await lose(page, "/(style-[^/]*)?$")) >= 1);
    publish(host.folder, 2);
    await page.reload();
    await page.locator("h1").waitFor();
    assert.deepEqual(await versions(page), ["2", "2", true], "nothing of the old version in it");

    await notice(page).getByRole("button").click();
    await page.waitForLoadState("load");
    await page.locator("html[data-version='2']").waitFor({ state: "attached" });
    await page.locator("h1").waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await cut(visit, host);
    await page.reload();
    await page.getByText("Reload the page once connected.").waitFor();
  });
});

test("nothing but the site's own files is kept", async (visit) => {
  await visit.open();
  await visit.kept();
  const kept = await visit.page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => url);
  });
  assert.deepEqual(kept.filter((url) => !url.startsWith(site) || /[?#]/.test(url)), []);
  assert.ok(kept.length > 80, `${kept.length} files`);
});

test("a browser without service workers misses nothing else", async ({ open, page, context }) => {
  await context.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await becomes(page, "score", 70);
});

test("in the frame of another page nothing is put on the device", async ({ page, requests }) => {
  await page.setContent(`<iframe src="${site}#/nps" title="Jauge"></iframe>`);
  await page.frameLocator("iframe").locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  assert.ok(requests.some(({ url }) => url.includes("/offline-")), "what would do it is there");
  assert.deepEqual(requests.filter(({ url }) => url.endsWith("sw.js")), []);
});
