// Fetches a module that has been left out of the page until it is needed, and starts it.
export async function load(script, code) {
  const module = await import(script);
  await module.default({ module_or_path: code });
  return module;
}
