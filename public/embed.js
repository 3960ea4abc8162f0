// <jauge-calculator kpi="nps">: a calculator in a page of yours. It makes a frame, keeps it as high as what is in it, and
// passes on what the calculator says. What stands inside the element is shown where there is no JavaScript, or no answer.

{
  const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  const base = new URL("./", script.src);
  // Attributes of HTML, which are about the element and not about the calculator.
  const HTML = /^(kpi|lang|theme|id|class|style|title|slot|part|dir|hidden|inert|nonce|role|tabindex|on[a-z]+|(aria|data)-.*|.*[^a-z0-9-].*)$/;
  const PATIENCE = 10_000;

  class Calculator extends HTMLElement {
    #id = crypto.getRandomValues(new Uint32Array(2)).join("-");
    #frame;
    #instead;
    #address;
    #kpi;
    #ready;
    #giveUp;
    #hear = (event) => this.#heard(event);

    connectedCallback() {
      addEventListener("message", this.#hear);
      // Put elsewhere in the page, a frame loads again.
      this.#ready = false;
      if (!this.#frame) this.#build();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      clearTimeout(this.#giveUp);
    }

    // Out of reach of the page's styles. Until the content is there, room for it is kept, so that nothing after it moves
    // in sight.
    #build() {
      const root = this.attachShadow({ mode: "open" });
      this.#instead = document.createElement("slot");
      this.#frame = document.createElement("iframe");
      Object.assign(this.#frame.style, { display: "block", width: "100%", border: "0" });
      this.#frame.loading = "lazy";
      // Whatever it is, the frame has loaded something: now the calculator should say that it is there, or has said so.
      this.#frame.addEventListener("load", () => this.#ready || this.#wait());
      this.#frame.style.height = "max(40rem, 100vh)";
      this.#show(true);
      this.#update();
      root.append(this.#instead, this.#frame);
      new MutationObserver(() => this.#update()).observe(this, { attributes: true });
    }

    #wait() {
      clearTimeout(this.#giveUp);
      this.#giveUp = setTimeout(() => this.#show(false), PATIENCE);
    }

    // The frame, or what stands inside the element.
    #show(frame) {
      this.#instead.style.display = frame ? "none" : "contents";
      if (!frame) this.#frame.style.height = "0";
    }

    #update() {
      const given = (name) => this.getAttribute(name);
      const around = this.closest("[lang]")?.lang ?? "";
      const scheme = getComputedStyle(this).colorScheme;
      // A page that knows no dark colours should not have a dark frame, whatever the device prefers.
      const own = /dark/.test(scheme) ? (/light/.test(scheme) ? "auto" : "dark") : "light";
      const theme = ["light", "dark"].includes(given("theme")) ? given("theme") : own;
      if (![null, "light", "dark", "auto"].includes(given("theme"))) console.warn(`Jauge: theme="${given("theme")}" is none of its values`);
      // The page's language, if it is one of the calculator's; else the frame goes by the visitor's.
      const lang = given("lang") ?? (/^(fr|en)\b/i.test(around) ? around : undefined);
      const pairs = [...this.attributes].filter(({ name }) => !HTML.test(name)).map(({ name, value }) => [name, value]);
      if (lang) pairs.push(["lang", lang]);
      pairs.push(["theme", theme], ["host", location.origin], ["frame", this.#id]);
      const write = (pair) => pair.map(encodeURIComponent).join("=");
      const address = `${base}#/embed/${encodeURIComponent(given("kpi") || "–")}?${pairs.map(write).join("&")}`;
      this.#frame.title = this.title || this.textContent.trim() || "Jauge";
      // A frame of other colours than its element's has a ground of its own, even if it asks for none.
      this.#frame.style.colorScheme = theme === "auto" ? "" : theme;
      if (address === this.#address) return;
      this.#address = address;
      // What is after the # changes without a step in the history, and another calculator alone makes the frame load again.
      if (this.#ready) this.#frame.contentWindow.location.replace(address);
      else this.#frame.src = address;
      if (this.#kpi !== given("kpi")) this.#ready = false;
      this.#kpi = given("kpi");
    }

    #heard({ source, origin, data }) {
      const known = source === this.#frame.contentWindow && origin === base.origin;
      if (!known || data?.jauge !== 1 || data.frame !== this.#id) return;
      const { type, height, kpi, inputs, outputs } = data;
      const say = (detail) => this.dispatchEvent(new CustomEvent(`jauge:${type}`, { bubbles: true, detail }));
      if (type === "ready") {
        this.#ready = true;
        clearTimeout(this.#giveUp);
        this.#show(true);
        this.#update();
        say({});
      } else if (type === "resize" && height > 0 && height < 1e5) {
        this.#frame.style.height = `${height}px`;
        say({ height });
      } else if (type === "result" && this.hasAttribute("results") && typeof kpi === "string" && inputs && outputs) {
        say({ kpi, inputs, outputs });
      }
    }
  }

  // The script may stand beside every calculator of a page.
  if (!customElements.get("jauge-calculator")) customElements.define("jauge-calculator", Calculator);
}
