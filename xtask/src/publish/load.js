// In place of `src/ui/load.js`: the module and its style are in the same file as the page.
import * as analyser from "ANALYSER";

export async function load(script, code) {
  await analyser.default({ module_or_path: code });
  return analyser;
}
