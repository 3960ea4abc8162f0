// The page starts, from its own files only, under a policy that the browser enforces.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";

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
  allow(/Content Security Policy|requires .Trusted/);
  await open();
  const policy = await page.locator("head > :first-child").getAttribute("content");
  assert.match(policy, /^default-src 'none';/);
  const outcome = await page.evaluate(async (elsewhere) => {
    const script = document.createElement("script");
    script.append("window.inlineRan = true");
    document.head.append(script);
    const fetched = await fetch(elsewhere).then(
      () => "sent",
      () => "refused",
    );
    return { fetched, inlineRan: window.inlineRan === true };
  }, ELSEWHERE);
  assert.deepEqual(outcome, { fetched: "refused", inlineRan: false });
});
