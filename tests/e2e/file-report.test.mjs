// The figures of a file are the truth about it, whatever kind of file it is and however it comes in.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { near, output } from "./support/calculators.mjs";
import { coverage, figures, fixture, look, quantile, read, segments, shown, tickets, withFile } from "./support/files.mjs";

async function assertFigures(page, expected) {
  const found = await figures(page);
  for (const [name, value] of Object.entries(expected)) assert.ok(near(found[name], value), `${name}: ${found[name]}, not ${value}`);
}

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
  // Column, used, empty, unreadable, out of range, total.
  assert.deepEqual((await tally.allInnerTexts()).slice(1), ["4", "1", "0", "0", "5"], "“n.c.” says that there is no answer");
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
  for (const [by, parts] of [["channel", truth.byChannel], ["month", truth.byMonth]]) {
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
  const links = await page.locator("a[data-testid^=open-]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  assert.ok(links.length >= 3, "calls give several figures");
  for (const link of links) {
    const slug = link.match(/^#\/(\w+)/)[1];
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

test("a file can be chosen, dropped beside the zone, or pasted", async ({ open, page, drop }) => {
  const text = "id;nps\n1;9\n2;3\n3;10\n";
  const expect = async () => {
    await page.getByTestId("step-columns").waitFor();
    await read(page);
    await assertFigures(page, { "nps score": 100 / 3 });
    await page.getByTestId("another-file").click();
    await page.getByTestId("step-drop").waitFor();
  };
  await open("#/analyse");
  const chooser = page.waitForEvent("filechooser");
  await page.getByTestId("choose-file").click();
  await (await chooser).setFiles({ name: "a.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await expect();

  await drop("footer", [{ name: "a.csv", bytes: text }]);
  await expect();

  await page.locator("#paste-text").fill(text.replaceAll(";", "\t"));
  await page.getByTestId("read-pasted").click();
  await expect();

  await page.locator("h1").evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect();
});

test("of several files the first is opened, and the others are named as not opened", async ({ open, page, drop }) => {
  await open("#/analyse");
  await drop("[data-testid=drop-zone]", [
    { name: "a.csv", bytes: "nps\n9\n" },
    { name: "b.csv", bytes: "nps\n3\n" },
    { name: "c.csv", bytes: "nps\n3\n" },
  ]);
  await page.getByTestId("step-columns").waitFor();
  assert.match(await page.locator("main").innerText(), /\b2\b.*(fichiers|autres)/);
  await read(page);
  await assertFigures(page, { "nps score": 100 });
});

test("the next file brings its own figures and nothing of the last", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  await visit.drop("main", [fixture("tickets.xlsx")]);
  await page.getByTestId("step-columns").waitFor();
  await visit.drop("main", [{ name: "b.csv", bytes: "nps\n9\n10\n0\n" }]);
  await page.locator(".lead", { hasText: "b.csv" }).waitFor();
  await read(page);
  assert.deepEqual(Object.keys(await figures(page)), ["nps score"]);
  await assertFigures(page, { "nps score": 100 / 3 });
});

test("200 000 rows show progress in bytes and rows, and give the truth", async ({ open, page }) => {
  const truth = tickets(200_000);
  await open("#/analyse");
  await page.evaluate(() => {
    window.progress = [];
    new MutationObserver(() => {
      const bar = document.querySelector(".reading__bar");
      const detail = document.querySelector(".reading__detail")?.textContent;
      if (bar && detail) window.progress.push([Number(bar.getAttribute("value")), Number(bar.max), detail]);
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await withFile("large.csv", truth.text, async (path) => {
    await page.getByTestId("file-input").setInputFiles(path);
    await page.getByTestId("step-columns").waitFor();
    await read(page);
  });
  const progress = await page.evaluate(() => window.progress);
  const midway = progress.filter(([bytes, total]) => bytes > 0 && bytes < total);
  assert.ok(midway.length > 0, "seen on the way");
  assert.ok(midway.some(([, , detail]) => /\d\s?%.*\d.*lignes/.test(detail)), midway[0]?.[2]);
  assert.equal(progress.at(-1)[1], Buffer.byteLength(truth.text));
  assert.match(await page.getByTestId("report-lead").innerText(), /200\s000/);
  await assertFigures(page, truth.figures);
});

test("cancelling ends the reading at once, and the next file is read", async (visit) => {
  const { open, page } = visit;
  const truth = tickets(200_000);
  await open("#/analyse");
  await withFile("large.csv", truth.text, async (path) => {
    await page.getByTestId("file-input").setInputFiles(path);
    await page.getByTestId("step-columns").waitFor();
    const [reader] = page.workers();
    const ended = reader.waitForEvent("close");
    // Pressed in the very moment that it is there.
    await page.evaluate(() => {
      const observer = new MutationObserver(() => {
        const cancel = document.querySelector("[data-testid=cancel]");
        if (cancel) {
          observer.disconnect();
          cancel.click();
        }
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    await page.getByTestId("read").click();
    await page.waitForFunction(() => document.querySelector("[data-testid=cancel]") === null);
    await page.getByTestId("step-columns").waitFor();
    assert.equal(await page.getByTestId("step-report").count(), 0);
    await ended;
    // The same file can still be read to its end.
    await read(page);
    await assertFigures(page, truth.figures);
  });
  await page.getByTestId("another-file").click();
  await look(visit, { name: "b.csv", bytes: "nps\n9\n10\n0\n" });
  await read(page);
  await assertFigures(page, { "nps score": 100 / 3 });
});

test("clearing forgets the file, its figures and its worker", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  const [reader] = page.workers();
  const ended = reader.waitForEvent("close");
  await page.getByTestId("clear").click();
  await page.getByTestId("step-drop").waitFor();
  assert.equal(await page.locator("output").count(), 0);
  assert.doesNotMatch(await page.locator("body").innerText(), /excel-fr/);
  await ended;
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
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
