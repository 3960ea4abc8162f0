// Each calculator as a plain page: read without JavaScript, understood by search engines, and taken over by the app.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { site, test } from "./support/site.mjs";
import { SLUGS, becomes, field, output } from "./support/calculators.mjs";
import { DIST } from "./support/host.mjs";

const LANGUAGES = ["fr", "en"];

test("there is a page for every calculator in each language, and no link in them is broken", async () => {
  for (const lang of LANGUAGES) {
    const files = readdirSync(new URL(`${lang}/`, `file://${DIST}`)).sort();
    assert.deepEqual(files, ["index.html", ...SLUGS.map((slug) => `${slug}.html`)].sort());
    for (const file of files) {
      const own = new URL(`${lang}/${file}`, `file://${DIST}`);
      const html = readFileSync(own, "utf8");
      const addresses = [...html.matchAll(/(?:href|src)=["']?(\.[^"' >#]*)/g)].map(([, address]) => address);
      assert.ok(addresses.length > 5, `${lang}/${file}`);
      for (const address of new Set(addresses)) {
        assert.ok(existsSync(new URL(address, own)), `${lang}/${file}: ${address}`);
      }
    }
  }
});

test("a calculator is read without JavaScript", { javaScriptEnabled: false }, async ({ page }) => {
  await page.goto(`${site}fr/nps.html`);
  assert.equal(await page.locator("h1").innerText(), "Net Promoter Score®");
  const text = await page.locator("main").innerText();
  for (const part of ["Les promoteurs répondent 9 ou 10", "Au-dessus de +50\u202f: excellent", "+70", "JavaScript"]) {
    assert.ok(text.includes(part), part);
  }
  assert.equal(await page.locator(".part").first().evaluate((part) => getComputedStyle(part).borderTopStyle), "solid");
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(`${site}en/nps.html`);
  await page.getByRole("link", { name: "Calculators" }).click();
  await page.getByRole("link", { name: "Customer satisfaction" }).click();
  await page.waitForURL(`${site}en/csat.html`);
});

test("search engines find the name, the languages and what it is, and the policy has nothing against it", async ({ page }) => {
  await page.goto(`${site}en/trips.html`);
  const head = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    description: document.querySelector("meta[name=description]").content,
    preview: document.querySelector("meta[property='og:title']").content,
    data: JSON.parse(document.querySelector("script[type='application/ld+json']").textContent),
    languages: [...document.querySelectorAll("link[rel=alternate]")].map(({ hreflang }) => hreflang),
  }));
  assert.equal(head.lang, "en");
  assert.match(head.description, /\S{3}/);
  assert.match(head.preview, / – Jauge$/);
  assert.equal(head.data["@type"], "WebApplication");
  assert.equal(head.data.description, head.description);
  assert.deepEqual(head.languages, LANGUAGES);
  // Errors of the policy would stand in the console, which the fixture looks at.
  await page.locator("form").waitFor();
});

test("the app takes the page over, at its own address", { locale: "en-GB" }, async ({ page, kept }) => {
  await page.goto(`${site}fr/nps.html`);
  await page.locator("form").waitFor();
  assert.equal(page.url(), `${site}#/nps?lang=fr`);
  assert.equal(await page.locator("html").getAttribute("lang"), "fr", "the language of the page, not of the visitor");
  assert.equal(await page.locator("h1").count(), 1);
  assert.equal(await page.locator("#static").count(), 0);
  for (const [key, value] of Object.entries({ promoters: "160", passives: "20", detractors: "20" })) {
    await field(page, key).fill(value);
  }
  await becomes(page, "score", 70);
  assert.match(page.url(), /#\/nps\?.*promoters=160/);
  assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0), "the style stays");
  await kept();
  await page.reload();
  await becomes(page, "score", 70);
  assert.equal(await output(page, "score").count(), 1);
});

test("the list of calculators becomes the home page", async ({ page }) => {
  await page.goto(`${site}en/`);
  await page.getByTestId("analyse-entry").waitFor();
  assert.equal(page.url(), `${site}#/?lang=en`);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

for (const [path, colorScheme, width] of [
  ["fr/nps.html", "light", 360],
  ["en/trips.html", "dark", 1280],
  ["fr/", "dark", 360],
]) {
  test(`without the app ${path} is accessible and fits, ${colorScheme}, ${width} px`, { colorScheme, viewport: { width, height: 800 } }, async ({ page, context, allow, violations }) => {
    allow(/start-|ERR_FAILED|preloaded/);
    await context.route("**/start-*.js", (route) => route.abort());
    await page.goto(site + path);
    await page.locator("#static h1").waitFor();
    assert.deepEqual(await violations(), []);
    const overflows = () => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth;
    assert.equal(await page.evaluate(overflows), false);
    const link = page.locator("#static nav a").last();
    assert.match(await link.getAttribute("href"), /^http/, "its links lead where they led");
    const there = await page.request.get(await link.getAttribute("href"));
    assert.equal(there.status(), 200);
  });
}
