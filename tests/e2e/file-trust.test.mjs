// What makes the figures of a file worth trusting: what is odd about its rows, the figures of some of them, and choices
// that are remembered.

import assert from "node:assert/strict";
import { test } from "./support/site.mjs";
import { assertFigures, figures, fixture, look, read, roles, segments, settled, tickets } from "./support/files.mjs";

const text = (page, id) => page.getByTestId(id).innerText();

test("what is odd about the rows is told with its lines, and what is not as well", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse?lang=en");
  await look(visit, fixture("quality-desk.csv"));
  await read(page);
  await page.getByTestId("quality-sum").filter({ hasText: "3 points" }).waitFor();
  await page.getByTestId("quality").locator("summary").click();
  const said = await text(page, "quality");
  for (const part of ["3 rows repeat", "line 18: as line 6", "14 January 2026 – 19 January 2026: 4 days"])
    assert.ok(said.includes(part), `${part} is not in ${said}`);
  for (const part of ["Handle time: 1 value", "line 18: ", "2 columns are not used: Remark, Colour"])
    assert.ok(said.includes(part), `${part} is not in ${said}`);
  await page.getByRole("button", { name: "Français" }).click();
  await page.getByTestId("quality-sum").filter({ hasText: "3 points à vérifier" }).waitFor();
});

test("another filter changes every figure, says so, and reads nothing again", async (visit) => {
  const { open, kept, page, mark, requestsSince } = visit;
  const truth = tickets(2000);
  await open("#/analyse?lang=en");
  await kept();
  await look(visit, { name: "tickets.csv", bytes: truth.text });
  await read(page);
  const before = mark();
  await page.locator("#filter-channel").focus();
  await page.locator("#filter-channel").selectOption({ label: "Chat" });
  await page.getByTestId("filter-state").filter({ hasText: "Channel: Chat" }).waitFor();
  const chat = truth.byChannel.Chat;
  await assertFigures(page, { "fcr rate": (chat.first / chat.rows) * 100 });
  assert.deepEqual(Object.keys(await segments(page, "channel")), ["Chat"]);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "filter-channel", "the choice keeps the focus");
  assert.match(await page.getByTestId("filter-note").first().innerText(), /Channel: Chat/);

  await page.locator("#filter-from").selectOption({ label: "March 2026" });
  await page.locator("#filter-to").selectOption({ label: "February 2026" });
  await page.locator("#filter-channel").selectOption({ label: "All" });
  await page.getByTestId("filter-state").filter({ hasText: /^February 2026:/ }).waitFor();
  assert.deepEqual(Object.keys(await segments(page, "month")), ["2026-02"], "a period does not end before it begins");
  const february = truth.byMonth["2026-02"];
  await assertFigures(page, { "fcr rate": (february.first / february.rows) * 100 });

  await page.getByTestId("filter-none").click();
  await page.getByTestId("filter-state").filter({ hasText: "All rows count" }).waitFor();
  await assertFigures(page, truth.figures);
  await settled(page);
  assert.equal(await page.getByTestId("filter-note").count(), 0);
  assert.equal(await page.locator("#filter-channel").inputValue(), "0");
  assert.deepEqual(requestsSince(before).map(({ url }) => url), []);
});

test("whoever changes their mind meanwhile gets figures and tables of the last choice, and each says of which rows it is", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse?lang=en");
  await look(visit, { name: "tickets.csv", bytes: tickets(20_000).text });
  await read(page);
  // The table that says it is of one channel alone, whenever the page changes, has no other.
  const contradictions = await page.evaluate(async () => {
    const part = (id) => document.querySelector(`[data-testid=${id}]`);
    const found = [];
    const observer = new MutationObserver(() => {
      const table = part("segments-channel");
      const note = table.querySelector("[data-testid=filter-note]")?.textContent;
      const channels = [...table.querySelectorAll("tr[data-segment]")].map((row) => row.dataset.segment).join();
      if (note ? note !== `Only Channel: ${channels}.` : !channels.includes(",")) found.push(`${note} ${channels}`);
    });
    observer.observe(part("step-report"), { subtree: true, childList: true, characterData: true });
    const select = document.getElementById("filter-channel");
    const names = [...select.options].map(({ text }) => text);
    // Sooner, as soon and later than answers come.
    for (const pause of [0, 5, 10, 20, 40]) {
      for (const place of [1, 2, 0, 3]) {
        select.selectedIndex = place;
        select.dispatchEvent(new Event("change", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    while (part("step-report").hasAttribute("aria-busy") || !part("filter-state").textContent.includes(names[3]))
      await new Promise(requestAnimationFrame);
    observer.disconnect();
    return found;
  });
  assert.deepEqual(contradictions, []);
  await settled(page);
  const last = await page.locator("#filter-channel").evaluate(({ options }) => options[3].text);
  assert.deepEqual(Object.keys(await segments(page, "channel")), [last]);
  const notes = await page.getByTestId("filter-note").allInnerTexts();
  assert.ok(notes.length > 3 && notes.every((note) => note === `Only Channel: ${last}.`), notes.join(" "));
});

test("filters are set and taken away with the keyboard", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse?lang=en");
  await look(visit, { name: "tickets.csv", bytes: tickets(300).text });
  await read(page);
  await page.locator("#filter-channel").focus();
  await page.keyboard.press("ArrowDown");
  await page.getByTestId("filter-state").filter({ hasText: "Channel: " }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.testid), "filter-none");
  await page.keyboard.press("Enter");
  await page.getByTestId("filter-state").filter({ hasText: "All rows count" }).waitFor();
});

test("a choice of columns is used again for a file with the same titles, and only for such a file", async (visit) => {
  const { open, page } = visit;
  await open("#/analyse");
  await look(visit, fixture("excel-fr.csv"));
  assert.equal(await page.getByTestId("recalled").count(), 0);
  await page.getByTestId("role-6").selectOption("nps-score");
  const chosen = await roles(page);
  await read(page);
  const before = await figures(page);
  await page.getByTestId("another-file").click();

  await look(visit, fixture("zendesk.csv"));
  assert.equal(await page.getByTestId("recalled").count(), 0);
  await page.getByTestId("clear").click();

  await look(visit, { ...fixture("excel-fr.csv"), name: "next-month.csv" });
  await page.getByTestId("recalled").waitFor();
  assert.deepEqual(await roles(page), chosen);
  await read(page);
  assert.deepEqual(await figures(page), before);
  const kept = await page.evaluate(() => localStorage.getItem("jauge:columns"));
  for (const word of ["NPS", "Satisfaction", "Canal", "Amélie", "phone"]) assert.ok(!kept.includes(word), kept);

  await page.getByTestId("change-columns").click();
  await page.getByTestId("recalled-drop").click();
  await page.getByTestId("recalled").waitFor({ state: "detached" });
  await page.waitForFunction(() => document.querySelector("[data-testid=role-5]").value === "nps-score");
  assert.equal(await page.evaluate(() => localStorage.getItem("jauge:columns")), null);
});
