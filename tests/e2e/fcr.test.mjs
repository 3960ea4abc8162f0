// First contact resolution, and what repeated contacts cost.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { becomes, field, near } from "./support/calculators.mjs";

/** The 95 % interval of a share by Wilson, percent. */
function wilson(part, whole) {
  const z = 1.959963984540054;
  const [share, weight] = [part / whole, z ** 2 / whole];
  const centre = (share + weight / 2) / (1 + weight);
  const margin = (z * Math.sqrt((share * (1 - share)) / whole + weight / (4 * whole))) / (1 + weight);
  return [(centre - margin) * 100, (centre + margin) * 100];
}

test("cases resolved at first contact give the rate and its interval", async ({ open, page, value }) => {
  await open("#/fcr");
  await field(page, "resolved-first").fill("750");
  await field(page, "total").fill("1 000");
  await becomes(page, "rate", 75);
  const [low, high] = wilson(750, 1000);
  assert.ok(near(await value("fcr", "low"), low));
  assert.ok(near(await value("fcr", "high"), high));
  assert.equal(await value("fcr", "repeat-cost"), null, "no cost without a price");
});

test("with costs, repeats and one more point are worth money", async ({ open, page, value }) => {
  await open("#/fcr?resolved-first=750&total=1000");
  await field(page, "contact-cost").fill("8");
  await field(page, "extra-contacts").fill("1,5");
  await becomes(page, "repeat-cost", 250 * 1.5 * 8);
  assert.equal(await value("fcr", "gain-per-point"), 10 * 1.5 * 8);
  await field(page, "contact-cost").fill("8 €");
  await becomes(page, "repeat-cost", 3000);
});

test("a part larger than the whole is a mistake in both fields, in words", async ({ open, page, value }) => {
  await open("#/fcr?resolved-first=1200&total=1000");
  for (const key of ["resolved-first", "total"]) {
    assert.equal(await field(page, key).getAttribute("aria-invalid"), "true");
    assert.match(await page.locator(`#err-${key}`).innerText(), /1.200.*1.000/);
  }
  assert.equal(await value("fcr", "rate"), null);
  await field(page, "resolved-first").fill("900");
  await becomes(page, "rate", 90);
  assert.equal(await field(page, "total").getAttribute("aria-invalid"), "false");
});

test("nobody can resolve a share of no cases", async ({ open, page, value }) => {
  await open("#/fcr?resolved-first=0&total=0");
  assert.equal(await value("fcr", "rate"), null);
  assert.match(await page.locator("#err-total").innerText(), /\S/);
  assert.equal(await page.locator("#result [data-grade]").count(), 0);
});

test("thresholds stand with their source", async ({ open, page }) => {
  await open("#/fcr?resolved-first=750&total=1000");
  const rows = page.getByTestId("benchmarks").locator("tbody tr");
  assert.ok((await rows.count()) >= 3);
  for (const row of await rows.all()) {
    const cells = await row.locator("td").allInnerTexts();
    assert.equal(cells.length, 3);
    assert.ok(
      cells.every((cell) => cell.trim() !== ""),
      cells.join(" | "),
    );
  }
  assert.equal(await page.locator("#result [data-grade]").getAttribute("data-grade"), "good");
});
