// The page starts, and nothing leaves.

import assert from "node:assert/strict";
import { site, test } from "./support/site.mjs";

test("the page shows its heading and loads its own files only", async ({ open, page, requests }) => {
  await open();
  assert.match(await page.locator("h1").first().innerText(), /\S/);
  assert.ok(requests.some(({ url }) => url.endsWith(".wasm")), "the application is WebAssembly");
});

test("a first visit does not load the file analysis", async ({ open, page, requests }) => {
  await open();
  await page.waitForLoadState("networkidle");
  const names = requests.map(({ url }) => new URL(url).pathname);
  assert.deepEqual(names.filter((name) => /worker|spreadsheet/.test(name)), []);
});

test("the browser itself refuses what the policy forbids", async ({ open, page, allow }) => {
  allow(/Content Security Policy/);
  await open();
  const policy = await page.locator("head > :first-child").getAttribute("content");
  assert.match(policy, /^default-src 'none';/);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.inlineRan = true";
    document.head.append(script);
    const fetched = await fetch("https://example.invalid/").then(
      () => "sent",
      () => "refused",
    );
    return { fetched, inlineRan: window.inlineRan === true };
  });
  assert.deepEqual(outcome, { fetched: "refused", inlineRan: false });
});

for (const name of ["worker", "spreadsheet"]) {
  test(`the ${name} can be started under the policy`, async ({ open, page, requests }) => {
    await open();
    const script = await page.locator(`meta[name="jauge-${name}"]`).getAttribute("content");
    const loaded = page.context().waitForEvent("response", (response) => {
      const { pathname } = new URL(response.url());
      return pathname.startsWith(`/${name}-`) && pathname.endsWith(".wasm");
    });
    await page.evaluate((script) => void new Worker(script), script);
    assert.equal((await loaded).status(), 200);
    assert.ok(requests.some(({ url }) => url === new URL(script, `${site}/`).href));
  });
}
