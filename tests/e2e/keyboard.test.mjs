// Everything without a mouse: reached in order, seen when it has the focus, used, and left again.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, becomes, field, follow } from "./support/calculators.mjs";

/** What has the focus: a short name, and whether the eye can tell. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // The ring of a hidden radio button is drawn around its label.
    const ring = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const { width, height, top, bottom } = (element.closest("label") ?? element).getBoundingClientRect();
    const name =
      element.id || element.getAttribute("href") || element.getAttribute("aria-label") || element.textContent.trim();
    return {
      name,
      seen: [element, element.closest("label, .field__control, .card")].some((found) => found && ring(found)),
      inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });

/** The stops of the Tab key through the whole page, from the beginning. */
async function stops(page, key = "Tab") {
  const found = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (!stop || (found.length > 0 && stop.name === found[0].name)) return found;
    found.push(stop);
  }
  throw new Error(`no end after ${found.length} stops: ${found.slice(-4).map(({ name }) => name)}`);
}

/** What can be focused and is shown; of a group of radio buttons one. */
const reachable = (page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
    const shown = [...all].filter(
      (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }),
    );
    const groups = new Set();
    return shown.filter((element) => {
      if (element.type !== "radio") return true;
      const first = !groups.has(element.name);
      groups.add(element.name);
      return first;
    }).length;
  });

const ADDRESSES = [
  "#/",
  "#/about",
  "#/glossary",
  "#/verify",
  "#/nps",
  `#/nps?${CALCULATORS.nps.complete}`,
  `#/trips?${CALCULATORS.trips.complete}`,
  "#/analyse",
];

for (const address of ADDRESSES) {
  test(`${address.split("&")[0]}: Tab reaches everything, shows where it is, and ends`, async ({ open, page }) => {
    await open(address);
    const found = await stops(page);
    assert.equal(found.length, await reachable(page), found.map(({ name }) => name).join(" | "));
    assert.deepEqual(
      found.filter(({ seen }) => !seen).map(({ name }) => name),
      [],
      "focus that cannot be seen",
    );
    assert.deepEqual(
      found.filter(({ inView }) => !inView).map(({ name }) => name),
      [],
      "focus out of view",
    );
  });
}

test("Shift+Tab leads back the same way", async ({ open, page }) => {
  await open("#/nps");
  const forth = (await stops(page)).map(({ name }) => name);
  await page.locator("body").evaluate(() => document.activeElement.blur());
  const back = (await stops(page, "Shift+Tab")).map(({ name }) => name);
  assert.deepEqual(back.reverse(), forth);
});

test("the first stop skips to the content", async ({ open, page }) => {
  await open("#/nps");
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip");
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  const box = await skip.boundingBox();
  assert.ok(box.y >= 0 && box.x >= 0 && box.height > 0, "it is seen when it has the focus");
  await page.keyboard.press("Enter");
  await page.locator("main:focus").waitFor();
  assert.match(await page.evaluate(() => location.hash), /^#\/nps/, "the address stays");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), true);
});

test("a score is computed, saved and shared by keyboard alone", async ({ open, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open();
  const tabTo = async (selector) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${selector} is not reached`);
  };
  await tabTo('a[href="#/nps"]');
  await page.keyboard.press("Enter");
  await page.locator("h1:focus").waitFor();
  await tabTo("#in-promoters");
  await page.keyboard.type("160");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.keyboard.press("Tab");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await becomes(page, "score", 70);
  assert.match(await page.evaluate(() => location.hash), /^#\/nps\?promoters=160/, "Enter sends nothing anywhere");
  await page.locator("#result [role=status]").filter({ hasText: /\+70/ }).waitFor({ state: "attached" });
  await tabTo("[data-testid=copy-link]");
  await page.keyboard.press("Enter");
  await page.getByTestId("copy-status").filter({ hasText: /\S/ }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /promoters=160&passives=20&detractors=20$/);
});

test("ways, choices, examples and switches work with arrows, Space and Enter", async ({ open, page }) => {
  await open("#/nps");
  await page.locator("#way-counts").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("#way-scores:checked").waitFor({ state: "attached" });
  await field(page, "scores").waitFor();
  await page.locator("[data-example=goal]").focus();
  await page.keyboard.press("Space");
  await becomes(page, "missing-promoters", 50);
  await page.getByRole("button", { name: "English" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  await follow(page, `#/trips?${CALCULATORS.trips.complete}`);
  await page.locator("#in-period-month").focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("#in-period-quarter:checked").waitFor({ state: "attached" });
  await becomes(page, "trips-avoided", 210);
  await page.locator("#unit-travel-time").focus();
  await page.keyboard.press("ArrowDown");
  await becomes(page, "hours-freed", 210 * (50 + 40 / 60));
});

test("a way that is not chosen is left out of the keyboard's way", async ({ open, page }) => {
  await open("#/nps");
  assert.equal(await page.locator("#in-scores").count(), 0);
  await page.locator("#way-scores").check();
  assert.equal(await page.locator("#in-promoters").count(), 0);
});
