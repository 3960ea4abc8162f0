// Fetches a module that has been left out of the page until it is needed, with its style, and starts it.
export async function load(script, code, style) {
  const [module] = await Promise.all([import(script), dress(style)]);
  await module.default({ module_or_path: code });
  return module;
}

// A style that cannot be had leaves a plain page, not a broken one.
function dress(address) {
  return new Promise((settled) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.onload = link.onerror = settled;
    link.href = address;
    document.head.append(link);
  });
}
