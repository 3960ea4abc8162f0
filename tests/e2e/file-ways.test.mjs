// The ways of a file into the page and out of it: chosen, dropped, pasted, large, cancelled, followed by another, cleared.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { assertFigures, figures, fixture, look, read, segments, tickets, withFile } from "./support/files.mjs";

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

test("files with the same columns make one report, by file", async ({ open, page, drop }) => {
  await open("#/analyse");
  await drop("[data-testid=drop-zone]", [
    { name: "a.csv", bytes: "nps;id\n9;1\n" },
    { name: "b.csv", bytes: "id,nps\n2,3\n" },
    { name: "c.csv", bytes: "nps\tid\n10\t3\n9\t4\n" },
  ]);
  await page.getByTestId("step-columns").waitFor();
  assert.match(await page.locator("main .lead").first().innerText(), /a\.csv.*b\.csv.*c\.csv/);
  await read(page);
  await assertFigures(page, { "nps score": 50 });
  assert.deepEqual(Object.keys(await segments(page, "file")).sort(), ["a.csv", "b.csv", "c.csv"]);
});

test("files with other columns are analysed apart, one click away", async ({ open, page, drop }) => {
  await open("#/analyse");
  await drop("[data-testid=drop-zone]", [
    { name: "survey.csv", bytes: "id;nps\n1;9\n2;3\n3;10\n" },
    { name: "calls.json", bytes: '[{"call id": 1, "talk time": 60}, {"call id": 2, "talk time": 90}]' },
  ]);
  await page.getByTestId("file-groups").getByRole("button", { name: /survey/ }).click();
  await page.locator(".lead", { hasText: "survey.csv" }).waitFor();
  await read(page);
  await assertFigures(page, { "nps score": 100 / 3 });
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
  assert.ok(
    midway.some(([, , detail]) => /\d\s?%.*\d.*lignes/.test(detail)),
    midway[0]?.[2],
  );
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
    await page.getByTestId("role-0").selectOption("");
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
    // Keyboard and screen reader are back at the columns as well, which are as they were left.
    const heading = page.getByTestId("step-columns").locator("h1");
    await page.waitForFunction((heading) => document.activeElement === heading, await heading.elementHandle());
    assert.equal(await page.getByTestId("role-0").inputValue(), "");
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
