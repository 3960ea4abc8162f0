// A file dropped on Firefox: read in a worker, right to the last figure, and sent nowhere.

import assert from "node:assert/strict";
import { test } from "./support/visit.mjs";
import { assertFigures, figures, fixture, look, read, tickets, withFile } from "../e2e/support/files.mjs";

for (const [name, expected] of [
  ["excel-fr.csv", { "nps score": 25, "csat score": 50, "fcr rate": 40, "aht median": 472.5, "aht p90": 1065 }],
  ["tickets.xlsx", { "nps score": 25, "csat score": 75, "fcr rate": 60, "aht mean": 19_521 }],
  ["sheet-binary.xlsb", { "nps score": 0 }],
  ["tickets.ods", {}],
  ["json-array.json", { "nps score": 20 }],
  ["zip-exports.zip", { "nps score": 100 / 3 }],
]) {
  test(`${name}, dropped, gives its figures`, async (visit) => {
    await visit.open("#/analyse");
    await look(visit, fixture(name));
    await read(visit.page);
    await assertFigures(visit.page, expected);
    assert.notDeepEqual(await figures(visit.page), {});
    assert.doesNotMatch(await visit.page.locator("main").innerText(), /NaN|undefined|\{ ?\$/);
    const asked = visit.requests.filter(({ url }) => url.includes(name));
    assert.deepEqual(asked, [], "its name is in no address");
  });
}

test("a long file, chosen in the dialogue, gives exactly what was put into it", async ({ open, page }) => {
  const made = tickets(50_000);
  await withFile("long.csv", made.text, async (path) => {
    await open("#/analyse");
    await page.choose("input[type=file]", [path]);
    await page.getByTestId("step-columns").waitFor();
    await read(page);
    await assertFigures(page, made.figures);
  });
});

test("a damaged workbook gets a sentence, and the next file works", async (visit) => {
  await visit.open("#/analyse");
  await visit.drop("[data-testid=drop-zone]", [fixture("damaged.xlsx")]);
  assert.match(await visit.page.getByTestId("file-error").innerText(), /endommagé|incomplet/);
  await visit.drop("main", [fixture("excel-fr.csv")]);
  await visit.page.getByTestId("step-columns").waitFor();
  await read(visit.page);
  await assertFigures(visit.page, { "nps score": 25 });
});
