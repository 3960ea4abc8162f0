// A tab of Firefox, with those methods of Playwright's page that the steps shared with the tests in Chromium use
// (calculators.mjs and files.mjs in tests/e2e/support), and the same meaning.

import assert from "node:assert/strict";

/** For how long a page may take to become what a test waits for, and the pause between two looks; milliseconds. */
const [PATIENCE, PAUSE] = [30_000, 25];

/** WebDriver's codes of keys that are no characters. */
export const KEYS = { tab: "\uE004", enter: "\uE007", down: "\uE015" };

/** Elements that fit a selector, hold a text and can be seen; functions that run in the page are sent as text. */
const SEEN = `([selector, text]) =>
  [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility() && element.textContent.includes(text),
  )`;

export class Page {
  #driver;
  #context;

  constructor(driver, context) {
    this.#driver = driver;
    this.#context = context;
  }

  /** Goes to an address, and waits no longer than for its text. */
  async goto(url) {
    await this.#driver.send("browsingContext.navigate", { context: this.#context, url, wait: "interactive" });
  }

  /** The size of what the page is shown in, CSS pixels. */
  async resize(width, height) {
    const params = { context: this.#context, viewport: { width, height } };
    await this.#driver.send("browsingContext.setViewport", params);
  }

  async reload() {
    await this.#driver.send("browsingContext.reload", { context: this.#context, wait: "interactive" });
  }

  /** What a function, run in the page, returns; it knows nothing but its argument. */
  async evaluate(run, argument = null) {
    const inPage = `async (text) => JSON.stringify([await (${run})(JSON.parse(text))])`;
    const { value } = await this.#call(inPage, JSON.stringify(argument));
    return JSON.parse(value)[0] ?? undefined;
  }

  /** Waits until a function, run in the page again and again, returns something true. */
  async waitForFunction(run, argument) {
    const end = Date.now() + PATIENCE;
    let trouble;
    while (Date.now() < end) {
      try {
        const found = await this.evaluate(run, argument);
        if (found) return found;
      } catch (error) {
        // The page that was asked may be gone, because another one comes.
        trouble = error.message;
      }
      await new Promise((again) => setTimeout(again, PAUSE));
    }
    const shown = await this.evaluate(() => document.body.innerText.slice(0, 2000)).catch(String);
    return assert.fail(`in vain: ${run} of ${JSON.stringify(argument)}; ${trouble}; the page: ${shown}`);
  }

  /** Elements that fit a selector and hold a text. */
  locator(selector, text = "") {
    return new Locator(this, [selector, text]);
  }

  getByTestId(id) {
    return this.locator(`[data-testid="${id}"]`);
  }

  /** Presses keys one after the other: characters, or of `KEYS`. */
  async press(keys) {
    const actions = [...keys].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
    await this.#act({ type: "key", id: "keyboard", actions });
  }

  /** Moves the pointer to the middle of the first element that can be seen, and presses it there. */
  async pressOn(sought) {
    const find = `(text) => {
      const [element] = (${SEEN})(JSON.parse(text));
      element.scrollIntoView({ block: "center", behavior: "instant" });
      return element;
    }`;
    const { sharedId } = await this.#call(find, JSON.stringify(sought));
    const actions = [
      { type: "pointerMove", x: 0, y: 0, origin: { type: "element", element: { sharedId } } },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.#act({ type: "pointer", id: "pointer", actions });
  }

  /** Chooses files for a field, as in the system's dialogue. */
  async choose(selector, files) {
    const { sharedId } = await this.#call("(selector) => document.querySelector(selector)", selector);
    await this.#driver.send("input.setFiles", { context: this.#context, element: { sharedId }, files });
  }

  /** The frames in the page, as pages. */
  async frames() {
    const { contexts } = await this.#driver.send("browsingContext.getTree", { root: this.#context });
    return contexts[0].children.map(({ context }) => new Page(this.#driver, context));
  }

  async #act(source) {
    await this.#driver.send("input.performActions", { context: this.#context, actions: [source] });
  }

  async #call(functionDeclaration, text) {
    const answer = await this.#driver.send("script.callFunction", {
      functionDeclaration,
      arguments: [{ type: "string", value: text }],
      awaitPromise: true,
      target: { context: this.#context },
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }
}

/** Elements that need not be there yet: what is done to one waits until it can be seen. */
class Locator {
  #page;
  #sought;

  constructor(page, sought) {
    this.#page = page;
    this.#sought = sought;
  }

  /** This: what is done to one of several is done to the first. */
  first() {
    return this;
  }

  async waitFor() {
    await this.#page.waitForFunction(`(sought) => (${SEEN})(sought).length > 0`, this.#sought);
  }

  async click() {
    await this.waitFor();
    await this.#page.pressOn(this.#sought);
  }

  /** Types over what a field holds. */
  async type(text) {
    await this.click();
    await this.#page.evaluate(() => document.activeElement.select());
    await this.#page.press(text);
  }

  innerText() {
    return this.evaluate(({ innerText }) => innerText);
  }

  /** What a function, run in the page, returns for the first that can be seen. */
  async evaluate(run) {
    await this.waitFor();
    return this.#page.evaluate(`(sought) => (${run})((${SEEN})(sought)[0])`, this.#sought);
  }

  /** What a function, run in the page, returns for all that fits the selector now, seen or not. */
  evaluateAll(run) {
    return this.#page.evaluate(`([selector]) => (${run})([...document.querySelectorAll(selector)])`, this.#sought);
  }

  count() {
    return this.#page.evaluate(`(sought) => (${SEEN})(sought).length`, this.#sought);
  }
}
