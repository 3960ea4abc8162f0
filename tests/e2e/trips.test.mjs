// What remote sessions save on technicians' trips: money, time, kilometres, CO2; gains and losses alike.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, becomes, field, near, output, results } from "./support/calculators.mjs";

test("one figure for the cost of a trip gives every result", async ({ open, page, value }) => {
  const { complete, results: expected } = CALCULATORS.trips;
  await open("#/trips");
  for (const [key, text] of new URLSearchParams(complete)) {
    if (key === "period" || key === "energy") continue;
    // A length of time may carry its unit, as in a link.
    await field(page, key).fill(text.replace("min", " min"));
  }
  await becomes(page, "net-saving", 85_950);
  for (const [key, number] of Object.entries(expected)) assert.ok(near(await value("trips", key), number), key);
  assert.match(await output(page, "co2-avoided").innerText(), /^6.390,72.kg CO₂e$|^6.391.kg CO₂e$|^6.390,7.kg CO₂e$/);
});

test("built from its parts, the cost of a trip adds up", async ({ open, page, value }) => {
  await open("#/trips");
  await page.locator("#way-from-parts").check();
  const answers = {
    trips: "1150",
    "first-time-fix": "80",
    avoidable: "25",
    "remote-success": "60",
    "remote-cost": "12",
    licence: "30 000",
    setup: "10 000",
    "hourly-cost": "42",
    "fuel-price": "1,7",
    wear: "0,12",
    "admin-time": "20",
    "admin-hourly-cost": "30",
    parts: "8",
    "other-cost": "5",
    "travel-time": "1 h",
    "on-site-time": "45",
    distance: "50",
    consumption: "7",
  };
  for (const [key, text] of Object.entries(answers)) await field(page, key).fill(text);
  await page.locator("#in-period-quarter").check();

  const cost = 1.75 * 42 + (50 * 7 * 1.7) / 100 + 50 * 0.12 + (20 / 60) * 30 + 8 + 5;
  const avoided = ((1150 * 4) / 0.8) * 0.25 * 0.6;
  const net = avoided * (cost - 12) - 30_000;
  await becomes(page, "trips-avoided", avoided);
  assert.ok(near(await value("trips", "cost-per-trip"), cost), "cost of a trip");
  assert.ok(near(await value("trips", "net-saving"), net), "net saving");
  assert.ok(near(await value("trips", "roi"), ((net - 10_000) / 40_000) * 100), "return");
  assert.ok(near(await value("trips", "payback-months"), 10_000 / (net / 12)), "payback");
  assert.ok(near(await value("trips", "hours-freed"), avoided * 1.75), "hours");
  assert.ok(near(await value("trips", "co2-avoided"), ((avoided * 50 * 7) / 100) * 3.17), "diesel");
});

test("another energy has another factor", async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  for (const [energy, factor] of [
    ["petrol", 2.79],
    ["e85", 1.46],
    ["electric", 0.048],
  ]) {
    const chips = page.locator(`#in-energy-${energy}`);
    await ((await chips.count()) ? chips.check() : field(page, "energy").selectOption(energy));
    const expected = ((25_200 * 8) / 100) * factor;
    await becomes(page, "co2-avoided", expected);
  }
});

test("a loss is shown as a loss", async ({ open, page, value }) => {
  await open(
    "#/trips?trips=20&period=month&avoidable=10&remote-success=50&trip-cost=120&remote-cost=15&licence=5000&setup=500",
  );
  assert.equal(await value("trips", "net-saving"), -3740);
  assert.match(await output(page, "net-saving").innerText(), /^−3.740.€$/);
  assert.ok(near(await value("trips", "roi"), ((-3740 - 500) / 5500) * 100), "return");
  assert.equal(await value("trips", "payback-months"), null, "a loss never pays back");
  const row = page.locator(".results__row", { has: output(page, "payback-months") });
  assert.match(await row.innerText(), /perte/);
  assert.match(await page.getByTestId("advice").innerText(), /coûte plus/);
});

test("cautious, central and bold readings stand side by side", async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  const net = page.getByTestId("scenarios").getByRole("row", { name: "Économie nette" }).locator("td");
  // 30 % and 70 %, both lowered and raised by a fifth.
  const saving = (spread) => Math.round(3000 * 0.3 * spread * 0.7 * spread * 165 - 18_000);
  const shown = async () =>
    (await net.allInnerTexts()).map((text) => Number(text.replace(/[^\d−]/g, "").replace("−", "-")));
  assert.deepEqual(await shown(), [saving(0.8), 85_950, saving(1.2)]);
  await page.locator("#spread-10").check();
  await page.waitForFunction(
    (text) => document.querySelector("[data-testid=scenarios]").textContent.replace(/\D/g, "").includes(text),
    String(saving(0.9)),
  );
  assert.deepEqual(await shown(), [saving(0.9), 85_950, saving(1.1)]);
});

test("waterfall and tornado are drawn, and follow the spread", async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  const waterfall = page.getByTestId("chart-waterfall").locator("svg");
  await waterfall.waitFor();
  for (const step of ["Aujourd’hui", "Visites évitées", "Demain"]) {
    assert.ok((await waterfall.textContent()).includes(step), step);
  }
  const tornado = page.getByTestId("chart-tornado").locator(".picture__canvas");
  await tornado.locator("svg").waitFor();
  const before = await tornado.innerHTML();
  await page.locator("#spread-30").check();
  await page.waitForFunction(
    (before) => document.querySelector("[data-testid=chart-tornado] .picture__canvas").innerHTML !== before,
    before,
  );
});

test("without trips there is nothing to draw or to divide, and nothing breaks", async ({ open, page, value }) => {
  await open("#/trips?trips=0&avoidable=30&remote-success=70&trip-cost=180");
  assert.equal(await value("trips", "net-saving"), 0);
  assert.equal(await value("trips", "roi"), null);
  for (const [key, , text] of await results(page)) assert.doesNotMatch(text, /NaN|∞|Infinity/, key);
});
