// The file analysis against others, in one browser and one run, on the same file. `cargo xtask bench --browser` makes
// the file and the worker, and says where they are:
//   node run.mjs FILE.csv SITE PACKAGES CHROMIUM [ROUNDS [CONTENDER ...]]
// SITE holds worker.js and worker_bg.wasm, PACKAGES the node_modules. Contenders take turns, each time in a fresh
// browser; all must give the same answers.

import { createRequire } from "node:module";
import { statSync } from "node:fs";
import { join } from "node:path";
import { version, watchMemory, withPage } from "./browser.mjs";
import { serve } from "./server.mjs";

const [file, site, packages, executablePath, rounds = "5", ...chosen] = process.argv.slice(2);
const contenders = chosen.length ? chosen : ["read", "jauge", "jauge-all", "papaparse", "duckdb"];
const { chromium } = createRequire(join(packages, "/"))("playwright-core");
const folder = new URL(".", import.meta.url).pathname;
const { server, url } = await serve({ "": folder, packages, site });
const megabytes = statSync(file).size / 1e6;
console.log(`${megabytes.toFixed(1)} MB, ${version(executablePath)}, medians of ${rounds}`);

const runs = Object.fromEntries(contenders.map((name) => [name, []]));
let expected;
for (let round = 0; round < Number(rounds); round += 1) {
  for (const name of contenders) {
    const run = await withPage(chromium, executablePath, url, (page) => once(page, name));
    if (run.answers) {
      expected ??= { name, answers: run.answers };
      compare(name, run.answers, expected.name, expected.answers, "");
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
  const own = median(runs.jauge?.map(({ time }) => time) ?? []);
  const rows = contenders.map((name) => {
    const of = (key) => median(runs[name].map((run) => run[key]));
    const cold = of("time");
    return {
      contender: name,
      "cold ms": round(cold),
      "warm ms": round(of("warm")),
      "MB/s": round((megabytes / cold) * 1e3),
      "of reading": `${round((reading / cold) * 100)} %`,
      "jauge is faster": `${(cold / own).toFixed(2)} ×`,
      "start-up ms": round(of("startUp")),
      "memory MB": round(of("peak")),
      "of the file": `${round((of("peak") / megabytes) * 100)} %`,
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

function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function round(value) {
  return Math.round(value);
}
