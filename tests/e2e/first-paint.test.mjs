// What a visitor sees and what is asked for while the app is still on its way.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";

const TITLES = {
  fr: "Les indicateurs du service client, calculés et expliqués",
  en: "Customer-service KPIs, computed and explained",
};

/** Goes to an address, where the app is kept waiting; returns what lets it come. */
async function withoutApp({ page, allow }, address) {
  // What the browser's driver says where it blocks service workers.
  allow(/blocked by Playwright|'addEventListener'/);
  let come;
  const coming = new Promise((resolve) => (come = resolve));
  await page.route("**/jauge-*.wasm", async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto(site + address, { waitUntil: "commit" });
  await page.locator("#loading").waitFor({ state: "attached" });
  // Nothing is drawn before the styles are there, but a question about what is seen is answered.
  await page.waitForFunction(() => [...document.querySelectorAll("link[rel=stylesheet]")].every(({ sheet }) => sheet));
  return come;
}

// A service worker would bring the app at once on the next visit.
const serviceWorkers = "block";

const lang = (page) => page.locator("html").getAttribute("lang");

/** The texts that were asked for, by their names without what depends on their contents. */
const texts = (requests) =>
  requests
    .filter(({ url, keeping }) => url.endsWith(".txt") && !keeping)
    .map(({ url }) => url.slice(site.length).replace(/-[0-9a-f]{16}/, ""));

for (const [locale, expected] of [["fr-CA", "fr"], ["en-GB", "en"], ["de-DE", "fr"]]) {
  test(`a visitor from ${locale} reads what this is before the app is there, and it stays where it is`, { locale }, async (visit) => {
    const { page } = visit;
    const come = await withoutApp(visit, "");
    const title = page.getByText(TITLES[expected]);
    await title.waitFor();
    const other = expected === "fr" ? "en" : "fr";
    assert.equal(await page.getByText(TITLES[other]).isVisible(), false);
    const before = await title.boundingBox();
    come();
    await page.locator("h1", { hasText: TITLES[expected] }).waitFor();
    assert.deepEqual(await title.boundingBox(), before);
    assert.equal(await lang(page), expected);
    assert.equal(await page.locator("#loading").count(), 0);
  });
}

test("another page shows nothing of the home page meanwhile", async (visit) => {
  const { page } = visit;
  const come = await withoutApp(visit, "#/nps?promoters=160");
  await page.getByText("Jauge…").waitFor();
  assert.equal(await page.getByText(TITLES.fr).isVisible(), false);
  come();
  await page.locator("form").waitFor();
});

test("the texts come beside the app, in one language and once", { locale: "en-GB", serviceWorkers }, async (visit) => {
  const { page, requests } = visit;
  for (const [address, expected] of [
    ["#/nps", ["texts-en.txt", "calculators/nps.en.txt"]],
    ["?2#/?lang=fr", ["texts-fr.txt"]],
    ["fr/csat.html", ["texts-fr.txt", "calculators/csat.fr.txt"]],
    ["?3#/nowhere", ["texts-en.txt"]],
  ]) {
    await page.goto("about:blank");
    const before = requests.length;
    const come = await withoutApp(visit, address);
    await page.waitForFunction(
      (count) => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".txt")).length >= count,
      expected.length,
    );
    assert.deepEqual(texts(requests.slice(before)).sort(), expected.toSorted(), address);
    come();
    await page.locator("#main h1").waitFor();
    const twice = texts(requests.slice(before)).filter((name, index, all) => all.indexOf(name) !== index);
    assert.deepEqual(twice, [], address);
    await page.unroute("**/jauge-*.wasm");
  }
});

test("the language before the app is the app's", { serviceWorkers }, async (visit) => {
  const { page } = visit;
  for (const [remembered, address, expected] of [
    ["", "", "fr"],
    ["en", "", "en"],
    ["en", "#/?lang=fr-BE", "fr"],
    ["en", "#/nps?lang=xx", "en"],
    ["xx", "#/nps?currency=EUR&lang=EN", "en"],
  ]) {
    await page.goto(site);
    await page.evaluate((lang) => localStorage.setItem("jauge:lang", lang), remembered);
    await page.goto("about:blank");
    const come = await withoutApp(visit, address);
    assert.equal(await lang(page), expected, address);
    come();
    await page.locator("#main h1").waitFor();
    assert.equal(await lang(page), expected, `${address}, of the app`);
    await page.unroute("**/jauge-*.wasm");
  }
});

test("without JavaScript both languages stand there, with the way to the plain pages", { javaScriptEnabled: false }, async ({ page }) => {
  await page.goto(site);
  for (const title of Object.values(TITLES)) assert.ok(await page.getByText(title).isVisible(), title);
  await page.getByRole("link", { name: "All calculators" }).click();
  await page.waitForURL(`${site}en/`);
});

test("search engines find whole addresses of the other language", async ({ page }) => {
  for (const [address, expected] of [["", ["fr/", "en/"]], ["en/nps.html", ["fr/nps.html", "en/nps.html"]]]) {
    await page.goto(site + address);
    await page.locator("#main h1").waitFor();
    const links = await page.locator("link[hreflang]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.deepEqual(links, expected.map((path) => site + path));
  }
});
