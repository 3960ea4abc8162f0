// What a visitor does on the page, timed inside it. Loaded into the page of the site.

const first = (selector) => document.querySelector(selector);
const named = (name) => `[data-testid=${name}]`;

/** The time at which something holds, looked at whenever the document changes. */
const when = (holds) =>
  new Promise((resolve) => {
    const look = () => {
      if (!holds()) return false;
      observer.disconnect();
      resolve(performance.now());
      return true;
    };
    const observer = new MutationObserver(look);
    if (!look()) observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });

/** The time at which what is there now is on screen. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));

/** Does something and times it until `holds` does, until that is painted, and until `all` holds. */
async function timed(act, holds, all = holds) {
  const frames = globalThis.watchFrames();
  // A frame first, so that what was before is over.
  await painted();
  const start = performance.now();
  act();
  const shown = (await when(holds)) - start;
  const seen = (await painted()) - start;
  return { shown, painted: seen, all: (await when(all)) - start, ...(await frames.end()) };
}

/** Leaves only these columns in use. */
globalThis.useOnly = (needed) => {
  for (const select of document.querySelectorAll("select[data-testid^=role-]")) {
    if (needed.includes(Number(select.dataset.testid.slice(5)))) continue;
    select.value = "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
};

/** Begins to read, and cancels when a third is read. */
globalThis.cancelReading = async () => {
  first(named("read")).click();
  await when(() => {
    const bar = first("progress");
    return bar && bar.max > 1 && bar.value > bar.max / 3;
  });
  return timed(
    () => first(named("cancel")).click(),
    () => first(`${named("step-columns")} h1`).checkVisibility(),
  );
};

const figure = () => first(`${named("step-report")} output[data-kpi]`);
const settled = () => first(`${named("step-report")}:not([aria-busy])`);

/** Reads the file: until its figures are shown, and until what is odd about it is, too. */
globalThis.readFile = async () => {
  const report = timed(() => first(named("read")).click(), figure, settled);
  const odd = timed(
    () => {},
    () => first(`${named("quality")} .tally-lines > li`),
  );
  return { ...(await report), odd: await odd };
};

/** Asks for other rows, and waits for the figures of those, and for the tables. */
const another = async (name, act) => {
  const [state, before] = [first(named("filter-state")).textContent, figure()];
  const changed = () => first(named("filter-state")).textContent !== state && figure() !== before;
  return { name, ...(await timed(act, changed, () => changed() && settled())) };
};

/** Chooses by its place in the list of this id which rows count. */
globalThis.chooseRows = (name, id, place) =>
  another(name, () => {
    const select = document.getElementById(id);
    select.selectedIndex = place;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });

/** Takes all rows again. */
globalThis.chooseAllRows = (name) => another(name, () => first(named("filter-none")).click());
