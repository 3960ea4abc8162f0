// What only the browser can say: every request of this page, and whether its policy lets anything out.

// What the policy has stopped never left, but browsers list some of it among the requests.
const stopped = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => stopped.add(blockedURI));

// [address, bytes on the wire] of each request since the page was loaded, the page first.
export function requests() {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return entries.filter(({ name }) => !stopped.has(name)).map(({ name, transferSize }) => [name, String(transferSize)]);
}

// Tries one way of sending to an address; the rule that stopped it, blank where nothing did.
export function attempt(way, address) {
  return new Promise((settled) => {
    const heard = ({ blockedURI, effectiveDirective }) => {
      if (blockedURI.includes(new URL(address).host)) end(effectiveDirective);
    };
    const end = (rule) => {
      document.removeEventListener("securitypolicyviolation", heard);
      settled(rule);
    };
    document.addEventListener("securitypolicyviolation", heard);
    setTimeout(end, 3000, "");
    try {
      ways[way](address);
    } catch {
      // Refused at once; the violation is on its way.
    }
  });
}

const ways = {
  beacon: (address) => navigator.sendBeacon(address, "test"),
  fetch: (address) => fetch(address, { mode: "no-cors" }).catch(() => {}),
  image: (address) => {
    new Image().src = address;
  },
  socket: (address) => new WebSocket(address.replace("http", "ws")),
};
