// Puts the site on the device, for use without a network, and says when a new version is there. It runs once the
// page is there, and not in the frame of another page, from a file, or where a browser has no service workers.

const WORDS = {
  fr: ["Une nouvelle version de Jauge est prête.", "Recharger"],
  en: ["A new version of Jauge is ready.", "Reload"],
};

// In a frame without an origin of its own, even asking for them fails.
const workers = window === top && navigator.serviceWorker;

if (workers && /^https?:$/.test(location.protocol)) {
  if (document.readyState === "complete") keepUp();
  else addEventListener("load", keepUp);
}

async function keepUp() {
  let registration;
  try {
    registration = await workers.register(worker(), { updateViaCache: "none" });
  } catch {
    // The site works without: where storing is forbidden, or the server lacks the file.
    return;
  }
  let controlled = Boolean(workers.controller);
  let asked = false;
  const reload = () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage("take over");
    else location.reload();
  };
  const look = () => registration.waiting && workers.controller && offer(reload);
  workers.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    // Another tab has gone on to the new version.
    else if (controlled) offer(reload);
    controlled = true;
  });
  const follow = (worker) => worker?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  look();
}

// Its address, with the proof that it is the page's own where a browser asks for it (Trusted Types).
function worker() {
  const { href } = new URL("./sw.js", import.meta.url);
  const own = window.trustedTypes?.createPolicy("jauge-offline", { createScriptURL: () => href });
  return own?.createScriptURL("") ?? href;
}

function offer(reload) {
  if (document.querySelector(".update")) return;
  const make = (tag, name) => Object.assign(document.createElement(tag), { className: name });
  const [box, text, button] = [make("div", "notice update"), make("p", ""), make("button", "button")];
  text.setAttribute("role", "status");
  button.type = "button";
  button.addEventListener("click", reload);
  box.append(text, button);
  document.body.append(box);
  const speak = () => {
    [text.textContent, button.textContent] = WORDS[document.documentElement.lang] ?? WORDS.fr;
  };
  new MutationObserver(speak).observe(document.documentElement, { attributeFilter: ["lang"] });
  // A status is read out when it changes, not when it appears.
  requestAnimationFrame(speak);
}
