// Net Promoter Score: from counts, from pasted scores, towards a goal.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { becomes, field, near, output, results } from "./support/calculators.mjs";

/** The 95 % interval of a score by the adjusted Wald method, points. */
function interval(promoters, passives, detractors) {
  const answers = promoters + passives + detractors + 3;
  const [for_, against] = [(promoters + 0.75) / answers, (detractors + 0.75) / answers];
  const margin = 1.959963984540054 * Math.sqrt((for_ + against - (for_ - against) ** 2) / answers);
  return [(for_ - against - margin) * 100, (for_ - against + margin) * 100];
}

test("typing the three counts gives score, interval, shares and a grade", async ({ open, page, value }) => {
  await open("#/nps");
  await field(page, "promoters").pressSequentially("160");
  await field(page, "passives").pressSequentially("20");
  assert.equal(await value("nps", "score"), null, "no score before the last count");
  await field(page, "detractors").pressSequentially("20");
  await becomes(page, "score", 70);

  assert.equal(await output(page, "score").innerText(), "+70", "points with their sign, not percent");
  const [low, high] = interval(160, 20, 20);
  assert.ok(near(await value("nps", "low"), low));
  assert.ok(near(await value("nps", "high"), high));
  assert.equal(await value("nps", "promoters-share"), 80);
  assert.equal(await value("nps", "passives-share"), 10);
  assert.equal(await value("nps", "detractors-share"), 10);
  assert.equal(await page.locator("#result [data-grade]").getAttribute("data-grade"), "great");
  const sentence = await page.getByTestId("interval").innerText();
  assert.match(sentence, /200/);
  assert.match(sentence, /\+60\b/);
  assert.match(sentence, /\+78\b/);
});

test("the working shows the visitor's own numbers", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  const working = await page.getByTestId("working").innerText();
  assert.match(working, /160 \+ 20 \+ 20 = 200/);
  assert.match(working, /\(160 − 20\) ÷ 200 × 100 = \+70/);
});

test("more detractors than promoters make a score below zero", async ({ open, page, value }) => {
  await open("#/nps?promoters=20&passives=20&detractors=160");
  assert.equal(await value("nps", "score"), -70);
  assert.equal(await output(page, "score").innerText(), "−70");
  assert.equal(await page.locator("#result [data-grade]").getAttribute("data-grade"), "poor");
});

test("pasted scores are counted whatever stands between them", async ({ open, page, value }) => {
  await open("#/nps");
  await page.locator("#way-scores").check();
  await field(page, "scores").fill("10, 9;9\t8\n7 6\r\n3");
  await becomes(page, "score", 100 / 7);
  assert.ok(near(await value("nps", "promoters-share"), 300 / 7));
  assert.match(await page.getByTestId("scores-count").innerText(), /^7 notes retenues\.$/);
  assert.deepEqual(await page.getByTestId("scores-refused").locator("li").allInnerTexts(), []);
});

test("every refused score is listed with its position, and the others count", async ({ open, page, value }) => {
  await open("#/nps");
  await page.locator("#way-scores").check();
  await field(page, "scores").fill("10 9 11 8 abc 7,5 -1 6 4.5");
  // `7,5` are two scores, as in any list parted by commas.
  await becomes(page, "score", ((2 - 2) / 6) * 100);
  assert.ok(near(await value("nps", "detractors-share"), 200 / 6));
  const refused = await page.getByTestId("scores-refused").locator("li").allInnerTexts();
  assert.equal(refused.length, 4);
  for (const [index, position, text] of [
    [0, "3", "11"],
    [1, "5", "abc"],
    [2, "8", "-1"],
    [3, "10", "4.5"],
  ]) {
    assert.match(refused[index], new RegExp(`n° ${position}\\b.*«.${text.replace(".", "\\.")}.»`));
  }
  assert.match(await page.getByTestId("scores-count").innerText(), /6 notes retenues\. 4 éléments écartés/);
});

test("a list without one usable score says so instead of a result", async ({ open, page }) => {
  await open("#/nps");
  await page.locator("#way-scores").check();
  await field(page, "scores").fill("good bad 12");
  await page.locator("#in-scores[aria-invalid=true]").waitFor();
  assert.deepEqual(
    (await results(page)).map(([, value]) => value),
    Array(7).fill(""),
  );
});

test("a goal tells how many promoters are missing", async ({ open, page }) => {
  await open("#/nps?promoters=90&passives=70&detractors=40");
  const missing = output(page, "missing-promoters");
  assert.equal(await missing.getAttribute("data-value"), "");
  await field(page, "target").fill("40");
  await becomes(page, "missing-promoters", 50);
  // 50 more of them reach the goal, 49 do not.
  assert.ok((100 * (90 + 50 - 40)) / 250 >= 40 && (100 * (90 + 49 - 40)) / 249 < 40);
  await field(page, "target").fill("20");
  await becomes(page, "missing-promoters", 0);
  await field(page, "target").fill("100");
  await becomes(page, "missing-promoters", null);
});

test("what is needed for a result leads to its field", async ({ open, page }) => {
  await open("#/nps?promoters=90&passives=70&detractors=40");
  const row = page.locator(".results__row", { has: output(page, "missing-promoters") });
  await row.getByRole("button", { name: "Score visé" }).click();
  await page.locator("#in-target:focus").waitFor();
});

test("examples load on a click", async ({ open, page, value }) => {
  await open("#/nps");
  await page.locator("[data-example=apizee]").click();
  await becomes(page, "score", 70);
  assert.equal(await field(page, "promoters").inputValue(), "160");
  await page.locator("[data-example=small]").click();
  await becomes(page, "score", 100 / 7);
  assert.equal(await page.locator("#way-scores").isChecked(), true);
  assert.equal(await value("nps", "missing-promoters"), 5);
});

test("the three groups are drawn, and the trademark is named", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  const chart = page.getByTestId("chart-parts").locator("svg");
  await chart.waitFor();
  const text = await chart.textContent();
  for (const name of ["Promoteurs", "Passifs", "Détracteurs"]) assert.match(text, new RegExp(name));
  assert.match(await page.locator(".legal").innerText(), /Bain/);
});
