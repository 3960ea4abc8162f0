// The catalogue: what one types finds the calculator, with the keyboard too; what was used last is at hand; the
// glossary has everything by all of its names.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { SLUGS, follow } from "./support/calculators.mjs";

const box = (page) => page.getByRole("searchbox");

/** The addresses of the calculators that are shown, in the order of the page. */
const shown = (page) => page.locator(".card__link:visible").evaluateAll((all) => all.map((link) => link.hash));

/** Waits until the first calculator shown is this one. */
const leads = (page, slug) =>
  page.waitForFunction((hash) => document.querySelector(".card__link")?.hash === hash, `#/${slug}`);

test("the home page leads to every calculator, and finds them by any of their names", async ({ open, page }) => {
  await open();
  assert.deepEqual((await shown(page)).sort(), SLUGS.map((slug) => `#/${slug}`).sort());
  await box(page).fill("premier appel");
  await leads(page, "fcr");
  await box(page).fill("zèbre");
  const none = page.getByTestId("search-none");
  assert.match(await none.innerText(), /zèbre/);
  assert.deepEqual(await shown(page), []);
  await none.getByRole("button").click();
  await page.waitForFunction((count) => document.querySelectorAll(".card").length === count, SLUGS.length);
  assert.equal(await box(page).evaluate((box) => box === document.activeElement && box.value === ""), true);
});

for (const [locale, questions] of [
  [
    "fr-FR",
    {
      "Combien coûtent les déplacements ?": "trips",
      "combien d'agents faut-il": "staffing",
      "POURQUOI les clients partent": "churn",
      // The other language's words are understood as well.
      "how much do trips cost": "trips",
    },
  ],
  [
    "en-GB",
    {
      "How much do trips cost?": "trips",
      "how many agents do I need": "staffing",
      "does our chatbot solve anything": "ai-handover",
      "combien d’agents faut-il": "staffing",
    },
  ],
]) {
  test(`a question finds its calculator, ${locale}`, { locale }, async ({ open, page }) => {
    await open();
    await page.waitForLoadState("networkidle");
    for (const [question, slug] of Object.entries(questions)) {
      await box(page).fill(question);
      await leads(page, slug);
    }
    await box(page).fill("");
    await page.waitForFunction((count) => document.querySelectorAll(".card").length === count, SLUGS.length);
  });
}

test("customers’ loyalty has several answers, and how many is said", { locale: "en-GB" }, async ({ open, page }) => {
  await open();
  await box(page).fill("are my customers loyal");
  await page.locator(".found").waitFor();
  const found = await shown(page);
  assert.deepEqual(found.slice(0, 2).sort(), ["#/recurring", "#/retention"]);
  const status = page.locator(".catalogue [role=status]");
  assert.equal(await status.textContent(), `${found.length} calculators`);
});

test("where nothing has every word, the closest are shown, and called that", async ({ open, page }) => {
  await open();
  await box(page).fill("promoteurs zèbre");
  await leads(page, "nps");
  assert.match(await page.locator(".found h3").innerText(), /^Aucun calculateur n’a tous ces mots/);
});

test("from the box through what it found and back, by keyboard alone", async ({ open, page }) => {
  await open();
  const focused = () => page.evaluate(() => document.activeElement.hash || document.activeElement.id);
  await box(page).focus();
  await page.keyboard.type("appel");
  await page.locator(".found").waitFor();
  const [first, second] = await shown(page);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), first);
  const outline = await page.locator(".card").first().evaluate((card) => getComputedStyle(card).outlineStyle);
  assert.notEqual(outline, "none", "the focus is seen");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), second);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "search");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), first, "Enter in the box goes to the best");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "search");
  assert.equal(await box(page).inputValue(), "");
  assert.equal((await shown(page)).length, SLUGS.length);
  await page.keyboard.type("erlang");
  await leads(page, "staffing");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("[data-kpi-page=staffing] h1:focus").waitFor();
});

test("each family is one press away", async ({ open, page }) => {
  await open();
  await page.getByRole("navigation", { name: "Familles" }).getByRole("button", { name: "Terrain" }).click();
  const heading = page.locator("#family-field");
  assert.equal(await heading.evaluate((heading) => heading === document.activeElement), true);
  const { y } = await heading.boundingBox();
  assert.ok(y >= 0 && y < page.viewportSize().height, `at ${y}`);
});

test("the last four calculators opened are at hand, newest first, and can be forgotten", async ({ open, page }) => {
  await open();
  const recent = page.getByRole("navigation", { name: "Utilisés récemment" });
  const links = () => recent.locator("a").evaluateAll((all) => all.map((link) => link.hash));
  assert.equal(await recent.count(), 0, "nothing was used yet");
  for (const slug of ["nps", "churn", "fcr", "staffing", "trips", "churn"]) await follow(page, `#/${slug}`);
  await open();
  assert.deepEqual(await links(), ["#/churn", "#/trips", "#/staffing", "#/fcr"]);
  assert.equal(await page.evaluate(() => localStorage.getItem("jauge:recent")), "churn trips staffing fcr");
  await box(page).fill("nps");
  await leads(page, "nps");
  assert.equal(await recent.count(), 0, "a search shows what it found alone");
  await page.evaluate(() => localStorage.setItem("jauge:recent", "no-more churn <i>"));
  await open();
  assert.deepEqual(await links(), ["#/churn"], "what is no calculator is passed over");
  await follow(page, "#/about");
  await page.getByTestId("forget").click();
  await page.getByTestId("kept").getByRole("status").filter({ hasText: /\S/ }).waitFor();
  await follow(page, "#/");
  assert.equal(await recent.count(), 0);
});

for (const [locale, title, other] of [
  ["fr-FR", "Taux d’attrition", "Churn rate"],
  ["en-GB", "Churn rate", "Taux d’attrition"],
]) {
  test(`the glossary has every calculator by all of its names, ${locale}`, { locale }, async ({ open, page }) => {
    await open();
    await page.locator('footer a[href="#/glossary"]').click();
    await page.locator("h1:focus").waitFor();
    const terms = page.getByTestId("terms");
    await terms.locator("dd [lang]").nth(SLUGS.length).waitFor();
    const slugs = await terms.locator(".term").evaluateAll((all) => all.map(({ dataset }) => dataset.term));
    assert.deepEqual([...slugs].sort(), [...SLUGS].sort());
    const titles = await terms.locator("dt").allInnerTexts();
    assert.deepEqual(titles, [...titles].sort(new Intl.Collator(locale).compare), "from A to Z");
    const churn = terms.locator("[data-term=churn]");
    assert.equal(await churn.locator("dt").innerText(), title);
    assert.ok((await churn.locator(`dd [lang=${locale === "fr-FR" ? "en" : "fr"}]`).innerText()).startsWith(other));
    assert.match(await churn.locator("dd").last().innerText(), /43/, "with the definition and where it differs");
    await box(page).fill("clv");
    await page.waitForFunction(() => document.querySelector("[data-testid=terms] .term").dataset.term === "clv");
    await box(page).press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("[data-kpi-page=clv]").waitFor();
  });
}

test("a name with two meanings leads to both", async ({ open, page }) => {
  await open("#/about");
  await page.locator('main a[href="#/glossary"]').click();
  const entry = page.locator(".term").filter({ has: page.locator("dt", { hasText: /^TMR$/ }) });
  const links = await entry.locator("a").evaluateAll((all) => all.map((link) => link.hash));
  assert.deepEqual(links, ["#/frt", "#/art"]);
});
