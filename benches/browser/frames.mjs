// Watches a page's own frames. Loaded into whichever page is measured.

/** From now on, until `end`: the longest without a frame, and each of the page's tasks that the browser calls long. */
globalThis.watchFrames = () => {
  let [last, worst, on] = [performance.now(), 0, true];
  const long = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  const frame = (now) => {
    worst = Math.max(worst, now - last);
    last = now;
    if (on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const next = () => new Promise(requestAnimationFrame);
  return {
    async end() {
      await next();
      on = false;
      await next();
      observer.disconnect();
      return { gap: worst, long };
    },
  };
};
