// What stands beside or around a table: another table of the sheet, an archive, lines that are none of its rows.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { test } from "./support/site.mjs";
import { assertFigures, fixture, look, read, setting } from "./support/files.mjs";

const settled = (page) => page.waitForFunction(() => !document.querySelector("[role=status]")?.textContent);

test("of two tables on a sheet either can be chosen", async (visit) => {
  const { open, page, violations } = visit;
  await open("#/analyse");
  await look(visit, fixture("sheet-beside.xlsx"));
  assert.equal(await setting(page, "table"), "D1");
  assert.match(await page.getByTestId("other-tables").innerText(), /A2/);
  await page.locator("#setting-table").selectOption({ label: "A2" });
  await page.getByTestId("other-tables").getByText("D1").waitFor();
  await settled(page);
  assert.equal(await setting(page, "table"), "A2");
  assert.equal(await page.getByTestId("rows").locator("tbody tr").count(), 2);
  assert.deepEqual(await violations(), []);
});

test("a text under GZIP is read as it is without", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  const { name, bytes } = fixture("meaning-zendesk.csv");
  await look(visit, { name: `${name}.gz`, bytes: gzipSync(bytes) });
  assert.match(await page.getByTestId("recognised").innerText(), /Zendesk/);
  await read(page);
  await assertFigures(page, { "csat score": 200 / 3, "fcr rate": 50 });
});

test("a broken line of JSON is told with its number, and the others count", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("json-broken.jsonl"));
  await read(page);
  // 9, 3 and 8.
  await assertFigures(page, { "nps score": 0 });
  const left = await page.getByTestId("left-rows-broken-line").textContent();
  assert.match(left, /pas un objet JSON[^]*ligne 3[^]*three/);
});
