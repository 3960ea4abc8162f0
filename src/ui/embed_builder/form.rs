//! The choices: which calculator, how it looks, what it shows, what stands in it.

use super::draft::Draft;
use super::prefill::prefill;
use crate::kpis;
use crate::model::kpi::{Family, Kpi};
use crate::text::number::CURRENCIES;
use crate::text::{self, Lang};
use crate::ui::analyse::select::{Choices, select};
use crate::ui::element::{El, Part, el, parts, truth};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

const THEMES: [&str; 4] = ["", "auto", "light", "dark"];
const FONTS: [&str; 6] = ["", "serif", "humanist", "geometric", "rounded", "mono"];
/// Pixels.
const RADII: [&str; 6] = ["", "0", "4", "8", "12", "20"];
const HIDDEN: [&str; 3] = ["title", "advice", "sources"];
/// What a colour begins with.
const COLOURS: [(&str, &str); 2] = [("accent", "#0b5cad"), ("background", "#ffffff")];

/// The choices.
pub fn form(draft: Draft) -> El {
    el("form")
        .class("builder__form")
        .attr("aria-label", use_locale().message("embed-form"))
        // The code is already there.
        .on("submit", |event| event.prevent_default())
        .child(group("embed-what", [kpi(draft).part(), lang(draft).part(), currency(draft).part()]))
        .child(group("embed-look", look(draft)))
        .child(group("embed-shown", shown(draft)))
        .child(group("embed-button", button(draft)))
        .child(prefill(draft))
}

fn group(name: &'static str, fields: impl IntoIterator<Item = AnyView>) -> El {
    el("fieldset")
        .class("group")
        .child(el("legend").class("group__name").child(use_locale().message(name)))
        .child(el("div").class("settings").child(parts(fields)))
}

/// Every calculator, by family.
fn kpi(draft: Draft) -> El {
    let locale = use_locale();
    let option = move |kpi: &'static Kpi| {
        el("option")
            .attr("value", kpi.slug)
            .flag("selected", move || draft.kpi.with(|chosen| chosen.slug == kpi.slug))
            .child(move || text::of(kpi, locale.lang(), "title").unwrap_or_default())
    };
    let family = move |family: Family| {
        let name =
            move || text::ui_named(locale.lang(), &format!("family-{}", family.key())).unwrap_or_default();
        let members = kpis::ALL.iter().copied().filter(move |kpi| kpi.family == family);
        el("optgroup").attr("label", name).child(parts(members.map(option)))
    };
    let choose = move |slug: String| kpis::find(&slug).into_iter().for_each(|kpi| draft.turn_to(kpi));
    let control = el("select").id("embed-kpi").class("select").on_value("change", choose);
    el("div")
        .class("setting setting--wide")
        .child(
            el("label").class("setting__label").attr("for", "embed-kpi").child(locale.message("embed-kpi")),
        )
        .child(control.child(parts(Family::ALL.map(family))))
}

fn lang(draft: Draft) -> El {
    let choices = Memo::new(move |_| {
        let names = Lang::ALL.map(|lang| if lang == Lang::Fr { "Français" } else { "English" });
        let chosen = Lang::ALL.iter().position(|lang| *lang == draft.lang.get()).unwrap_or(0);
        Choices { names: names.map(str::to_owned).into(), chosen }
    });
    select("embed-lang", choices, move |at| draft.lang.set(Lang::ALL[at]))
}

/// One of a few values of an option, the first of which is what the calculator does anyway.
fn option(
    draft: Draft,
    (id, name): (&'static str, &'static str),
    values: &'static [&'static str],
    says: impl Fn(&'static str) -> String + Send + Sync + 'static,
) -> El {
    let choices = Memo::new(move |_| {
        let now = draft.option(name);
        let chosen = values.iter().position(|value| *value == now).unwrap_or(0);
        Choices { names: values.iter().map(|value| says(value)).collect(), chosen }
    });
    select(id, choices, move |at| draft.choose(name, values[at].to_owned()))
}

fn currency(draft: Draft) -> El {
    static CODES: [&str; CURRENCIES.len() + 1] = codes();
    let locale = use_locale();
    let says = move |code: &'static str| {
        if code.is_empty() { locale.ui("embed-usual").to_owned() } else { code.to_owned() }
    };
    option(draft, ("embed-currency", "currency"), &CODES, says)
}

/// None, then every currency.
const fn codes() -> [&'static str; CURRENCIES.len() + 1] {
    let mut codes = [""; CURRENCIES.len() + 1];
    let mut at = 0;
    while at < CURRENCIES.len() {
        codes[at + 1] = CURRENCIES[at].code;
        at += 1;
    }
    codes
}

fn look(draft: Draft) -> Vec<AnyView> {
    let locale = use_locale();
    let usual = move || locale.ui("embed-usual").to_owned();
    let named = move |key: String| text::ui_named(locale.lang(), &key).unwrap_or_default().to_owned();
    let theme =
        move |value: &'static str| if value.is_empty() { usual() } else { named(format!("theme-{value}")) };
    let font = move |value: &'static str| {
        if value.is_empty() { usual() } else { named(format!("embed-font-{value}")) }
    };
    let radius = move |value: &'static str| if value.is_empty() { usual() } else { format!("{value} px") };
    let transparent = check("embed-transparent", move || draft.option("background") == "transparent", {
        move |on| draft.choose("background", if on { "transparent".to_owned() } else { String::new() })
    });
    vec![
        option(draft, ("embed-theme", "theme"), &THEMES, theme).part(),
        option(draft, ("embed-font", "font"), &FONTS, font).part(),
        option(draft, ("embed-radius", "radius"), &RADII, radius).part(),
        parts(COLOURS.map(|(name, first)| colour(draft, name, first))),
        transparent.part(),
    ]
}

/// A colour of one's own, once it is asked for.
fn colour(draft: Draft, name: &'static str, first: &'static str) -> El {
    let locale = use_locale();
    let id = if name == "accent" { "embed-accent" } else { "embed-background" };
    let own = Memo::new(move |_| draft.option(name).starts_with('#'));
    let ask = move |on: bool| draft.choose(name, if on { first.to_owned() } else { String::new() });
    let control = move || {
        own.get().then(|| {
            el("input")
                .class("builder__colour")
                .attr("type", "color")
                .attr("aria-label", locale.message(id))
                .attr("data-testid", name)
                .value(move || draft.option(name))
                .on_value("input", move |value| draft.choose(name, value))
        })
    };
    el("div").class("builder__own").child(check(id, move || own.get(), ask)).child(control)
}

fn shown(draft: Draft) -> Vec<AnyView> {
    let hidden = HIDDEN.map(|part| {
        let id = match part {
            "title" => "embed-hide-title",
            "advice" => "embed-hide-advice",
            _ => "embed-hide-sources",
        };
        check(id, move || draft.hides(part), move |on| draft.hide(part, on)).part()
    });
    let mark = |id, name| {
        let choose = move |on| draft.choose(name, if on { "1".to_owned() } else { String::new() });
        check(id, move || !draft.option(name).is_empty(), choose).part()
    };
    hidden.into_iter().chain([mark("embed-lock", "lock"), mark("embed-results", "results")]).collect()
}

fn button(draft: Draft) -> Vec<AnyView> {
    let locale = use_locale();
    let wrong = move || draft.leads_astray();
    let said = move || match () {
        () if draft.leads_astray() => Some(locale.ui("embed-cta-wrong")),
        () if draft.option("cta-text").trim().is_empty() != draft.option("cta-href").trim().is_empty() => {
            Some(locale.ui("embed-cta-both"))
        }
        () => None,
    };
    let field = |id: &'static str, name: &'static str| {
        el("input")
            .class("select")
            .id(id)
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("aria-describedby", "embed-cta-said")
            .value(move || draft.option(name))
            .on_value("input", move |text| draft.choose(name, text))
    };
    let labelled = |id: &'static str, field: El| {
        let label = el("label").class("setting__label").attr("for", id).child(locale.message(id));
        el("div").class("setting").child(label).child(field)
    };
    let text = field("embed-cta-text", "cta-text").attr("maxlength", "80");
    let address = field("embed-cta-href", "cta-href").attr("inputmode", "url");
    let address = address.attr("aria-invalid", move || truth(wrong())).attr("placeholder", "https://");
    vec![
        labelled("embed-cta-text", text).part(),
        labelled("embed-cta-href", address).part(),
        el("p")
            .class("field__error setting--wide")
            .id("embed-cta-said")
            .attr("aria-live", "polite")
            .child(said)
            .part(),
    ]
}

/// A box to tick; its id is also the key of its label.
fn check(id: &'static str, ticked: impl Fn() -> bool + Send + 'static, tick: impl Fn(bool) + 'static) -> El {
    let control = el("input")
        .attr("type", "checkbox")
        .id(id)
        .flag("checked", ticked)
        .on("change", move |event| tick(event_target_checked(&event)));
    el("label").class("builder__check").child(control).child(use_locale().message(id))
}
