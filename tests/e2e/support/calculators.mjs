// What every calculator promises to those who embed it, and links that bring it into each of its states.

import { readdirSync } from "node:fs";

/**
 * By its name in the address:
 *   outputs   every result, in the order of the page; the first is the headline
 *   complete  answers that give every result
 *   results   some of these results, worked by hand
 *   partial   answers among which a required one is missing
 *   wrong     answers of which one makes no sense, `field` is its question
 *   zero      nothing was counted: there is nothing to divide by
 *   huge      numbers at the end of what can be computed with
 */
export const CALCULATORS = {
  nps: {
    outputs: ["score", "low", "high", "promoters-share", "passives-share", "detractors-share", "missing-promoters"],
    complete: "promoters=160&passives=20&detractors=20&target=80",
    results: {
      score: 70,
      "promoters-share": 80,
      "passives-share": 10,
      "detractors-share": 10,
      "missing-promoters": 100,
    },
    partial: "promoters=160&passives=20",
    wrong: "promoters=many&passives=20&detractors=20",
    field: "promoters",
    zero: "promoters=0&passives=0&detractors=0",
    huge: "promoters=9007199254740991&passives=1&detractors=0&target=99.999",
  },
  csat: {
    outputs: ["score", "low", "high", "neutral", "dsat", "mean", "mean-index"],
    complete: "scale=5&scores=5,5,4,4,3,2,1,5",
    results: { score: 62.5, neutral: 12.5, dsat: 25, mean: 3.625, "mean-index": 65.625 },
    partial: "positive=20",
    wrong: "positive=20&total=-40",
    field: "total",
    zero: "positive=0&total=0",
    huge: "positive=9007199254740990&total=9007199254740991&negative=1",
  },
  fcr: {
    outputs: ["rate", "low", "high", "repeat-cost", "gain-per-point"],
    complete: "resolved-first=750&total=1000&contact-cost=8&extra-contacts=1.5",
    results: { rate: 75, "repeat-cost": 3000, "gain-per-point": 120 },
    partial: "resolved-first=750",
    wrong: "resolved-first=750&total=1o00",
    field: "total",
    zero: "resolved-first=0&total=0",
    huge: "resolved-first=1&total=9007199254740991&contact-cost=99999999999999&extra-contacts=99999999999999",
  },
  frt: {
    outputs: ["mean"],
    complete: "response-time=80000s&responses=500",
    results: { mean: 160 },
    partial: "response-time=80000s",
    wrong: "response-time=80000&responses=500",
    field: "response-time",
    zero: "response-time=0s&responses=0",
    huge: "response-time=9007199254740991d&responses=1",
  },
  art: {
    outputs: ["mean"],
    complete: "resolution-time=100min&resolved=40",
    results: { mean: 150 },
    partial: "resolved=40",
    wrong: "resolution-time=100min&resolved=40.5",
    field: "resolved",
    zero: "resolution-time=0min&resolved=0",
    huge: "resolution-time=9007199254740991d&resolved=9007199254740991",
  },
  aht: {
    outputs: ["mean", "talk-share", "hold-share", "after-call-share"],
    complete: "talk-time=25h&hold-time=150min&after-call-work=7.5h&contacts=500",
    results: { mean: 252, "talk-share": 500 / 7, "hold-share": 50 / 7, "after-call-share": 150 / 7 },
    partial: "handle-time=100h",
    wrong: "handle-time=100hours&contacts=1200",
    field: "handle-time",
    zero: "talk-time=0s&contacts=0",
    huge: "handle-time=9007199254740991d&contacts=1",
  },
  wait: {
    outputs: ["mean"],
    complete: "wait-time=2h&answered=90",
    results: { mean: 80 },
    partial: "wait-time=2h",
    wrong: "wait-time=2,5h&answered=90",
    field: "wait-time",
    zero: "wait-time=2h&answered=0",
    huge: "wait-time=9007199254740991d&answered=1",
  },
  abandonment: {
    outputs: ["rate", "low", "high", "rate-without-short"],
    complete: "abandoned=60&offered=1060&short-abandoned=10",
    results: { rate: 300 / 53, "rate-without-short": 100 / 21 },
    partial: "offered=1060",
    wrong: "abandoned=70&offered=60",
    field: "abandoned",
    zero: "abandoned=0&offered=0",
    huge: "abandoned=9007199254740990&offered=9007199254740991&short-abandoned=9007199254740989",
  },
  trips: {
    outputs: [
      "net-saving",
      "cost-per-trip",
      "trips-avoided",
      "gross-saving",
      "roi",
      "payback-months",
      "break-even-success",
      "hours-freed",
      "km-avoided",
      "co2-avoided",
    ],
    complete:
      "trips=250&period=month&avoidable=30&remote-success=70&trip-cost=180&remote-cost=15&licence=18000&setup=6000" +
      "&travel-time=50min&on-site-time=40min&distance=40&consumption=8&energy=diesel",
    results: {
      "net-saving": 85_950,
      "cost-per-trip": 180,
      "trips-avoided": 630,
      "gross-saving": 113_400,
      roi: 333.125,
      "payback-months": 6000 / (85_950 / 12),
      "break-even-success": (18_000 / (900 * 165)) * 100,
      "hours-freed": 945,
      "km-avoided": 25_200,
      "co2-avoided": 6390.72,
    },
    partial: "trips=250&avoidable=30",
    wrong: "trips=250&avoidable=130&remote-success=70&trip-cost=180",
    field: "avoidable",
    zero: "trips=0&avoidable=0&remote-success=0&trip-cost=0",
    huge: "trips=9007199254740991&avoidable=100&remote-success=100&trip-cost=99999999999999&licence=1",
  },
};

/** Every calculator by its name in the address: each is a file of texts. */
export const SLUGS = readdirSync(new URL("../../../src/kpis/", import.meta.url))
  .filter((name) => name.endsWith(".fr.ftl"))
  .map((name) => name.replace(".fr.ftl", "").replaceAll("_", "-"));

/** Every page by its address, the calculators empty. */
export const PAGES = [
  "#/",
  "#/analyse",
  "#/about",
  "#/glossary",
  "#/verify",
  "#/nowhere",
  ...Object.keys(CALCULATORS).map((slug) => `#/${slug}`),
];

/** The field of a question. */
export const field = (page, key) => page.locator(`#in-${key}`);

/** The `<output>` of a result of the calculator on the page. */
export const output = (page, key) => page.locator(`output[data-output="${key}"]`);

/** Every result on the page in its order: `[name, data-value, text]`. */
export const results = (page) =>
  page
    .locator("output[data-kpi]")
    .evaluateAll((outputs) => outputs.map(({ dataset, textContent }) => [dataset.output, dataset.value, textContent]));

/** Follows an address in the page, as a link does, and waits until it is drawn. */
export async function follow(page, fragment) {
  await page.evaluate(async (fragment) => {
    if (location.hash === fragment) return;
    const changed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = fragment;
    await changed;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  }, fragment);
  // Some pages are fetched when the first of them is visited; a heading stands in meanwhile.
  await page.locator(":not([aria-busy]) > h1").first().waitFor();
}

/** Waits until a result has this value, up to the last digit of a computation; `null` waits until there is none. */
export const becomes = (page, key, expected) =>
  page.waitForFunction(
    ([key, expected]) => {
      const shown = document.querySelector(`output[data-output="${key}"]`)?.dataset.value;
      if (expected === null) return shown === "";
      return shown && Math.abs(Number(shown) - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    },
    [key, expected],
  );

/** Whether two numbers differ by no more than the last digit of a computation. */
export const near = (actual, expected) =>
  actual !== null && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
