//! Laws of the texts: both languages say the same things with the same variables, nothing is missing, nothing is left
//! over, the reference parser agrees with our reader, and French is set as French is.

#[path = "generate/answers.rs"]
mod answers;
#[path = "fluent/messages.rs"]
mod fluent;

use fluent::{Text, messages};
use jauge::kpis::ALL;
use jauge::link;
use jauge::model::error::Absence;
use jauge::model::input::Kind;
use jauge::model::kpi::{Chart, Kpi};
use jauge::model::outcome::Outcome;
use jauge::model::values::Values;
use jauge::text::{self, Arg, Lang};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};
use std::collections::{BTreeMap, BTreeSet};

/// The files of the interface by name, French and English.
const INTERFACE: [(&str, &str, &str); 3] = [
    ("page", include_str!("../src/text/page.fr.ftl"), include_str!("../src/text/page.en.ftl")),
    ("annex", include_str!("../src/text/annex.fr.ftl"), include_str!("../src/text/annex.en.ftl")),
    ("file", include_str!("../src/text/file.fr.ftl"), include_str!("../src/text/file.en.ftl")),
];

/// Every text file by name, French and English.
fn pairs() -> Vec<(String, &'static str, &'static str)> {
    let calculators = ALL.iter().map(|kpi| (kpi.slug.to_owned(), kpi.text.fr, kpi.text.en));
    calculators.chain(INTERFACE.map(|(name, fr, en)| (name.to_owned(), fr, en))).collect()
}

#[track_caller]
fn read(name: &str, lang: Lang, file: &str) -> BTreeMap<String, Text> {
    messages(file).unwrap_or_else(|broken| panic!("{name}, {}: {broken}", lang.tag()))
}

#[test]
fn the_reference_parser_reads_what_our_reader_reads() {
    for (name, fr, en) in pairs() {
        for (lang, file) in [(Lang::Fr, fr), (Lang::En, en)] {
            let messages = read(&name, lang, file);
            for (key, text) in &messages {
                let ours = text::pattern(file, key).unwrap_or_else(|| panic!("{name}: `{key}` is not read"));
                for (singular, count) in [(true, 1.0), (false, 2.0)] {
                    let arg = |name: &str| Arg { text: format!("‹{name}›"), count: Some(count) };
                    let filled = text::fill(lang, ours, |name| Some(arg(name)));
                    assert_eq!(filled, text.say(singular), "{name}: `{key}`");
                }
            }
            let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            assert_eq!(lines.count(), messages.len(), "{name}, {}: a text runs over lines", lang.tag());
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_variables() {
    for (name, fr, en) in pairs() {
        let (fr, en) = (read(&name, Lang::Fr, fr), read(&name, Lang::En, en));
        let keys = |texts: &BTreeMap<String, Text>| texts.keys().cloned().collect::<BTreeSet<_>>();
        let differ: Vec<_> = keys(&fr).symmetric_difference(&keys(&en)).cloned().collect();
        assert!(differ.is_empty(), "{name}: only one language has {differ:?}");
        for (key, text) in &fr {
            assert_eq!(text.variables(), en[key].variables(), "{name}: `{key}`");
        }
    }
    let mut keys: Vec<_> =
        INTERFACE.iter().flat_map(|(name, fr, _)| read(name, Lang::Fr, fr).into_keys()).collect();
    keys.sort();
    let twice: Vec<_> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "in two files of the interface: {twice:?}");
}

/// Random outcomes of a calculator with the answers behind them, its examples included.
fn outcomes(kpi: &'static Kpi) -> Vec<(Values, Outcome)> {
    let mut runner = TestRunner::new(Config::default());
    let mut given: Vec<Values> = kpi
        .examples
        .iter()
        .map(|example| link::read(kpi, example.given).expect("examples are in range"))
        .collect();
    for ways in answers::combinations(kpi) {
        for _ in 0..400 {
            let seeds = answers::seeds(kpi).new_tree(&mut runner).expect("there always are seeds").current();
            given.push(answers::values(kpi, &ways, &seeds));
        }
    }
    given.into_iter().filter_map(|values| Some((values.clone(), kpi.compute(&values).ok()?))).collect()
}

fn reasons(kpi: &Kpi, outcome: &Outcome) -> Vec<&'static str> {
    let reason = |output| match outcome.get(output) {
        Some(Err(Absence::Because(key))) => Some(key),
        _ => None,
    };
    kpi.outputs.iter().filter_map(reason).collect()
}

/// A key as it stands in the file: a row of questions shares its texts with the other rows.
fn shared(key: &str) -> String {
    let words: Vec<&str> = key.split('-').filter(|word| word.parse::<usize>().is_err()).collect();
    words.join("-")
}

/// The number that a line about one row ends in.
fn row_of(key: &str) -> Option<&str> {
    key.rsplit_once('-').map(|(_, number)| number).filter(|number| number.parse::<usize>().is_ok())
}

/// The keys that a calculator shows, from its own description.
fn described(kpi: &Kpi) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        ["title", "short", "aliases", "search", "summary", "method"].map(str::to_owned).into();
    for section in kpi.sections.iter().filter(|section| !section.key.is_empty()) {
        keys.insert(format!("section-{}", section.key));
    }
    for way in kpi.sections.iter().flat_map(|section| section.ways).filter(|way| !way.key.is_empty()) {
        keys.insert(format!("way-{}", way.key));
    }
    for input in kpi.inputs() {
        let name = if input.row().is_some() { shared(input.key) } else { input.key.to_owned() };
        if let Kind::Choice(choices) = input.kind {
            keys.extend(choices.iter().map(|choice| format!("choice-{name}-{}", choice.key)));
        }
        keys.insert(format!("in-{name}"));
    }
    keys.extend(kpi.outputs.iter().map(|output| format!("out-{}", output.key)));
    keys.extend(kpi.benchmarks.iter().map(|benchmark| format!("bench-{}", benchmark.key)));
    keys.extend(kpi.advice.iter().map(|advice| format!("advice-{}", advice.key)));
    keys.extend((!kpi.pairs.is_empty()).then(|| "pairs".to_owned()));
    keys.extend(kpi.examples.iter().map(|example| format!("example-{}", example.key)));
    for chart in kpi.charts {
        if let Chart::Waterfall(steps) = chart {
            keys.extend(steps.iter().map(|step| format!("step-{step}")));
        }
    }
    keys
}

/// The attributes that a page shows beside a text.
fn shown_beside(key: &str) -> &'static [&'static str] {
    match key.split('-').next() {
        Some("in") => &["hint", "unit"],
        Some("out") => &["note", "unit"],
        _ => &[],
    }
}

#[test]
fn each_calculator_says_all_that_it_shows_and_nothing_else() {
    for kpi in ALL {
        let mut needed = described(kpi);
        let own = std::fs::read_to_string(format!("src/kpis/{}.rs", kpi.slug.replace('-', "_")));
        let own = own.expect("a calculator is named after its file");
        for (what, maker) in [("line", ".line(\""), ("note", ".note(\""), ("because", "Because(\"")] {
            let keys = own.split(maker).skip(1).filter_map(|rest| rest.split_once('"'));
            needed.extend(keys.map(|(key, _)| format!("{what}-{key}")));
        }
        for (_, outcome) in outcomes(kpi) {
            let line = |key: &&str| if row_of(key).is_some() { shared(key) } else { (*key).to_owned() };
            needed.extend(outcome.lines().iter().map(|key| format!("line-{}", line(key))));
            needed.extend(outcome.notes().iter().map(|key| format!("note-{key}")));
            needed.extend(reasons(kpi, &outcome).iter().map(|key| format!("because-{key}")));
        }
        let file = read(kpi.slug, Lang::Fr, kpi.text.fr);
        let missing: Vec<_> = needed.iter().filter(|key| !file.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{}: without text: {missing:?}", kpi.slug);
        // A notice of rights stands alone.
        let known = |key: &str| key == "legal" || needed.contains(key);
        let orphans: Vec<_> = file
            .keys()
            .filter(|key| match key.split_once('.') {
                None => !known(key),
                Some((owner, attribute)) => !known(owner) || !shown_beside(owner).contains(&attribute),
            })
            .collect();
        assert!(orphans.is_empty(), "{}: never shown: {orphans:?}", kpi.slug);
    }
}

/// What is filled in when a line or a note is shown. A line about one row speaks of `weight-n`.
fn variables(file: &BTreeMap<String, Text>, key: &str) -> Vec<String> {
    let Some(row) = row_of(key).filter(|_| !file.contains_key(key)) else {
        return file[key].variables().into_iter().collect();
    };
    let of_row = |name: String| name.strip_suffix("-n").map(|stem| format!("{stem}-{row}")).unwrap_or(name);
    file[&shared(key)].variables().into_iter().filter(|name| name != "n").map(of_row).collect()
}

#[test]
fn every_number_in_a_line_is_known_when_the_line_is_shown() {
    for kpi in ALL {
        let file = read(kpi.slug, Lang::Fr, kpi.text.fr);
        for (values, outcome) in outcomes(kpi) {
            let lines = outcome.lines().iter().map(|key| format!("line-{key}"));
            let notes = outcome.notes().iter().map(|key| format!("note-{key}"));
            for key in lines.chain(notes) {
                for name in variables(&file, &key) {
                    // The cost of one and the cost of all may share a name, but then no line can use it.
                    let both = kpi.input(&name).is_some() && kpi.output(&name).is_some();
                    assert!(!both, "{}: `{name}` of `{key}` is asked and answered", kpi.slug);
                    let given = kpi.input(&name).and_then(|input| values.get(input));
                    let result = kpi.output(&name).and_then(|output| outcome.value(output));
                    let known = [given, result, outcome.step_value(&name)]
                        .into_iter()
                        .filter(Option::is_some)
                        .count();
                    let state = link::write(&values).write();
                    assert_eq!(known, 1, "{state}: `{name}` of `{key}` has {known} meanings");
                }
            }
        }
        // The label of a row has its number: see below.
        let numbered: Vec<_> = kpi.inputs().filter(|i| i.row().is_some()).map(|i| shared(i.key)).collect();
        let constant = described(kpi)
            .into_iter()
            .chain(["legal".to_owned()])
            .filter(|key| !key.strip_prefix("in-").is_some_and(|name| numbered.iter().any(|n| n == name)));
        for key in constant.filter(|key| file.contains_key(key)) {
            assert!(file[&key].variables().is_empty(), "{}: nothing fills in `{key}`", kpi.slug);
        }
    }
}

#[test]
fn each_row_of_questions_is_labelled_with_its_number() {
    for kpi in ALL {
        for (input, row) in kpi.inputs().filter_map(|input| Some((input, input.row()?))) {
            for lang in Lang::ALL {
                let label = text::of(kpi, lang, &format!("in-{}", input.key)).expect("it is labelled");
                let numbers: Vec<&str> =
                    label.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
                assert_eq!(numbers, [row.to_string()], "{}: “{label}”", kpi.slug);
                assert!(!label.contains('{'), "{}: “{label}”", kpi.slug);
            }
        }
    }
}

/// What is wrong with the typography of a text.
fn misprint(lang: Lang, text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: usize| characters.get(index).copied();
    let near = |index: usize| characters[index.saturating_sub(12)..].iter().take(25).collect::<String>();
    for (index, character) in characters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at);
        let after = at(index + 1);
        let wrong = match character {
            '\'' => Some("a straight apostrophe"),
            '"' => Some("straight quotes"),
            '.' if before == Some('.') => Some("dots for an ellipsis"),
            '-' if before == Some(' ') && after.is_some_and(|c| c.is_ascii_digit()) => {
                Some("a hyphen for a minus")
            }
            ' ' if lang == Lang::Fr
                && before.is_some_and(|c| c.is_ascii_digit())
                && characters[index + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == 3 =>
            {
                Some("a plain space between groups of digits")
            }
            ';' | ':' | '!' | '?' | '%' | '»' if lang == Lang::Fr => match before {
                Some(' ' | '\u{a0}') => Some("a wide space before a sign"),
                Some(c) if (c.is_alphanumeric() || ")}›»".contains(c)) && !tight(*character, after) => {
                    Some("no narrow space before a sign")
                }
                _ => None,
            },
            '«' if lang == Lang::Fr && after != Some('\u{202f}') => Some("no narrow space in a quotation"),
            _ => None,
        };
        if let Some(wrong) = wrong {
            return Some(format!("{wrong} in “{}”", near(index)));
        }
    }
    None
}

/// A colon inside a time of day or an address stands close.
fn tight(sign: char, after: Option<char>) -> bool {
    sign == ':' && after.is_some_and(|c| c.is_ascii_digit() || c == '/')
}

#[test]
fn texts_are_set_as_their_language_is() {
    let mut found = Vec::new();
    for (name, fr, en) in pairs() {
        for (lang, file) in [(Lang::Fr, fr), (Lang::En, en)] {
            for (key, text) in read(&name, lang, file) {
                for said in [text.say(true), text.say(false)] {
                    assert!(!said.trim().is_empty(), "{name}: `{key}` is empty");
                    let misprint = misprint(lang, &said);
                    found.extend(misprint.map(|m| format!("{name}, {}: `{key}` has {m}", lang.tag())));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn misprints_are_seen() {
    let seen = |text| misprint(Lang::Fr, text).is_some();
    for wrong in [
        "Vraiment ?",
        "95 %",
        "95%",
        "l'effort",
        "attendez...",
        "« oui »",
        "1 234",
        "de -100 à",
        "ceci: cela",
    ] {
        assert!(seen(wrong), "{wrong}");
    }
    for right in ["Vraiment\u{202f}?", "95\u{202f}%", "l’effort", "attendez…", "«\u{202f}oui\u{202f}»"]
    {
        assert!(!seen(right), "{right}");
    }
    assert!(!seen("à 10:30, sur https://exemple.fr, de −100 à 100, le 90e") && !seen("1\u{202f}234"));
}
