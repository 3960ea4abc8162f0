//! The frame of a static page: the head of the app's page, seen from a folder below it, with what a search engine and
//! a preview of a link ask for; header and footer.

use super::Page;
use super::address::{self, BaseUrl};
use super::html::{element, escape, link};
use super::oembed;
use super::words::words;
use crate::site::first_paint;
use crate::site::markup::{Tag, tags};
use jauge::kpis;
use jauge::text::{self, Lang};
use serde_json::Value;

/// The whole page.
pub fn page(app: &str, script: &str, page: &Page, base: Option<&BaseUrl>) -> String {
    let lang = page.lang;
    format!(
        "<!doctype html><html lang=\"{tag}\"><head>{start}{meta}{texts}{rest}</head><body>{loading}\
        <div class=\"page page--plain\" id=\"static\">{header}<main class=\"page__main\">{body}</main>{footer}</div></body></html>\n",
        tag = lang.tag(),
        start = first(app),
        meta = about(page, base),
        texts = texts(app, page),
        rest = inherited(app, script),
        loading = loading(app),
        header = header(page),
        body = page.body,
        footer = footer(lang),
    )
}

/// The tags that must come first: the policy governs only what follows it, and the encoding has to be known early.
fn first(app: &str) -> String {
    tags(app).iter().filter(|tag| is_first(tag)).map(|tag| &app[tag.range.clone()]).collect()
}

fn is_first(tag: &Tag) -> bool {
    let named = ["http-equiv", "charset"].iter().any(|name| tag.attribute(name).is_some());
    tag.name == "meta" && (named || tag.attribute("name") == Some("referrer"))
}

/// What the page is, for those who do not see it.
fn about(page: &Page, base: Option<&BaseUrl>) -> String {
    let lang = page.lang;
    let title = format!("{} – Jauge", page.title);
    let mut head = element("title", "", &title);
    let mut meta = |kind: &str, name: &str, content: &str| {
        head += &format!("<meta {kind}=\"{name}\" content=\"{}\">", escape(content));
    };
    meta("name", "description", &page.description);
    meta("name", "twitter:card", "summary");
    meta("property", "og:type", "website");
    meta("property", "og:site_name", "Jauge");
    meta("property", "og:title", &title);
    meta("property", "og:description", &page.description);
    meta("property", "og:locale", words(lang).locale);
    let own = base.map(|base| base.of(&address::path(lang, &page.file)));
    if let (Some(base), Some(own)) = (base, &own) {
        meta("property", "og:url", own);
        meta("property", "og:image", &base.of("icons/512.png"));
        head += &format!("<link rel=\"canonical\" href=\"{own}\">");
        if let Some(kpi) = page.kpi {
            let answer = base.of(&address::path(lang, &oembed::file(kpi)));
            head += &format!("<link rel=\"alternate\" type=\"{}\" href=\"{answer}\">", oembed::KIND);
        }
    }
    for lang in Lang::ALL {
        let path = address::path(lang, &page.file);
        let address = base.map_or_else(|| format!("../{path}"), |base| base.of(&path));
        head += &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{address}\">", lang.tag());
    }
    head + &data(page, own)
}

/// A block of data is not run, so the policy has no say in it.
fn data(page: &Page, own: Option<String>) -> String {
    let mut data = page.data.clone();
    data["@context"] = "https://schema.org".into();
    data["inLanguage"] = page.lang.tag().into();
    if let Some(own) = own {
        data["url"] = Value::from(own);
    }
    // A text could otherwise end the element.
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

/// The texts that the app will ask for, asked for while it is on its way.
fn texts(app: &str, page: &Page) -> String {
    let tags = tags(app);
    let named = |name| tags.iter().find(|tag| tag.attribute("name") == Some(name))?.attribute("content");
    let of_lang = Lang::ALL.iter().position(|lang| *lang == page.lang).unwrap_or_default();
    let book = named("jauge-texts").and_then(|files| files.split(' ').nth(of_lang)).map(str::to_owned);
    let slug = page.file.trim_end_matches(".html");
    let own = kpis::find(slug)
        .and_then(|kpi| Some(format!("{}{}.{}.txt", named("jauge-calculator")?, kpi.slug, page.lang.tag())));
    let link = |file: String| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\".{file}\">");
    book.into_iter().chain(own).map(link).collect()
}

/// The rest of the app's head, its files a folder further up. Before the app starts, the page takes the app's address,
/// so what the app itself fetches stays as it is. The manifest is asked for late, by address: the script names it.
fn inherited(app: &str, script: &str) -> String {
    let mut head = String::new();
    let mut taken_over = false;
    for tag in tags(app) {
        let is_own = is_first(&tag)
            || tag.attribute("name") == Some("description")
            || matches!(tag.attribute("rel"), Some("manifest" | "alternate" | "canonical"))
            || tag.attribute("src").is_some_and(first_paint::is_script);
        if is_own || !matches!(&*tag.name, "meta" | "link" | "script") {
            continue;
        }
        let text = &app[tag.range.clone()];
        let address =
            tag.attribute("href").or(tag.attribute("src")).filter(|address| address.starts_with("./"));
        let moved = address.map(|address| text.replace(address, &format!(".{address}")));
        if tag.name == "script" && !taken_over {
            taken_over = true;
            head += &format!("<script type=\"module\" src=\"../{script}\"></script>");
        }
        head += moved.as_deref().unwrap_or(text);
        if tag.name == "script" {
            head += "</script>";
        }
    }
    head
}

/// The place where the app says that it could not start; empty until then.
fn loading(app: &str) -> String {
    let tags = tags(app);
    let failed = tags.iter().find(|tag| tag.attribute("id") == Some("loading"));
    let failed = failed.and_then(|tag| tag.attribute("data-failed")).unwrap_or_default();
    format!("<p class=\"loading\" id=\"loading\" data-failed=\"{failed}\"></p>")
}

fn header(page: &Page) -> String {
    let lang = page.lang;
    let say = |key| escape(text::ui(lang, key));
    let (other, name) = words(lang).other;
    let other = format!(
        "<a href=\"../{}\" hreflang=\"{tag}\" lang=\"{tag}\">{name}</a>",
        address::path(other, &page.file),
        tag = other.tag()
    );
    format!(
        "<header class=\"bar\"><a class=\"bar__brand\" href=\"./\">Jauge</a>\
        <nav class=\"bar__nav\" aria-label=\"{}\"><a href=\"./\">{}</a>{other}</nav></header>",
        say("nav-label"),
        say("nav-home"),
    )
}

fn footer(lang: Lang) -> String {
    let promise = element("p", "", text::ui(lang, "foot-promise"));
    let links = ["glossary", "about"].map(|page| {
        let name = text::ui_named(lang, &format!("nav-{page}")).unwrap_or_default();
        link(&format!("../#/{page}?lang={}", lang.tag()), name)
    });
    format!("<footer class=\"foot\">{promise}<div class=\"foot__links\">{}</div></footer>", links.concat())
}
