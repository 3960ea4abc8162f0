// The page of a benchmark: starts a contender, hands it the chosen file, and watches its own frames meanwhile.

import "./frames.mjs";

let contender;

/** Milliseconds between being ready and the first file: nobody chooses one faster. */
const CHOOSING = 1000;

/** Starts a contender; what it takes to get ready, and what it does with the time until a file is there, is not part of its run. */
globalThis.prepare = async (name) => {
  const start = performance.now();
  contender = await (await import(`./contenders/${name}.mjs`)).prepare();
  const time = performance.now() - start;
  await new Promise((chosen) => setTimeout(chosen, CHOOSING));
  return time;
};

/** One run over the chosen file: its answers, its time, and the longest the page went without a frame. */
globalThis.run = async () => {
  const [file] = document.querySelector("input").files;
  const frames = globalThis.watchFrames();
  const start = performance.now();
  const answers = await contender.run(file);
  const time = performance.now() - start;
  return { answers, time, ...(await frames.end()) };
};

/** The time of each further question, in milliseconds; none where a contender keeps nothing. */
globalThis.further = async () => {
  const times = {};
  for (const [name, ask] of Object.entries(contender.further ?? {})) {
    const start = performance.now();
    await ask();
    times[name] = performance.now() - start;
  }
  return times;
};
