// The fixture of the scenarios in Firefox: one browser a file, one fresh visitor a scenario, and a record of what the
// page does. It is the one of the tests in Chromium (tests/e2e/support/site.mjs) as far as these need it.
//
// `cargo xtask e2e tests/firefox` builds and serves the site and runs them. Addresses and programs are in JAUGE_URL,
// JAUGE_FIREFOX and JAUGE_GECKODRIVER.
//
// `test(name, scenario)` gives the scenario a `Visit`:
//   page      a tab of a new visitor: nothing stored, nothing cached; see page.mjs
//   tab()     another one of the same visitor
//   open(fragment)
//             goes to the site and waits until the page is mounted
//   requests  every request so far: { url, method, own }, those of workers too; what the policy refuses never is one
//   sites     where the site is: requests to there are its own; a scenario with a server of its own adds its address
//   kept()    waits until the site is on the device
//   elsewhere what anything in this browser, service workers too, has asked of another machine; see elsewhere.mjs
//   forget()  forgets all of these, for scenarios that show that they would be seen
//   drop(selector, files)
//             drops files, as from the desktop: [{ name, type, bytes }]
//   allow(pattern)
//             declares an error that this scenario provokes on purpose
// After every scenario, on its own: nothing was asked of another origin, nothing but GET, and there is no error.

import { after, before, test as nodeTest } from "node:test";
import assert from "node:assert/strict";
import { Driver } from "./driver.mjs";
import { Page } from "./page.mjs";
import { watch } from "./elsewhere.mjs";

/** Address of the site, with the slash at its end. */
export const site = required("JAUGE_URL");

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the scenarios with \`cargo xtask e2e tests/firefox\``);
  return value;
}

let driver, world, visit;

before(async () => {
  world = await watch();
  const [firefox, geckodriver] = [required("JAUGE_FIREFOX"), required("JAUGE_GECKODRIVER")];
  driver = await Driver.start({ firefox, geckodriver, proxy: world.proxy });
  await driver.on("network.beforeRequestSent", (event) => visit?.sends(event));
  await driver.on("network.fetchError", (event) => visit?.fails(event));
  await driver.on("network.responseCompleted", (event) => visit?.receives(event));
  await driver.on("log.entryAdded", (event) => visit?.logs(event));
});

after(async () => {
  await driver?.end();
  world?.end();
});

/** Declares a scenario; see the top of this file. */
export function test(name, scenario) {
  nodeTest(name, { timeout: 180_000 }, async () => {
    const { userContext } = await driver.send("browser.createUserContext");
    try {
      visit = new Visit(userContext);
      visit.page = await visit.tab();
      await scenario(visit);
      visit.assertPrivate();
    } finally {
      visit = undefined;
      await driver.send("browser.removeUserContext", { userContext });
    }
  });
}

class Visit {
  requests = [];
  sites = [site];
  errors = [];
  elsewhere = world.seen;
  #allowed = [];
  #visitor;

  constructor(visitor) {
    this.#visitor = visitor;
    this.forget();
    // So that a scenario can write `({ open, page }) => ...`.
    for (const name of ["open", "kept", "tab", "allow", "drop", "forget"]) this[name] = this[name].bind(this);
  }

  async tab() {
    const { context } = await driver.send("browsingContext.create", { type: "tab", userContext: this.#visitor });
    return new Page(driver, context);
  }

  async open(fragment = "") {
    // Going from one fragment to another is no navigation, so the page is left first.
    await this.page.goto("about:blank");
    await this.page.goto(`${site}${fragment}`);
    await this.page.locator(fragment.startsWith("#/analyse") ? ".analysis" : "h1").waitFor();
  }

  async kept() {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  }

  allow(pattern) {
    this.#allowed.push(pattern);
  }

  forget() {
    for (const list of [this.requests, this.elsewhere, this.errors]) list.length = 0;
  }

  async drop(selector, files) {
    const plain = files.map(({ name, type = "", bytes }) => [name, type, Buffer.from(bytes).toString("base64")]);
    await this.page.locator(selector).waitFor();
    await this.page.evaluate(
      ([selector, files]) => {
        const dataTransfer = new DataTransfer();
        for (const [name, type, base64] of files) {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          dataTransfer.items.add(new File([bytes], name, { type }));
        }
        for (const event of ["dragenter", "dragover", "drop"]) {
          const drag = new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true });
          document.querySelector(selector).dispatchEvent(drag);
        }
      },
      [selector, plain],
    );
  }

  sends({ request: { url, method } }) {
    const local = ["blob:", "data:", "about:", "resource:"].some((scheme) => url.startsWith(scheme));
    const own = local || this.sites.some((start) => url.startsWith(start));
    this.requests.push({ url, method, own });
  }

  fails({ request: { url }, errorText }) {
    // A page that goes away takes its requests with it.
    if (errorText !== "NS_BINDING_ABORTED") this.errors.push(`request failed: ${url} ${errorText}`);
  }

  receives({ response: { url, status } }) {
    if (status >= 400) this.errors.push(`status ${status}: ${url}`);
  }

  logs({ level, text }) {
    if (["error", "warn"].includes(level)) this.errors.push(`console: ${text}`);
  }

  assertPrivate() {
    assert.deepEqual(this.elsewhere, [], "somebody was reached beyond this machine");
    const foreign = this.requests.filter(({ own }) => !own).map(({ url }) => url);
    assert.deepEqual(foreign, [], "requests left for another origin");
    const sending = this.requests.filter(({ method }) => !["GET", "HEAD"].includes(method));
    assert.deepEqual(sending, [], "requests that carry something");
    const unexpected = this.errors.filter((error) => !this.#allowed.some((pattern) => error.match(pattern)));
    assert.deepEqual(unexpected, [], "errors in the page");
  }
}
