// A calculator in the frame of another page: how it looks there, and what that page is told of it. All of this is asked
// for in the address, which anybody can write: what is not one of the few known values is left out, and said so.

const root = document.documentElement;
const alone = parent === window;
let options = new URLSearchParams();

const FLAG = /^(?!0$|false$)/;
const COLOUR = /^#[0-9a-f]{6}$/i;
const HIDDEN = ["advice", "sources", "title"];
const FONTS = {
  system: "",
  serif: 'ui-serif, Charter, Georgia, Cambria, "Times New Roman", serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro, sans-serif',
  geometric: 'Avenir, Montserrat, Corbel, "URW Gothic", source-sans-pro, sans-serif',
  rounded: 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, "Arial Rounded MT Bold", Calibri, sans-serif',
  mono: "ui-monospace, Menlo, Consolas, monospace",
};

function refuse(name) {
  console.warn(`Jauge: ${name}="${options.get(name).slice(0, 80)}" is none of its values`);
}

// The value of an option if it is one of those there are.
function option(name, known) {
  const value = options.get(name);
  if (value === null) return undefined;
  if (known(value)) return value;
  refuse(name);
  return undefined;
}

const asks = (name) => FLAG.test(options.get(name) ?? "0");

// Colours are [red, green, blue], each 0 to 255.
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
// Of the grounds in tokens.css that text stands on, the one nearest to the text: `--sunk`, light and dark.
const LIGHT = parse("#f2f0ea");
const DARK = parse("#1f252b");
const INKS = { light: parse("#192029"), dark: parse("#edebe5") };
const POOR = { light: parse("#b6322b"), dark: parse("#f47c6e") };
// What WCAG asks of text, and of the edges of controls.
const TEXT = 4.5;
const EDGE = 3;

function parse(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

const css = (colour) => `rgb(${colour.map(Math.round).join(" ")})`;
const both = (light, dark) => `light-dark(${css(light)}, ${css(dark)})`;
const mix = (colour, other, share) => colour.map((value, at) => value + (other[at] - value) * share);

function luminance(colour) {
  const linear = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = colour.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a / b, b / a);
}

// Black or white, whichever can be read on a colour.
const inkOn = (colour) => (luminance(colour) > 0.18 ? BLACK : WHITE);

// A colour, no further towards black or white than is needed to be seen on the ground.
function seen(colour, ground, least = TEXT) {
  const ink = inkOn(ground);
  let share = 0;
  while (share < 1 && contrast(mix(colour, ink, share), ground) < least) share += 0.02;
  return mix(colour, ink, Math.min(share, 1));
}

// A ground, no further from the middle than is needed for quieter text and signal colours to be seen on it.
function clear(ground) {
  const ink = inkOn(ground);
  const away = ink === BLACK ? WHITE : BLACK;
  let share = 0;
  while (contrast(mix(ground, away, share), ink) < 7) share += 0.02;
  return mix(ground, away, share);
}

function accents(accent, background) {
  const wash = (ground, share) => mix(accent, ground, share);
  if (!background) {
    return {
      "--accent": both(seen(accent, LIGHT), seen(accent, DARK)),
      "--accent-ink": both(WHITE, BLACK),
      "--accent-wash": both(wash(LIGHT, 0.92), wash(DARK, 0.82)),
    };
  }
  const colour = seen(accent, background);
  return { "--accent": css(colour), "--accent-ink": css(inkOn(colour)), "--accent-wash": css(wash(background, 0.88)) };
}

// What stands on a ground of the host's: one theme, which follows from it.
function grounds(paper, theme) {
  const away = theme === "light" ? BLACK : WHITE;
  const sunk = mix(paper, away, 0.06);
  const ink = INKS[theme];
  return {
    sunk,
    tokens: {
      "--paper": css(paper),
      "--sheet": css(mix(paper, WHITE, theme === "light" ? 0.6 : 0.04)),
      "--sunk": css(sunk),
      "--ink": css(seen(ink, sunk)),
      "--ink-2": css(seen(mix(ink, paper, 0.25), sunk)),
      "--line": css(mix(paper, ink, 0.16)),
      "--edge": css(seen(mix(paper, ink, 0.45), sunk, EDGE)),
      "--poor": css(seen(POOR[theme], sunk)),
    },
  };
}

let dressed = [];

function dress() {
  let theme = option("theme", (value) => ["light", "dark", "auto"].includes(value)) ?? "auto";
  const ground = option("background", (value) => value === "transparent" || COLOUR.test(value));
  const accent = option("accent", (value) => COLOUR.test(value));
  const radius = option("radius", (value) => /^\d{1,2}$/.test(value) && value <= 24);
  const font = option("font", (value) => Object.hasOwn(FONTS, value));
  option("lang", (value) => /^(fr|en)\b/i.test(value));
  const asked = (options.get("hide") ?? "").split(/[\s,]+/).filter(Boolean);
  const hide = asked.filter((name) => HIDDEN.includes(name));
  if (hide.length < asked.length) refuse("hide");

  const tokens = {};
  let sunk;
  if (ground && ground !== "transparent") {
    const paper = clear(parse(ground));
    const follows = inkOn(paper) === BLACK ? "light" : "dark";
    if (theme !== "auto" && theme !== follows) refuse("theme");
    theme = follows;
    const own = grounds(paper, theme);
    Object.assign(tokens, own.tokens);
    sunk = own.sunk;
  }
  if (accent ?? sunk) Object.assign(tokens, accents(parse(accent ?? (theme === "dark" ? "#74c2ee" : "#075485")), sunk));
  if (radius) {
    const length = (factor) => `${Number(radius) * factor}px`;
    Object.assign(tokens, { "--radius": length(1), "--radius-2": length(1.4), "--pill": length(radius > 14 ? 99 : 1.4) });
  }
  if (FONTS[font]) tokens["--font"] = FONTS[font];

  for (const name of dressed) root.style.removeProperty(name);
  dressed = Object.keys(tokens);
  for (const name of dressed) root.style.setProperty(name, tokens[name]);
  Object.assign(root.dataset, { embed: ground === "transparent" ? "bare" : "", theme, hide: hide.join(" ") });
  // A frame as high as its content has nothing to scroll, not even while it grows.
  root.toggleAttribute("data-sized", !alone && options.has("frame"));
}

function post(type, more, to = "*") {
  if (!alone) parent.postMessage({ jauge: 1, frame: options.get("frame") ?? "", type, ...more }, to);
}

let height = 0;

function measure() {
  const now = Math.ceil(document.body.getBoundingClientRect().height);
  if (now === height) return;
  height = now;
  post("resize", { height });
}

// The page around this one, if the address names it and means it to know; a page without an origin gets nothing.
function listener() {
  const host = options.get("host");
  try {
    return asks("results") && new URL(host).origin === host ? host : undefined;
  } catch {
    return undefined;
  }
}

// What the page shows is what is told: no formula is here.
function result() {
  const outputs = {};
  const shown = document.querySelectorAll("output[data-kpi]");
  for (const { dataset } of shown) outputs[dataset.output] = dataset.value === "" ? null : Number(dataset.value);
  const answers = document.querySelector("[data-answers]")?.dataset.answers ?? "";
  const inputs = Object.fromEntries(new URLSearchParams(answers.split("?")[1]));
  const currency = document.getElementById("currency");
  if (answers && currency) inputs.currency = currency.value;
  return { kpi: shown[0]?.dataset.kpi, inputs, outputs };
}

let told;

function tell() {
  const to = listener();
  if (!to) return;
  const now = result();
  const text = JSON.stringify(now);
  // At first there is nothing to tell; what is taken back later is told.
  const nothing = !told && Object.values(now.outputs).every((value) => value === null);
  if (text === told || nothing) return;
  told = text;
  post("result", now, to);
}

function begin() {
  // Where a link leads is no place inside a frame; a click on one must not leave the page around it with half a page.
  document.head.append(Object.assign(document.createElement("base"), { target: "_blank" }));
  const unknown = document.querySelector("[data-testid=ignored]");
  if (unknown) console.warn(`Jauge: ${unknown.textContent}`);
  const currency = document.getElementById("currency");
  if (currency && options.has("currency") && options.get("currency").toUpperCase() !== currency.value) refuse("currency");
  post("ready");
  measure();
  tell();
  new ResizeObserver(measure).observe(document.body);
  let waiting = false;
  const settled = () => {
    waiting = false;
    // Out of sight a frame is not drawn, and its observers of size wait.
    measure();
    tell();
  };
  // A result is many changes, and all of them are one.
  const changed = () => {
    if (!waiting) setTimeout(settled);
    waiting = true;
  };
  const shown = { subtree: true, childList: true, characterData: true, attributeFilter: ["data-value", "data-answers"] };
  new MutationObserver(changed).observe(document.body, shown);
}

function look() {
  options = new URLSearchParams(location.hash.split("?").slice(1).join("?"));
  dress();
}

look();
addEventListener("hashchange", () => {
  look();
  tell();
});
const loading = document.getElementById("loading");
if (loading) {
  new MutationObserver((_, observer) => {
    if (loading.isConnected) return;
    observer.disconnect();
    begin();
  }).observe(document.body, { childList: true });
} else begin();
