// SheetJS and plain JavaScript in a worker.
import { start } from "./worker.mjs";

export async function prepare() {
  const { ask } = await start("contenders/sheetjs.worker.js");
  return { run: (file) => ask(file) };
}
