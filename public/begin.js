// What need not wait for the app, before anything is drawn: which language it will have, what stands there meanwhile,
// and the texts, asked for beside the app. `cargo xtask build` writes SLUGS, the names of all calculators, before this.
{
  const root = document.documentElement;
  const [path, query] = location.hash.replace(/^#?\/?/, "").split("?");
  const page = path.replace(/\/+$/, "");

  const known = (tag) => ["fr", "en"].find((lang) => lang === tag?.split(/[-_]/)[0].toLowerCase());
  const remembered = () => {
    try {
      return localStorage.getItem("jauge:lang");
    } catch {
      // Storage is forbidden here.
    }
  };
  // As the app chooses it.
  const asked = new URLSearchParams(query).get("lang");
  root.lang = known(asked) ?? known(remembered()) ?? known(navigator.language) ?? "fr";
  root.dataset.start = page ? "page" : root.lang;

  const content = (name) => document.querySelector(`meta[name=jauge-${name}]`).content.split(" ");
  const fetched = [content("texts")[root.lang === "fr" ? 0 : 1]];
  const slug = page.replace(/^embed\//, "");
  if (SLUGS.includes(slug)) fetched.push(`${content("calculator")[0]}${slug}.${root.lang}.txt`);
  for (const href of fetched) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }

  // Search engines want whole addresses.
  for (const link of document.querySelectorAll("link[hreflang]")) link.href = link.href;
}
