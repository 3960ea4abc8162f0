importScripts("../packages/papaparse/papaparse.min.js");

class Group {
  rows = 0;
  promoters = 0;
  detractors = 0;
  scored = 0;
  satisfied = 0;
  marked = 0;
  first = 0;
  judged = 0;
  abandoned = 0;
  handle = [];
  reply = [];

  add(row) {
    this.score(row);
    if (row[11] !== "") {
      this.marked += 1;
      if (row[11] >= "4") this.satisfied += 1;
    }
    if (row[13] !== "") {
      this.judged += 1;
      if (row[13] === "yes") this.first += 1;
    }
    if (row[16] === "true") this.abandoned += 1;
    if (row[14] !== "") this.handle.push(+row[14]);
    if (row[2] !== "") this.reply.push((Date.parse(row[2]) - Date.parse(row[1])) / 1000);
  }

  score(row) {
    this.rows += 1;
    if (row[10] === "") return;
    this.scored += 1;
    const score = +row[10];
    if (score >= 9) this.promoters += 1;
    else if (score <= 6) this.detractors += 1;
  }

  merge(other) {
    for (const key of Object.keys(this)) {
      if (Array.isArray(this[key])) for (const value of other[key]) this[key].push(value);
      else this[key] += other[key];
    }
  }

  numbers() {
    const { handle, reply, ...counts } = this;
    const [handles, replies] = [Float64Array.from(handle).sort(), Float64Array.from(reply).sort()];
    return {
      ...counts,
      handleMean: mean(handles),
      handleMedian: quantile(handles, 0.5),
      handleP90: quantile(handles, 0.9),
      replyMean: mean(replies),
      replyMedian: quantile(replies, 0.5),
    };
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function quantile(sorted, share) {
  const rank = (sorted.length - 1) * share;
  const below = Math.floor(rank);
  return sorted[below] + (rank % 1) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

function entry(map, key) {
  let group = map.get(key);
  if (!group) map.set(key, (group = new Group()));
  return group;
}

onmessage = ({ data: file }) => {
  const [channels, months] = [new Map(), new Map()];
  let header = true;
  Papa.parse(file, {
    skipEmptyLines: true,
    chunk({ data }) {
      for (const row of data) {
        if (header) {
          header = false;
          continue;
        }
        entry(channels, row[4]).add(row);
        entry(months, row[1].slice(0, 7)).score(row);
      }
    },
    complete() {
      const whole = new Group();
      channels.forEach((group) => whole.merge(group));
      const table = (map, pick) => Object.fromEntries([...map].map(([key, group]) => [key, pick(group)]));
      postMessage({
        whole: whole.numbers(),
        channels: table(channels, (group) => group.numbers()),
        months: table(months, ({ rows, promoters, detractors, scored }) => ({ rows, promoters, detractors, scored })),
      });
    },
  });
};
postMessage("ready");
