// Calculators in pages that make it hard for them: strict policies, the other direction of writing, styles for everything,
// frames without an origin, no JavaScript, and pages that try to get more out of them than is theirs.

import assert from "node:assert/strict";
import { test, site } from "./support/site.mjs";
import { fits, heard, inside, listen, opened, pageWith, script, withOpenSite, withPage } from "./support/embedding.mjs";

const NPS = 'kpi="nps" promoters="160" passives="20" detractors="20"';
const ANSWERS = "promoters=160&passives=20&detractors=20";
const score = (frame) => frame.locator('output[data-output="score"]');
const becomes = (frame, value) => frame.locator(`output[data-output="score"][data-value="${value}"]`).waitFor();
const origin = new URL(site).origin;

test("under a strict policy two lines are enough: script-src and frame-src", async (visit) => {
  const { page } = visit;
  await listen(page);
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types`;
  const html = pageWith(`<jauge-calculator ${NPS} results></jauge-calculator>${script()}`);
  const use = async (url) => {
    await page.goto(url);
    await becomes(await opened(page), 70);
    await fits(page);
    await page.waitForFunction(() => window.heard.some(([type]) => type === "jauge:result"));
  };
  await withPage(visit, html, use, { "content-security-policy": policy });
});

test("in a page written from right to left the calculator keeps its own direction", { locale: "en-GB", viewport: { width: 500, height: 800 } }, async (visit) => {
  const { page } = visit;
  const html = pageWith(`<p>شريط</p><jauge-calculator ${NPS}></jauge-calculator>${script()}`, { html: 'dir="rtl" lang="ar"' });
  await withPage(visit, html, async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    await becomes(frame, 70);
    await fits(page);
    assert.equal(await frame.locator("html").getAttribute("lang"), "en", "a language of the visitor's");
    assert.equal(await frame.evaluate(() => getComputedStyle(document.body).direction), "ltr");
    const { scrollWidth, innerWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth }));
    assert.ok(scrollWidth <= innerWidth);
  });
});

const THEME = `<style>
  * { box-sizing: content-box !important; margin: 3px; }
  iframe { max-width: 100% !important; height: auto !important; min-height: 0 !important; opacity: 0.2; border: 9px solid red; }
  .entry-content iframe, .entry-content > * { width: 50%; aspect-ratio: 16 / 9; }
  .entry-content > * { max-width: 640px; margin-inline: auto; }
</style>`;

test("styles for every frame of a page do not reach the calculator's", async (visit) => {
  const { page } = visit;
  const body = `<div class="entry-content"><jauge-calculator ${NPS}></jauge-calculator><p>Suite</p></div>${script()}`;
  await withPage(visit, pageWith(body, { head: THEME }), async (url) => {
    await page.goto(url);
    await becomes(await opened(page), 70);
    const height = await fits(page);
    const { border, opacity } = await page.locator("jauge-calculator iframe").evaluate((frame) => {
      const { borderTopWidth, opacity } = getComputedStyle(frame);
      return { border: borderTopWidth, opacity };
    });
    assert.deepEqual([border, opacity], ["0px", "1"]);
    assert.ok((await page.locator("p").boundingBox()).y >= height, "what follows stands below");
  });
});

test("room is kept before the calculator is there, and nothing in sight moves when it is", async (visit) => {
  const { page } = visit;
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await withPage(visit, pageWith(`<h1>Tarifs</h1><jauge-calculator ${NPS}></jauge-calculator><p>Suite</p>${script()}`), async (url) => {
    await page.goto(url);
    await becomes(await opened(page), 70);
    await fits(page);
    const moved = await page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
    assert.ok(moved < 0.02, `${moved}`);
  });
});

test("a calculator further down is not loaded before one comes near", async (visit) => {
  const { page, requests } = visit;
  const body = `<div style="height: 20000px"></div><jauge-calculator ${NPS}></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    await page.locator("jauge-calculator iframe").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    assert.equal(requests.filter(({ url }) => url.endsWith(".wasm")).length, 0);
    await becomes(await opened(page), 70);
    await fits(page);
  });
});

test("a frame without an origin works where the site lets any page read its files", { locale: "en-GB" }, async (visit) => {
  const { page } = visit;
  await withOpenSite(visit, async (open) => {
    const frame = `<iframe sandbox="allow-scripts" title="NPS" width="600" height="900" src="${open}#/embed/nps?${ANSWERS}&theme=dark"></iframe>`;
    await withPage(visit, pageWith(frame), async (url) => {
      await page.goto(url);
      const inner = page.frameLocator("iframe");
      await becomes(inner, 70);
      assert.equal(await inner.locator("html").getAttribute("data-theme"), "dark");
      await inner.locator("#in-promoters").fill("20");
      await becomes(inner, 0);
    });
  });
});

test("a plain frame scrolls, and says how high it would be", async (visit) => {
  const { page } = visit;
  const frame = `<iframe title="NPS" width="600" height="400" src="${site}#/embed/nps?${ANSWERS}"></iframe>`;
  await withPage(visit, pageWith(frame), async (url) => {
    await page.addInitScript(() => {
      window.messages = [];
      addEventListener("message", ({ data }) => window.messages.push(data));
    });
    await page.goto(url);
    const inner = await (await page.locator("iframe").elementHandle()).contentFrame();
    await becomes(inner, 70);
    await page.waitForFunction(() => window.messages.some(({ type, height }) => type === "resize" && height > 400));
    const scrolled = await inner.evaluate(() => {
      scrollTo(0, 200);
      return scrollY;
    });
    assert.equal(scrolled, 200);
  });
});

test("without JavaScript there is the link that stands in the element", { javaScriptEnabled: false }, async (visit) => {
  const { page } = visit;
  const body = `<jauge-calculator ${NPS}><a href="${site}fr/nps.html">Calculer le NPS</a></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    assert.equal(await page.getByRole("link", { name: "Calculer le NPS" }).isVisible(), true);
    assert.equal(await page.locator("iframe").count(), 0);
  });
});

test("if the calculator does not come, there is the link; the frame is named after it", async (visit) => {
  const { page, allow } = visit;
  allow(/request failed|ERR_FAILED|Failed to fetch/);
  const body = `<jauge-calculator ${NPS}><a href="${site}fr/nps.html">Calculer le NPS</a></jauge-calculator>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.clock.install();
    await page.route(/\.wasm$/, (route) => route.abort());
    const loaded = page.waitForResponse(site);
    await page.goto(url);
    await loaded;
    const frame = page.locator("iframe");
    assert.equal(await frame.getAttribute("title"), "Calculer le NPS");
    const link = page.getByRole("link", { name: "Calculer le NPS" });
    assert.equal(await link.isVisible(), false, "not before it is clear that nothing comes");
    // The frame's load, from which on there is patience, comes when it comes.
    while (!(await link.isVisible())) await page.clock.fastForward(10_000);
    assert.equal((await frame.boundingBox()).height, 0);
  });
});

const HOSTILE = [
  ["an unknown theme", 'theme="neon"', "theme"],
  ["a style for a colour", 'accent="red;} body{display:none"', "accent"],
  ["a function for a colour", 'background="url(https://elsewhere.invalid/x)"', "background"],
  ["a length for a number", 'radius="99vw"', "radius"],
  ["a free font", `font="x'; } * { display: none } /*"`, "font"],
  ["a selector to hide", 'hide="title, body"', "hide"],
  ["a language there is none of", 'lang="tlh"', "lang"],
  ["a name that no calculator knows", 'promotors="5"', "promotors"],
];

for (const [what, attribute, name] of HOSTILE) {
  test(`${what} is left out, and said so in the console`, { locale: "en-GB" }, async (visit) => {
    const { page, allow, errors } = visit;
    allow(new RegExp(`Jauge: .*${name}`));
    await withPage(visit, pageWith(`<jauge-calculator ${NPS} ${attribute}></jauge-calculator>${script()}`, { html: "" }), async (url) => {
      await page.goto(url);
      const frame = await opened(page);
      await becomes(frame, 70);
      assert.ok(errors.some((error) => error.includes(name)), errors.join("\n"));
      assert.equal(await frame.locator("html").getAttribute("style"), null);
      assert.ok(await score(frame).isVisible());
    });
  });
}

test("no address that runs or leads into the frame becomes a link, no markup becomes an element", async (visit) => {
  const { page } = visit;
  const bad = ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,<script>1</script>", "//elsewhere.invalid", "/", "#/nps", "vbscript:x", "https:x"];
  await withPage(visit, pageWith(`<jauge-calculator ${NPS} cta-text="Go"></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    const change = (name, value) =>
      page.locator("jauge-calculator").evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
    const links = frame.locator(".share a");
    for (const address of bad) {
      await change("cta-href", address);
      await change("cta-text", address);
      // An answer that comes after it shows that it was looked at.
      await change("promoters", String(100 + bad.indexOf(address)));
      await frame.waitForFunction((count) => document.querySelector("#in-promoters").value === count, String(100 + bad.indexOf(address)));
      assert.equal(await links.count(), 0, address);
    }
    await change("cta-href", "mailto:equipe@exemple.fr");
    await change("cta-text", `<img src=x onerror="alert(1)">"'&lt;`);
    await links.waitFor();
    assert.equal(await links.innerText(), `<img src=x onerror="alert(1)">"'&lt;`);
    assert.equal(await frame.locator("img").count(), 0);
  });
});

test("quotes, markup and a hundred thousand letters in an answer stay an answer", async (visit) => {
  const { page } = visit;
  await withPage(visit, pageWith(`<jauge-calculator kpi="nps" passives="20"></jauge-calculator>${script()}`), async (url) => {
    await page.goto(url);
    const frame = await opened(page);
    const change = (value) => page.locator("jauge-calculator").evaluate((element, value) => element.setAttribute("promoters", value), value);
    for (const text of [`"><script>alert(1)</script>`, "&passives=7#/nps", "%00%zz+ ?", "x".repeat(100_000)]) {
      await change(text);
      await frame.locator("#in-promoters").and(frame.locator(`[aria-invalid=true]`)).waitFor();
      await frame.waitForFunction((text) => document.querySelector("#in-promoters").value === text, text);
      assert.equal(await frame.locator("#in-passives").inputValue(), "20");
    }
    await fits(page);
  });
});

test("a calculator that there is none of says so, in its frame", async (visit) => {
  const { page } = visit;
  await listen(page);
  for (const kpi of ["nope", "../../evil", "<b>", ""]) {
    await withPage(visit, pageWith(`<jauge-calculator kpi="${kpi}"></jauge-calculator>${script()}`), async (url) => {
      await page.goto(url);
      const frame = await opened(page);
      assert.match(await frame.locator("h1").innerText(), /n’existe pas/);
      assert.equal(await frame.locator("a").count(), 0, "no way into the rest of the site");
      await fits(page);
    });
  }
});

test("messages from other frames, other origins and of other shapes change nothing", async (visit) => {
  const { page } = visit;
  await listen(page);
  const body = `<jauge-calculator id="a" ${NPS} results></jauge-calculator><iframe id="other" srcdoc="<p>other"></iframe>${script()}`;
  await withPage(visit, pageWith(body), async (url) => {
    await page.goto(url);
    const frame = await opened(page, "#a");
    const height = await fits(page, "#a");
    await page.waitForFunction(() => window.heard.some(([type]) => type === "jauge:result"));
    const before = await page.evaluate(() => window.heard.length);
    const id = await page.locator("#a iframe").evaluate(({ src }) => new URLSearchParams(src.split("?")[1]).get("frame"));
    const forged = [
      { jauge: 1, frame: id, type: "resize", height: 7 },
      { jauge: 1, frame: id, type: "result", kpi: "nps", inputs: {}, outputs: { score: 1 } },
      { jauge: 1, frame: id, type: "ready" },
    ];
    const other = await (await page.locator("#other").elementHandle()).contentFrame();
    await other.evaluate((all) => all.forEach((message) => parent.postMessage(message, "*")), forged);
    await page.evaluate((all) => all.forEach((message) => postMessage(message, "*")), forged);
    // From the right frame, but not of the shape that is agreed.
    const shapes = [
      null,
      "resize",
      { jauge: 2, frame: id, type: "resize", height: 7 },
      { jauge: 1, frame: "x", type: "resize", height: 7 },
      { jauge: 1, frame: id, type: "resize", height: -1 },
      { jauge: 1, frame: id, type: "resize", height: 1e9 },
      { jauge: 1, frame: id, type: "resize", height: "7px; position: fixed" },
      { jauge: 1, frame: id, type: "result", kpi: 7, inputs: {}, outputs: {} },
      { jauge: 1, frame: id, type: "result", kpi: "nps" },
      { jauge: 1, frame: id, type: "click" },
    ];
    await frame.evaluate((all) => all.forEach((message) => parent.postMessage(message, "*")), shapes);
    // A message that counts, after all the others.
    await frame.evaluate((id) => parent.postMessage({ jauge: 1, frame: id, type: "ready" }, "*"), id);
    await page.waitForFunction((before) => window.heard.length > before, before);
    const after = await page.evaluate((before) => window.heard.slice(before).map(([type]) => type), before);
    assert.deepEqual(after, ["jauge:ready"]);
    assert.equal((await page.locator("#a iframe").boundingBox()).height, height);
  });
});

test("results go to the page that is named as the host and to no other", async (visit) => {
  const { page, allow } = visit;
  // The browser itself keeps the message from a page of another origin, and says so.
  allow(/postMessage|target origin/);
  for (const host of ["https://elsewhere.invalid", "null", "*", "/", ""]) {
    const frame = `<iframe title="NPS" src="${site}#/embed/nps?results=1&host=${encodeURIComponent(host)}&${ANSWERS}"></iframe>`;
    await withPage(visit, pageWith(frame), async (url) => {
      await page.addInitScript(() => {
        window.messages = [];
        addEventListener("message", ({ data }) => window.messages.push(data));
      });
      await page.goto(url);
      await becomes(inside(page, "body"), 70);
      await page.waitForFunction(() => window.messages.some(({ type }) => type === "resize"));
      const types = await page.evaluate(() => window.messages.map(({ type }) => type));
      assert.deepEqual([...new Set(types)].sort(), ["ready", "resize"], host);
    });
  }
});
