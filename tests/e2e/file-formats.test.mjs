// A file of each format gives its figures in the browser too; the numbers are worked out by hand beside the fixtures.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { assertFigures, fixture, look, read } from "./support/files.mjs";

const THIRD = 100 / 3;

/** Files, their figures, and the tool that they are known to come from. */
const FORMATS = [
  ["json-array.json", { "nps score": 20 }],
  ["json-utf16.json", { "nps score": THIRD }],
  ["html-report.xls", { "nps score": 20 }],
  ["zip-exports.zip", { "nps score": THIRD }],
  ["sheet-binary.xlsb", { "nps score": 0 }],
  ["sheet-old.xls", { "fcr rate": 2 * THIRD }],
  ["sheet-macro.xlsm", { "nps score": 100 }],
  ["sheet-summary-first.xlsx", { "nps score": -55 }],
  ["tickets.ods", {}],
  ["rows-utf32.txt", { "nps score": THIRD }],
  ["rows-currency.csv", { "nps score": THIRD }],
  ["rows-carriage-return.csv", {}],
  ["meaning-zendesk.csv", { "csat score": 2 * THIRD, "fcr rate": 50 }, "Zendesk"],
  ["meaning-genesys.csv", { "abandonment rate": 25, "service-level level": 50 }, "Genesys Cloud"],
  ["meaning-daily-fr.csv", { "abandonment rate": 32.5, "aht mean": 500 }],
  ["meaning-events.csv", { "nps score": 0, "resolution rate": 2 * THIRD }],
];

for (const [name, expected, tool] of FORMATS) {
  test(`${name} gives its figures`, async (visit) => {
    const { open, page, violations } = visit;
    await open("#/analyse");
    await look(visit, fixture(name));
    if (tool) assert.match(await page.getByTestId("recognised").innerText(), new RegExp(tool));
    assert.deepEqual(await violations(), [], "the columns");
    await read(page);
    await assertFigures(page, expected);
    assert.doesNotMatch(await page.locator("main").innerText(), /NaN|undefined|\{ ?\$/);
    assert.deepEqual(await violations(), [], "the report");
  });
}

test("a quote left open leaves the rows before it, and says from which line on the others are out", async (visit) => {
  await visit.open("#/analyse");
  await look(visit, fixture("rows-open-quote.csv"));
  await read(visit.page);
  await assertFigures(visit.page, { "nps score": 100 });
  await visit.page.getByTestId("left-out").locator("summary").first().click();
  assert.match(await visit.page.getByTestId("left-rows-open-quote").innerText(), /ligne \d/);
});

test("an archive that unpacks without end is refused in words", async ({ open, page, drop }) => {
  await open("#/analyse");
  await drop("[data-testid=drop-zone]", [fixture("zip-bomb.zip")]);
  const error = page.getByRole("alert").getByTestId("file-error");
  await error.waitFor();
  assert.match(await error.innerText(), /décompress/);
});
