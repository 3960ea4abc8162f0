// The middle of what was measured.

/** Of several values the middle one, of none NaN; those that are undefined do not count. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
