// Files to drop, what is true of them, and the steps of an analysis.

import assert from "node:assert/strict";
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { near, output } from "./calculators.mjs";

const FIXTURES = new URL("../../fixtures/", import.meta.url);
const SAMPLES = new URL("../../../public/samples/", import.meta.url);

/** A file of tests/fixtures, to be dropped. */
export const fixture = (name) => ({ name, bytes: readFileSync(new URL(name, FIXTURES)) });

/** A sample of the site, to be dropped. */
export const sample = (name) => ({ name, bytes: readFileSync(new URL(name, SAMPLES)) });

/** Drops a file and waits until its columns are shown. */
export async function look({ drop, page }, file) {
  await drop("[data-testid=drop-zone]", [file]);
  await page.getByTestId("step-columns").waitFor();
}

/** Confirms the columns and waits for the figures. */
export async function read(page) {
  await page.getByTestId("read").click();
  await settled(page);
}

/** Waits until all that a report shows is about the same rows. */
export const settled = (page) => page.locator("[data-testid=step-report]:not([aria-busy])").waitFor();

/** What each column is used as, by its position; "" where it is not used. */
export const roles = (page) =>
  page.locator("select[data-testid^=role-]").evaluateAll((all) => all.map(({ value }) => value));

/** What is chosen for a setting of the text, in words. */
export const setting = (page, name) =>
  page.locator(`#setting-${name}`).evaluate(({ selectedOptions }) => selectedOptions[0].textContent);

/** Every figure of the report: `{ "nps score": 25, "aht median": 472.5 }`. */
export const figures = (page) =>
  page
    .locator("output[data-kpi]")
    .evaluateAll((outputs) =>
      Object.fromEntries(
        outputs.map(({ dataset: { kpi, output, value } }) => [`${kpi} ${output}`, value === "" ? null : Number(value)]),
      ),
    );

/** The report has these figures, such as `{ "nps score": 25 }`. */
export async function assertFigures(page, expected) {
  const found = await figures(page);
  for (const [name, value] of Object.entries(expected))
    assert.ok(near(found[name], value), `${name}: ${found[name]}, not ${value}`);
}

/** How many rows a figure rests on, and how many it leaves out. */
export const coverage = (page, slug) =>
  page.getByTestId(`coverage-${slug}`).evaluate(({ dataset }) => [Number(dataset.used), Number(dataset.leftOut)]);

/** The table of one way to split the rows: `{ Phone: { rows: 3, nps: 25 } }`. */
export const segments = async (page, by) => {
  await settled(page);
  return page.locator(`[data-testid=segments-${by}] tr[data-segment]`).evaluateAll((rows) =>
    Object.fromEntries(
      rows.map((row) => {
        const cells = [...row.querySelectorAll("td[data-kpi]")];
        const values = cells.map(({ dataset }) => [dataset.kpi, dataset.value === "" ? null : Number(dataset.value)]);
        const rows = Number(row.querySelector("[data-rows]").dataset.rows);
        return [row.dataset.segment, { rows, ...Object.fromEntries(values) }];
      }),
    ),
  );
};

/** The value of an open calculator's result. */
export const shown = async (page, key) => Number(await output(page, key).getAttribute("data-value"));

/** Writes a file to choose, for as long as `use` takes; large files are not worth carrying into the page. */
export async function withFile(name, text, use) {
  const folder = mkdtempSync(join(tmpdir(), "jauge-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    return await use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CHANNELS = ["Phone", "E-mail", "Chat"];

/** An English export of tickets, and what is true of it, worked out here and not by reading it back. */
export function tickets(count) {
  // A small generator of numbers that are the same everywhere (Park and Miller).
  let state = 20_260_301;
  const below = (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const lines = ["Ticket ID,Created at,Channel,NPS,CSAT (1-5),Resolved at first contact,Handle time (s),Comment"];
  const marks = [];
  const [byChannel, byMonth] = [{}, {}];
  for (let number = 1; number <= count; number += 1) {
    const channel = CHANNELS[below(3)];
    const month = `2026-0${1 + below(6)}`;
    const nps = below(5) === 0 ? "" : below(11);
    const csat = below(4) === 0 ? "" : 1 + below(5);
    const first = below(10) < 7;
    const handle = 30 + below(1500);
    const created = `${month}-${String(1 + below(28)).padStart(2, "0")} ${String(below(24)).padStart(2, "0")}:15:00`;
    lines.push(`T-${number},${created},${channel},${nps},${csat},${first ? "Yes" : "No"},${handle},"so, so"`);
    marks.push({ nps, csat, first, handle });
    for (const [group, label] of [
      [byChannel, channel],
      [byMonth, month],
    ]) {
      group[label] ??= { rows: 0, first: 0 };
      group[label].rows += 1;
      group[label].first += first;
    }
  }
  return { text: `${lines.join("\r\n")}\r\n`, rows: count, byChannel, byMonth, ...truth(marks) };
}

function truth(marks) {
  const [nps, csat] = ["nps", "csat"].map((key) => marks.map((row) => row[key]).filter((mark) => mark !== ""));
  const count = (list, test) => list.filter(test).length;
  const times = marks.map(({ handle }) => handle).sort((a, b) => a - b);
  return {
    answered: { nps: nps.length, csat: csat.length },
    promoters: count(nps, (mark) => mark >= 9),
    detractors: count(nps, (mark) => mark <= 6),
    figures: {
      "nps score": ((count(nps, (mark) => mark >= 9) - count(nps, (mark) => mark <= 6)) / nps.length) * 100,
      "csat score": (count(csat, (mark) => mark >= 4) / csat.length) * 100,
      "fcr rate": (count(marks, ({ first }) => first) / marks.length) * 100,
      "aht mean": times.reduce((sum, time) => sum + time, 0) / times.length,
      "aht median": quantile(times, 0.5),
      "aht p90": quantile(times, 0.9),
    },
  };
}

/** Between the two nearest ranks, as PERCENTILE.INC does. */
export function quantile(sorted, share) {
  const rank = (sorted.length - 1) * share;
  const [below, part] = [Math.floor(rank), rank % 1];
  return sorted[below] + part * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}
