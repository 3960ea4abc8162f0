// How a calculator looks in the page of another: colours that can be read whatever is asked for, and all of it for
// everybody.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { fits, inside, opened, pageWith, script, withPage } from "./support/embedding.mjs";

const ANSWERS = "promoters=160&passives=20&detractors=20";
const WRONG = "promoters=beaucoup&passives=20";

const LOOKS = [
  "theme=light",
  "theme=dark",
  "theme=light&accent=%23ffe600",
  "theme=dark&accent=%23101080",
  "theme=light&accent=%2300c2a8&radius=0&font=serif&hide=title,advice",
  "background=%23ffffff&accent=%23d6006c&radius=20",
  "background=%23fde7c7",
  "background=%23808080&accent=%23808080",
  "background=%23c00000&accent=%23ff0000",
  "background=%23000000&accent=%23000000&font=mono",
  "background=%23003b5c&lock=1&cta-text=Go&cta-href=https://exemple.fr",
];

for (const [turn, look] of LOOKS.entries()) {
  const [lang, width] = turn % 2 ? ["en", 360] : ["fr", 800];
  test(`all can be read and reached: ${look}`, { viewport: { width, height: 900 } }, async ({ open, page, violations }) => {
    for (const answers of [ANSWERS, WRONG]) {
      await open(`#/embed/nps?${answers}&${look}&lang=${lang}`);
      await page.locator("html[data-embed]").waitFor();
      assert.deepEqual(await violations(), [], answers);
    }
  });
}

test("a frame of a page is named and without fault", async (visit) => {
  const { page, violations, allow } = visit;
  // So axe looks for itself in other frames.
  allow(/postMessage/);
  const body = `<main><h1>Tarifs</h1><jauge-calculator kpi="nps" title="Calculer le NPS"></jauge-calculator></main>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    await fits(page);
    assert.equal(await page.locator("iframe").getAttribute("title"), "Calculer le NPS");
    assert.deepEqual(await violations(), []);
  });
});

test("the keyboard goes through the frame, in order, and out of it again", async (visit) => {
  const { page } = visit;
  const body = `<a href="#x" id="before">Avant</a><jauge-calculator kpi="nps" cta-text="Go" cta-href="https://exemple.fr"></jauge-calculator><a href="#x" id="after">Après</a>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await fits(page);
    await page.locator("#before").focus();
    const met = [];
    const outside = () => page.evaluate(() => document.activeElement.id);
    for (let turn = 0; turn < 60 && (await outside()) !== "after"; turn += 1) {
      await page.keyboard.press("Tab");
      met.push(await frame.evaluate(() => document.activeElement.id || document.activeElement.textContent));
      if (met.at(-1) === "in-promoters") await page.keyboard.type("160");
      if (/^in-(passives|detractors)$/.test(met.at(-1))) await page.keyboard.type("20");
    }
    assert.equal(await outside(), "after");
    assert.equal(await frame.locator('output[data-output="score"]').getAttribute("data-value"), "70");
    const order = ["in-promoters", "in-passives", "in-detractors", "Go", "Effacer"].map((name) => met.indexOf(name));
    assert.ok(order.every((at) => at >= 0), met.map((name) => name.slice(0, 20)).join(" "));
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
  });
});

const ground = (frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
const isDark = async (frame) => Number((await ground(frame)).match(/oklch\(([\d.]+)/)[1]) < 0.5;

test("a page that knows no dark colours has no dark frame, one that does has", { colorScheme: "dark" }, async (visit) => {
  const { page } = visit;
  const head = '<style>html { color-scheme: light dark }</style>';
  const element = (theme) => `<jauge-calculator kpi="nps" ${theme}></jauge-calculator>${script()}`;
  for (const [html, dark] of [
    [pageWith(element("")), false],
    [pageWith(element('theme="auto"'), { head }), true],
    [pageWith(element('theme="light"'), { head }), false],
    [pageWith(element('theme="dark"')), true],
  ]) {
    await withPage(visit, html, async (url) => {
      await page.goto(url);
      assert.equal(await isDark(await opened(page)), dark);
    });
  }
});

test("colours, corners and letters are those asked for, as far as they can be read", async ({ open, page }) => {
  const token = (name) => page.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name), name);
  await open("#/embed/nps?theme=light&accent=%23004488&radius=3&font=serif");
  await page.locator("html[data-embed]").waitFor();
  assert.equal(await page.locator(".field__star").first().evaluate((star) => getComputedStyle(star).color), "rgb(0, 68, 136)");
  assert.equal(await token("--radius"), "3px");
  assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /serif$/);
  await open("#/embed/nps?background=%23ffffff");
  await page.locator("html[data-embed]").waitFor();
  assert.equal(await ground(page), "rgb(255, 255, 255)");
  await open("#/embed/nps?background=transparent");
  await page.locator("html[data-embed=bare]").waitFor();
  assert.equal(await ground(page), "rgba(0, 0, 0, 0)");
});

test("what is asked for later is put on, and what is asked for no more is taken off", async (visit) => {
  const { page } = visit;
  const body = `<jauge-calculator kpi="nps" accent="#004488" background="#fde7c7" radius="0"></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await fits(page);
    assert.equal(await ground(frame), "rgb(253, 231, 199)");
    await page.locator("jauge-calculator").evaluate((element) => {
      for (const name of ["accent", "background", "radius"]) element.removeAttribute(name);
    });
    await frame.waitForFunction(() => document.documentElement.style.length === 0);
    assert.equal(await isDark(frame), false);
    await inside(page).locator("form").waitFor();
  });
});
