// Lighthouse with its mobile preset (a slow phone on a slow network, simulated) on the ways into the site. `cargo xtask
// lighthouse` says where things are:
//   node run.mjs SITE HEADERS PACKAGES CHROMIUM [ROUNDS [PAGE ...]]
// SITE is the built site, HEADERS a `_headers` file, PACKAGES the node_modules. Each page is looked at in ROUNDS fresh
// browsers; what is timed is given as the median, what is not as the worst. Fails when a figure is too low.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "./server.mjs";

const WAYS_IN = ["", "fr/", "fr/nps.html", "#/nps", "#/embed/nps"];

/** The least of each category, of 100. */
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };

const METRICS = {
  "FCP ms": "first-contentful-paint",
  "LCP ms": "largest-contentful-paint",
  "SI ms": "speed-index",
  "TBT ms": "total-blocking-time",
  "CLS ‰": "cumulative-layout-shift",
};

const [site, headers, packages, chromePath, rounds = "3", ...chosen] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(packages, path)));
const { default: lighthouse } = await load("lighthouse/core/index.js");
const { launch } = await load("chrome-launcher/dist/index.js");

const { server, url } = await serve(site, headers);
const findings = [];
const rows = {};
for (const page of chosen.length ? chosen : WAYS_IN) {
  const reports = [];
  for (let round = 0; round < Number(rounds); round += 1) reports.push(await report(url + page));
  rows[`./${page}`] = summary(reports);
  findings.push(...shortcomings(page, reports));
}
server.close();
console.table(rows);
for (const finding of findings) console.error(finding);
if (findings.length) process.exitCode = 1;

/** A trace is lost now and then where the machine is busy; the third time it is no accident. */
async function report(address, attempts = 3) {
  const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--disable-component-update"];
  const chrome = await launch({ chromePath, chromeFlags });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: Object.keys(LEAST) });
    if (!lhr.runtimeError) return lhr;
    if (attempts === 1) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  } finally {
    await chrome.kill();
  }
  return report(address, attempts - 1);
}

function summary(reports) {
  const scores = Object.keys(LEAST).map((category) => [category, score(reports, category)]);
  const times = Object.entries(METRICS).map(([name, audit]) => {
    const value = median(reports.map(({ audits }) => audits[audit].numericValue));
    return [name, Math.round(name.endsWith("‰") ? value * 1e3 : value)];
  });
  return Object.fromEntries([...scores, ...times]);
}

function score(reports, category) {
  const scores = reports.map(({ categories }) => Math.round(categories[category].score * 100));
  return category === "performance" ? median(scores) : Math.min(...scores);
}

/** The categories that are too low, each with the audits that took points off. */
function shortcomings(page, reports) {
  return Object.entries(LEAST).flatMap(([category, least]) => {
    const reached = score(reports, category);
    if (reached >= least) return [];
    const failed = new Set();
    for (const { categories, audits } of reports) {
      for (const { id, weight } of categories[category].auditRefs) {
        const { score, title, displayValue = "", explanation = "", details } = audits[id];
        if (weight === 0 || score === null || score >= 0.9) continue;
        const items = (details?.items ?? []).slice(0, 3).map((item) => JSON.stringify(item).slice(0, 400));
        failed.add([`  ${id}: ${title} ${displayValue} ${explanation}`, ...items].join("\n    "));
      }
    }
    return [`./${page}: ${category} ${reached}, below ${least}`, ...failed];
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
