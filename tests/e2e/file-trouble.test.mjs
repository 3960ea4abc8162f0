// A file that cannot be read gets a sentence that says why, and the next one works.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { figures, fixture, look, read } from "./support/files.mjs";

const GOOD = { name: "good.csv", bytes: "id;nps\n1;9\n2;10\n3;0\n" };

const workbook = fixture("tickets.xlsx").bytes;

/** Each with what its sentence has to name. */
const BAD = [
  [fixture("empty.csv"), /vide/],
  [fixture("blank.csv"), /vide|ligne/],
  [fixture("header-only.csv"), /titres|données/],
  [fixture("picture.csv"), /PNG|image/i],
  [fixture("binary.csv"), /texte/],
  [{ name: "a.pdf", bytes: "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n" }, /PDF/],
  [fixture("damaged.xlsx"), /endommagé|incomplet/],
  [fixture("locked.xlsx"), /mot de passe/],
  [fixture("empty.xlsx"), /vide/],
  [{ name: "half.xlsx", bytes: workbook.subarray(0, workbook.length / 2) }, /endommagé|incomplet/],
  [
    { name: "noise.xlsx", bytes: Buffer.concat([workbook.subarray(0, 60), Buffer.alloc(4000, 0x5a)]) },
    /endommagé|incomplet/,
  ],
];

async function assertWorks(visit) {
  await visit.drop("main", [GOOD]);
  await visit.page.locator(".lead", { hasText: GOOD.name }).waitFor();
  assert.equal(await visit.page.getByTestId("file-error").count(), 0, "the last file's trouble is gone");
  await read(visit.page);
  assert.ok(Math.abs((await figures(visit.page))["nps score"] - 100 / 3) < 1e-9);
}

for (const [file, sentence] of BAD) {
  test(`${file.name} gets a sentence, and the next file works`, async (visit) => {
    const { open, page } = visit;
    await open("#/analyse");
    await visit.drop("[data-testid=drop-zone]", [file]);
    const error = page.getByRole("alert").getByTestId("file-error");
    await error.waitFor();
    const said = await error.innerText();
    assert.match(said, sentence);
    assert.doesNotMatch(said, /panick|unreachable|undefined|NaN|\{ ?\$/);
    assert.match(await page.getByRole("alert").innerText(), new RegExp(file.name.replace(".", "\\.")), "which file");
    await assertWorks(visit);
  });
}

test("all troubles one after the other leave the page well", async (visit) => {
  await visit.open("#/analyse");
  for (const [file] of BAD) {
    await visit.drop("main", [file]);
    await visit.page.getByRole("alert").filter({ hasText: file.name }).waitFor();
  }
  await assertWorks(visit);
});

test("a reader that cannot be loaded is said, and is tried again with the next file", async (visit) => {
  const { open, page, context, allow } = visit;
  allow(/worker|Failed to load|request failed|NetworkError|importScripts/);
  await context.route(/worker[^/]*\.js$/, (route) => route.abort());
  await open("#/analyse");
  await visit.drop("[data-testid=drop-zone]", [GOOD]);
  await page.getByTestId("file-error").waitFor();
  assert.match(await page.getByTestId("file-error").innerText(), /lecteur/i);
  await context.unroute(/worker[^/]*\.js$/);
  await assertWorks(visit);
});

test("a sample that cannot be fetched is said", async ({ open, page, context, allow }) => {
  allow(/Failed to load|request failed/);
  await open("#/analyse");
  await context.route(/samples/, (route) => route.abort());
  await page.getByTestId("sample-tickets").click();
  await page.getByTestId("file-error").waitFor();
  await context.unroute(/samples/);
  await page.getByTestId("sample-tickets").click();
  await page.getByTestId("step-columns").waitFor();
});

test("the trouble is told in the language of the page", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse?lang=en");
  await visit.drop("[data-testid=drop-zone]", [fixture("empty.csv")]);
  assert.match(await page.getByTestId("file-error").innerText(), /empty/);
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByTestId("file-error").filter({ hasText: /vide/ }).waitFor();
});
