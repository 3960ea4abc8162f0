// The file analysis against others, in one browser and one run, on the same file. `cargo xtask bench browser` (or
// `spreadsheet`, or `large`) makes the file and the workers, and says where they are:
//   node run.mjs FILE SITE PACKAGES CHROMIUM ROUNDS CONTENDER ...
// SITE holds the workers (worker.js and worker_bg.wasm, and those of spreadsheet), PACKAGES the node_modules.
// Contenders take turns, each time in a fresh browser; all must give the same answers, and those that were put into
// the file where that is written beside it.

import { createRequire } from "node:module";
import { statSync } from "node:fs";
import { join } from "node:path";
import { version, watchMemory, withPage } from "./browser.mjs";
import { serve } from "./server.mjs";
import { median } from "./median.mjs";
import { known, truth } from "./truth.mjs";

const [file, site, packages, executablePath, rounds, ...contenders] = process.argv.slice(2);
const { chromium } = createRequire(join(packages, "/"))("playwright-core");
const folder = new URL(".", import.meta.url).pathname;
const { server, url } = await serve({ "": folder, packages, site });
const megabytes = statSync(file).size / 1e6;
console.log(`${megabytes.toFixed(1)} MB, ${version(executablePath)}, medians of ${rounds}`);

const facts = truth(file);
const runs = Object.fromEntries(contenders.map((name) => [name, []]));
let expected;
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of contenders) {
    const run = await withPage(chromium, executablePath, url, (page) => once(page, name));
    if (run.answers) {
      expected ??= { name, answers: run.answers };
      compare(name, run.answers, expected.name, expected.answers, "");
      compare(name, known(run.answers, facts), "the generator", facts, "");
    }
    runs[name].push(run);
  }
}
server.close();
report();

async function once(page, name) {
  await page.setInputFiles("input", file);
  const memory = watchMemory();
  const startUp = await page.evaluate((name) => globalThis.prepare(name), name);
  const { answers, time, gap } = await page.evaluate(() => globalThis.run());
  const peak = memory.peak();
  const warm = await page.evaluate(() => globalThis.run());
  return { answers, startUp, time, warm: warm.time, gap, peak, further: await page.evaluate(() => globalThis.further()) };
}

/** Ends the benchmark at the first number that differs. */
function compare(name, found, other, expected, path) {
  if (typeof expected !== "object") {
    if (Math.abs(found - expected) <= Math.abs(expected) * 1e-9) return;
    throw new Error(`${name} gives ${found} for${path}, ${other} gives ${expected}`);
  }
  for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
    compare(name, found[key] ?? NaN, other, expected[key] ?? NaN, `${path} ${key}`);
  }
}

function report() {
  const reading = median(runs.read?.map(({ time }) => time) ?? []);
  const own = runs[contenders.find((name) => name.startsWith("jauge"))] ?? [];
  const [ownTime, ownPeak] = ["time", "peak"].map((key) => median(own.map((run) => run[key])));
  const rows = contenders.map((name) => {
    const of = (key) => median(runs[name].map((run) => run[key]));
    const cold = of("time");
    return {
      contender: name,
      "cold ms": round(cold),
      "warm ms": round(of("warm")),
      "MB/s": round((megabytes / cold) * 1e3),
      ...(runs.read && { "of reading": `${round((reading / cold) * 100)} %` }),
      "jauge is faster": `${(cold / ownTime).toFixed(2)} ×`,
      "start-up ms": round(of("startUp")),
      "memory MB": round(of("peak")),
      "of the file": `${round((of("peak") / megabytes) * 100)} %`,
      "jauge takes": `${round((ownPeak / of("peak")) * 100)} %`,
      "worst gap ms": round(of("gap")),
    };
  });
  console.table(rows);
  for (const name of contenders) {
    const questions = Object.keys(runs[name][0].further);
    const times = questions.map((question) => {
      const time = median(runs[name].map(({ further }) => further[question]));
      return `${question} ${time.toFixed(1)} ms`;
    });
    if (times.length) console.log(`further questions, ${name}: ${times.join(", ")}`);
  }
}

function round(value) {
  return Math.round(value);
}
