// What holds for every calculator: the outputs that embedders read, and never a number that is none.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, PAGES, field, follow, near, results } from "./support/calculators.mjs";

/** What must never stand in a page, in its text or in its drawings. */
const BROKEN = /\bNaN\b|Infinity|∞|\bundefined\b|\bnull\b|\[object|#DIV|\{ ?\$|�/;

async function assertSound(page, what) {
  const html = await page.locator("body").innerHTML();
  const found = html.match(BROKEN);
  assert.equal(found && html.slice(Math.max(0, found.index - 80), found.index + 40), null, what);
}

for (const [slug, calculator] of Object.entries(CALCULATORS)) {
  const names = calculator.outputs;

  test(`${slug}: each result stands once in its output, right, empty or absent, never broken`, async ({
    open,
    page,
  }) => {
    await open(`#/${slug}`);
    assert.deepEqual(
      await page.locator("output").evaluateAll((all) => all.map(({ dataset }) => dataset.kpi)),
      names.map(() => slug),
    );
    assert.deepEqual(
      (await results(page)).map(([name, value]) => [name, value]),
      names.map((name) => [name, ""]),
    );
    await assertSound(page, "empty");

    await follow(page, `#/${slug}?${calculator.complete}`);
    const complete = await results(page);
    assert.deepEqual(
      complete.map(([name]) => name),
      names,
    );
    for (const [name, value, text] of complete) {
      assert.match(value, /^-?\d+(\.\d+)?$/, `${name} in full, with a point`);
      assert.match(text, /\d/, name);
    }
    const values = Object.fromEntries(complete.map(([name, value]) => [name, Number(value)]));
    for (const [name, expected] of Object.entries(calculator.results)) {
      assert.ok(near(values[name], expected), `${name}: ${values[name]}, not ${expected}`);
    }
    await assertSound(page, "complete");

    // Whatever the numbers, nothing broken is shown.
    for (const state of ["partial", "wrong", "zero", "huge"]) {
      for (const lang of ["fr", "en"]) {
        await follow(page, `#/${slug}?${calculator[state]}&lang=${lang}`);
        await assertSound(page, `${state} ${lang}`);
        const shown = await results(page);
        assert.deepEqual(
          shown.map(([name]) => name),
          names,
          state,
        );
        for (const [name, value, text] of shown) {
          assert.match(value, /^(-?\d+(\.\d+)?)?$/, `${name} ${state}`);
          assert.equal(value === "", text === "–", `${name} ${state}: ${text}`);
        }
      }
    }
  });

  test(`${slug}: missing and wrong answers are named, and every example gives a result`, async ({ open, page }) => {
    await open(`#/${slug}?${calculator.partial}`);
    const needed = page.getByTestId("still-needed");
    assert.match(await needed.innerText(), /Il manque encore/);
    assert.equal(await page.locator("#result output").first().getAttribute("data-value"), "");
    await needed.getByRole("button").first().click();
    await page.locator("form :focus").waitFor();

    await follow(page, `#/${slug}?${calculator.wrong}`);
    assert.match(await needed.innerText(), /À revoir/);
    const wrong = field(page, calculator.field);
    assert.equal(await wrong.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#err-${calculator.field}`).innerText(), /\S/);

    const examples = page.locator("[data-example]");
    assert.ok((await examples.count()) > 0);
    for (const example of await examples.all()) {
      await follow(page, `#/${slug}`);
      assert.equal(await page.locator("#result output").first().getAttribute("data-value"), "");
      await example.click();
      await page.locator("#result output[data-value]:not([data-value=''])").first().waitFor();
      assert.equal(await page.locator("form [aria-invalid=true]").count(), 0);
      await assertSound(page, await example.innerText());
    }
  });
}

test("every page has one heading and a title of its own", async ({ open, page }) => {
  await open();
  const titles = new Set();
  for (const fragment of PAGES) {
    await follow(page, fragment);
    assert.equal(await page.locator("h1").count(), 1, fragment);
    titles.add(await page.title());
    await assertSound(page, fragment);
  }
  assert.equal(titles.size, PAGES.length);
});
