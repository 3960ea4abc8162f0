// Results worked out by other means than the app's (tests/vectors), for comparing with what a page shows.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { becomes, near, results } from "./calculators.mjs";

const VECTORS = new URL("../../vectors/", import.meta.url);

/** Every calculator by its name in the address. */
export const SLUGS = readdirSync(VECTORS)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => name.replace(".csv", ""));

/** The rows of a calculator whose results are numbers: `{ link: { output: [value, tolerance] } }`. */
function vectors(slug) {
  const links = {};
  for (const row of readFileSync(new URL(`${slug}.csv`, VECTORS), "utf8").trim().split("\n").slice(1)) {
    const [link, name, expected, tolerance] = row.split(",");
    if (tolerance !== "") (links[link] ??= {})[name] = [Number(expected), Number(tolerance)];
  }
  return links;
}

/** The case with the most results: the one that shows the most of a calculator. */
export const fullest = (slug) =>
  Object.entries(vectors(slug)).reduce((best, now) =>
    Object.keys(now[1]).length > Object.keys(best[1]).length ? now : best,
  );

/** What the page shows is what was worked out. */
export async function assertResults(page, what, expected) {
  const [name, [value]] = Object.entries(expected)[0];
  await becomes(page, name, value);
  const found = Object.fromEntries((await results(page)).map(([name, value]) => [name, Number(value)]));
  for (const [name, [value, tolerance]] of Object.entries(expected)) {
    const right = Math.abs(found[name] - value) <= tolerance || near(found[name], value);
    assert.ok(right, `${what}: ${name} is ${found[name]}, not ${value}`);
  }
}
