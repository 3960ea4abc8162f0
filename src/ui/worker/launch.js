// Starts workers. A browser that asks for proof of a script's address (Trusted Types) gets it here for blobs alone, which
// only this page can have made; and within the worker for the one script that it is made of.

const own = self.trustedTypes?.createPolicy("jauge-worker", {
  createScriptURL(address) {
    if (address.startsWith(`blob:${self.origin}/`)) return address;
    throw new TypeError(`not of this page: ${address}`);
  },
});

/** The worker of a classic script and its module; without a module the script is a whole worker. */
export function launch(script, module) {
  if (!module) return new Worker(own?.createScriptURL(script) ?? script);
  // A module that does not load, in a browser without vector instructions say, is a rejected promise, of which the page
  // would never hear; an exception is told.
  const code = `
    const itself = ${JSON.stringify(script)};
    const own = self.trustedTypes?.createPolicy("jauge-worker", { createScriptURL: () => itself });
    importScripts(own?.createScriptURL("") ?? itself);
    wasm_bindgen({ module_or_path: ${JSON.stringify(module)} }).catch((error) => setTimeout(() => { throw error; }));`;
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  try {
    return launch(address);
  } finally {
    // The worker has its script by now; an address that is not revoked only costs a few bytes.
    URL.revokeObjectURL(address);
  }
}
