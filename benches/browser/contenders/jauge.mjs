// This project's worker, told what the page tells it.
import { CHANNEL_NUMBERS, MONTH_NUMBERS } from "./answers.mjs";

/** The columns that the job needs, by their place. */
const NEEDED = {
  1: "created-at",
  2: "first-reply-at",
  4: "channel",
  10: "nps-score",
  11: "csat-5",
  13: "resolved-first",
  14: "handle-time",
  16: "abandoned",
};

const between = (role, low, high) => ({ between: [role, low, high] });
const WANTED = [
  between("nps-score", 9, 10),
  between("nps-score", 0, 6),
  { known: "nps-score" },
  between("csat-5", 4, 5),
  { known: "csat-5" },
  { yes: "resolved-first" },
  { known: "resolved-first" },
  { yes: "abandoned" },
  { known: "handle-time" },
  { sum: "handle-time" },
  { quantile: ["handle-time", 0.5] },
  { quantile: ["handle-time", 0.9] },
  { known: "first-response-time" },
  { sum: "first-response-time" },
  { quantile: ["first-response-time", 0.5] },
];

/** With only the columns of the job in use, or with `all` that were recognised, as the page does unless told otherwise. */
export async function prepare({ worker: module = "worker", all = false } = {}) {
  // A rejected promise alone would leave the page waiting.
  const start = `importScripts(${address(`${module}.js`)});
wasm_bindgen({module_or_path:${address(`${module}_bg.wasm`)}}).catch((error) => setTimeout(() => { throw error; }));`;
  const worker = new Worker(URL.createObjectURL(new Blob([start], { type: "text/javascript" })));
  const reply = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.Progress) return;
        if (message.Failed) reject(new Error(data));
        else resolve(message);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  const ask = async (request, file) => {
    const next = reply();
    worker.postMessage({ request: JSON.stringify(request), files: [file] });
    return Object.values(await next)[0];
  };
  const question = async (by, wanted = WANTED) => (await ask({ Ask: [{ wanted, by }] }))[0];
  await reply();
  return {
    async run(file) {
      const looked = await ask({ Look: {} }, file);
      const use = (column, at) => (all ? column.guess : { role: NEEDED[at] ?? null, unit: null });
      await ask({ Read: [{ overrides: {}, columns: looked.columns.map(use) }] }, file);
      const channels = await question({ Value: "channel" });
      const months = await question({ Month: "created-at" }, WANTED.slice(0, 3));
      return {
        whole: named(CHANNEL_NUMBERS, channels.whole),
        channels: table(CHANNEL_NUMBERS, channels.segments),
        months: table(MONTH_NUMBERS, months.segments),
      };
    },
    further: {
      "by month": () => question({ Month: "created-at" }),
      "by channel": () => question({ Value: "channel" }),
      ...(all && { "by agent": () => question({ Value: "agent" }), "by team": () => question({ Value: "team" }) }),
    },
  };
}

const address = (file) => JSON.stringify(new URL(`site/${file}`, document.baseURI).href);

function named(names, { rows, values }) {
  const [promoters, detractors, scored, satisfied, marked, first, judged, abandoned, handled, handle, ...rest] = values;
  const [median, p90, replied, reply, replyMedian] = rest;
  const all = {
    rows,
    promoters,
    detractors,
    scored,
    satisfied,
    marked,
    first,
    judged,
    abandoned,
    handleMean: handle / handled,
    handleMedian: median,
    handleP90: p90,
    replyMean: reply / replied,
    replyMedian,
  };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

const table = (names, segments) =>
  Object.fromEntries(segments.map(([label, numbers]) => [label, named(names, numbers)]));
