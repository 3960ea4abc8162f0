// No text becomes markup or code: the browser refuses every way of it, in the page, in its workers and in the single file.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { test } from "./support/site.mjs";
import { becomes, output } from "./support/calculators.mjs";
import { fixture, look, read } from "./support/files.mjs";

const REFUSED = /Content Security Policy|violates the following|requires? '?Trusted/i;

/** Tries each way, in a page; gives those that were let through. */
async function tryAll() {
  window.ran = [];
  const mark = (way) => `window.ran.push("${way}")`;
  const markup = (way) => `<img src="data:," onerror='${mark(way)}'>`;
  const make = (tag) => document.body.appendChild(document.createElement(tag));
  // What a test runs itself may run text too; what runs later is the page's own.
  const later = (attempt) =>
    new Promise((done, failed) => {
      setTimeout(() => {
        try {
          done(attempt());
        } catch (error) {
          failed(error);
        }
      });
    });
  const ways = {
    innerHTML: () => (make("p").innerHTML = markup("innerHTML")),
    outerHTML: () => (make("p").outerHTML = markup("outerHTML")),
    adjacent: () => make("p").insertAdjacentHTML("beforeend", markup("adjacent")),
    fragment: () => document.createRange().createContextualFragment(markup("fragment")),
    parser: () => new DOMParser().parseFromString(markup("parser"), "text/html"),
    write: () => document.write(markup("write")),
    srcdoc: () => (make("iframe").srcdoc = markup("srcdoc")),
    address: () => (document.createElement("script").src = "data:text/javascript,1"),
    text: () => (document.createElement("script").text = mark("text")),
    handler: () => make("p").setAttribute("onclick", mark("handler")),
    eval: () => later(() => (0, eval)(mark("eval"))),
    function: () => later(() => new Function(mark("function"))()),
    timer: () => setTimeout(mark("timer")),
    worker: () => new Worker(URL.createObjectURL(new Blob(["1"], { type: "text/javascript" }))),
    shared: () => new SharedWorker("data:text/javascript,1"),
    policy: () => trustedTypes.createPolicy("another", { createHTML: String }),
    default: () => trustedTypes.createPolicy("default", { createHTML: String }),
  };
  if (navigator.serviceWorker) ways.service = () => navigator.serviceWorker.register("./sw.js");
  const through = [];
  for (const [way, attempt] of Object.entries(ways)) {
    try {
      await attempt();
      through.push(way);
    } catch (error) {
      if (!["TypeError", "EvalError"].includes(error.name)) through.push(`${way}: ${error}`);
    }
  }
  await new Promise((turn) => setTimeout(turn));
  return [...through, ...window.ran];
}

test("text is not read as markup and not run, whoever asks", async ({ open, page, allow }) => {
  allow(REFUSED);
  await open("#/nps?promoters=160&passives=20&detractors=20");
  assert.deepEqual(await page.evaluate(tryAll), []);
  assert.equal(await output(page, "score").getAttribute("data-value"), "70", "and the page stands");
});

test("nobody else can vouch for a script once the app has done so", async (visit) => {
  const { open, kept, page, allow } = visit;
  allow(REFUSED);
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await kept();
  const outcome = await page.evaluate(async () => {
    const refusal = async (attempt) => {
      try {
        return await attempt();
      } catch (error) {
        return error.name;
      }
    };
    const own = performance.getEntriesByType("resource").find(({ name }) => /\/launch-[0-9a-f]+\.js$/.test(name)).name;
    const { launch } = await import(own);
    return {
      again: await refusal(() => trustedTypes.createPolicy("jauge-worker", { createScriptURL: String })),
      offline: await refusal(() => trustedTypes.createPolicy("jauge-offline", { createScriptURL: String })),
      elsewhere: await refusal(() => launch("https://elsewhere.invalid/script.js")),
      data: await refusal(() => launch("data:text/javascript,1")),
      file: await refusal(() => launch(own)),
    };
  });
  const no = "TypeError";
  assert.deepEqual(outcome, { again: no, offline: no, elsewhere: no, data: no, file: no });
});

test("a chart shows hostile words as words", async (visit) => {
  const { open, page } = visit;
  const name = `<img src=x onerror=alert(1)>&amp;"'</text>`;
  await open("#/analyse");
  await look(visit, { name: "a.csv", bytes: `channel;nps\n"${name.replaceAll('"', '""')}";9\nChat;3\nChat;9\n` });
  await read(page);
  await page.locator("[data-segment]").first().waitFor();
  assert.equal(await page.locator("main img, main script").count(), 0);
  assert.equal(await page.locator("svg.bar-line rect").count() > 0, true, "bars are drawn");
  assert.ok((await page.locator("main").innerText()).includes(name), "the name stands as it is");
});

test("pictures are drawn: the mark, the icons, and a chart with its title for those who listen", async ({ open, page }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await becomes(page, "score", 70);
  for (const selector of [".bar__brand svg.mark circle", ".switch svg.icon path", "[data-testid=chart-scale] svg.chart title"]) {
    const found = page.locator(selector).first();
    await found.waitFor({ state: "attached" });
    assert.equal(await found.evaluate(({ namespaceURI }) => namespaceURI), "http://www.w3.org/2000/svg", selector);
  }
  const shown = await page.locator(".switch svg.icon").first().boundingBox();
  assert.ok(shown.width >= 10 && shown.height >= 10);
  assert.equal(await page.locator("[data-testid=chart-scale] svg.chart").getAttribute("role"), "img");
});

test("the single file refuses the same", async ({ page, sites, allow }) => {
  const single = pathToFileURL(process.env.JAUGE_SINGLE).href;
  allow(REFUSED);
  sites.push(single);
  await page.goto(`${single}#/nps?promoters=160&passives=20&detractors=20`);
  await becomes(page, "score", 70);
  assert.deepEqual(await page.evaluate(tryAll), []);
});
