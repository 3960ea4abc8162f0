//! The code that puts a calculator into another page: an element, a frame or a link. It is HTML to be pasted, so all that
//! was chosen is escaped.

use crate::link::Address;
use crate::model::kpi::Kpi;
use crate::text::{self, Lang};

/// Options that are there or not.
const MARKS: [&str; 2] = ["lock", "results"];

/// The height in pixels of a frame that nobody has measured: with the form and the result of most calculators, one above
/// the other.
pub const USUAL_HEIGHT: u32 = 900;

/// A calculator as another page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedded {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// Its language.
    pub lang: Lang,
    /// Names of [`OPTIONS`](crate::link::OPTIONS) with their values; a mark has any.
    pub options: Vec<(&'static str, String)>,
    /// What stands in the form at first: keys of inputs, and answers as links write them.
    pub given: Vec<(&'static str, String)>,
}

impl Embedded {
    /// A calculator as it comes.
    pub fn plain(kpi: &'static Kpi, lang: Lang) -> Self {
        Embedded { kpi, lang, options: Vec::new(), given: Vec::new() }
    }

    /// The address of the frame, below that of the app's own page. A frame has nobody to tell its results to, unless the
    /// element made it.
    pub fn frame(&self, app: &str) -> String {
        let told = self.options.iter().filter(|(name, _)| *name != "results");
        let told = told.map(|(name, value)| (*name, if MARKS.contains(name) { "1" } else { value.as_str() }));
        format!("{app}{}", self.fragment(told).replacen("#/", "#/embed/", 1))
    }

    /// The address of the calculator on the app's own page.
    pub fn page(&self, app: &str) -> String {
        let told = self.options.iter().filter(|(name, _)| *name == "currency");
        format!("{app}{}", self.fragment(told.map(|(name, value)| (*name, value.as_str()))))
    }

    fn fragment<'a>(&'a self, told: impl Iterator<Item = (&'a str, &'a str)>) -> String {
        let given = self.given.iter().map(|(key, answer)| (*key, answer.as_str()));
        let pairs = [("lang", self.lang.tag())].into_iter().chain(told).chain(given);
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Address { page: self.kpi.slug.to_owned(), pairs }.write()
    }

    /// The element, with the script that makes it one, and a link for pages without scripts.
    pub fn element(&self, app: &str) -> String {
        let mut attributes = attribute("kpi", self.kpi.slug) + &attribute("lang", self.lang.tag());
        for (name, value) in self.options.iter().chain(&self.given) {
            attributes += &if MARKS.contains(name) { format!(" {name}") } else { attribute(name, value) };
        }
        let script = attribute("src", &format!("{}embed.js", folder(app)));
        let link = self.link(app);
        format!("<script{script} async></script>\n<jauge-calculator{attributes}>{link}</jauge-calculator>")
    }

    /// The frame by itself, as wide as there is room and so many pixels high.
    pub fn iframe(&self, app: &str, height: u32) -> String {
        self.iframe_at(&self.frame(app), height)
    }

    /// The same at an address that was made from [`Embedded::frame`].
    pub fn iframe_at(&self, address: &str, height: u32) -> String {
        let (source, title) = (attribute("src", address), attribute("title", self.title()));
        format!(
            "<iframe{source}{title} width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\"></iframe>"
        )
    }

    /// A link to the calculator.
    pub fn link(&self, app: &str) -> String {
        format!("<a{}>{}</a>", attribute("href", &self.page(app)), escape(self.title()))
    }

    /// What the calculator is called.
    pub fn title(&self) -> &'static str {
        text::of(self.kpi, self.lang, "title").unwrap_or(self.kpi.slug)
    }
}

/// Whether a button may lead to this address: a page or a mailbox, written in full. Anything else could run in the frame or lead
/// into it.
pub fn may_lead_to(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let there = |rest: &str| !rest.is_empty() && !rest.contains(char::is_whitespace);
    match &*scheme.to_ascii_lowercase() {
        "https" | "http" => rest.strip_prefix("//").is_some_and(|rest| there(rest) && !rest.starts_with('/')),
        "mailto" => there(rest),
        _ => false,
    }
}

/// The folder that a page is in, with its slash.
fn folder(page: &str) -> &str {
    page.rfind('/').map_or("", |slash| &page[..=slash])
}

fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escape(value))
}

/// A text as HTML writes it, in an attribute or outside.
fn escape(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpis;

    const APP: &str = "https://example.org/kpi/index.html";

    fn nps() -> Embedded {
        Embedded::plain(kpis::find("nps").expect("it is there"), Lang::En)
    }

    #[test]
    fn a_calculator_as_it_comes() {
        assert_eq!(nps().frame(APP), "https://example.org/kpi/index.html#/embed/nps?lang=en");
        assert_eq!(
            nps().element(APP),
            "<script src=\"https://example.org/kpi/embed.js\" async></script>\n\
             <jauge-calculator kpi=\"nps\" lang=\"en\">\
             <a href=\"https://example.org/kpi/index.html#/nps?lang=en\">Net Promoter Score®</a></jauge-calculator>"
        );
        assert_eq!(
            nps().iframe("https://example.org/", 640),
            "<iframe src=\"https://example.org/#/embed/nps?lang=en\" title=\"Net Promoter Score®\" width=\"100%\" \
             height=\"640\" frameborder=\"0\" loading=\"lazy\"></iframe>"
        );
    }

    #[test]
    fn each_way_says_what_it_can() {
        let options =
            vec![("currency", "GBP".to_owned()), ("lock", "1".to_owned()), ("results", "1".to_owned())];
        let embedded = Embedded { options, given: vec![("promoters", "160".to_owned())], ..nps() };
        let element = embedded.element(APP);
        assert!(
            element.contains("lang=\"en\" currency=\"GBP\" lock results promoters=\"160\">"),
            "{element}"
        );
        assert!(embedded.frame(APP).ends_with("?lang=en&currency=GBP&lock=1&promoters=160"));
        assert!(embedded.page(APP).ends_with("#/nps?lang=en&currency=GBP&promoters=160"));
    }

    #[test]
    fn what_was_chosen_stays_inside_its_quotes() {
        let hostile = "\"><script>alert('&')</script>";
        let embedded = Embedded { options: vec![("cta-text", hostile.to_owned())], ..nps() };
        let escaped = "cta-text=\"&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;\"";
        assert!(embedded.element(APP).contains(escaped), "{}", embedded.element(APP));
        let frame = embedded.frame(APP);
        assert!(!frame.contains(['"', '<', '>', ' ']), "{frame}");
        let read = Address::read(frame.split_once('#').expect("it has a fragment").1);
        assert_eq!(read.page, "embed/nps");
        assert!(read.pairs.contains(&("cta-text".to_owned(), hostile.to_owned())), "{read:?}");
    }

    #[test]
    fn a_button_leads_to_pages_and_mailboxes() {
        for address in ["https://example.org/", "HTTP://a", "mailto:a@example.org"] {
            assert!(may_lead_to(address), "{address}");
        }
        for address in [
            "",
            "javascript:alert(1)",
            "java\nscript:x",
            " https://a.example",
            "https:/a",
            "data:text/html,x",
            "//a",
            "/a",
            "a",
            "https:",
            "https:///a",
            "https://a b",
            "mailto:",
        ] {
            assert!(!may_lead_to(address), "{address}");
        }
    }
}
