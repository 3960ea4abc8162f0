// Merely reading the file: no contender can be faster.
import { start } from "./worker.mjs";

export async function prepare() {
  const { ask } = await start("contenders/read.worker.js");
  return { run: (file) => ask(file) };
}
