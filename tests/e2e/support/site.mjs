// The fixture of every scenario: one Chromium, one fresh visitor per test, and a record of what the page does.
//
// `cargo xtask e2e [FILE ...]` builds and serves the site and runs the scenarios (`*.test.mjs` in tests/e2e) with
// node's test runner. The site's address is in JAUGE_URL, the browser's program in JAUGE_CHROMIUM.
//
//   import { test } from "./support/site.mjs";
//   import assert from "node:assert/strict";
//
//   test("computes", async ({ open, page }) => {
//     await open("#/nps?promoters=160&passives=20&detractors=20");
//     assert.equal(await page.locator("[data-output=score]").getAttribute("data-value"), "70");
//   });
//
// `test(name, [options,] scenario)` gives the scenario a `Visit`:
//   page      Playwright's page, of a new visitor: nothing stored, nothing cached
//   context   Playwright's browser context of that visitor, for more tabs, going offline, emulating media
//   open(fragment = "", path = "")
//             goes to the site, waits until the page is mounted (an <h1> is visible)
//   requests  every request so far, also those of workers: { url, method, own, keeping, refused }, where `refused`
//             are those that the page's policy did not let out (each is an error in the console, too), and `keeping`
//             those of the service worker, which puts the site on the device once the page is there
//   sites     where the site is: requests to there are its own; a scenario with a server of its own adds its address
//   kept()    waits until the site is on the device
//   requestsSince(mark), mark()
//             `const before = visit.mark(); ...; visit.requestsSince(before)`
//   errors    what went to the console as an error or warning, uncaught exceptions, requests that failed
//   allow(pattern)
//             declares an error that this scenario provokes on purpose
//   drop(selector, files)
//             drops files, as from the desktop: [{ name, type, bytes }] with `bytes` a Buffer or string
//   violations({ include } = {})
//             what axe-core finds, as text, one line each; [] when the page is accessible
//   value(kpi, output)
//             the number in <output data-kpi data-output data-value>, null when there is no result
// After every scenario, on its own: no request to another origin, nothing but GET, and no error that was not allowed.
//
// Options: any of Playwright's context options (`locale`, `colorScheme`, `viewport`, `reducedMotion`, ...).
// The visitor is French unless `locale` says otherwise. With `skip` the scenario is left out.

import { after, before, test as nodeTest } from "node:test";
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

/** Address of the site, with the slash at its end. It is not at its server's root: nothing may depend on that. */
export const site = required("JAUGE_URL");

const executablePath = required("JAUGE_CHROMIUM");

// The browser's own traffic (updates, sync, field trials) is no part of the page's.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the scenarios with \`cargo xtask e2e\``);
  return value;
}

/** A browser that does nothing by itself, with further switches if need be. */
export function launch(switches = []) {
  const root = process.getuid?.() === 0;
  // Chromium has no sandbox for root, and containers have a small /dev/shm.
  const args = [...QUIET, "--disable-dev-shm-usage", ...(root ? ["--no-sandbox"] : []), ...switches];
  return chromium.launch({ executablePath, args });
}

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Declares a scenario; see the top of this file. */
export function test(name, options, scenario) {
  if (typeof options === "function") [options, scenario] = [{}, options];
  const { skip = false, ...rest } = options;
  nodeTest(name, { timeout: 120_000, skip }, async () => {
    const context = await browser.newContext({ locale: "fr-FR", timezoneId: "Europe/Paris", ...rest });
    context.setDefaultTimeout(15_000);
    try {
      const visit = await Visit.begin(context);
      await scenario(visit);
      visit.assertPrivate();
    } finally {
      await context.close();
    }
  });
}

export class Visit {
  requests = [];
  sites = [site];
  errors = [];
  #allowed = [];
  #records = new WeakMap();

  static async begin(context) {
    const visit = new Visit();
    visit.context = context;
    context.on("request", (request) => visit.#saw(request));
    context.on("requestfailed", (request) => {
      // A page that goes away, or a worker that is ended, takes its requests with it.
      const reason = request.failure()?.errorText ?? "";
      // What the policy refused never left; the refusal is an error in the console all the same.
      if (reason === "csp") visit.#records.get(request).refused = true;
      else if (reason !== "net::ERR_ABORTED") visit.errors.push(`request failed: ${request.url()} ${reason}`);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) visit.errors.push(`status ${response.status()}: ${response.url()}`);
    });
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) visit.errors.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => visit.errors.push(`exception: ${error.error()?.message ?? error.error()}`));
    visit.page = await context.newPage();
    // So that a scenario can write `({ open, page }) => ...`.
    for (const name of ["open", "kept", "mark", "requestsSince", "allow", "drop", "violations", "value"]) {
      visit[name] = visit[name].bind(visit);
    }
    return visit;
  }

  #saw(request) {
    const url = request.url();
    const local = ["blob:", "data:", "about:"].some((scheme) => url.startsWith(scheme));
    const own = local || this.sites.some((start) => url.startsWith(start));
    const keeping = request.serviceWorker() !== null;
    const record = { url, method: request.method(), own, keeping, refused: false };
    this.#records.set(request, record);
    this.requests.push(record);
  }

  async open(fragment = "", path = "") {
    const address = `${site}${path}${fragment}`;
    // Going from one fragment to another is no navigation, so the page is left first.
    if (this.page.url().startsWith(site)) await this.page.goto("about:blank");
    // The heading, awaited below, is what a visitor waits for.
    await this.page.goto(address, { waitUntil: "domcontentloaded" });
    // Not the one that stands in while a page of the annex is fetched.
    await this.page.locator(":not([aria-busy]) > h1").first().waitFor();
  }

  async kept() {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  }

  mark() {
    return this.requests.length;
  }

  requestsSince(mark) {
    return this.requests.slice(mark);
  }

  allow(pattern) {
    this.#allowed.push(pattern);
  }

  async drop(selector, files) {
    const plain = files.map(({ name, type = "", bytes }) => ({
      name,
      type,
      base64: Buffer.from(bytes).toString("base64"),
    }));
    const transfer = await this.page.evaluateHandle(async (files) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      return transfer;
    }, plain);
    const target = this.page.locator(selector);
    for (const event of ["dragenter", "dragover", "drop"]) {
      await target.dispatchEvent(event, { dataTransfer: transfer });
    }
    await transfer.dispose();
  }

  async violations({ include } = {}) {
    // What stands in a frame is looked at as a page of its own; so axe needs no page to collect from frames either, and
    // waits for none that is just being loaded anew.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ iframes: false });
    if (include) axe.include(include);
    const { violations } = await axe.analyze();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html} (${node.target.join(" ")})`),
    );
  }

  async value(kpi, output) {
    const text = await this.page
      .locator(`output[data-kpi="${kpi}"][data-output="${output}"]`)
      .getAttribute("data-value");
    return text === "" || text === null ? null : Number(text);
  }

  assertPrivate() {
    const left = this.requests.filter(({ refused }) => !refused);
    const elsewhere = left.filter(({ own }) => !own).map(({ url }) => url);
    assert.deepEqual(elsewhere, [], "requests left for another origin");
    const sending = left.filter(({ method }) => !["GET", "HEAD"].includes(method));
    assert.deepEqual(sending, [], "requests that carry something");
    const unexpected = this.errors.filter((error) => !this.#allowed.some((pattern) => error.match(pattern)));
    assert.deepEqual(unexpected, [], "errors in the page");
  }
}
