// The figures of a file are the truth about it, whatever kind of file it is.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { near, output } from "./support/calculators.mjs";
import {
  assertFigures,
  coverage,
  figures,
  fixture,
  look,
  quantile,
  read,
  segments,
  shown,
  tickets,
} from "./support/files.mjs";

/** What is true of excel-fr.csv, by hand. */
const FRENCH = {
  "nps score": ((2 - 1) / 4) * 100,
  "csat score": (2 / 4) * 100,
  "fcr rate": (2 / 5) * 100,
  "aht mean": ((12.5 + 3.25 + 1.75 + 20) / 4) * 60,
  "aht median": ((3.25 + 12.5) / 2) * 60,
  "aht p90": quantile([1.75, 3.25, 12.5, 20], 0.9) * 60,
  "art mean": (2.5 * 3600 + 48 * 3600 + (15 * 3600 + 60) + 1800) / 4,
};

test("a French export gives its figures, with what counts and what is left out", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  await assertFigures(page, FRENCH);
  assert.deepEqual(await coverage(page, "nps"), [4, 1]);
  assert.deepEqual(await coverage(page, "csat"), [4, 1]);
  assert.deepEqual(await coverage(page, "fcr"), [5, 0]);
  await page.getByTestId("left-out").locator("summary").first().click();
  const tally = page.getByTestId("tally-csat-5").locator("td");
  // Column, used, empty, unreadable, out of range, not concerned, total.
  assert.deepEqual(
    (await tally.allInnerTexts()).slice(1),
    ["4", "1", "0", "0", "0", "5"],
    "“n.c.” says that there is no answer",
  );
});

test("a generated file gives exactly what was put into it, as a whole and by part", async (visit) => {
  const { open, page } = visit;
  const truth = tickets(3000);
  await open("#/analyse");
  await look(visit, { name: "tickets.csv", bytes: truth.text });
  await read(page);
  await assertFigures(page, truth.figures);
  for (const kpi of ["nps", "csat"]) {
    assert.deepEqual(await coverage(page, kpi), [truth.answered[kpi], truth.rows - truth.answered[kpi]]);
  }
  for (const [by, parts] of [
    ["channel", truth.byChannel],
    ["month", truth.byMonth],
  ]) {
    const found = await segments(page, by);
    assert.deepEqual(Object.keys(found).sort(), Object.keys(parts).sort());
    for (const [label, { rows, first }] of Object.entries(parts)) {
      assert.equal(found[label].rows, rows, label);
      assert.ok(near(found[label].fcr, (first / rows) * 100), label);
    }
  }
});

test("a figure opens in its calculator with its numbers filled in, and back leads to the report", async (visit) => {
  const { open, page } = visit;
  const truth = tickets(500);
  await open("#/analyse");
  await look(visit, { name: "tickets.csv", bytes: truth.text });
  await read(page);
  await page.getByTestId("open-nps").click();
  await page.locator("[data-kpi-page=nps]").waitFor();
  assert.equal(await page.locator("#in-promoters").inputValue(), String(truth.promoters));
  assert.equal(await page.locator("#in-detractors").inputValue(), String(truth.detractors));
  assert.ok(near(await shown(page, "score"), truth.figures["nps score"]));
  await page.goBack();
  await page.getByTestId("step-report").waitFor();
  await page.getByTestId("open-aht").click();
  await page.locator("[data-kpi-page=aht]").waitFor();
  assert.ok(near(await shown(page, "mean"), truth.figures["aht mean"]));
  assert.equal(await page.locator("#in-contacts").inputValue(), "500");
});

test("every figure of the report is the one its calculator gives", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await page.getByTestId("sample-calls").click();
  await page.getByTestId("step-columns").waitFor();
  await read(page);
  const found = await figures(page);
  const links = await page
    .locator("a[data-testid^=open-]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(links.length >= 3, "calls give several figures");
  for (const link of links) {
    const slug = link.match(/^#\/([\w-]+)/)[1];
    await page.goto(`${page.url().split("#")[0]}${link}`);
    await page.locator(`[data-kpi-page=${slug}]`).waitFor();
    const headline = page.locator("#result output").first();
    const name = await headline.getAttribute("data-output");
    assert.ok(near(await shown(page, name), found[`${slug} ${name}`]), link);
    assert.equal(await page.locator("form [aria-invalid=true]").count(), 0, link);
  }
});

for (const name of ["tickets.xlsx", "tickets.ods"]) {
  test(`a workbook gives the same figures as any file: ${name}`, async (visit) => {
    const { open, page } = visit;
    await open("#/analyse");
    await look(visit, fixture(name));
    await read(page);
    const found = await figures(page);
    // Two of four are promoters; one is a word and left out.
    assert.deepEqual(await coverage(page, "nps"), [4, 1]);
    for (const kpi of ["nps score", "csat score", "fcr rate", "art mean", "aht mean", "wait mean"]) {
      assert.ok(Number.isFinite(found[kpi]), kpi);
    }
    await page.getByTestId("left-out").locator("summary").first().click();
    assert.match(await page.getByTestId("left-out").innerText(), /ligne 6.*ten/);
  });
}

test("XLSX and ODS of the same tickets agree in every figure", async (visit) => {
  const { open, page } = visit;
  const found = [];
  for (const name of ["tickets.xlsx", "tickets.ods"]) {
    await open("#/analyse");
    await look(visit, fixture(name));
    await read(page);
    found.push(await figures(page));
  }
  assert.deepEqual(found[0], found[1]);
});

test("both samples of the site are read and give figures", async ({ open, page }) => {
  for (const name of ["sample-tickets", "sample-calls"]) {
    await open("#/analyse");
    await page.getByTestId(name).click();
    await page.getByTestId("step-columns").waitFor();
    await read(page);
    const found = Object.values(await figures(page));
    assert.ok(found.length >= 3 && found.every(Number.isFinite), name);
  }
});

test("the report reads in the other language, its numbers too", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  const before = await figures(page);
  const fcr = output(page.getByTestId("card-csat"), "score");
  assert.match(await fcr.innerText(), /^50\s%$/);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  assert.equal(await fcr.innerText(), "50%");
  assert.match(await page.getByTestId("report-lead").innerText(), /5 rows.*March 2026.*April 2026/);
  assert.deepEqual(await figures(page), before);
});
