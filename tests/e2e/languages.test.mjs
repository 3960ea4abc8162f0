// French and English: the whole page, its numbers, what is typed, and what is remembered.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, becomes, field, follow, output } from "./support/calculators.mjs";

const switchTo = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(`html[lang=${name === "English" ? "en" : "fr"}]`).waitFor({ state: "attached" });
};

/** Every piece of text on the page that has words in it, but for names: publications, currencies, marks, and what is in a language of its own. */
const words = (page) =>
  page.evaluate(() => {
    const NAMES =
      "cite, .source, td a, .sources, code, b, #currency, .bar__brand, [role=group] [lang], dd [lang], script, noscript";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set();
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (/\p{L}{4}/u.test(data) && !parentElement.closest(NAMES)) found.add(data.trim());
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest(NAMES)) continue;
      for (const name of ["aria-label", "title", "placeholder"]) {
        if (/\p{L}{4}/u.test(element.getAttribute(name) ?? "")) found.add(element.getAttribute(name));
      }
    }
    return [...found];
  });

/** Acronyms, and words that are the same in both languages. */
const SHARED =
  /^([A-Z]+|Net Promoter Score®?|Attrition|Turnover|CO₂.*|min|Central|Conversation|Distance|Excellent|Licence|Pages|Satisfaction|Sessions|Sources?|contacts( ×)?|points)$/;

/** The pages of the annex, by their English headings. */
const ANNEX = {
  "#/about": "Privacy, sources, licence",
  "#/glossary": "Glossary",
  "#/verify": "Verify it yourself",
  "#/analyse": "Analyse a file",
};

test("switching changes every text of every page", async ({ open, page }) => {
  await open();
  const addresses = ["#/", "#/nowhere", ...Object.keys(ANNEX)];
  for (const [slug, { complete, wrong }] of Object.entries(CALCULATORS)) {
    addresses.push(`#/${slug}`, `#/${slug}?${complete}`, `#/${slug}?${wrong}`);
  }
  const unchanged = [];
  for (const address of addresses) {
    await follow(page, address);
    const french = await words(page);
    await switchTo(page, "English");
    // The texts of the annex may still be on their way.
    if (ANNEX[address]) await page.locator("h1", { hasText: ANNEX[address] }).waitFor();
    const english = await words(page);
    const same = english.filter((text) => french.includes(text) && !SHARED.test(text));
    unchanged.push(...same);
    assert.ok(english.length > 5, address);
    await switchTo(page, "Français");
    assert.deepEqual((await words(page)).sort(), french.sort(), `${address}, back in French`);
  }
  assert.deepEqual([...new Set(unchanged)], []);
});

test("numbers are written anew in the other language, and typed ones mean the same", async ({ open, page, value }) => {
  await open("#/fcr");
  await field(page, "resolved-first").fill("50");
  await field(page, "total").fill("100");
  await field(page, "contact-cost").fill("1 234,5");
  await field(page, "extra-contacts").fill("1");
  await becomes(page, "gain-per-point", 1234.5);
  assert.match(await output(page, "gain-per-point").innerText(), /^1\s234,50\s€$/);
  await switchTo(page, "English");
  assert.equal(await output(page, "gain-per-point").innerText(), "€1,234.50");
  assert.equal(await field(page, "contact-cost").inputValue(), "1234.5");
  assert.equal(await value("fcr", "gain-per-point"), 1234.5);
  await field(page, "contact-cost").fill("1,234.5");
  await becomes(page, "gain-per-point", 1234.5);
  await switchTo(page, "Français");
  assert.equal(await field(page, "contact-cost").inputValue(), "1234,5");
  assert.equal(await value("fcr", "gain-per-point"), 1234.5);
});

test("what could be read two ways is asked, not guessed", { locale: "en-GB" }, async ({ open, page, value }) => {
  await open("#/fcr?resolved-first=50&total=100&extra-contacts=1");
  await field(page, "contact-cost").fill("7,5");
  await page.locator("#in-contact-cost[aria-invalid=true]").waitFor();
  assert.match(await page.locator("#err-contact-cost").innerText(), /7\.5/);
  assert.equal(await value("fcr", "repeat-cost"), null);
});

test("numbers and money read as the browser itself writes them", async ({ open, page }) => {
  await open("#/fcr");
  // Spaces differ only in width, and a whole amount goes without its cents.
  const plain = (text) => text.replace(/\s/g, " ").replace("−", "-");
  for (const [lang, locale, currencies] of [
    ["fr", "fr-FR", ["EUR", "CHF", "MAD"]],
    ["en", "en-GB", ["EUR", "GBP", "CHF"]],
    ["en", "en-US", ["EUR", "USD", "GBP", "CAD"]],
  ]) {
    for (const currency of currencies) {
      for (const amount of [0.05, 7, 999.99, 1234.5, 1_234_567.89]) {
        await follow(
          page,
          `#/fcr?resolved-first=0&total=100&contact-cost=${amount}&extra-contacts=1&currency=${currency}&lang=${lang}`,
        );
        const expected = await page.evaluate(
          ([locale, currency, amount]) => {
            const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" };
            return new Intl.NumberFormat(locale, options).format(amount);
          },
          [locale, currency, amount],
        );
        assert.equal(
          plain(await output(page, "gain-per-point").innerText()),
          plain(expected),
          `${locale} ${currency} ${amount}`,
        );
      }
    }
  }
  for (const [lang, locale] of [
    ["fr", "fr-FR"],
    ["en", "en-GB"],
  ]) {
    for (const [part, whole] of [
      [1, 8],
      [2, 3],
      [1000, 1000],
      [0, 5],
    ]) {
      await follow(page, `#/fcr?resolved-first=${part}&total=${whole}&lang=${lang}`);
      const options = { style: "percent", maximumFractionDigits: 1 };
      const expected = new Intl.NumberFormat(locale, options).format(part / whole);
      const shown = plain(await output(page, "rate").innerText());
      assert.equal(
        shown.replace(/([,.]\d)\d+/, "$1"),
        plain(expected).replace(/([,.]\d)\d+/, "$1"),
        `${part} of ${whole}`,
      );
    }
  }
});

test("an address may ask for a language, and a switch changes what it asks for", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20&lang=en");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.match(await page.title(), /Jauge/);
  assert.match(await page.locator("#result").innerText(), /Excellent|Promoters/);
  await switchTo(page, "Français");
  assert.match(await page.evaluate(() => location.hash), /lang=fr/);
  await page.reload();
  await page.locator("html[lang=fr]").waitFor({ state: "attached" });
  await becomes(page, "score", 70);
});

test("the chosen language is remembered, an address that asks for another wins", async ({ open, page }) => {
  await open("#/nps");
  await switchTo(page, "English");
  await open("#/fcr");
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await open("#/fcr?lang=fr");
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
});

for (const [locale, lang] of [
  ["en-US", "en"],
  ["fr-CA", "fr"],
  ["de-DE", "fr"],
]) {
  test(`a browser in ${locale} is met in ${lang}`, { locale }, async ({ open, page }) => {
    await open();
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
  });
}

test("a length of time reads in the units that people say", async ({ open, page }) => {
  await open("#/frt?response-time=80000s&responses=500");
  assert.match(await output(page, "mean").innerText(), /^2\smin\s40\ss$/);
  await follow(page, "#/frt?response-time=470h&responses=100");
  assert.match(await output(page, "mean").innerText(), /^4\sh\s42\smin$/);
  assert.equal(
    await output(page, "mean").getAttribute("data-value"),
    String(4.7 * 3600),
    "in seconds for those who read it by program",
  );
  await follow(page, "#/frt?response-time=30d&responses=12");
  assert.match(await output(page, "mean").innerText(), /^2\sj\s12\sh$/);
});
