// The page of the built site with a large file, as a visitor meets it: how long it takes until figures are shown, how
// long the page ever goes without a frame, and how soon it is ready again once reading is cancelled. `cargo xtask bench
// page` makes the file and the site, and says where they are:
//   node site.mjs FILE DIST PACKAGES CHROMIUM [ROUNDS]
// Each round takes a fresh browser; all columns that were recognised are in use, then those of the job.

import { createRequire } from "node:module";
import { statSync } from "node:fs";
import { join } from "node:path";
import { version, withPage } from "./browser.mjs";
import { median } from "./median.mjs";
import { serve } from "./server.mjs";

const [file, dist, packages, executablePath, rounds = "5"] = process.argv.slice(2);
const { chromium } = createRequire(join(packages, "/"))("playwright-core");
const { server, url } = await serve({ "": dist });
const scripts = ["frames.mjs", "visitor.mjs"].map((name) => new URL(name, import.meta.url).pathname);

/** The columns that the job needs, by their place. */
const NEEDED = [1, 2, 4, 10, 11, 13, 14, 16];
/** Milliseconds before a visitor who cancelled reads again. */
const THINKING = 1000;
/** Further questions: what is chosen in which list, one after the other. */
const CHOICES = [
  ["a channel", "filter-channel", 1],
  ["a period", "filter-from", 4],
  ["its end", "filter-to", 6],
  ["a segment", "filter-team", 2],
  ["another channel", "filter-channel", 2],
];

console.log(`${(statSync(file).size / 1e6).toFixed(1)} MB, ${version(executablePath)}, medians of ${rounds}`);
const runs = { "all columns": [], "columns of the job": [] };
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [name, list] of Object.entries(runs)) {
    const needed = name === "all columns" ? undefined : NEEDED;
    list.push(await withPage(chromium, executablePath, "about:blank", (page) => visit(page, needed)));
  }
}
server.close();
for (const [name, list] of Object.entries(runs)) report(name, list);

async function visit(page, needed) {
  for (const path of scripts) await page.addInitScript({ path });
  await page.goto(`${url}#/analyse?lang=en`);
  await page.locator("input[type=file]").first().waitFor({ state: "attached" });
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByTestId("step-columns").waitFor();
  if (needed) {
    await page.evaluate((needed) => globalThis.useOnly(needed), needed);
  }
  const cancel = await page.evaluate(() => globalThis.cancelReading());
  await page.waitForTimeout(THINKING);
  const read = await page.evaluate(() => globalThis.readFile());
  const further = [];
  for (const choice of CHOICES) {
    if ((await page.locator(`#${choice[1]}`).count()) === 0) continue;
    further.push(await page.evaluate((choice) => globalThis.chooseRows(...choice), choice));
  }
  further.push(await page.evaluate(() => globalThis.chooseAllRows("all rows again")));
  return { cancel, read, further };
}

function report(name, list) {
  const middle = (pick) => median(list.map(pick)).toFixed(0);
  const most = (pick) => Math.max(...list.map(pick)).toFixed(0);
  const row = (what, pick) => ({
    what,
    "ms until it is there": middle((run) => pick(run).shown),
    "ms until it is painted": middle((run) => pick(run).painted),
    "worst of all": most((run) => pick(run).painted),
    "ms until all is": middle((run) => pick(run).all),
    "worst gap ms": middle((run) => pick(run).gap),
    "worst gap of all": most((run) => pick(run).gap),
    "long tasks ms": list.map((run) => pick(run).long.map((time) => time.toFixed(0)).join(" ")).join(" | "),
  });
  const questions = list[0].further.map(({ name }, at) => row(name, (run) => run.further[at]));
  console.log(`\n${name}`);
  console.table([
    row("cancelled", ({ cancel }) => cancel),
    row("report", ({ read }) => read),
    row("and what is odd", ({ read }) => read.odd),
    ...questions,
  ]);
}
