// A static page becomes the app, in place: the same document under the app's own address, which is what the app reads.

const page = document.getElementById("static");
const opened = page.querySelector("[data-open]").href;

// Its own links keep their meaning, should the app not start.
for (const link of document.querySelectorAll("#static a, link[hreflang]")) link.href = link.href;
history.replaceState(null, "", opened);

const link = document.createElement("link");
Object.assign(link, { rel: "manifest", href: new URL("./manifest.webmanifest", import.meta.url) });
document.head.append(link);

const loading = document.getElementById("loading");
new MutationObserver((_, observer) => {
  if (loading.isConnected) return;
  observer.disconnect();
  page.remove();
}).observe(document.body, { childList: true });
