// A calculator in a page of somebody else's, as its element: it computes, fits, and says what it should to whom it should.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { site, test } from "./support/site.mjs";
import { DIST } from "./support/host.mjs";
import { fits, heard, inside, listen, opened, pageWith, script, withPage } from "./support/embedding.mjs";

const NPS = 'kpi="nps" promoters="160" passives="20" detractors="20"';
const becomes = (frame, value) => frame.locator(`output[data-output="score"][data-value="${value}"]`).waitFor();

test("the element weighs less than 2 kB and leaves no name behind", async (visit) => {
  const bytes = brotliCompressSync(readFileSync(`${DIST}embed.js`)).length;
  assert.ok(bytes < 2000, `${bytes} bytes`);
  const { page } = visit;
  await withPage(visit, pageWith("<p>Une page.</p>"), async (url) => {
    await page.goto(url);
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await names();
    await page.addScriptTag({ url: `${site}embed.js` });
    assert.deepEqual(await names(), before);
    // Beside each calculator of a page stands the same script.
    await page.addScriptTag({ url: `${site}embed.js` });
    assert.equal(await page.evaluate(() => typeof customElements.get("jauge-calculator")), "function");
  });
});

test("a calculator computes in a page of another origin, and is as high as what is in it", async (visit) => {
  const { page, requests } = visit;
  await listen(page);
  await withPage(visit, pageWith(`<h1>Tarifs</h1><jauge-calculator ${NPS}></jauge-calculator><p>Suite</p>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    assert.equal(await frame.locator("header, footer, nav").count(), 0, "the calculator alone");
    assert.equal(await frame.locator("html").getAttribute("lang"), "fr", "in the language of the page");
    for (const width of [320, 360, 500, 640, 800, 900]) {
      await page.setViewportSize({ width, height: 700 });
      await fits(page);
    }
    const low = await fits(page);
    await frame.locator("#in-promoters").fill("beaucoup");
    await frame.locator(".field__error").filter({ hasText: "beaucoup" }).waitFor();
    await becomes(frame, "");
    assert.notEqual(await fits(page), low, "without a result there is less to show");
    assert.deepEqual(await heard(page, "jauge:ready"), [{}]);
    const [height] = (await heard(page, "jauge:resize")).slice(-1);
    assert.deepEqual(height, { height: await fits(page) });
    assert.deepEqual(await heard(page, "jauge:result"), [], "nobody asked");
    const figures = requests.filter(({ url }) => /promoters|\b160\b/.test(url.split("#")[0]));
    assert.deepEqual(figures, [], "no figure reaches a server");
  });
});

test("a host that asks is told answers and results, again when they change, and the visitor is told that", async (visit) => {
  const { page } = visit;
  await listen(page);
  const body = `<jauge-calculator kpi="trips" results lang="en" currency="GBP" trips="250" avoidable="30"
    remote-success="70" trip-cost="180" travel-time="50min"></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await page.waitForFunction(() => window.heard.some(([type]) => type === "jauge:result"));
    const [first] = await heard(page, "jauge:result");
    assert.equal(first.kpi, "trips");
    assert.equal(first.inputs.trips, "250");
    assert.equal(first.inputs["travel-time"], "3000s");
    assert.equal(first.inputs.currency, "GBP");
    assert.equal(first.outputs["cost-per-trip"], 180);
    assert.equal(first.outputs["trips-avoided"], 52.5 * (first.inputs.period === "month" ? 12 : 1));
    assert.equal(first.outputs["co2-avoided"], null, "what there is none of is null");
    assert.match(await frame.locator(".share__promise").innerText(), /The page that contains this calculator receives/);
    await frame.locator("#in-trip-cost").fill("200");
    await page.waitForFunction(() => window.heard.some(([, , detail]) => detail.outputs?.["cost-per-trip"] === 200));
    await frame.locator("#in-trips").fill("");
    await page.waitForFunction(() => window.heard.some(([, , detail]) => detail.outputs?.["cost-per-trip"] === null));
    const last = (await heard(page, "jauge:result")).at(-1);
    assert.deepEqual(last.inputs, {}, "what is taken back is told as well");
  });
});

test("without being asked nothing is told, and the promise stands", async (visit) => {
  const { page } = visit;
  await listen(page);
  await withPage(visit, pageWith(`<jauge-calculator ${NPS}></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    await page.evaluate(() => {
      window.messages = [];
      addEventListener("message", ({ data }) => window.messages.push(data));
    });
    const frame = await opened(page);
    await frame.locator("#in-promoters").fill("17");
    await fits(page);
    const messages = await page.evaluate(() => window.messages);
    assert.doesNotMatch(JSON.stringify(messages), /\b17\b|promoters|score/);
    assert.match(await frame.locator(".share__promise").innerText(), /Rien n’a quitté votre navigateur/);
    // From the moment it asks, and no longer than it asks.
    await page.locator("jauge-calculator").evaluate((element) => element.setAttribute("results", ""));
    await page.waitForFunction(() => window.heard.some(([type]) => type === "jauge:result"));
    await page.locator("jauge-calculator").evaluate((element) => element.removeAttribute("results"));
    await frame.locator(".share__promise").filter({ hasText: "Rien n’a quitté" }).waitFor();
    const before = (await heard(page, "jauge:result")).length;
    await frame.locator("#in-promoters").fill("18");
    await fits(page);
    assert.equal((await heard(page, "jauge:result")).length, before);
  });
});

test("four calculators on one page do not mix", async (visit) => {
  const { page } = visit;
  await listen(page);
  const four = ["a", "b", "c", "d"].map(
    (id, at) => `<jauge-calculator id="${id}" results kpi="nps" promoters="${at + 1}" passives="0" detractors="${at}"></jauge-calculator>${script()}`,
  );
  await withPage(visit, pageWith(four.join("")), async (url) => {
    await page.goto(url);
    for (const id of ["a", "b", "c", "d"]) {
      await fits(page, `#${id}`);
      await page.waitForFunction((id) => window.heard.some(([type, from]) => type === "jauge:result" && from === id), id);
    }
    for (const [at, id] of ["a", "b", "c", "d"].entries()) {
      const results = await heard(page, "jauge:result", id);
      assert.deepEqual(results.map(({ inputs }) => [inputs.promoters, inputs.detractors]), [[String(at + 1), String(at)]], id);
      assert.equal((await heard(page, "jauge:ready", id)).length, 1);
    }
    await inside(page, "#c").locator("#in-promoters").fill("30");
    await page.waitForFunction(() => window.heard.some(([, , detail]) => detail.inputs?.promoters === "30"));
    const others = await Promise.all(["a", "b", "d"].map((id) => heard(page, "jauge:result", id)));
    assert.deepEqual(others.map(({ length }) => length), [1, 1, 1]);
  });
});

test("attributes change what is shown, without loading again and without a step in the history", async (visit) => {
  const { page, requests, allow } = visit;
  // The answers of one calculator are none of another's.
  allow(/Jauge: .*promoters.*passives.*detractors/);
  await listen(page);
  await withPage(visit, pageWith(`<jauge-calculator ${NPS}></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    await fits(page);
    const [steps, asked] = [await page.evaluate(() => history.length), requests.length];
    const change = (name, value) =>
      page.locator("jauge-calculator").evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
    await change("promoters", "180");
    await becomes(frame, (160 / 220) * 100);
    await change("theme", "dark");
    await frame.locator("html[data-theme=dark]").waitFor();
    await change("lock", "");
    await frame.locator("fieldset:disabled").first().waitFor();
    await change("lang", "en");
    await frame.locator("html[lang=en]").waitFor();
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.equal(requests.slice(asked).filter(({ url }) => !/texts-en|calculators.*\.en\./.test(url)).length, 0);
    // Another calculator is another page of the frame's.
    await change("kpi", "csat");
    await inside(page).locator('[data-kpi-page="csat"]').waitFor();
    await fits(page);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.equal((await heard(page, "jauge:ready")).length, 2);
  });
});

test("moved within the page, the calculator comes back", async (visit) => {
  const { page } = visit;
  await listen(page);
  const body = `<div id="one"><jauge-calculator ${NPS}></jauge-calculator></div><div id="two"></div>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    await fits(page);
    await page.evaluate(() => document.querySelector("#two").append(document.querySelector("jauge-calculator")));
    await page.waitForFunction(() => window.heard.filter(([type]) => type === "jauge:ready").length === 2);
    await becomes(await opened(page, "#two jauge-calculator"), 70);
    await fits(page);
  });
});

test("locked, the answers are shown and cannot be changed", async (visit) => {
  const { page } = visit;
  await withPage(visit, pageWith(`<jauge-calculator ${NPS} lock></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    assert.equal(await frame.locator("#in-promoters").inputValue(), "160");
    assert.deepEqual(await frame.locator("form :is(input, select, textarea, button):enabled").count(), 0);
    assert.equal(await frame.locator(".examples").isVisible(), false);
    assert.equal(await frame.getByTestId("reset").count(), 0);
    // What is missing is named, and leads to no field that one could fill.
    await page.locator("jauge-calculator").evaluate((element) => element.removeAttribute("detractors"));
    const needed = frame.getByTestId("still-needed").getByRole("button");
    await needed.waitFor();
    assert.equal(await needed.isDisabled(), true);
  });
});

test("advice, sources and title can be left out, and a way on can be offered", async (visit) => {
  const { page } = visit;
  const body = `<jauge-calculator ${NPS} hide="advice, sources,title" cta-text="Parlons-en" cta-href="https://exemple.fr/contact?a=b&c"></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    assert.equal(await frame.locator("#advice-title").isVisible(), false);
    assert.equal(await frame.locator("#bench-title").isVisible(), false);
    assert.equal(await frame.locator(".lead").isVisible(), false);
    assert.ok((await frame.locator("h1").boundingBox()).height <= 1, "the heading is heard and not seen");
    const link = frame.getByRole("link", { name: "Parlons-en" });
    assert.equal(await link.getAttribute("href"), "https://exemple.fr/contact?a=b&c");
    assert.equal(await link.getAttribute("target"), "_blank");
    assert.equal(await link.getAttribute("rel"), "noopener");
    await page.locator("jauge-calculator").evaluate((element) => element.removeAttribute("hide"));
    await frame.locator("#advice-title").waitFor();
    await frame.locator("#bench-title").waitFor();
    // A link leads out of the page around it, never into the frame.
    const targets = await frame.evaluate(() => [...document.links].map((link) => link.target || document.querySelector("base").target));
    assert.deepEqual([...new Set(targets)], ["_blank"]);
  });
});

test("starting again brings back what the host has filled in, an example stays in the frame", async (visit) => {
  const { page } = visit;
  await withPage(visit, pageWith(`<jauge-calculator ${NPS}></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    const steps = await page.evaluate(() => history.length);
    await frame.locator("#in-promoters").fill("0");
    await becomes(frame, -50);
    await frame.getByTestId("reset").click();
    await becomes(frame, 70);
    await frame.locator("[data-example]").last().click();
    await frame.locator('output[data-output="score"]:not([data-value="70"])').waitFor();
    assert.equal(await frame.locator("[data-kpi-page]").count(), 1);
    assert.equal(await page.evaluate(() => history.length), steps, "the history is that of the page around it");
    assert.match(await frame.evaluate(() => location.hash), /^#\/embed\/nps\?promoters=160&/);
  });
});

test("what a visitor keeps with the site is not shown in a frame, and nothing is kept from there", { locale: "en-GB" }, async ({ open, page }) => {
  await open("#/fcr");
  await page.locator("#in-contact-cost").fill("4242");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Dark" }).click();
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  const before = await kept();
  assert.ok(before["jauge:numbers"]);
  await open("#/embed/cost-per-contact?theme=light&lang=en");
  assert.doesNotMatch(await page.locator("form").innerText(), /4,?242/);
  assert.equal(await page.locator("html").getAttribute("data-theme"), "light");
  for (const input of await page.locator("form input[type=text]:visible").all()) await input.fill("7");
  await page.keyboard.press("Tab");
  await page.locator("#currency").selectOption("JPY");
  assert.deepEqual(await kept(), before);
});

test("an address that leaves the frame's calculator is the whole app again", async ({ open, page }) => {
  await open("#/embed/nps");
  assert.equal(await page.locator("header").count(), 0);
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => void (location.hash = "#/nps"))]);
  await page.locator("header").waitFor();
  await Promise.all([page.waitForEvent("load"), page.evaluate(() => void (location.hash = "#/embed/csat"))]);
  await page.locator('[data-kpi-page="csat"]').waitFor();
  assert.equal(await page.locator("header").count(), 0);
});
