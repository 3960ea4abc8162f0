//! The page of a calculator: what it asks, how it computes, worked examples, thresholds with their sources, advice.

use super::Page;
use super::html::{element, escape, link, section, within};
use super::words::words;
use jauge::figures::{self, Piece};
use jauge::model::kpi::{Example, Kpi};
use jauge::model::output::{Benchmark, Better, Grade};
use jauge::model::source::Source;
use jauge::text::number::Currency;
use jauge::text::{self, Arg, Lang};
use jauge::{kpis, link as answers};
use serde_json::json;

/// The page in a language.
pub fn page(kpi: &'static Kpi, lang: Lang) -> Page {
    let of = |key| text::of(kpi, lang, key).unwrap_or_default();
    let (title, short) = (of("title"), of("short"));
    let named = if title.contains(short) { title.to_owned() } else { format!("{title} ({short})") };
    Page {
        lang,
        file: format!("{}.html", kpi.slug),
        kpi: Some(kpi),
        title: named,
        description: of("summary").to_owned(),
        data: json!({
            "@type": "WebApplication",
            "name": title,
            "alternateName": short,
            "description": of("summary"),
            "applicationCategory": "BusinessApplication",
            "operatingSystem": "Any",
            "isAccessibleForFree": true,
            "offers": { "@type": "Offer", "price": "0", "priceCurrency": "EUR" },
        }),
        body: Writer { kpi, lang }.body(),
    }
}

#[derive(Clone, Copy)]
struct Writer {
    kpi: &'static Kpi,
    lang: Lang,
}

impl Writer {
    fn of(self, key: &str) -> &'static str {
        text::of(self.kpi, self.lang, key).unwrap_or_default()
    }

    fn ui(self, key: &str) -> &'static str {
        text::ui_named(self.lang, key).unwrap_or_default()
    }

    fn body(self) -> String {
        let words = words(self.lang);
        let open = format!(
            "<p><a class=\"button button--main\" data-open href=\"../#/{}?lang={}\">{}</a></p>",
            self.kpi.slug,
            self.lang.tag(),
            words.open
        );
        let examples: String = self.kpi.examples.iter().map(|example| self.example(example)).collect();
        let parts = [
            section(self.ui("form-label"), &self.inputs()),
            section(self.ui("working-title"), &element("p", "", self.of("method"))),
            section(words.examples, &examples),
            section(words.results, &self.outputs()),
            section(self.ui("bench-title"), &self.benchmarks()),
            section(self.ui("advice-title"), &self.advice()),
            element("p", "legal", self.of("legal")),
        ];
        [
            element("h1", "calc__title", self.of("title")),
            element("p", "lead", self.of("summary")),
            open,
            within("noscript", "", &element("p", "notice", words.script)),
            within("div", "parts", &parts.concat()),
        ]
        .concat()
    }

    /// A term and what is said of it.
    fn term(self, name: &str, notes: &[&str]) -> String {
        let notes = notes.iter().filter(|note| !note.is_empty()).map(|note| element("dd", "quiet", note));
        within("div", "term", &(element("dt", "", name) + &notes.collect::<String>()))
    }

    /// Each question once, however many rows of it the form has.
    fn inputs(self) -> String {
        let asked = self.kpi.inputs().filter(|input| input.row().is_none_or(|row| row == 1));
        let terms = asked.map(|input| {
            let key = format!("in-{}", input.key);
            let name = text::fill(self.lang, self.of(&key), |_| Some(Arg::from("1")));
            self.term(&name, &[self.of(&format!("{key}.hint"))])
        });
        within("dl", "terms terms--few", &terms.collect::<String>())
    }

    fn outputs(self) -> String {
        let terms = self.kpi.outputs.iter().map(|output| {
            let key = format!("out-{}", output.key);
            self.term(self.of(&key), &[self.of(&format!("{key}.note"))])
        });
        within("dl", "terms terms--few", &terms.collect::<String>())
    }

    fn example(self, example: &Example) -> String {
        let (kpi, lang, currency) = (self.kpi, self.lang, Currency::default());
        let values = answers::read(kpi, example.given).expect("tests compute every example");
        let outcome = kpi.compute(&values).expect("tests compute every example");
        let headline = kpi.headline();
        let value = outcome.value(headline);
        let figure = value.map(|value| figures::output(kpi, lang, currency, headline, value));
        let figure = figure.map(|figure| {
            let grade = kpi.grade(&outcome).map(|grade| self.grade(grade)).unwrap_or_default();
            let name = escape(self.of(&format!("out-{}", headline.key)));
            within("p", "threshold", &format!("{name} {} {grade}", element("b", "", &figure)))
        });
        let lines = figures::working(lang, currency, &values, &outcome).into_iter().map(|line| {
            let pieces = line.into_iter().map(|piece| match piece {
                Piece::Words(text) => escape(&text),
                Piece::Number(text) => element("b", "", &text),
            });
            within("li", "working__line", &pieces.collect::<String>())
        });
        let lines = within("ol", "working__lines", &lines.collect::<String>());
        let title = element("h3", "", self.of(&format!("example-{}", example.key)));
        title + &figure.unwrap_or_default() + &lines
    }

    fn grade(self, grade: Grade) -> String {
        element("span", &format!("grade grade--{}", grade.key()), self.ui(&format!("grade-{}", grade.key())))
    }

    fn benchmarks(self) -> String {
        if self.kpi.benchmarks.is_empty() {
            return String::new();
        }
        let head = ["bench-says", "bench-source", "bench-trust"]
            .map(|key| format!("<th scope=\"col\">{}</th>", escape(self.ui(key))));
        let rows: String = self.kpi.benchmarks.iter().map(|benchmark| self.benchmark(benchmark)).collect();
        let table = format!(
            "<table class=\"table table--prose\"><thead><tr>{}</tr></thead><tbody>{rows}</tbody></table>",
            head.concat()
        );
        let ungraded = self.kpi.headline().bands.is_none();
        table + &if ungraded { element("p", "quiet", self.ui("bench-no-grade")) } else { String::new() }
    }

    fn benchmark(self, benchmark: &Benchmark) -> String {
        let bands = self.kpi.outputs.iter().filter_map(|output| Some((output, output.bands?)));
        let cuts = bands.flat_map(|(output, bands)| bands.cuts.iter().map(move |cut| (output, bands, cut)));
        let cuts = cuts.filter(|(_, _, cut)| cut.benchmark == benchmark.key).map(|(output, bands, cut)| {
            let at = figures::output(self.kpi, self.lang, Currency::default(), output, cut.at);
            let sign = if bands.better == Better::Higher { "≥" } else { "≤" };
            within("span", "threshold", &format!("{sign} {} {}", escape(&at), self.grade(cut.grade)))
        });
        let says = escape(self.of(&format!("bench-{}", benchmark.key))) + &cuts.collect::<String>();
        let trust = element("span", "trust", self.ui(&format!("trust-{}", benchmark.reliability.key())));
        let cells = [says, self.citation(benchmark.source), trust].map(|cell| within("td", "", &cell));
        within("tr", "", &cells.concat())
    }

    /// Title, publisher, year, and whom they repeat.
    fn citation(self, source: Source) -> String {
        let year = source.year.map_or_else(|| self.ui("source-undated").to_owned(), |year| year.to_string());
        let publisher = source.publisher.unwrap_or(self.ui("source-unsigned")).to_owned();
        let quoting = source
            .quoting
            .map(|origin| text::say(self.lang, "source-quoting", &[("origin", Arg::from(origin))]));
        let details: Vec<String> = [Some(publisher), Some(year), quoting].into_iter().flatten().collect();
        let title = match source.url {
            Some(url) => format!(
                "<a rel=\"noopener noreferrer\" href=\"{}\">{}</a>",
                escape(url),
                escape(source.title)
            ),
            None => element("cite", "", source.title),
        };
        format!("{title} {}", element("small", "source", &details.join(", ")))
    }

    fn advice(self) -> String {
        let items = self
            .kpi
            .advice
            .iter()
            .map(|advice| element("li", "advice__item", self.of(&format!("advice-{}", advice.key))));
        let others = self.kpi.pairs.iter().filter_map(|slug| kpis::find(slug)).map(|kpi| {
            let title = text::of(kpi, self.lang, "title").unwrap_or_default();
            within("li", "", &link(&format!("./{}.html", kpi.slug), title))
        });
        let beside = element("p", "", self.of("pairs")) + &within("ul", "links", &others.collect::<String>());
        [
            within("ul", "advice", &items.collect::<String>()),
            if self.kpi.pairs.is_empty() { String::new() } else { within("div", "advice__beside", &beside) },
            element("p", "advice__rhythm", self.ui(&format!("rhythm-{}", self.kpi.rhythm.key()))),
        ]
        .concat()
    }
}
