// The address is the state: it can be shared, kept, edited by hand, gone back to.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";
import { CALCULATORS, becomes, field, follow, output, results } from "./support/calculators.mjs";

/** What stands in the form: every field by its name. */
const form = (page) =>
  page.locator("form").evaluate((form) => {
    const fields = [...form.querySelectorAll("input, select, textarea")];
    const chosen = ({ type, checked }) => type !== "radio" || checked;
    return fields.filter(chosen).map(({ id, name, value }) => [name || id, value]);
  });

const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));

/** The sentence that an invalid field is described by. */
async function complaint(page, key) {
  const control = field(page, key);
  assert.equal(await control.getAttribute("aria-invalid"), "true", key);
  const ids = (await control.getAttribute("aria-describedby")).split(" ");
  assert.ok(ids.includes(`err-${key}`));
  const sentence = await page.locator(`#err-${key}`).innerText();
  assert.match(sentence, /\S/);
  return sentence;
}

test("a link fills in the form: ways, choices, currency, units of time", async ({ open, page, value }) => {
  await open(
    "#/trips?trips=1150&period=quarter&avoidable=25&remote-success=60&remote-cost=12.5&hourly-cost=42&admin-time=20min" +
      "&admin-hourly-cost=30&travel-time=1h&on-site-time=2700s&distance=50&consumption=7&energy=petrol&currency=CHF",
  );
  assert.equal(await page.locator("#way-from-parts").isChecked(), true);
  assert.equal(await page.locator("#in-period-quarter").isChecked(), true);
  assert.equal(await page.locator("#currency").inputValue(), "CHF");
  assert.equal(await field(page, "remote-cost").inputValue(), "12,5", "in the visitor's own notation");
  for (const [key, number, unit] of [
    ["admin-time", "20", "min"],
    ["travel-time", "1", "h"],
    ["on-site-time", "2700", "s"],
  ]) {
    assert.equal(await field(page, key).inputValue(), number);
    assert.equal(await page.locator(`#unit-${key}`).inputValue(), unit);
  }
  assert.equal(await value("trips", "cost-per-trip"), 1.75 * 42 + 10);
  assert.match(await output(page, "cost-per-trip").innerText(), /CHF/);
});

test("typing changes the address, and a new tab with it shows the same", async ({ open, page, context }) => {
  await open("#/trips");
  await field(page, "trips").fill("1 250");
  await page.locator("#in-period-year").check();
  await field(page, "avoidable").fill("33,3");
  await field(page, "remote-success").fill("70");
  await field(page, "trip-cost").fill("180,5");
  await page.locator("#unit-travel-time").selectOption("h");
  await field(page, "travel-time").fill("1,5");
  await field(page, "distance").fill("far away");
  await page.locator("#currency").selectOption("USD");
  const address = await hash(page);
  for (const pair of [
    "trips=1250",
    "period=year",
    "avoidable=33.3",
    "trip-cost=180.5",
    "travel-time=1.5h",
    "distance=far away",
    "currency=USD",
  ]) {
    assert.ok(address.includes(pair), `${pair} in ${address}`);
  }

  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("form").waitFor();
  assert.deepEqual(
    await form(other),
    await form(page).then((fields) => fields.map(([name, text]) => [name, name === "trips" ? "1250" : text])),
  );
  assert.deepEqual(await results(other), await results(page));
  await complaint(other, "distance");
});

test("reloading keeps what was typed, mistakes too", async ({ open, page }) => {
  await open("#/nps");
  await field(page, "promoters").fill("160");
  await field(page, "passives").fill("2o");
  const before = await complaint(page, "passives");
  await page.reload();
  await page.locator("form").waitFor();
  assert.equal(await field(page, "promoters").inputValue(), "160");
  assert.equal(await field(page, "passives").inputValue(), "2o");
  assert.equal(await complaint(page, "passives"), before);
});

test("reloading keeps pasted scores with what was refused", async ({ open, page }) => {
  await open("#/nps");
  await page.locator("#way-scores").check();
  await field(page, "scores").fill("10 9 eleven 3 12");
  await becomes(page, "score", 100 / 3);
  await page.reload();
  await becomes(page, "score", 100 / 3);
  const refused = await page.getByTestId("scores-refused").innerText();
  assert.match(refused, /n° 3.*eleven/);
  assert.match(refused, /n° 5.*12/);
});

test("back and forward go through pages and keep what was typed", async ({ open, page }) => {
  await open();
  await page.locator('.card a[href="#/nps"]').click();
  for (const [key, text] of [
    ["promoters", "160"],
    ["passives", "20"],
    ["detractors", "20"],
  ])
    await field(page, key).fill(text);
  await becomes(page, "score", 70);
  await page.locator(".bar__brand").click();
  await page.locator(".catalogue").waitFor();
  await page.goBack();
  await becomes(page, "score", 70);
  assert.equal(await field(page, "promoters").inputValue(), "160");
  await page.goBack();
  await page.locator(".catalogue").waitFor();
  await page.goForward();
  await becomes(page, "score", 70);
});

test("an example or a reset is undone by going back", async ({ open, page }) => {
  await open("#/fcr?resolved-first=900&total=1000");
  await page.locator("[data-example=apizee]").click();
  await becomes(page, "rate", 75);
  await page.getByTestId("reset").click();
  await becomes(page, "rate", null);
  assert.equal(await field(page, "total").inputValue(), "");
  await page.goBack();
  await becomes(page, "rate", 75);
  await page.goBack();
  await becomes(page, "rate", 90);
  await page.goForward();
  await becomes(page, "rate", 75);
});

test("another calculator starts with its own fields, not with those of the last one", async ({ open, page }) => {
  await open("#/fcr?resolved-first=900&total=1000");
  await follow(page, "#/csat");
  assert.equal(await field(page, "total").inputValue(), "");
  await becomes(page, "score", null);
});

test("an address edited by hand is followed", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await page.goto(`${site}#/nps?promoters=20&passives=20&detractors=20`);
  await becomes(page, "score", 0);
});

test("unknown names are ignored, and a note says which", async ({ open, page, value }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20&promotors=5&utm_source=mail&promoters=9");
  assert.equal(await value("nps", "score"), 70, "the first one counts");
  const note = await page.getByTestId("ignored").innerText();
  for (const name of ["promotors", "utm_source", "promoters"]) assert.match(note, new RegExp(`«.${name}.»`));
  await follow(page, "#/nps?promoters=160&passives=20&detractors=20");
  assert.equal(await page.getByTestId("ignored").count(), 0);
});

test("markup in a link stays text", async ({ open, page }) => {
  await open(
    `#/nps?${encodeURIComponent("<img src=x onerror=alert(1)>")}=1&promoters=${encodeURIComponent("<b>9</b>")}`,
  );
  assert.match(await page.getByTestId("ignored").innerText(), /<img src=x/);
  assert.equal(await page.locator("main img, main form b").count(), 0);
  assert.match(await complaint(page, "promoters"), /<b>9<\/b>/);
});

test("a bad value marks its field, says what was read, and stays to be corrected", async ({ open, page }) => {
  for (const [slug, query, key, text] of [
    ["nps", "promoters=many&passives=1&detractors=1", "promoters", "many"],
    ["nps", "promoters=-5&passives=1&detractors=1", "promoters", "-5"],
    ["nps", "promoters=1.5&passives=1&detractors=1", "promoters", "1.5"],
    ["trips", "trips=10&avoidable=130&remote-success=50&trip-cost=9", "avoidable", "130"],
    ["trips", "trips=10&avoidable=13&remote-success=50&trip-cost=9,5", "trip-cost", "9,5"],
    ["frt", "response-time=80000&responses=500", "response-time", "80000"],
    ["frt", "response-time=3weeks&responses=500", "response-time", "3weeks"],
  ]) {
    await open(`#/${slug}?${query}`);
    const sentence = await complaint(page, key);
    assert.ok(
      sentence.includes(text.replace(".", sentence.includes(",") && !sentence.includes(text) ? "," : ".")),
      `${text}: ${sentence}`,
    );
    assert.equal(await page.locator("#result output").first().getAttribute("data-value"), "");
    assert.equal(await page.locator("form [aria-invalid=true]").count(), 1, "only its own field");
  }
  assert.equal(await field(page, "response-time").inputValue(), "3weeks");
  await field(page, "response-time").fill("3");
  await page.locator("#unit-response-time").selectOption("d");
  await becomes(page, "mean", (3 * 86_400) / 500);
});

test("a choice that there is not is said, and the choices remain", async ({ open, page, value }) => {
  await open("#/trips?trips=10&period=week&avoidable=13&remote-success=50&trip-cost=9");
  assert.equal(await value("trips", "net-saving"), null);
  assert.match(await page.locator("#err-period").innerText(), /week/);
  await page.locator("#in-period-month").check();
  await page.locator("#result output[data-value]:not([data-value=''])").first().waitFor();
  assert.ok((await hash(page)).includes("period=month"));
});

test("the copied link holds the form, and opens it for somebody else", async ({ open, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("#/nps");
  await page.locator("[data-example=apizee]").click();
  await field(page, "target").fill("80");
  await page.getByTestId("copy-link").click();
  await page.getByTestId("copy-status").filter({ hasText: /copié/ }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${site}#/nps?promoters=160&passives=20&detractors=20&target=80`);
  const other = await context.newPage();
  await other.goto(link);
  await becomes(other, "missing-promoters", 100);
});

test("where a page may not copy, the link is shown, selected", async ({ open, page, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await page.getByTestId("copy-link").click();
  const link = page.getByRole("textbox", { name: "Lien vers ce calcul" });
  await link.waitFor();
  assert.equal(await link.inputValue(), `${site}#/nps?promoters=160&passives=20&detractors=20`);
  assert.equal(
    await page.evaluate(() => getSelection().toString() || document.activeElement.value),
    await link.inputValue(),
  );
});

test("an unknown page says so and leads on", async ({ open, page }) => {
  await open("#/nothing-here");
  assert.match(await page.locator("main").innerText(), /nothing-here/);
  await page.locator('a[href="#/fcr"]').click();
  await page.locator('[data-kpi-page="fcr"]').waitFor();
});

test("the same address works from every calculator's example", async ({ open, page }) => {
  await open("#/nps");
  for (const [slug, { complete, outputs }] of Object.entries(CALCULATORS)) {
    await follow(page, `#/${slug}?${complete}`);
    const before = await results(page);
    assert.equal(before.length, outputs.length);
    // Typing anything and taking it back writes the address anew.
    const first = page.locator("form input[type=text], form textarea").first();
    const text = await first.inputValue();
    await first.fill(`${text}1`);
    await first.fill(text);
    const written = await page.evaluate(() => location.hash);
    await follow(page, "#/about");
    await follow(page, written);
    assert.deepEqual(await results(page), before, slug);
  }
});
