// Keeps the whole site on the device, one version at a time. `cargo xtask build` writes two constants before this:
// VERSION, and FILES, the address of each file of this version and the digest of its bytes. Because the digest is
// checked whenever a file is fetched, what lies in a cache is of one version or is not there.

const OURS = `jauge ${registration.scope} `;
const CACHE = OURS + VERSION;
const LISTED = new Map(Object.entries(FILES).map(([name, digest]) => [new URL(name, registration.scope).href, digest]));

// So many files at a time: what the page itself asks for meanwhile must not stand in a long queue.
const LANES = 3;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const address = listed(event.request);
  if (address) event.respondWith(answer(event.request, address));
  else if (olderMayHave(event.request)) event.respondWith(older(event.request));
});

// Beside the version in use; what is there already from an attempt that was cut off is not fetched again.
async function install() {
  const cache = await caches.open(CACHE);
  const left = [...LISTED];
  const lane = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [address, digest] = next;
      if (!(await cache.match(address, { ignoreVary: true }))) await keep(cache, address, digest);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

// The version before stays for tabs that still show it, and goes with the next one.
async function takeOver() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

// The address under which a file of this version is listed, however the request spells it.
function listed({ method, url }) {
  if (method !== "GET" || !url.startsWith(registration.scope)) return undefined;
  const plain = url.split(/[?#]/)[0];
  const spellings = [plain, `${plain}.html`];
  if (plain.endsWith("/index.html")) spellings.push(plain.slice(0, -"index.html".length));
  return spellings.find((address) => LISTED.has(address));
}

async function answer(request, address) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address, { ignoreVary: true });
  if (kept) return kept;
  // The cache is broken: mend it, if the server still has this version.
  try {
    return await keep(cache, address, LISTED.get(address));
  } catch {
    return fromServer(request);
  }
}

// All of a page comes from the server then, or none of it.
async function fromServer(request) {
  const page = request.mode === "navigate";
  try {
    const response = await fetch(request);
    if (page && response.ok) await caches.delete(CACHE);
    return response;
  } catch {
    return page ? sorry() : Response.error();
  }
}

// What names its contents is of one version only: a tab that still shows the version before may ask for its files.
function olderMayHave({ method, url }) {
  return method === "GET" && url.startsWith(registration.scope) && /-[0-9a-f]{8,16}(_bg)?[./]/.test(url);
}

async function older(request) {
  for (const name of await caches.keys()) {
    const kept = name.startsWith(OURS) && (await (await caches.open(name)).match(request, { ignoreVary: true }));
    if (kept) return kept;
  }
  return fetch(request);
}

// Fetches a file of this version and keeps it; throws if the server has another one.
async function keep(cache, address, digest) {
  const ask = (mode) => fetch(address, { cache: mode, integrity: digest });
  const response = await ask("default").catch(() => ask("reload"));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const headers = new Headers(response.headers);
  // What was true of the transfer is not true of what is kept.
  for (const name of ["content-encoding", "content-length", "transfer-encoding", "vary"]) headers.delete(name);
  // A new response: one that came by way of a redirect may not answer a navigation.
  const clean = new Response(await response.blob(), { headers });
  await cache.put(address, clean.clone());
  return clean;
}

function sorry() {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Jauge</title>
    <p>Jauge n’est plus entier sur cet appareil, et le réseau est absent. Rechargez la page une fois connecté.</p>
    <p lang="en">Jauge is no longer whole on this device, and the network is away. Reload the page once connected.</p>`;
  return new Response(page, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}
