// The one file that holds everything, opened from a disk with Firefox: no request at all, file analysis included.

import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { test } from "./support/visit.mjs";
import { becomes, follow } from "../e2e/support/calculators.mjs";
import { assertFigures, fixture, look, read } from "../e2e/support/files.mjs";

const single = pathToFileURL(process.env.JAUGE_SINGLE).href;

test("calculators and dropped files work, and nothing is asked for", async (visit) => {
  const { page, sites, requests } = visit;
  sites.push(single);
  await page.goto(`${single}#/nps?promoters=160&passives=20&detractors=20`);
  await becomes(page, "score", 70);
  await follow(page, "#/fcr?resolved-first=750&total=1000");
  await becomes(page, "rate", 75);
  await page.locator("button[lang=en]").click();
  await page.locator("html[lang=en] h1").waitFor();
  for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
    await page.goto("about:blank");
    await page.goto(`${single}#/analyse`);
    await look(visit, fixture(name));
    await read(page);
    await assertFigures(page, { "nps score": 25 });
  }
  const asked = requests.map(({ url }) => url.split("#")[0]);
  assert.deepEqual(asked.filter((url) => url !== single && !/^(blob|data|about):/.test(url)), []);
});
