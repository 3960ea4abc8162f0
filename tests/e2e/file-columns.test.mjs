// What is understood of a file before all of it is read, and every guess corrected.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { figures, fixture, look, read, roles, segments, setting } from "./support/files.mjs";

const assign = (page, index, role) => page.getByTestId(`role-${index}`).selectOption(role);

test("a French export is recognised: encoding, separator, decimals, dates, columns", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  assert.match(await setting(page, "encoding"), /1252/);
  assert.match(await setting(page, "delimiter"), /;/);
  assert.match(await setting(page, "header"), /1/);
  assert.match(await setting(page, "decimal"), /,/);
  assert.match(await setting(page, "date-order"), /jour\/mois/);
  assert.equal(await page.getByTestId("date-order-check").count(), 0, "31/03 leaves nothing to ask");
  const expected = [
    "id",
    "created-at",
    "resolved-at",
    "channel",
    "agent",
    "nps-score",
    "csat-5",
    "resolved-first",
    "handle-time",
    "",
    "",
  ];
  assert.deepEqual(await roles(page), expected);
  const rows = await page.getByTestId("rows").innerText();
  for (const text of ["Benoît L’Hôte", "Téléphone", "Rapide ; très bien"]) assert.ok(rows.includes(text), text);
  assert.equal(await page.getByTestId("rows").locator("tbody tr").count(), 5);
  assert.equal(
    await page.getByTestId("unit-8").evaluate(({ selectedOptions }) => selectedOptions[0].textContent),
    "minutes",
  );
});

test("the lines above the names of a report are skipped", async (visit) => {
  await visit.open("#/analyse");
  await look(visit, fixture("preamble.csv"));
  assert.doesNotMatch(await setting(visit.page, "header"), /\b1$/);
  assert.ok((await roles(visit.page)).some((role) => role !== ""));
});

test("a meaning that is taken away takes its figure away, another one brings another", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await assign(page, 5, "");
  await read(page);
  assert.equal(await page.getByTestId("card-nps").count(), 0);
  assert.match(await page.getByTestId("missing-nps").innerText(), /\S/);
  await page.getByTestId("change-columns").click();
  // 4, 2, 5, 3 out of ten: all four are detractors.
  await assign(page, 6, "nps-score");
  await read(page);
  assert.equal((await figures(page))["nps score"], -100);
  assert.equal(await page.getByTestId("card-csat").count(), 0);
});

test("a meaning given to another column leaves the first, and that is said", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await assign(page, 6, "nps-score");
  assert.equal(await page.getByTestId("role-5").inputValue(), "");
  const said = await page.getByTestId("released").innerText();
  assert.match(said, /Satisfaction/);
  assert.match(said, /Note NPS/);
});

test("without any meaning there is nothing to read", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: "id;nps\n1;9\n2;3\n" });
  for (const index of (await roles(page)).keys()) await assign(page, index, "");
  assert.equal(await page.getByTestId("read").isDisabled(), true);
  await assign(page, 1, "nps-score");
  await read(page);
  assert.equal((await figures(page))["nps score"], 0);
});

test("another unit of time makes other times", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await page.getByTestId("unit-8").selectOption({ label: "heures" });
  await read(page);
  assert.equal((await figures(page))["aht mean"], ((12.5 + 3.25 + 1.75 + 20) / 4) * 3600);
});

test("another separator splits the file anew, and back", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: "id;nps;city\n1;9;Lyon, Rhône\n2;10;Nice, Var\n3;3;Lille, Nord\n" });
  const columns = page.locator("select[data-testid^=role-]");
  assert.equal(await columns.count(), 3);
  await page.locator("#setting-delimiter").selectOption({ label: "virgule (,)" });
  await columns.nth(2).waitFor({ state: "detached" });
  assert.ok((await columns.count()) < 3);
  await page.locator("#setting-delimiter").selectOption({ label: "point-virgule (;)" });
  await columns.nth(2).waitFor();
  await read(page);
  assert.ok(Math.abs((await figures(page))["nps score"] - 100 / 3) < 1e-9);
});

test("a file without names of columns can be told so", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: "nps\n9\n10\n3\n" });
  const rows = page.getByTestId("rows").locator("tbody tr");
  assert.equal(await rows.count(), 3);
  await page.locator("#setting-header").selectOption({ index: 0 });
  await rows.nth(3).waitFor();
  assert.equal(await rows.count(), 4);
});

test("dates that could be read two ways are asked about, and read as answered", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  // The 2nd to 4th of March, or the 3rd of February to April.
  const text = "created at;nps\n02/03/2026 10:00;9\n03/03/2026 10:00;9\n04/03/2026 10:00;3\n";
  await look(visit, { name: "a.csv", bytes: text });
  await page.getByTestId("date-order-check").waitFor();
  await page.locator("#setting-date-order").selectOption({ label: "mois/jour/année" });
  await page.getByTestId("date-order-check").waitFor({ state: "detached" });
  await read(page);
  assert.deepEqual(Object.keys(await segments(page, "month")), ["2026-02", "2026-03", "2026-04"]);
  await page.getByTestId("change-columns").click();
  await page.locator("#setting-date-order").selectOption({ label: "jour/mois/année" });
  await page.waitForFunction(() => !document.querySelector("[data-testid=read]").disabled);
  await read(page);
  assert.deepEqual(Object.keys(await segments(page, "month")), ["2026-03"]);
});

test("a guess about dates that nobody confirmed is said again beside the figures", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: "created at;nps\n02/03/2026;9\n03/03/2026;9\n" });
  await read(page);
  assert.match(await page.getByTestId("dates-unproved").innerText(), /jour\/mois|mois\/jour/);
});

test("another decimal sign makes other numbers", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: "id;handle time (s)\n1;1,234\n2;2,345\n" });
  for (const [sign, mean] of [
    ["virgule (1,5)", (1.234 + 2.345) / 2],
    ["point (1.5)", (1234 + 2345) / 2],
  ]) {
    await page.locator("#setting-decimal").selectOption({ label: sign });
    await page.waitForFunction(() => !document.querySelector("[data-testid=read]").disabled);
    await read(page);
    const found = (await figures(page))["aht mean"];
    assert.ok(Math.abs(found - mean) < 1e-9, `${sign}: ${found}`);
    await page.getByTestId("change-columns").click();
  }
});

test("the sheet with the data is proposed, another can be chosen", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("two-sheets.xlsx"));
  assert.equal(await setting(page, "sheet"), "Tickets");
  await page.locator("#setting-sheet").selectOption({ label: "Old" });
  await page.waitForFunction(() => !document.querySelector("[data-testid=read]").disabled);
  await read(page);
  assert.match(await page.getByTestId("report-lead").innerText(), /^10\s/);
});
