//! What is odd about the rows: each point with how many, the first of them, and where they stand in the file.

use super::session::use_session;
use super::words;
use crate::analysis::protocol::{Inventory, Refused, Tally};
use crate::analysis::quality::{Duplicates, Gap, Gaps, Outlier, Outliers, Quality};
use crate::model::role::Holds;
use crate::text::{Arg, Lang, number, say};
use crate::ui::element::{El, el, parts};
use crate::ui::locale::use_locale;
use leptos::prelude::*;

/// One point.
#[derive(Clone, Debug, PartialEq)]
struct Finding {
    /// Whether it is worth a look.
    odd: bool,
    text: String,
    examples: Vec<String>,
}

impl Finding {
    fn fine(text: String) -> Self {
        Finding { odd: false, text, examples: Vec::new() }
    }

    fn odd(text: String, examples: Vec<String>) -> Self {
        Finding { odd: true, text, examples }
    }
}

/// A panel with all points.
pub fn quality_panel(inventory: &Inventory) -> El {
    let (locale, session) = (use_locale(), use_session());
    let inventory = inventory.clone();
    let findings = Memo::new(move |_| {
        let lang = locale.lang();
        let preview = session.preview.get();
        let ignored = session.columns.with(|columns| {
            let unused = columns.iter().enumerate().filter(|(_, column)| column.role.is_none());
            let name = |at| preview.as_ref().map(|preview| words::column(lang, preview, at));
            unused.filter_map(|(at, _)| name(at)).collect::<Vec<String>>()
        });
        session.quality.with(|quality| Some(findings(lang, quality.as_ref()?, &inventory, &ignored)))
    });
    let sum =
        move || match findings.with(|all| Some(all.as_ref()?.iter().filter(|finding| finding.odd).count())) {
            None => locale.ui("quality-wait").to_owned(),
            Some(0) => locale.ui("quality-fine").to_owned(),
            Some(n) => locale.say("quality-odd", &[("n", Arg::count(locale.lang(), n as f64))]),
        };
    let summary = el("summary")
        .child(locale.message("quality-title"))
        .child(el("span").class("left-out__sum").attr("data-testid", "quality-sum").child(sum));
    let item = |finding: Finding| {
        let examples = finding.examples.into_iter().map(|example| el("li").child(example));
        el("li")
            .class(finding.odd.then_some("quality__odd"))
            .child(finding.text)
            .child(el("ul").class("refused-cells").child(parts(examples)))
    };
    el("details").class("left-out").attr("data-testid", "quality").child(summary).child(
        el("ul")
            .class("tally-lines")
            .child(move || findings.get().map(|all| parts(all.into_iter().map(item)))),
    )
}

/// All points, those that are fine as well: who looks wants to know that it was looked for.
fn findings(lang: Lang, quality: &Quality, inventory: &Inventory, ignored: &[String]) -> Vec<Finding> {
    let mut all = vec![rows(lang, inventory), duplicates(lang, inventory, quality.duplicates.as_ref())];
    all.extend(gaps(lang, quality.gaps.as_ref()));
    let far = quality.outliers.iter().filter(|found| found.count > 0);
    all.extend(far.map(|found| outliers(lang, inventory, found)));
    if !quality.outliers.is_empty() && quality.outliers.iter().all(|found| found.count == 0) {
        all.push(Finding::fine(say(lang, "quality-outliers-none", &[])));
    }
    let refused = |tally: &&Tally| tally.unreadable + tally.out_of_range > 0;
    all.extend(inventory.tallies.iter().filter(refused).map(|tally| {
        let n = count(lang, tally.unreadable + tally.out_of_range);
        let args = [("role", words::role(lang, tally.role).into()), ("n", n)];
        Finding::odd(say(lang, "quality-refused", &args), cells(lang, inventory, &tally.examples))
    }));
    all.extend(quality.future.iter().map(|found| {
        let args = [("role", words::role(lang, found.role).into()), ("n", count(lang, found.count))];
        Finding::odd(say(lang, "quality-future", &args), cells(lang, inventory, &found.examples))
    }));
    all.push(match ignored.len() {
        0 => Finding::fine(say(lang, "quality-ignored-none", &[])),
        n => {
            let args = [("n", count(lang, n as u64)), ("names", ignored.join(", ").into())];
            Finding::fine(say(lang, "quality-ignored", &args))
        }
    });
    all
}

fn count(lang: Lang, n: u64) -> Arg {
    Arg::count(lang, n as f64)
}

fn rows(lang: Lang, inventory: &Inventory) -> Finding {
    let (read, used) = (inventory.records(), inventory.rows);
    if read == used {
        return Finding::fine(say(lang, "quality-rows", &[("n", count(lang, read))]));
    }
    let args = [("n", count(lang, read)), ("used", count(lang, used)), ("left", count(lang, read - used))];
    Finding::fine(say(lang, "quality-rows-used", &args))
}

/// A line, with the name of its file where there are several.
fn line(lang: Lang, inventory: &Inventory, line: u64) -> Arg {
    match inventory.place(line) {
        (Some(file), line) => format!("{} ({})", number::decimal(lang, line as f64, 0), file.name).into(),
        (None, line) => count(lang, line),
    }
}

fn cells(lang: Lang, inventory: &Inventory, refused: &[Refused]) -> Vec<String> {
    let cell = |refused: &Refused| {
        let args = [("line", line(lang, inventory, refused.line)), ("text", refused.text.as_str().into())];
        say(lang, "left-out-example", &args)
    };
    refused.iter().map(cell).collect()
}

fn duplicates(lang: Lang, inventory: &Inventory, found: Option<&Duplicates>) -> Finding {
    match found {
        None => Finding::fine(say(lang, "quality-no-id", &[])),
        Some(Duplicates { rows: 0, .. }) => Finding::fine(say(lang, "quality-duplicates-none", &[])),
        Some(found) => {
            let example = found.examples.iter().map(|repeated| {
                let line = |at| line(lang, inventory, at);
                let args = [("line", line(repeated.line)), ("first", line(repeated.first))];
                say(lang, "quality-duplicate", &args)
            });
            let args = [("n", count(lang, found.rows)), ("ids", count(lang, found.ids))];
            Finding::odd(say(lang, "quality-duplicates", &args), example.collect())
        }
    }
}

fn gaps(lang: Lang, found: Option<&Gaps>) -> Vec<Finding> {
    let Some(found) = found else { return vec![Finding::fine(say(lang, "quality-no-dates", &[]))] };
    let span = || [("from", day(lang, &found.first).into()), ("to", day(lang, &found.last).into())];
    let days = match found.days {
        0 => Finding::fine(say(lang, "quality-days-none", &span())),
        n => {
            let [from, to] = span();
            let text = say(lang, "quality-days", &[from, to, ("n", count(lang, n))]);
            Finding::odd(text, found.longest.iter().map(|gap| self::gap(lang, gap)).collect())
        }
    };
    let months = (found.months > 0).then(|| {
        let mut names: Vec<String> =
            found.empty_months.iter().map(|month| words::month(lang, month)).collect();
        if found.months > names.len() as u64 {
            names.push("…".to_owned());
        }
        let args = [("n", count(lang, found.months)), ("names", names.join(", ").into())];
        Finding::odd(say(lang, "quality-months", &args), Vec::new())
    });
    std::iter::once(days).chain(months).collect()
}

fn gap(lang: Lang, gap: &Gap) -> String {
    let (from, to) = (day(lang, &gap.from), day(lang, &gap.to));
    if gap.days == 1 {
        from
    } else {
        say(lang, "quality-gap", &[("from", from.into()), ("to", to.into()), ("n", count(lang, gap.days))])
    }
}

fn outliers(lang: Lang, inventory: &Inventory, found: &Outliers) -> Finding {
    let value = |value: f64| match found.role.holds() {
        Holds::Duration => number::duration(lang, value),
        _ => number::decimal(lang, value, 0),
    };
    let example = |outlier: &Outlier| {
        say(
            lang,
            "quality-value",
            &[("line", line(lang, inventory, outlier.line)), ("value", value(outlier.value).into())],
        )
    };
    let args = [
        ("role", words::role(lang, found.role).into()),
        ("n", count(lang, found.count)),
        ("limit", value(found.limit).into()),
    ];
    Finding::odd(say(lang, "quality-outliers", &args), found.largest.iter().map(example).collect())
}

/// `2026-03-01` as “1er mars 2026”; anything else as it is.
fn day(lang: Lang, date: &str) -> String {
    match date.rsplit_once('-').and_then(|(month, day)| Some((month, day.parse::<u8>().ok()?))) {
        Some((month, 1)) if lang == Lang::Fr => format!("1er {}", words::month(lang, month)),
        Some((month, day)) => format!("{day} {}", words::month(lang, month)),
        None => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::Overrides;
    use crate::analysis::several::Stack;
    use crate::analysis::store::Store;
    use crate::analysis::text;

    fn store(file: &str) -> Store {
        let (bytes, set) = (file.as_bytes(), Overrides::default());
        let preview = text::look(bytes, bytes.len() as u64, "t.csv", &set).expect("a table");
        let uses: Vec<_> = preview.columns.iter().map(|column| column.guess).collect();
        let mut reader = text::Reader::new(bytes, bytes.len() as u64, "t.csv", &set, &uses).expect("a table");
        reader.push(bytes).expect("a table");
        reader.finish().expect("a table")
    }

    fn found(file: &str, ignored: &[&str], lang: Lang) -> Vec<Finding> {
        let store = store(file);
        let ignored: Vec<String> = ignored.iter().map(|&name| name.to_owned()).collect();
        findings(lang, &store.inspect(1_772_323_200), &store.inventory(), &ignored)
    }

    fn odd(all: &[Finding]) -> Vec<&Finding> {
        all.iter().filter(|finding| finding.odd).collect()
    }

    #[test]
    fn each_point_has_its_count_its_examples_and_its_lines() {
        let file = include_str!("../../../tests/fixtures/quality-desk.csv");
        let all = found(file, &["Remark", "Colour"], Lang::En);
        let texts: Vec<&str> = all.iter().map(|finding| finding.text.as_str()).collect();
        assert!(texts[0].starts_with("18 rows"), "{texts:?}");
        assert!(
            texts.iter().any(|text| text.starts_with("2 columns") && text.contains("Remark, Colour")),
            "{texts:?}"
        );
        let [duplicates, days, outliers] = odd(&all)[..] else { panic!("{all:?}") };
        assert!(duplicates.text.starts_with("3 rows repeat"), "{duplicates:?}");
        assert_eq!(duplicates.examples, ["line 18: as line 6", "line 19: as line 6", "line 20: as line 3"]);
        assert!(days.text.contains("5 January 2026") && days.text.contains("5 days"), "{days:?}");
        assert_eq!(days.examples, ["14 January 2026 – 19 January 2026: 4 days", "27 January 2026"]);
        assert!(outliers.text.contains("Handle time: 1 value "), "{outliers:?}");
        assert_eq!(outliers.examples.len(), 1);
        assert!(outliers.examples[0].starts_with("line 18: "), "{outliers:?}");
    }

    #[test]
    fn of_several_files_each_line_is_told_with_its_file() {
        let mut stack = Stack::default();
        stack.add("a.csv", store("id,nps\n1,9\n2,8\n1,7\n"));
        stack.add("b.csv", store("id,nps\n\n2,9\n"));
        stack.add("c.csv", store("id,nps\n1,9\n"));
        let (store, inventory) = stack.finish().expect("there are three");
        let all = findings(Lang::En, &store.inspect(0), &inventory, &[]);
        let [duplicates] = odd(&all)[..] else { panic!("{all:?}") };
        let expected = [
            "line 4 (a.csv): as line 2 (a.csv)",
            "line 3 (b.csv): as line 3 (a.csv)",
            "line 2 (c.csv): as line 2 (a.csv)",
        ];
        assert_eq!(duplicates.examples, expected);
    }

    #[test]
    fn a_file_without_anything_odd_says_what_was_looked_for() {
        let all = found("NPS\n9\n8\n", &[], Lang::Fr);
        assert_eq!(odd(&all), Vec::<&Finding>::new());
        assert_eq!(all.len(), 4, "{all:?}");
        assert_eq!(day(Lang::Fr, "2026-03-01"), "1er mars 2026");
    }
}
