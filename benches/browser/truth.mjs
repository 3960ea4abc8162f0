// What the generator put into a file, and the same out of a contender's answers.

import { existsSync, readFileSync } from "node:fs";

/** The numbers that the generator's facts tell, by the facts' names. */
const NAMES = {
  rows: "rows",
  promoters: "promoters",
  detractors: "detractors",
  "csat answers": "marked",
  "csat satisfied": "satisfied",
  "resolved first": "first",
  abandoned: "abandoned",
  "handle mean": "handleMean",
  "handle median": "handleMedian",
  "handle p90": "handleP90",
  "reply mean": "replyMean",
  "reply median": "replyMedian",
};

/** The facts beside a file (`rows = 1000000`) that are part of the job; none where there is no such file. */
export function truth(file) {
  const path = file.replace(/[^.]+$/, "truth");
  if (!existsSync(path)) return {};
  const lines = readFileSync(path, "utf8").matchAll(/^(.+) = (\S+)$/gm);
  const facts = [...lines].map(([, name, value]) => [name, Number(value)]);
  return Object.fromEntries(facts.filter(([name]) => name in NAMES || /^rows by /.test(name)));
}

/** What a contender answered of these facts. */
export function known({ whole, channels, months }, facts) {
  const answer = (name) => {
    const [, by, label] = name.match(/^rows by (\w+) (.+)$/) ?? [];
    return by ? { channel: channels, month: months }[by][label]?.rows : whole[NAMES[name]];
  };
  return Object.fromEntries(Object.keys(facts).map((name) => [name, answer(name)]));
}
