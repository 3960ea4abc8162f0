// The calculators in Firefox: right, by link and by keyboard, in both languages, as wide as a telephone.

import assert from "node:assert/strict";
import { site, test } from "./support/visit.mjs";
import { becomes, field, follow, output } from "../e2e/support/calculators.mjs";
import { SLUGS, assertResults, fullest } from "../e2e/support/vectors.mjs";

test("every calculator gives by link what was worked out elsewhere, and fits a telephone", async ({ open, page }) => {
  await page.resize(360, 800);
  await open();
  for (const slug of SLUGS) {
    const [link, expected] = fullest(slug);
    await follow(page, `#/${slug}?${link}`);
    await assertResults(page, `#/${slug}?${link}`, expected);
    const { wide, text } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      text: document.querySelector("main").innerText,
    }));
    assert.ok(wide <= 0, `${slug} scrolls sideways by ${wide} px`);
    assert.doesNotMatch(text, /\bNaN\b|undefined|\{ ?\$/, slug);
  }
});

test("every calculator loads its first example, and says it in English", async ({ open, page }) => {
  await open();
  for (const slug of SLUGS) {
    await follow(page, `#/${slug}`);
    await page.locator(`[data-kpi-page="${slug}"] [data-example]`).click();
    await page.locator("#result output[data-value]:not([data-value=''])").waitFor();
    assert.equal(await page.locator(".field--error").count(), 0, `${slug}: an example is right`);
  }
  const french = await page.locator("h1").innerText();
  await page.locator("button[lang=en]").click();
  await page.locator("html[lang=en] h1").waitFor();
  assert.notEqual(await page.locator("h1").innerText(), french);
});

test("what is typed is computed, said, drawn and stays through a reload", async ({ open, page }) => {
  await open("#/nps");
  for (const [key, count] of [["promoters", "160"], ["passives", "20"], ["detractors", "20"]]) {
    await field(page, key).type(count);
  }
  await becomes(page, "score", 70);
  assert.equal(await output(page, "score").innerText(), "+70");
  assert.match(await page.getByTestId("working").innerText(), /160 \+ 20 \+ 20 = 200/);
  const charts = await page.locator("#result svg[viewBox]:not(.icon)").evaluateAll((all) => all.map((chart) => chart.getBoundingClientRect().width));
  assert.ok(charts.length > 0 && charts.every((width) => width > 100), `charts as wide as ${charts}`);
  await page.reload();
  await becomes(page, "score", 70);

  await field(page, "detractors").type("beaucoup");
  await page.locator(".field--error").waitFor();
  await becomes(page, "score", null);
});

test("pasted scores are counted, and a chosen currency is the results'", async ({ open, page }) => {
  await open("#/nps");
  await page.locator("label:has(#way-scores)").click();
  await field(page, "scores").type("10, 9;9 8 7 6 3");
  await becomes(page, "score", 100 / 7);
  const [, expected] = fullest("trips");
  await follow(page, `#/trips?${fullest("trips")[0]}&currency=GBP`);
  await assertResults(page, "trips in pounds", expected);
  assert.match(await page.locator("#result").innerText(), /£/);
});

test("a static page becomes the app in place", async ({ page }) => {
  await page.goto(`${site}en/nps.html`);
  await field(page, "promoters").type("9");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.match(await page.evaluate(() => location.href), /#\/nps/);
});
