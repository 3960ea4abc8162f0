// What every contender answers, by name.

/** Of each month. */
export const MONTH_NUMBERS = ["rows", "promoters", "detractors", "scored"];

/** Of the whole file and of each channel. */
export const CHANNEL_NUMBERS = [
  ...MONTH_NUMBERS,
  "satisfied",
  "marked",
  "first",
  "judged",
  "abandoned",
  "handleMean",
  "handleMedian",
  "handleP90",
  "replyMean",
  "replyMedian",
];
