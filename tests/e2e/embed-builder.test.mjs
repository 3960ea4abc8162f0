// The page that puts together the code by which another page shows a calculator.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";
import { follow } from "./support/calculators.mjs";

const HOSTILE = `"><img src=x onerror=alert(1)> & 'co'`;

const code = (page) => page.locator("#embed-code").inputValue();
const choose = (page, way) => page.locator(`input[name=embed-way][value=embed-${way}]`).check({ force: true });

/** What a browser makes of the code, on a page that has no policy: each element with its attributes. */
async function parsed(context, html) {
  const page = await context.newPage();
  const elements = await page.evaluate((html) => {
    const { body, head } = new DOMParser().parseFromString(html, "text/html");
    return [head, body].flatMap((part) =>
      [...part.querySelectorAll("*")].map((element) => [
        element.localName,
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        element.textContent,
      ]),
    );
  }, html);
  await page.close();
  return elements;
}

/** What stands after the `?` of a fragment. */
const told = (address) => Object.fromEntries(new URLSearchParams(new URL(address).hash.replace(/^[^?]*\?/, "")));

/** The calculator for trips, with one of every choice. */
async function chooseAll(page) {
  await page.getByLabel("Langue", { exact: true }).last().selectOption({ label: "English" });
  await page.getByLabel("Devise").selectOption("GBP");
  await page.locator("#embed-theme").selectOption({ label: "Sombre" });
  await page.locator("#embed-radius").selectOption({ label: "4 px" });
  await page.locator("#embed-accent").check();
  await page.getByTestId("accent").fill("#aa3300");
  await page.getByLabel("Fond transparent").check();
  await page.getByLabel("Masquer le titre").check();
  await page.getByLabel("Masquer les conseils").check();
  await page.getByLabel("Figer les champs").check();
  await page.getByLabel("Transmettre les résultats").check();
  await page.getByLabel("Texte du bouton").fill("Parlons-en");
  await page.getByLabel("Adresse du bouton").fill("https://example.org/a?b=1&c=2");
  await page.getByText("Valeurs de départ").click();
  await page.locator("#embed-in-trips").fill("1 250");
  await page.locator("#embed-in-avoidable").fill("12,5");
}

const LOOK = {
  theme: "dark",
  currency: "GBP",
  accent: "#aa3300",
  background: "transparent",
  radius: "4",
  hide: "title,advice",
  "cta-text": "Parlons-en",
  "cta-href": "https://example.org/a?b=1&c=2",
};
const GIVEN = { trips: "1250", avoidable: "12.5" };

test("each code says what was chosen, and no more", async ({ open, page, context }) => {
  await open("#/embed?kpi=trips");
  await chooseAll(page);
  const [[, script], [name, element], [, link, title]] = await parsed(context, await code(page));
  assert.deepEqual(script, { src: `${site}embed.js`, async: "" });
  assert.equal(name, "jauge-calculator");
  assert.deepEqual(element, { kpi: "trips", lang: "en", ...LOOK, lock: "", results: "", ...GIVEN });
  assert.deepEqual(told(link.href), { lang: "en", currency: "GBP", ...GIVEN });
  assert.match(title, /trips?/i);

  await choose(page, "iframe");
  const [[frame, { src, width, height, loading, title: spoken }], ...others] = await parsed(context, await code(page));
  assert.deepEqual([frame, width, loading, spoken, others], ["iframe", "100%", "lazy", title, []]);
  assert.ok(src.startsWith(`${site}#/embed/trips?`), src);
  assert.ok(Number(height) > 0, height);
  assert.deepEqual(told(src), { lang: "en", ...LOOK, lock: "1", ...GIVEN }, "a frame has nobody to tell its results to");

  await choose(page, "link");
  assert.deepEqual(await parsed(context, await code(page)), [["a", link, title]]);
});

test("the preview shows what was chosen, and going back leaves the page", async ({ open, page }) => {
  await open("#/nps");
  const before = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Intégrer ce calculateur" }).click();
  const frame = page.getByTestId("embed-frame");
  await page.locator('iframe[src*="#/embed/nps?lang=fr&frame"]').waitFor();
  await page.locator("#embed-theme").selectOption({ label: "Clair" });
  await page.locator('iframe[src*="#/embed/nps?lang=fr&theme=light&"]').waitFor();
  assert.equal(await frame.count(), 1);
  await page.locator("#embed-kpi").selectOption("csat");
  await page.locator('iframe[src*="#/embed/csat?lang=fr&theme=light&"]').waitFor();
  assert.match(page.url(), /#\/embed\?kpi=csat$/, "and a reload begins with it");
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await page.locator("[data-kpi-page=nps]").waitFor();
});

test("what was typed cannot leave its quotes, and a button leads to no script", async ({ open, page, context }) => {
  await open("#/embed");
  const address = page.getByLabel("Adresse du bouton");
  await page.getByLabel("Texte du bouton").fill(HOSTILE);
  assert.match(await page.locator("#embed-cta-said").innerText(), /texte et l’adresse/);
  await address.fill("javascript:alert(1)");
  assert.match(await page.locator("#embed-cta-said").innerText(), /laissée de côté/);
  assert.equal(await address.getAttribute("aria-invalid"), "true");
  assert.ok(!(await code(page)).includes("cta-"), "neither of them");

  const odd = `https://example.org/?a="b"&c=<d>`;
  await address.fill(odd);
  assert.equal(await page.locator("#embed-cta-said").innerText(), "");
  const elements = await parsed(context, await code(page));
  assert.deepEqual(elements.map(([name]) => name), ["script", "jauge-calculator", "a"]);
  assert.deepEqual([elements[1][1]["cta-text"], elements[1][1]["cta-href"]], [HOSTILE, odd]);
  await choose(page, "iframe");
  const [[name, { src }], ...others] = await parsed(context, await code(page));
  assert.deepEqual([name, others], ["iframe", []]);
  assert.deepEqual([told(src)["cta-text"], told(src)["cta-href"]], [HOSTILE, odd]);
});

test("what cannot stand in a field is said and left out, and the rest stays as one types on", async ({ open, page, context }) => {
  await open("#/embed?kpi=frt");
  await page.getByText("Valeurs de départ").click();
  await page.locator("#embed-in-response-time").fill("2 h");
  await page.locator("#embed-in-responses").fill("beaucoup");
  const field = page.locator(".field--error[data-field=responses]");
  assert.match(await field.innerText(), /beaucoup/);
  const [, [, element]] = await parsed(context, await code(page));
  assert.deepEqual([element["response-time"], "responses" in element], ["120min", false]);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Embed a calculator" }).waitFor();
  assert.equal(await page.locator("#embed-in-response-time").inputValue(), "120");
  await follow(page, "#/embed?kpi=nps");
  await page.locator("#embed-in-promoters").waitFor({ state: "attached" });
  assert.doesNotMatch(await code(page), /response-time/);
});

test("one of several ways to answer can be given in advance", async ({ open, page, context }) => {
  await open("#/embed?kpi=nps");
  await page.getByText("Valeurs de départ").click();
  await page.locator("#embed-in-promoters").fill("160");
  await page.locator("details .chip").last().click();
  await page.locator("textarea[id^=embed-in-]").fill("10 9 3");
  const [, [, element]] = await parsed(context, await code(page));
  assert.deepEqual(element, { kpi: "nps", lang: "fr", scores: "10,9,3" });
});

test("the code is copied, by keyboard too, and that is said until it changes", async ({ open, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("#/embed?kpi=csat");
  await page.locator("input[name=embed-way]").first().focus();
  await page.keyboard.press("ArrowRight");
  // The height in the code is the preview's, once that is there.
  await page.waitForFunction(() => !document.querySelector("#embed-code").value.includes('height="900"'));
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByTestId("embed-status").filter({ hasText: "Code copié." }).waitFor();
  assert.match(await code(page), /^<iframe /);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page));
  await page.locator("#embed-theme").selectOption({ label: "Clair" });
  await page.getByTestId("embed-status").filter({ hasText: /^$/ }).waitFor({ state: "attached" });
});

test("where a page may not copy, the code is selected", async ({ open, page, context }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await open("#/embed");
  await page.getByTestId("embed-copy").click();
  await page.getByTestId("embed-status").filter({ hasText: /sélectionné/ }).waitFor();
  const area = await page.evaluate(() => {
    const { id, value, selectionStart, selectionEnd } = document.activeElement;
    return { id, all: selectionEnd - selectionStart === value.length };
  });
  assert.deepEqual(area, { id: "embed-code", all: true });
});

/** Puts a page of one's own into the preview. */
async function intoFrame({ page }, body) {
  // Which would answer in its place.
  await page.addInitScript(() => delete Navigator.prototype.serviceWorker);
  await page.route(site, (route) =>
    route.request().frame().parentFrame()
      ? route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="fr"><title>x</title>${body}` })
      : route.continue(),
  );
}

test("the frame is as high as it asks to be, and nobody else can say so", async (visit) => {
  const { open, page } = visit;
  const says = (height) => `parent.postMessage({ jauge: 1, type: "resize", height: ${height} }, "*")`;
  await intoFrame(visit, `<script>${says(777.2)}</script>`);
  await open("#/embed");
  await page.locator("iframe[height='778']").waitFor();
  await choose(page, "iframe");
  assert.match(await code(page), / height="778"/);
  await page.evaluate(() => postMessage({ jauge: 1, type: "resize", height: 50 }, "*"));
  const frame = page.frames().find((frame) => frame.parentFrame());
  await page.evaluate(() => {
    const frame = document.querySelector("iframe");
    window.heights = [];
    new MutationObserver(() => window.heights.push(frame.height)).observe(frame, { attributeFilter: ["height"] });
  });
  for (const height of ["-1", "1e9", "NaN", '"60"', "900"]) await frame.evaluate(says(height));
  await page.locator("iframe[height='900']").waitFor();
  assert.deepEqual(await page.evaluate(() => window.heights), ["900"]);
});

for (const [theme, lang, width] of [
  ["light", "fr", 360],
  ["dark", "en", 360],
  ["dark", "fr", 1280],
  ["light", "en", 1280],
]) {
  test(
    `nothing is in the way of anybody, ${theme}, ${lang}, ${width} px`,
    { colorScheme: theme, locale: lang === "fr" ? "fr-FR" : "en-GB", viewport: { width, height: 800 } },
    async (visit) => {
      const { open, page, violations } = visit;
      // What stands in the frame is a page of its own.
      await intoFrame(visit, "<p>x</p>");
      await open("#/embed?kpi=trips");
      assert.equal(await page.locator("html").getAttribute("lang"), lang);
      await page.locator("summary").click();
      await page.locator("#embed-accent").check();
      await page.locator("#embed-cta-href").fill("javascript:1");
      await page.locator("#embed-in-trips").fill("x");
      assert.deepEqual(await violations(), []);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.scrollingElement);
      assert.equal(scrollWidth, clientWidth);
    },
  );
}
