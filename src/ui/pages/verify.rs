//! Proof for those who do not take our word: what the page has asked for, what happens when it tries to send, which build
//! it is, and how to go on without a network.

use crate::text;
use crate::ui::element::{El, Part, el, parts};
use crate::ui::locale::{Locale, use_locale};
use crate::ui::{entitle, head};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

/// A name that can belong to nobody (RFC 2606).
const ELSEWHERE: &str = "https://jauge.invalid/";
/// Ways of sending, as `verify.js` and the texts `verify-way-…` call them.
const WAYS: [&str; 4] = ["fetch", "beacon", "image", "socket"];

#[wasm_bindgen(module = "/src/ui/verify.js")]
extern "C" {
    fn requests() -> Vec<js_sys::Array>;
    async fn attempt(way: &str, address: &str) -> JsValue;
}

/// The page where everything that Jauge promises can be tried.
pub fn verify() -> El {
    let locale = use_locale();
    entitle(move || locale.ui("verify-title").to_owned());
    let heading = move |key: &'static str| {
        let text = move |suffix| move || text::ui_named(locale.lang(), &format!("verify-{key}{suffix}"));
        parts([el("h2").child(text("")), el("p").child(text("-text"))])
    };
    let steps = ["1", "2", "3"];
    let step = |number: &'static str| {
        el("li").child(move || text::ui_named(locale.lang(), &format!("verify-plug-{number}")))
    };
    el("div")
        .class("prose")
        .child(el("h1").attr("tabindex", "-1").child(locale.message("verify-title")))
        .child(el("p").class("lead").child(locale.message("verify-lead")))
        .child(heading("requests"))
        .child(asked_for(locale))
        .child(heading("send"))
        .child(attempts(locale))
        .child(heading("plug"))
        .child(el("ol").class("steps").child(parts(steps.map(step))))
        .child(heading("build"))
        .child(build(locale))
}

/// Every request since the page was loaded, with a button that looks again.
fn asked_for(locale: Locale) -> El {
    let look = RwSignal::new(0);
    let table = move || {
        look.track();
        let all: Vec<[String; 2]> = requests()
            .iter()
            .map(|entry| [0, 1].map(|at| entry.get(at).as_string().unwrap_or_default()))
            .collect();
        let own = all.iter().filter(|[address, ..]| is_own(address)).count();
        let count = |number: usize| locale.number(number as f64, 0).into();
        let sum = locale.say("verify-count", &[("own", count(own)), ("others", count(all.len() - own))]);
        let head = ["file", "bytes"].map(|key| {
            el("th").attr("scope", "col").child(text::ui_named(locale.lang(), &format!("verify-{key}")))
        });
        let rows = parts(all.into_iter().map(|entry| row(locale, entry)));
        let table = el("table")
            .class("table")
            .child(el("thead").child(el("tr").child(parts(head))))
            .child(el("tbody").child(rows));
        let frame = el("div").class("verify__frame").attr("tabindex", "0").attr("role", "region");
        parts([
            el("p").attr("data-testid", "verify-count").child(sum),
            frame.attr("aria-label", locale.ui("verify-requests")).child(table),
        ])
    };
    let again = el("button").attr("type", "button").class("button");
    el("div")
        .child(table)
        .child(again.on("click", move |_| look.update(|n| *n += 1)).child(locale.message("verify-again")))
}

fn row(locale: Locale, [address, bytes]: [String; 2]) -> El {
    let (site, file) = (site(), address.split('#').next().unwrap_or_default());
    let name = file.strip_prefix(&site).map_or(file, |rest| if rest.is_empty() { "./" } else { rest });
    let bytes = bytes.parse::<u32>().map(|bytes| locale.number(f64::from(bytes), 0)).unwrap_or_default();
    el("tr")
        .child(el("th").attr("scope", "row").child(el("code").child(name.to_owned())))
        .child(el("td").child(bytes))
}

/// The address of the folder of the page, with its slash.
fn site() -> String {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let end = address.split(['#', '?']).next().unwrap_or_default().rfind('/').map_or(0, |slash| slash + 1);
    address[..end].to_owned()
}

fn is_own(address: &str) -> bool {
    address.starts_with(&site()) || address.starts_with("blob:") || address.starts_with("data:")
}

/// A button that tries each way, and what became of it.
fn attempts(locale: Locale) -> El {
    let found = RwSignal::new(Vec::<(&'static str, String)>::new());
    let busy = RwSignal::new(false);
    let try_all = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        found.set(Vec::new());
        spawn_local(async move {
            for way in WAYS {
                let rule = attempt(way, ELSEWHERE).await.as_string().unwrap_or_default();
                found.update(|found| found.push((way, rule)));
            }
            busy.set(false);
        });
    };
    let line = move |(way, rule): &(&'static str, String)| {
        let what = if rule.is_empty() {
            el("strong").class("verify__out").child(locale.ui("verify-let-out")).part()
        } else {
            locale.say("verify-stopped", &[("rule", rule.clone().into())]).part()
        };
        let named = text::ui_named(locale.lang(), &format!("verify-way-{way}"));
        el("li").attr("data-way", *way).attr("data-rule", rule.clone()).child(named).child(" ").child(what)
    };
    let list = move || found.with(|found| el("ul").child(parts(found.iter().map(line))));
    let button =
        el("button").attr("type", "button").class("button button--main").attr("data-testid", "verify-send");
    el("div")
        .child(button.on("click", try_all).child(locale.message("verify-try")))
        .child(el("div").attr("role", "status").child(list))
}

/// Which build this is.
fn build(locale: Locale) -> El {
    let hash = head::words("jauge-build").unwrap_or_default();
    let named = move || locale.say("verify-hash", &[("hash", hash.clone().into())]);
    el("p").attr("data-testid", "verify-build").child(named)
}
