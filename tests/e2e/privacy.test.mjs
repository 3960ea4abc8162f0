// Nothing leaves: what is requested, what is kept, and what the browser refuses.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { CALCULATORS, PAGES, becomes, field, follow, output } from "./support/calculators.mjs";
import { fixture, look, read } from "./support/files.mjs";

const ELSEWHERE = "https://elsewhere.invalid";

/** Uses a calculator as a visitor does, from its first field on. */
async function use(page, slug) {
  await follow(page, `#/${slug}`);
  await page.locator("[data-example]").first().click();
  await page.locator("#result output[data-value]:not([data-value=''])").first().waitFor();
  const first = page.locator("form input[type=text], form textarea").first();
  await first.fill("");
  await first.fill("1");
}

test("after loading, only the analysis requests anything, and only its own files", async ({ open, kept, page, mark, requestsSince }) => {
  await open();
  // Loading ends with the site's being on the device: until then the service worker fetches its own files.
  await kept();
  // So are the texts that the visitor may want next.
  const files = () => performance.getEntriesByType("resource").filter(({ name }) => /calculators-(fr|en)-/.test(name));
  await page.waitForFunction(`(${files})().length === 2`);
  await page.waitForLoadState("networkidle");
  const loaded = mark();
  for (const address of PAGES) await follow(page, address);
  for (const slug of Object.keys(CALCULATORS)) await use(page, slug);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await page.getByTestId("copy-link").click();
  const named = await page.locator("meta[name^=jauge-]").evaluateAll((all) => all.map(({ content }) => content));
  const own = new Set(named.flatMap((content) => content.split(" ")).map((file) => new URL(file, page.url()).href));
  // The scripts that the annex imports, and the first lines of the reader of texts, which stand in the page itself.
  const imported = (url) => /^(verify|launch)-\w+\.js$/.test(new URL(url, page.url()).href.slice(new URL(".", page.url()).href.length));
  const within = (url) => url.startsWith(`blob:${new URL(page.url()).origin}/`);
  const requested = requestsSince(loaded).map(({ url }) => url);
  assert.deepEqual(requested.filter((url) => !own.has(url) && !imported(url) && !within(url)), []);
  const twice = requested.filter((url, at) => requested.indexOf(url) !== at);
  assert.deepEqual(twice, [], "once is enough");
});

test("the figures of a link reach no server", async ({ open, requests }) => {
  await open("#/nps?promoters=160&passives=20&detractors=20");
  assert.deepEqual(
    requests.filter(({ url }) => /promoters|\b160\b/.test(url.split("#")[0])),
    [],
  );
});

test("every calculator works with the network cut", async ({ open, kept, page, context }) => {
  await open();
  await kept();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  for (const [slug, { complete, results }] of Object.entries(CALCULATORS)) {
    await follow(page, `#/${slug}?${complete}`);
    const [name, expected] = Object.entries(results)[0];
    await becomes(page, name, expected);
    await use(page, slug);
  }
  await follow(page, "#/about");
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
});

test("no cookie, and nothing kept but preferences, calculators opened and numbers that several ask, which one button forgets", async ({ open, page, context }) => {
  const kept = () => page.evaluate(() => Object.keys(localStorage).sort());
  await open();
  assert.deepEqual(await kept(), [], "nothing before a choice is made");
  await page.getByRole("button", { name: "Sombre" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await follow(page, "#/fcr");
  await page.locator("#currency").selectOption("GBP");
  await field(page, "resolved-first").fill("4343");
  await page.keyboard.press("Tab");
  assert.deepEqual(await kept(), ["jauge:currency", "jauge:lang", "jauge:recent", "jauge:theme"], "this calculator alone asks it");
  await field(page, "contact-cost").fill("4242");
  await follow(page, "#/about");
  assert.deepEqual(await kept(), ["jauge:currency", "jauge:lang", "jauge:numbers", "jauge:recent", "jauge:theme"]);
  const numbers = await page.evaluate(() => localStorage.getItem("jauge:numbers"));
  assert.equal(numbers, "contact-cost=4242GBP@fcr", "the cost of a contact, which several calculators know");
  const values = await page.evaluate(() => Object.values(localStorage).join(" "));
  assert.doesNotMatch(values, /4343/);
  assert.equal(await page.evaluate(() => localStorage.getItem("jauge:recent")), "fcr", "of a calculator its name alone");
  const listed = await page.getByTestId("kept").locator("li").allInnerTexts();
  assert.deepEqual(listed.sort(), await kept(), "the page lists what is kept");
  await page.getByTestId("forget").click();
  await page.getByTestId("kept").getByRole("status").filter({ hasText: /\S/ }).waitFor();
  assert.deepEqual(await kept(), []);
  const elsewhere = await page.evaluate(async () => ({
    cookie: document.cookie,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // The site itself is kept, by its service worker; offline.test.mjs looks into it.
    caches: (await caches.keys()).filter((name) => !name.startsWith("jauge ")),
  }));
  assert.deepEqual(elsewhere, { cookie: "", session: 0, databases: 0, caches: [] });
  assert.deepEqual(await context.cookies(), []);
  await page.reload();
  await page.locator("html[lang=fr]").waitFor({ state: "attached" });
});

test("of a file nothing is kept but what was chosen for its titles, without any of them", async (visit) => {
  const { open, page } = visit;
  const kept = () => page.evaluate(() => ({ ...localStorage }));
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  await read(page);
  assert.deepEqual(await kept(), {}, "what was merely accepted is not kept");
  await page.getByTestId("change-columns").click();
  await page.getByTestId("role-6").selectOption("");
  await read(page);
  assert.deepEqual(Object.keys(await kept()), ["jauge:columns"]);
  const { header, overrides, columns, ...more } = JSON.parse((await kept())["jauge:columns"])[0];
  assert.deepEqual(more, {});
  assert.ok(Number.isSafeInteger(header));
  assert.ok(Object.values(overrides).every((value) => value === null));
  assert.deepEqual(columns[5], { role: "nps-score", unit: null });
  await follow(page, "#/about");
  assert.deepEqual(await page.getByTestId("kept").locator("li").allInnerTexts(), ["jauge:columns"]);
  await page.getByTestId("forget").click();
  await page.getByTestId("kept").getByRole("status").filter({ hasText: /\S/ }).waitFor();
  assert.deepEqual(await kept(), {});
});

test("one button forgets what is Jauge's, and nothing of others on the same origin", async ({ open, page }) => {
  await open("#/about");
  await page.evaluate(() => localStorage.setItem("other:app", "stays"));
  await page.getByRole("button", { name: "Clair" }).click();
  await page.getByTestId("forget").click();
  await page.getByTestId("kept").getByRole("status").filter({ hasText: /\S/ }).waitFor();
  assert.deepEqual(await page.evaluate(() => ({ ...localStorage })), { "other:app": "stays" });
});

test("a browser that keeps nothing loses nothing but preferences and the calculators opened last", async ({ open, page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open("#/nps?promoters=160&passives=20&detractors=20");
  await becomes(page, "score", 70);
  await page.getByRole("button", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  await follow(page, "#/about");
  assert.equal(await page.getByTestId("kept").isVisible(), true);
});

test("the browser refuses every way out of the page", async ({ open, page, allow, context }) => {
  allow(/Content Security Policy|violates the following|requires .Trusted/);
  await open("#/nps?promoters=160&passives=20&detractors=20");
  const refused = await page.evaluate(async (elsewhere) => {
    const refused = new Set();
    const seen = (name) =>
      new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", function heard({ effectiveDirective }) {
          refused.add(`${name}: ${effectiveDirective}`);
          document.removeEventListener("securitypolicyviolation", heard);
          resolve();
        });
      });
    const attempts = {
      fetch: () => fetch(`${elsewhere}/fetch`).catch(() => {}),
      beacon: () => navigator.sendBeacon(`${elsewhere}/beacon`, "160"),
      request: () => {
        const request = new XMLHttpRequest();
        request.open("POST", `${elsewhere}/request`);
        try {
          request.send("160");
        } catch {
          /* refused */
        }
      },
      socket: () => {
        try {
          new WebSocket(`${elsewhere.replace("https", "wss")}/socket`);
        } catch {
          /* refused */
        }
      },
      events: () => new EventSource(`${elsewhere}/events`),
      image: () => {
        new Image().src = `${elsewhere}/image?160`;
      },
      style: () =>
        document.head.append(
          Object.assign(document.createElement("link"), { rel: "stylesheet", href: `${elsewhere}/style` }),
        ),
      script: () => import(`${elsewhere}/script`).catch(() => {}),
      frame: () => document.body.append(Object.assign(document.createElement("iframe"), { src: `${elsewhere}/frame` })),
      form: () => {
        const form = Object.assign(document.createElement("form"), { action: `${elsewhere}/form`, method: "post" });
        document.body.append(form);
        form.submit();
      },
      inline: () => {
        const script = document.createElement("script");
        script.append("window.ran = true");
        document.body.append(script);
      },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      const heard = seen(name);
      attempt();
      await heard;
    }
    return { refused: [...refused].map((line) => line.split(":")[0]), ran: window.ran === true };
  }, ELSEWHERE);
  assert.deepEqual(refused, {
    refused: ["fetch", "beacon", "request", "socket", "events", "image", "style", "script", "frame", "form", "inline"],
    ran: false,
  });
  assert.equal(context.pages().length, 1);
  assert.equal(await output(page, "score").getAttribute("data-value"), "70", "and the page stands");
});
