// The whole catalogue: every calculator gives, by link and by form, what was worked out by other means.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { follow, output } from "./support/calculators.mjs";
import { SLUGS, assertResults, fullest } from "./support/vectors.mjs";

/** Answers one question in the form, choosing the way that asks it if need be. */
async function answer(page, key, text) {
  const asked = page.locator(`#in-${key}`);
  for (const way of await page.locator("input[name^=way-of-]").all()) {
    if (await asked.count()) break;
    await way.check();
  }
  const radio = page.locator(`[id="in-${key}-${text}"]`);
  if (await radio.count()) await radio.check();
  else if (await asked.evaluate(({ tagName }) => tagName === "SELECT")) await asked.selectOption(text);
  else await asked.fill(text);
}

test("every calculator gives by link what was worked out elsewhere", async ({ open, page }) => {
  assert.equal(SLUGS.length, 37);
  await open();
  for (const slug of SLUGS) {
    const [link, expected] = fullest(slug);
    await follow(page, `#/${slug}?${link}`);
    await assertResults(page, `#/${slug}?${link}`, expected);
  }
});

test("every calculator gives by form what was worked out elsewhere", async ({ open, page }) => {
  await open();
  for (const slug of SLUGS) {
    const [link, expected] = fullest(slug);
    await follow(page, `#/${slug}`);
    await page.locator(`[data-kpi-page="${slug}"]`).waitFor();
    for (const pair of link.split("&")) await answer(page, ...pair.split("="));
    await assertResults(page, `the form of ${slug} with ${link}`, expected);
  }
});

test("every calculator loads each of its examples", async ({ open, page }) => {
  await open();
  for (const slug of SLUGS) {
    await follow(page, `#/${slug}`);
    const examples = page.locator(`[data-kpi-page="${slug}"] [data-example]`);
    await examples.first().waitFor();
    for (const example of await examples.all()) {
      await example.click();
      await page.locator("#result output[data-value]:not([data-value=''])").first().waitFor();
      assert.equal(await page.locator(".field--error").count(), 0, `${slug}: an example is right`);
    }
  }
});

for (const [lang, width, colorScheme] of [
  ["fr", 360, "light"],
  ["en", 1280, "dark"],
]) {
  const options = { colorScheme, viewport: { width, height: 900 } };
  test(`axe finds nothing in any calculator, ${lang}, ${width} px, ${colorScheme}`, options, async (visit) => {
    const { open, page, violations } = visit;
    await open(`#/?lang=${lang}`);
    for (const slug of SLUGS) {
      await follow(page, `#/${slug}?${fullest(slug)[0]}&lang=${lang}`);
      await output(page, Object.keys(fullest(slug)[1])[0]).first().waitFor();
      assert.deepEqual(await violations(), [], slug);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, `${slug} scrolls sideways`);
      assert.doesNotMatch(await page.locator("main").innerText(), /\bNaN\b|undefined|\{ ?\$/, slug);
    }
  });
}
