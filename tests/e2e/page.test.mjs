// The page starts, from its own files only, under a policy that the browser enforces, in its workers too.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";

const ELSEWHERE = "https://elsewhere.invalid/";

test("the page shows its heading and loads its own files only", async ({ open, page, requests }) => {
  await open();
  assert.match(await page.locator("h1").first().innerText(), /\S/);
  assert.ok(
    requests.some(({ url }) => url.endsWith(".wasm")),
    "the application is WebAssembly",
  );
});

test("a first visit does not load the file analysis", async ({ open, page, requests }) => {
  await open();
  await page.waitForLoadState("networkidle");
  // The service worker puts everything on the device, but that is not what the visitor waits for.
  const names = requests.filter(({ keeping }) => !keeping).map(({ url }) => new URL(url).pathname);
  assert.deepEqual(
    names.filter((name) => /worker|spreadsheet/.test(name)),
    [],
  );
});

test("the browser refuses what the policy forbids", async ({ open, page, allow }) => {
  allow(/Content Security Policy/);
  await open();
  const policy = await page.locator("head > :first-child").getAttribute("content");
  assert.match(policy, /^default-src 'none';/);
  const outcome = await page.evaluate(async (elsewhere) => {
    const script = document.createElement("script");
    script.textContent = "window.inlineRan = true";
    document.head.append(script);
    const fetched = await fetch(elsewhere).then(
      () => "sent",
      () => "refused",
    );
    return { fetched, inlineRan: window.inlineRan === true };
  }, ELSEWHERE);
  assert.deepEqual(outcome, { fetched: "refused", inlineRan: false });
});

for (const name of ["worker", "spreadsheet"]) {
  test(`the ${name} starts, and cannot send anything either`, async ({ open, page, context, allow }) => {
    allow(/Content Security Policy/);
    await open();
    const files = await page.locator(`meta[name="jauge-${name}"]`).getAttribute("content");
    const [script, module] = files.split(" ").map((file) => new URL(file, site).href);
    const loaded = context.waitForEvent("response", (response) => response.url() === module);
    const outcome = await page.evaluate(
      ([script, module, elsewhere]) => {
        const code = `
          importScripts(${JSON.stringify(script)});
          wasm_bindgen({ module_or_path: ${JSON.stringify(module)} })
            .then(() => fetch(${JSON.stringify(elsewhere)}))
            .then(() => postMessage({ probe: "sent" }), (error) => postMessage({ probe: error.name }));`;
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
        return new Promise((resolve) => {
          worker.onmessage = ({ data }) => data?.probe && resolve(data.probe);
        });
      },
      [script, module, ELSEWHERE],
    );
    assert.equal((await loaded).status(), 200);
    assert.equal(outcome, "TypeError", "what fetch throws when it is refused");
  });
}
