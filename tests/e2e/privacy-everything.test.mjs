// All that Jauge can do is done, in a browser for which every name in the world leads to one server: it sees nobody.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { SLUGS, follow } from "./support/calculators.mjs";
import { withElsewhere } from "./support/elsewhere.mjs";
import { fixture, look, read } from "./support/files.mjs";
import { DIST } from "./support/host.mjs";
import { site } from "./support/site.mjs";

const single = pathToFileURL(process.env.JAUGE_SINGLE).href;

/** A figure that stands nowhere else: in an answer, in a file. */
const TELLTALE = "73519";

/** One of every format. */
const FILES = [
  "excel-fr.csv",
  "excel-unicode.txt",
  "json-array.json",
  "json-lines.ndjson",
  "json-loose.jsonl",
  "html-report.xls",
  "zip-exports.zip",
  "tickets.xlsx",
  "sheet-macro.xlsm",
  "sheet-binary.xlsb",
  "sheet-old.xls",
  "tickets.ods",
];

const forms = "form input[type=text], form textarea";

/** Uses every calculator, empty, by an example and by hand, and what can be done with a result. */
async function useCalculators(page) {
  for (const slug of SLUGS) {
    await follow(page, `#/${slug}`);
    const example = page.locator("[data-example]").first();
    await example.click();
    await page.locator("#result output[data-value]:not([data-value=''])").first().waitFor();
    const first = page.locator(forms).first();
    if (await first.count()) await first.fill(TELLTALE);
  }
  for (const action of ["copy-link", "print", "reset"]) await page.getByTestId(action).click();
}

/** Reads every page that is no calculator, in both languages and all colours. */
async function readPages(page) {
  await follow(page, "#/");
  await page.locator("input[type=search]").first().fill(TELLTALE);
  for (const fragment of ["#/glossary", "#/about", "#/nowhere", "#/embed", "#/verify"]) {
    await follow(page, fragment);
    await page.locator("main h1, main .embed").first().waitFor();
  }
  await page.locator("[data-testid=verify-count]").waitFor();
  for (const name of ["English", "Dark", "Light", "Français"]) await page.getByRole("button", { name, exact: true }).click();
}

/** Drops a file of every format, several at once, pastes one and takes the samples; opens what a report offers. */
async function analyse(visit) {
  const { page, drop } = visit;
  await follow(page, "#/analyse");
  for (const name of FILES) {
    await look(visit, fixture(name));
    await page.locator(".lead", { hasText: name }).waitFor();
    await read(page);
    await another(page);
  }
  await drop("main", [1, 2].map((number) => ({ name: `${number}.csv`, bytes: `nps;id\n9;${TELLTALE}${number}\n` })));
  await page.getByTestId("step-columns").waitFor();
  await read(page);
  await another(page);
  await page.locator("#paste-text").fill(`id\tnps\n${TELLTALE}\t9\n`);
  await page.getByTestId("read-pasted").click();
  await page.getByTestId("step-columns").waitFor();
  await read(page);
  await another(page);
  for (const index of [0, 1]) {
    await page.locator(".samples button").nth(index).click();
    await page.getByTestId("step-columns").waitFor();
    await read(page);
    await takeAway(page);
    if (index === 0) await another(page);
  }
  await page.locator("[data-testid^=open-]").first().click();
  await page.locator("form").waitFor();
}

async function another(page) {
  await page.getByTestId("another-file").click();
  await page.getByTestId("step-drop").waitFor();
}

/** Opens every fold of the report and uses everything by which figures can be taken away from it. */
async function takeAway(page) {
  await page.locator("main details").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
  const ways = page.locator("main").locator("a[download], [data-testid^=export], [data-testid^=copy], [data-testid^=save]");
  for (const way of await ways.all()) if (await way.isVisible()) await way.click();
}

/** Nothing asked for tells anything: a file of the site each, by its plain address, or what the page made itself. */
function assertPlain({ requests }, start, files) {
  const asked = requests.filter(({ url }) => !/^(blob|data|about):/.test(url)).map(({ url }) => url.split("#")[0]);
  assert.ok(asked.length > 0);
  assert.deepEqual(asked.filter((url) => !url.startsWith(start) || !files.has(url.slice(start.length))), []);
  assert.equal(asked.some((url) => url.includes(TELLTALE)), false);
}

const published = new Set(
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.replace(/\/?$/, "/")}${entry.name}`.slice(DIST.length).replace(/index\.html$/, "")),
);

test("of every calculator, page, file and export nothing leaves, with the site on the device", { timeout: 300_000 }, () =>
  withElsewhere(async (visit, arrived) => {
    const { open, kept, page } = visit;
    await open();
    await kept();
    await useCalculators(page);
    await readPages(page);
    await analyse(visit);
    // Once more, now that the service worker answers, and from a static page.
    await open("", "fr/nps.html");
    await page.locator("form").waitFor();
    await open("#/analyse");
    await look(visit, fixture("excel-fr.csv"));
    await read(page);
    assertPlain(visit, site, published);
    assert.equal(arrived(), 0);
  }));

test("of an embedded calculator nothing leaves, not even for the page around it", { timeout: 120_000 }, async () => {
  const asked = [];
  const host = createServer((request, response) => {
    asked.push(request.url);
    const frame = `${site}#/embed/nps?promoters=${TELLTALE}&passives=20&detractors=20&lang=en`;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe src="${frame}"></iframe>`);
  });
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${host.address().port}/`;
  try {
    await withElsewhere(async (visit, arrived) => {
      const { page, sites } = visit;
      sites.push(address);
      await page.goto(address);
      const frame = page.frameLocator("iframe");
      await frame.locator("main").waitFor();
      await page.waitForLoadState("networkidle");
      const field = frame.locator(forms).first();
      if (await field.count()) await field.fill("1");
      assertPlain({ requests: visit.requests.filter(({ url }) => url !== address) }, site, published);
      assert.deepEqual(asked, ["/"], "the host learns nothing");
      assert.equal(arrived(), 0);
    });
  } finally {
    await new Promise((closed) => host.close(closed));
  }
});

test("of the single file nothing leaves, and it asks for nothing", { timeout: 300_000 }, () =>
  withElsewhere(async (visit, arrived) => {
    const { page, sites } = visit;
    sites.push(single);
    await page.goto(single);
    await page.locator("h1").waitFor();
    await useCalculators(page);
    await readPages(page);
    await analyse(visit);
    assertPlain(visit, single, new Set([""]));
    assert.equal(arrived(), 0);
  }));

test("what would leave arrives at that server: without the policy an image is seen", { timeout: 120_000 }, () =>
  withElsewhere(async (visit, arrived) => {
    const { page, allow } = visit;
    allow(/request failed|ERR_|Failed to load/);
    visit.sites.push("https://elsewhere.invalid");
    await page.goto("about:blank");
    await page.evaluate(async () => {
      const image = new Image();
      const settled = new Promise((done) => (image.onerror = done));
      image.src = "https://elsewhere.invalid/image";
      await settled;
    });
    assert.ok(arrived() > 0);
  }));

test("the code knows no other way out: every browser function that it can reach is named in its scripts", () => {
  const ways = [
    ...["RTCPeerConnection", "WebTransport", "XMLHttpRequest", "EventSource", "fetchLater", "PresentationRequest"],
    ...["document\\.cookie", "indexedDB", "BroadcastChannel", "SharedWorker", "requestStorageAccess"],
    ...["window\\.open\\(", "location\\.(assign|replace)\\(", "location\\.href\\s*=[^=]", "\\.(request)?submit\\("],
    // Left out: the page of the verification, which tries these, and the element, which runs in pages of others and leads
    // its own frame to another calculator.
    ...["sendBeacon", "WebSocket", "new Image\\b"],
  ];
  const scripts = [...published].filter((name) => name.endsWith(".js") && !/^(verify-|embed\.js$)/.test(name));
  assert.ok(scripts.length > 5);
  const found = scripts.flatMap((name) => {
    const code = readFileSync(`${DIST}${name}`, "utf8");
    return ways.filter((way) => new RegExp(way, "i").test(code)).map((way) => `${name}: ${way}`);
  });
  assert.deepEqual(found, []);
});
