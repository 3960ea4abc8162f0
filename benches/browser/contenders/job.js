// The job, over rows that come one by one as numbers and words; null stands for a blank.

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

  add({ nps, csat, first, abandoned, handle, reply }) {
    this.score(nps);
    if (csat !== null) {
      this.marked += 1;
      if (csat >= 4) this.satisfied += 1;
    }
    if (first !== null) {
      this.judged += 1;
      if (first) this.first += 1;
    }
    if (abandoned) this.abandoned += 1;
    if (handle !== null) this.handle.push(handle);
    if (reply !== null) this.reply.push(reply);
  }

  score(nps) {
    this.rows += 1;
    if (nps === null) return;
    this.scored += 1;
    if (nps >= 9) this.promoters += 1;
    else if (nps <= 6) this.detractors += 1;
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

/** The whole job. */
class Job {
  #channels = new Map();
  #months = new Map();

  add(channel, month, row) {
    entry(this.#channels, channel).add(row);
    entry(this.#months, month).score(row.nps);
  }

  answers() {
    const whole = new Group();
    this.#channels.forEach((group) => whole.merge(group));
    const table = (map, pick) => Object.fromEntries([...map].map(([key, group]) => [key, pick(group)]));
    return {
      whole: whole.numbers(),
      channels: table(this.#channels, (group) => group.numbers()),
      months: table(this.#months, ({ rows, promoters, detractors, scored }) => ({ rows, promoters, detractors, scored })),
    };
  }
}

function entry(map, key) {
  let group = map.get(key);
  if (!group) map.set(key, (group = new Group()));
  return group;
}
