// Starts the app in the one file that holds everything: what the page would fetch stands in blocks of data beside this
// script, packed. `cargo xtask dist` bundles it with the app.

import start from "APP";

const blocks = new Map([...document.querySelectorAll("[data-file]")].map((block) => [block.dataset.file, block]));
const folder = new URL("./", document.baseURI).href;
const elsewhere = window.fetch.bind(window);

const TYPES = { wasm: "application/wasm", js: "text/javascript" };

function unpacked(name) {
  const bytes = Uint8Array.from(atob(blocks.get(name).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": TYPES[name.split(".").at(-1)] ?? "text/plain" } });
}

// Everything else is what the policy refuses.
window.fetch = async (address, options) => {
  const name = new URL(address, document.baseURI).href.replace(folder, "");
  return blocks.has(name) ? unpacked(name) : elsewhere(address, options);
};

// A worker cannot look into the page, and opened from a disk it may load nothing: it gets its module with its script.
for (const meta of document.querySelectorAll("meta[name=jauge-worker], meta[name=jauge-spreadsheet]")) {
  const [script, module] = meta.content.split(" ").map((file) => file.replace("./", ""));
  const begin = `
    const packed = Uint8Array.from(atob("${blocks.get(module).textContent}"), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const headers = { "content-type": "application/wasm" };
    wasm_bindgen({ module_or_path: new Response(stream, { headers }) });`;
  const whole = new Blob([await unpacked(script).text(), begin], { type: "text/javascript" });
  meta.content = URL.createObjectURL(whole);
}

await start({ module_or_path: "MODULE" });
