// The one file that holds everything, opened from a disk: no request at all, file analysis included.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { test } from "./support/site.mjs";
import { CALCULATORS, becomes, follow } from "./support/calculators.mjs";
import { assertFigures, figures, fixture, look, read } from "./support/files.mjs";

const single = pathToFileURL(process.env.JAUGE_SINGLE).href;

/** Opens the file, and looks that it asked for nothing but itself. */
async function begin({ page, sites }, fragment = "") {
  sites.push(single);
  await page.goto(single + fragment);
  await page.locator("h1").waitFor();
}

const asked = ({ requests }) => requests.map(({ url }) => url).filter((url) => url !== single && !url.startsWith("blob:"));

test("every calculator works, in both languages, and nothing is asked for", async (visit) => {
  const { page } = visit;
  await begin(visit);
  for (const [slug, { complete, results }] of Object.entries(CALCULATORS)) {
    await follow(page, `#/${slug}?${complete}`);
    const [name, expected] = Object.entries(results)[0];
    await becomes(page, name, expected);
  }
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  await follow(page, "#/glossary");
  await page.getByTestId("terms").waitFor();
  assert.deepEqual(asked(visit), []);
});

test("a link into it opens its calculator", async (visit) => {
  await begin(visit, "#/nps?promoters=160&passives=20&detractors=20");
  await becomes(visit.page, "score", 70);
});

test("a dropped file and a workbook are read, and the samples are there", async (visit) => {
  const { page } = visit;
  for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
    await page.goto("about:blank");
    await begin(visit, "#/analyse");
    await page.locator(".analysis").waitFor();
    await look(visit, fixture(name));
    await read(page);
    assert.notDeepEqual(await figures(page), {}, name);
    if (name === "excel-fr.csv") await assertFigures(page, { "nps score": 25, "csat score": 50, "fcr rate": 40 });
  }
  await page.goto("about:blank");
  await begin(visit, "#/analyse");
  await page.locator(".samples button").first().click();
  await page.getByTestId("step-columns").waitFor();
  assert.deepEqual(asked(visit), []);
});

test("its policy lets nothing out, and nothing inline run but what it names", async (visit) => {
  visit.allow(/Content Security Policy|violates the following|requires .Trusted/);
  await begin(visit);
  const policy = await visit.page.locator("head > :first-child").getAttribute("content");
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^ ']+' 'wasm-unsafe-eval'; style-src 'sha256-/);
  assert.doesNotMatch(policy, /connect-src|'self'|blob:.*blob:/, "nothing may be fetched");
  const outcome = await visit.page.evaluate(async () => {
    const refused = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
    const fetched = await fetch("https://elsewhere.invalid/").then(() => "sent", () => "refused");
    await new Promise((settled) => {
      const image = new Image();
      image.onerror = settled;
      image.src = "https://elsewhere.invalid/image";
    });
    const script = document.createElement("script");
    script.append("window.ran = true");
    document.body.append(script);
    await new Promise((frame) => setTimeout(frame));
    return { fetched, refused: [...new Set(refused)], ran: window.ran === true };
  });
  assert.deepEqual(outcome, { fetched: "refused", refused: ["connect-src", "img-src", "require-trusted-types-for"], ran: false });
});

test("it is one file, and names no other address", async () => {
  const html = readFileSync(new URL(single), "utf8");
  const code = html.replace(/<script type="text\/plain"[^]*?<\/script>/g, "");
  assert.equal(/(?:src|href)=["']?(?!["']?data:)[^"' >]*\.(?:js|css|wasm|png|webmanifest)/.test(code), false);
});
