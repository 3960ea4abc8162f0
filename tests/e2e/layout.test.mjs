// Narrow windows and paper: nothing is cut off.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, PAGES, field, follow, output } from "./support/calculators.mjs";

/** What sticks out to the right of the window, outside of frames that scroll by themselves. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px`, ...out.slice(0, 5).map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });

for (const width of [320, 360]) {
  for (const lang of ["fr", "en"]) {
    test(
      `no page scrolls sideways at ${width} px, ${lang}`,
      { viewport: { width, height: 640 }, locale: lang === "fr" ? "fr-FR" : "en-GB" },
      async ({ open, page }) => {
        await open();
        for (const address of PAGES) {
          await follow(page, address);
          assert.deepEqual(await overflow(page), [], address);
        }
        for (const [slug, calculator] of Object.entries(CALCULATORS)) {
          for (const state of ["complete", "wrong", "huge"]) {
            await follow(page, `#/${slug}?${calculator[state]}`);
            assert.deepEqual(await overflow(page), [], `${slug} ${state}`);
          }
        }
      },
    );
  }
}

test(
  "on a phone the figure stays in sight while one types, and leads to the result",
  { viewport: { width: 360, height: 640 } },
  async ({ open, page }) => {
    await open("#/nps");
    const peek = page.getByTestId("peek");
    for (const [key, text] of [
      ["promoters", "160"],
      ["passives", "20"],
      ["detractors", "20"],
    ]) {
      await field(page, key).focus();
      await page.keyboard.type(text);
      const [typing, sight] = [await field(page, key).boundingBox(), await peek.boundingBox()];
      assert.ok(sight.y + sight.height <= 641, "the figure is within the window");
      assert.ok(typing.y >= 0 && typing.y + typing.height <= sight.y, "and does not cover the field");
    }
    await peek.filter({ hasText: "+70" }).waitFor();
    await peek.getByRole("button").click();
    await page.locator("#result:focus").waitFor();
  },
);

test(
  "on a desk, form and result stand side by side",
  { viewport: { width: 1280, height: 800 } },
  async ({ open, page }) => {
    await open("#/nps?promoters=160&passives=20&detractors=20");
    const [form, sheet] = await Promise.all([
      page.locator("form").boundingBox(),
      page.locator("#result").boundingBox(),
    ]);
    assert.ok(sheet.x >= form.x + form.width, "beside, not below");
    assert.ok(sheet.y < 800, "in sight");
    assert.equal(await page.getByTestId("peek").isVisible(), false);
  },
);

test("targets are large enough to touch", { viewport: { width: 360, height: 640 } }, async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  const small = await page.locator("button:visible, select:visible, input:visible, .chip:visible").evaluateAll((all) =>
    all
      // A link in a sentence, and a radio button that its chip stands for, need no size of their own.
      .filter((element) => !element.matches(".link, .chip__radio"))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([element]) => element.outerHTML.slice(0, 100)),
  );
  assert.deepEqual(small, []);
});

test("on paper: figures, working and sources, without what only a screen can do", async ({ open, page }) => {
  await open(`#/trips?${CALCULATORS.trips.complete}`);
  await page.emulateMedia({ media: "print" });
  assert.ok(await output(page, "net-saving").isVisible());
  assert.match(await output(page, "net-saving").innerText(), /85\s950/);
  for (const shown of [
    "h1",
    "#result",
    "[data-testid=working]",
    "[data-testid=benchmarks]",
    "#in-trips",
    "label:has(#in-period-month)",
  ]) {
    assert.ok(await page.locator(shown).isVisible(), shown);
  }
  for (const hidden of [
    ".bar__nav",
    "[data-testid=copy-link]",
    "[data-testid=print]",
    "[data-example]",
    ".skip",
    "label:has(#in-period-year)",
  ]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.deepEqual(await overflow(page), []);
});

test("on paper a dark page is ink on paper", { colorScheme: "dark" }, async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const lightness = await output(page, "score").evaluate((element) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).reduce((sum, channel) => sum + channel) / 765;
  });
  assert.ok(lightness < 0.5, "dark ink");
});

test("the print button prints", async ({ open, page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "yes");
  });
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await page.getByTestId("print").click();
  await page.locator("html[data-printed]").waitFor({ state: "attached" });
});
