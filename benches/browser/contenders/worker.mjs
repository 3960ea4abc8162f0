// A classic worker that is told one thing at a time.

/** Starts a worker and waits for its first message. */
export async function start(url) {
  const worker = new Worker(url);
  const next = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(`${url}: ${message}`));
    });
  await next();
  const ask = (message) => {
    const reply = next();
    worker.postMessage(message);
    return reply;
  };
  return { ask, next, worker };
}
