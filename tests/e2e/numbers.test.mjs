// My numbers: typed once, offered where they are asked again, never filled in unasked, cleared and refused.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { becomes, field, follow } from "./support/calculators.mjs";

const ENGLISH = { locale: "en-GB" };

const kept = (page) => page.evaluate(() => localStorage.getItem("jauge:numbers"));
const offer = (page, key) => page.locator(`#offer-${key}`);
const contradictions = (page) => page.getByTestId("contradictions");

/** Types answers, and leaves the last field as one does who goes on. */
async function type(page, answers) {
  for (const [key, text] of Object.entries(answers)) await field(page, key).fill(text);
  await page.keyboard.press("Tab");
}

const CALLS = { "handle-time": "100", contacts: "1,200" };

/** 100 hours for 1,200 contacts, typed: 300 seconds each. */
async function typeHandlingTime(page) {
  await follow(page, "#/aht");
  await page.locator("#unit-handle-time").selectOption("h");
  await type(page, CALLS);
  await becomes(page, "mean", 300);
}

test("a number typed in one calculator is offered in another, and filled in on a click", ENGLISH, async ({ open, page }) => {
  await open("#/aht");
  assert.equal(await kept(page), null, "nothing before anything is typed");
  await typeHandlingTime(page);
  assert.equal(await kept(page), "handling-time=360000@aht;contacts=1200@aht;mean-handle-time=300@aht");

  await follow(page, "#/productivity");
  assert.equal(await field(page, "handled").inputValue(), "", "nothing is filled in unasked");
  const line = offer(page, "handled");
  assert.match(await line.innerText(), /Use 1,200 \(from Average handling time\)/);
  const description = await field(page, "handled").getAttribute("aria-describedby");
  assert.ok(description.split(" ").includes("offer-handled"), "the offer is tied to its field");
  await field(page, "handled").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await field(page, "handled").inputValue(), "1200");
  assert.equal(await line.innerText(), "", "there is nothing left to offer");
  assert.ok(await field(page, "handled").evaluate((element) => element === document.activeElement));
  assert.match(page.url(), /handled=1200/);
  assert.match(await kept(page), /contacts=1200@aht/, "it is still from where it was typed");
});

test("a result is offered where it is asked, in full precision", ENGLISH, async ({ open, page }) => {
  await open("#/fcr");
  await type(page, { "resolved-first": "11", total: "15" });
  await follow(page, "#/cost-per-contact");
  await offer(page, "fcr").getByRole("button", { name: "Use 73.33% (from First contact resolution)" }).click();
  await type(page, { cost: "1500", contacts: "220" });
  await becomes(page, "cost-per-resolution", 1500 / 220 / (11 / 15));
});

test("a field that holds another number keeps it until the offer is taken", ENGLISH, async ({ open, page }) => {
  await open();
  await typeHandlingTime(page);
  await follow(page, "#/cost-per-contact");
  await type(page, { contacts: "900" });
  assert.equal(await field(page, "contacts").inputValue(), "900");
  assert.match(await kept(page), /contacts=900@cost-per-contact/, "the latest counts");
  await offer(page, "contacts").getByRole("button", { name: /Use 1,200/ }).click();
  assert.equal(await field(page, "contacts").inputValue(), "1200");
});

test("an offer that was refused stays away until the page is loaded again", ENGLISH, async ({ open, page }) => {
  await open();
  await typeHandlingTime(page);
  await follow(page, "#/productivity");
  await offer(page, "handled").getByRole("button", { name: "No", exact: true }).click();
  assert.equal(await offer(page, "handled").innerText(), "");
  assert.equal(await field(page, "handled").inputValue(), "");
  await follow(page, "#/");
  await follow(page, "#/productivity");
  assert.equal(await offer(page, "handled").innerText(), "");
  await follow(page, "#/cost-per-contact");
  assert.notEqual(await offer(page, "contacts").innerText(), "", "elsewhere it still stands");
  await open("#/productivity");
  assert.notEqual(await offer(page, "handled").innerText(), "");
});

test("the numbers of an example or a link are not the visitor's", ENGLISH, async ({ open, page }) => {
  await open("#/aht?handle-time=100h&contacts=1200");
  await becomes(page, "mean", 300);
  await field(page, "contacts").focus();
  await page.keyboard.press("Tab");
  assert.equal(await kept(page), null, "a link");
  await page.locator("[data-example=parts]").click();
  await becomes(page, "mean", 252);
  await page.locator("#unit-talk-time").selectOption("min");
  assert.equal(await kept(page), null, "an example, even in another unit");
  await type(page, { contacts: "600" });
  assert.equal(await kept(page), "contacts=600@aht", "what was typed into it, and no result that rests on the rest");
  await open("#/retention");
  await page.locator("[data-example=apizee]").click();
  await becomes(page, "rate", 92);
  await field(page, "end").focus();
  await page.keyboard.press("Tab");
  assert.equal(await kept(page), "contacts=600@aht");
});

test("what was typed is still the visitor's after a reload and after going back", ENGLISH, async ({ open, page }) => {
  await open("#/aht");
  await typeHandlingTime(page);
  await page.reload();
  await becomes(page, "mean", 300);
  await type(page, { contacts: "1000" });
  assert.match(await kept(page), /mean-handle-time=360@aht/);
  await follow(page, "#/");
  await page.goBack();
  await becomes(page, "mean", 360);
  await type(page, { contacts: "500" });
  assert.match(await kept(page), /mean-handle-time=720@aht/);
});

test("an amount is offered in its own currency only", ENGLISH, async ({ open, page }) => {
  await open("#/fcr");
  await page.locator("#currency").selectOption("GBP");
  await type(page, { "contact-cost": "8.5" });
  assert.equal(await kept(page), "contact-cost=8.5GBP@fcr");
  await follow(page, "#/cac");
  await type(page, { spend: "1000", "new-customers": "10" });
  await follow(page, "#/clv");
  assert.match(await offer(page, "cac").innerText(), /Use £100/);
  await page.locator("#currency").selectOption("EUR");
  assert.equal(await offer(page, "cac").innerText(), "");
});

test("my numbers are listed with where they came from, and one button clears them", async ({ open, page, violations }) => {
  await open();
  await page.getByRole("button", { name: "Sombre" }).click();
  await follow(page, "#/aht");
  await page.locator("#unit-handle-time").selectOption("h");
  await type(page, { "handle-time": "100", contacts: "1200" });
  await follow(page, "#/about");
  // Opened anew, the page has to fetch what the calculators call their numbers.
  await page.reload();
  const mine = page.getByTestId("my-numbers");
  await mine.waitFor();
  const listed = (await mine.locator("li").allInnerTexts()).map((text) => text.replace(/\s/g, " "));
  assert.deepEqual(listed, [
    "Temps de traitement : 4 j 4 h (Durée moyenne de traitement)",
    "Contacts traités : 1 200 (Durée moyenne de traitement)",
    "Durée moyenne de traitement : 5 min (Durée moyenne de traitement)",
  ]);
  assert.deepEqual(await violations(), []);
  await mine.getByRole("button", { name: "Effacer mes chiffres" }).click();
  assert.equal(await mine.locator("li").count(), 0);
  assert.equal(await kept(page), null);
  const others = await page.getByTestId("kept").locator("li").allInnerTexts();
  assert.deepEqual(others.sort(), ["jauge:recent", "jauge:theme"]);
  // Going back to the form and through it brings nothing back.
  await page.goBack();
  await becomes(page, "mean", 300);
  await field(page, "contacts").focus();
  await page.keyboard.press("Tab");
  await follow(page, "#/productivity");
  assert.equal(await kept(page), null);
  assert.equal(await offer(page, "handled").innerText(), "");
});

test("with keeping turned off nothing is kept or offered, until everything is forgotten", ENGLISH, async ({ open, page }) => {
  await open();
  await typeHandlingTime(page);
  await follow(page, "#/about");
  const keep = page.getByRole("switch", { name: "Keep my numbers on this device" });
  assert.ok(await keep.isChecked());
  await keep.uncheck();
  assert.equal(await kept(page), "off");
  await open("#/productivity");
  assert.equal(await offer(page, "handled").innerText(), "");
  await type(page, { handled: "640", hours: "160" });
  assert.equal(await kept(page), "off");
  await follow(page, "#/about");
  assert.ok(!(await keep.isChecked()));
  await page.getByTestId("forget").click();
  assert.ok(await keep.isChecked());
  assert.equal(await kept(page), null);
  await follow(page, "#/cost-per-contact");
  await type(page, { contacts: "640" });
  assert.equal(await kept(page), "contacts=640@cost-per-contact");
});

test("kept text that makes no sense is ignored without an error", ENGLISH, async ({ open, page }) => {
  await open();
  const hostile = "contacts=<img src=x onerror=alert(1)>@aht;contacts=1e999@aht;contacts=-5@aht;visits=7@nowhere;visits=40@trips";
  await page.evaluate((text) => localStorage.setItem("jauge:numbers", text), hostile);
  await open("#/productivity");
  assert.equal(await offer(page, "handled").innerText(), "");
  await follow(page, "#/first-time-fix");
  assert.match(await offer(page, "visits").innerText(), /Use 40/);
});

test("two figures that must agree and do not are noticed beside the result", ENGLISH, async ({ open, page, violations }) => {
  await open("#/retention");
  await type(page, { start: "100", end: "95", new: "3" });
  await becomes(page, "rate", 92);
  assert.equal(await contradictions(page).innerText(), "", "one figure alone contradicts nothing");
  await follow(page, "#/churn");
  await type(page, { start: "100", lost: "5" });
  await contradictions(page).filter({ hasText: /Your retention says 92%, your churn 5%/ }).waitFor();
  assert.equal(await contradictions(page).getByRole("link").getAttribute("href"), "#/retention");
  assert.deepEqual(await violations(), []);
  await offer(page, "lost").getByRole("button", { name: /Use 8/ }).click();
  await becomes(page, "rate", 8);
  assert.equal(await contradictions(page).innerText(), "", "they agree");
  await page.locator("[data-example=apizee]").click();
  await becomes(page, "rate", 5 / 3);
  assert.equal(await contradictions(page).innerText(), "", "an example contradicts nobody");
});

test("the parts of the handling time are compared with the whole that was given elsewhere", ENGLISH, async ({ open, page }) => {
  await open("#/occupancy");
  await page.locator("#unit-handling-time").selectOption("h");
  await type(page, { "handling-time": "30" });
  await follow(page, "#/aht");
  await page.locator("#way-parts").check({ force: true });
  await page.locator("#unit-talk-time").selectOption("h");
  await type(page, { "talk-time": "20", contacts: "240" });
  await contradictions(page).filter({ hasText: /make 20\sh, but the handling time is 1\sd\s6\sh/ }).waitFor();
  await page.locator("#unit-after-call-work").selectOption("h");
  await type(page, { "after-call-work": "10" });
  await contradictions(page).filter({ hasNotText: /\S/ }).waitFor({ state: "attached" });
});
