// In place of `src/ui/load.js`: the module and its style are in the same file as the page.
import * as annex from "ANNEX";

export async function load(script, code) {
  await annex.default({ module_or_path: code });
  return annex;
}
