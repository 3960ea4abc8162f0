// What axe-core can tell: names, roles, contrast, structure, in every state, theme, language and width.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, PAGES, follow } from "./support/calculators.mjs";

// Each pair of theme, language and width is met once.
const MATRIX = [
  { theme: "light", lang: "fr", width: 360 },
  { theme: "light", lang: "en", width: 1280 },
  { theme: "dark", lang: "fr", width: 1280 },
  { theme: "dark", lang: "en", width: 360 },
];

/** Pages and states that are looked at everywhere; of the rest each is looked at once. */
const ALWAYS = ["#/", "#/analyse", "#/nps?complete", "#/nps?wrong", "#/trips?complete", "#/trips?wrong"];
const STATES = Object.keys(CALCULATORS).flatMap((slug) => ["complete", "wrong"].map((state) => `#/${slug}?${state}`));
const ONCE = [...PAGES, ...STATES].filter((address) => !ALWAYS.includes(address));

const filled = (address) =>
  address.replace(/^#\/(\w+)\?(\w+)$/, (_, slug, state) => `#/${slug}?${CALCULATORS[slug][state]}`);

MATRIX.forEach(({ theme, lang, width }, turn) => {
  test(
    `no violations, ${theme}, ${lang}, ${width} px`,
    { colorScheme: theme, locale: lang === "fr" ? "fr-FR" : "en-GB", viewport: { width, height: 800 } },
    async ({ open, page, violations }) => {
      await open();
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      const mine = ONCE.filter((_, index) => index % MATRIX.length === turn);
      for (const address of [...ALWAYS, ...mine]) {
        await follow(page, filled(address));
        assert.deepEqual(await violations(), [], address);
      }
    },
  );
});

test("the chosen theme wins over the device's, and is remembered", { colorScheme: "light" }, async ({ open, page }) => {
  await open("#/nps");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Sombre" }).click();
  await page.waitForFunction((light) => getComputedStyle(document.body).backgroundColor !== light, light);
  const dark = await background();
  await page.reload();
  await page.locator("h1").waitFor();
  assert.equal(await background(), dark);
  await page.getByRole("button", { name: "Comme l’appareil" }).click();
  await page.waitForFunction((light) => getComputedStyle(document.body).backgroundColor === light, light);
});

test("the result is said once the visitor pauses, with its grade", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await page
    .locator("#result [role=status]")
    .filter({ hasText: /\+70.*Excellent/ })
    .waitFor({ state: "attached" });
  assert.deepEqual(
    await page
      .locator("output")
      .evaluateAll((all) => all.filter((output) => output.getAttribute("aria-live") !== "off").length),
    0,
    "and not at each key by every output",
  );
});

test("charts have a name, and their numbers as a table", async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  for (const id of ["chart-waterfall", "chart-tornado"]) {
    const chart = page.getByTestId(id);
    await chart.locator("svg").waitFor();
    assert.match(await chart.locator("figcaption").innerText(), /\S/);
    await chart.locator("summary").click();
    assert.ok((await chart.locator("table tr").count()) > 2);
  }
});
