//! Laws of how calculators are described: names, starts, examples, grades, sources, charts and columns.

use jauge::kpis::{self, ALL};
use jauge::link::{self, Address, Reading};
use jauge::model::consistency::{IDENTITIES, Identity};
use jauge::model::input::{Input, Kind, Need};
use jauge::model::kpi::{Chart, Family, FromFile, Kpi};
use jauge::model::output::{Better, Output};
use jauge::model::quantity::Quantity;
use jauge::model::role::{Holds, Reduce};
use jauge::model::unit::Unit;
use jauge::model::values::{Given, Values};
use std::collections::{HashMap, HashSet};

/// Lower-case words of letters and digits, joined by hyphens.
fn kebab(key: &str) -> bool {
    let word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    key.split('-').all(word)
}

#[track_caller]
fn unique_and_kebab<'a>(kpi: &Kpi, what: &str, keys: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for key in keys {
        assert!(kebab(key), "{}: the {what} `{key}` is not kebab-case", kpi.slug);
        assert!(seen.insert(key), "{}: the {what} `{key}` stands twice", kpi.slug);
    }
}

#[test]
fn each_calculator_is_named_after_its_file_and_found_by_its_name() {
    let mut files: Vec<String> = std::fs::read_dir("src/kpis")
        .expect("the calculators are there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| path.file_stem().expect("a file has a name").to_string_lossy().replace('_', "-"))
        .collect();
    let mut slugs: Vec<&str> = ALL.iter().map(|kpi| kpi.slug).collect();
    files.sort();
    slugs.sort_unstable();
    assert_eq!(files, slugs, "the files of src/kpis and the catalogue disagree");
    for kpi in ALL {
        assert!(kebab(kpi.slug), "{}", kpi.slug);
        assert_eq!(kpis::find(kpi.slug), Some(*kpi));
    }
    assert_eq!(kpis::find("no-such-calculator"), None);
}

#[test]
fn a_calculator_is_read_beside_others_that_there_are() {
    for kpi in ALL {
        for slug in kpi.pairs {
            assert!(kpis::find(slug).is_some_and(|other| other != *kpi), "{}: beside `{slug}`", kpi.slug);
        }
    }
}

#[test]
fn a_quantity_has_one_unit_wherever_it_is_asked_or_found() {
    let mut units: HashMap<&str, Unit> = HashMap::new();
    for kpi in ALL {
        let asked = kpi.inputs().filter_map(|input| Some((input.quantity?, input.unit()?)));
        let found = kpi.outputs.iter().filter_map(|output| Some((output.quantity?, output.unit)));
        for (quantity, unit) in asked.chain(found) {
            let first = *units.entry(quantity.key()).or_insert(unit);
            assert_eq!(unit, first, "{}: {}", kpi.slug, quantity.key());
        }
    }
}

#[test]
fn a_quantity_is_known_to_several_calculators() {
    let mut knowing: HashMap<&str, HashSet<&str>> = HashMap::new();
    for kpi in ALL {
        let asked = kpi.inputs().filter_map(|input| input.quantity);
        for quantity in asked.chain(kpi.outputs.iter().filter_map(|output| output.quantity)) {
            knowing.entry(quantity.key()).or_default().insert(kpi.slug);
        }
    }
    let compared: Vec<&str> = IDENTITIES.iter().flat_map(Identity::quantities).map(Quantity::key).collect();
    for (quantity, kpis) in &knowing {
        assert!(
            kpis.len() > 1 || compared.contains(quantity),
            "{quantity} would be kept for nothing: {kpis:?}"
        );
        // It is written between `=` and `@`, with `;` before the next.
        assert!(kebab(quantity), "{quantity}");
    }
    for quantity in compared {
        assert!(knowing.contains_key(quantity), "no calculator knows {quantity}");
    }
}

#[test]
fn the_catalogue_keeps_each_family_together() {
    let families: Vec<_> = ALL.iter().map(|kpi| kpi.family).collect();
    let order = |family| Family::ALL.iter().position(|known| *known == family);
    assert!(families.windows(2).all(|pair| order(pair[0]) <= order(pair[1])), "{families:?}");
}

/// Names of the element that puts a calculator into a page of others, and of HTML: an answer cannot go by them there.
fn is_of_the_element(key: &str) -> bool {
    let own = [
        "kpi", "id", "class", "style", "title", "slot", "part", "dir", "hidden", "inert", "nonce", "role",
        "tabindex",
    ];
    let is_event = |rest: &str| !rest.contains('-');
    own.contains(&key)
        || key.strip_prefix("on").is_some_and(is_event)
        || key.starts_with("aria-")
        || key.starts_with("data-")
}

#[test]
fn keys_are_unique_kebab_case_and_not_reserved() {
    for kpi in ALL {
        unique_and_kebab(kpi, "input", kpi.inputs().map(|input| input.key));
        unique_and_kebab(kpi, "output", kpi.outputs.iter().map(|output| output.key));
        unique_and_kebab(kpi, "benchmark", kpi.benchmarks.iter().map(|benchmark| benchmark.key));
        unique_and_kebab(kpi, "advice", kpi.advice.iter().map(|advice| advice.key));
        unique_and_kebab(kpi, "example", kpi.examples.iter().map(|example| example.key));
        for section in kpi.sections {
            assert!(!section.ways.is_empty(), "{}: a section without a question", kpi.slug);
            assert!(section.ways.iter().all(|way| !way.inputs.is_empty()), "{}: an empty way", kpi.slug);
            if section.ways.len() > 1 || !section.ways[0].key.is_empty() {
                unique_and_kebab(kpi, "way", section.ways.iter().map(|way| way.key));
            }
        }
        for input in kpi.inputs() {
            let reserved = link::is_reserved(input.key, true) || is_of_the_element(input.key);
            assert!(!reserved, "{}: `{}` is reserved", kpi.slug, input.key);
            // A cost may be asked and a cost answered: both public names are right, if they count one thing. No
            // text can mix them up: a number in a line has one meaning.
            if let Some(output) = kpi.output(input.key) {
                assert_eq!(input.unit(), Some(output.unit), "{}: `{}`", kpi.slug, input.key);
            }
            if let Kind::Choice(choices) = input.kind {
                assert!(choices.len() > 1, "{}: `{}` leaves no choice", kpi.slug, input.key);
                unique_and_kebab(kpi, "choice", choices.iter().map(|choice| choice.key));
            }
        }
    }
}

#[test]
fn rows_are_numbered_from_one_and_ask_the_same() {
    for kpi in ALL {
        for section in kpi.sections.iter().filter(|section| section.rows() > 0) {
            assert_eq!(section.ways.len(), 1, "{}: rows and ways in one section", kpi.slug);
            let rows: Vec<&[Input]> = section.ways[0].inputs.chunk_by(|a, b| a.row() == b.row()).collect();
            let numbers: Vec<_> = rows.iter().map(|row| row[0].row()).collect();
            assert!(numbers.into_iter().eq((1..=section.rows()).map(Some)), "{}: rows missing", kpi.slug);
            let asks = |row: &[Input]| -> Vec<_> {
                row.iter()
                    .map(|input| (input.key.rsplit_once('-').map(|(stem, _)| stem), input.kind, input.need))
                    .collect()
            };
            assert!(rows.iter().all(|row| asks(row) == asks(rows[0])), "{}: rows differ", kpi.slug);
            // A row must be able to stay blank.
            assert!(rows[0].iter().all(|input| input.need != Need::Required), "{}", kpi.slug);
        }
    }
}

#[test]
fn what_stands_in_a_field_at_the_start_is_allowed_there() {
    for kpi in ALL {
        for input in kpi.inputs() {
            if let Kind::Number { min, max, .. } = input.kind {
                assert!(min < max && min.is_finite() && max.is_finite(), "{} {}", kpi.slug, input.key);
            }
            match (input.start(), input.need) {
                (Some(Given::Number(value)), Need::Starts(_)) => {
                    assert_eq!(input.accept(value), Ok(value), "{} {}", kpi.slug, input.key);
                }
                (Some(Given::Choice(0)), Need::Starts(_)) | (None, Need::Required | Need::Optional) => {}
                other => panic!("{} {}: {other:?}", kpi.slug, input.key),
            }
        }
    }
}

#[test]
fn every_example_holds_and_its_link_is_read_whole() {
    for kpi in ALL {
        assert!(kpi.examples.len() >= 2, "{}: fewer than two examples", kpi.slug);
        for example in kpi.examples {
            let context = format!("{} {}", kpi.slug, example.key);
            let reading = Reading::of(kpi, &Address::read(&format!("#/{}?{}", kpi.slug, example.given)));
            assert!(reading.ignored.is_empty(), "{context}: ignored {:?}", reading.ignored);
            let values = reading.check().unwrap_or_else(|errors| panic!("{context}: {errors:?}"));
            let outcome = kpi.compute(&values).unwrap_or_else(|error| panic!("{context}: {error:?}"));
            assert!(
                example.expect.iter().any(|(output, _)| *output == kpi.headline()),
                "{context}: does not say what the headline is"
            );
            for (output, expected) in example.expect {
                let found = outcome.value(output).unwrap_or(f64::NAN);
                assert!(
                    (found - expected).abs() <= 1e-9 * expected.abs(),
                    "{context}: {} is {found}, not {expected}",
                    output.key
                );
            }
        }
    }
}

#[test]
fn grades_have_ordered_cuts_each_with_its_benchmark() {
    for kpi in ALL {
        for (output, bands) in kpi.outputs.iter().filter_map(|o| Some((o, o.bands?))) {
            let context = format!("{} {}", kpi.slug, output.key);
            assert!(!bands.cuts.is_empty(), "{context}: grades without a cut");
            assert!(bands.scale.0 < bands.scale.1, "{context}: a scale without width");
            let mut grade = bands.base;
            let mut previous: Option<f64> = None;
            for cut in bands.cuts {
                let in_order = previous.is_none_or(|before| match bands.better {
                    Better::Higher => before < cut.at,
                    Better::Lower => before > cut.at,
                });
                assert!(in_order, "{context}: the cut at {} is out of order", cut.at);
                assert!(cut.grade > grade, "{context}: the grade does not get better at {}", cut.at);
                assert!(
                    (bands.scale.0..=bands.scale.1).contains(&cut.at),
                    "{context}: the cut at {} is off the scale",
                    cut.at
                );
                assert!(
                    kpi.benchmarks.iter().any(|benchmark| benchmark.key == cut.benchmark),
                    "{context}: no benchmark `{}` for the cut at {}",
                    cut.benchmark,
                    cut.at
                );
                assert_eq!(bands.grade(cut.at), cut.grade, "{context}: a value on a cut has reached it");
                (grade, previous) = (cut.grade, Some(cut.at));
            }
            let (low, high) = (bands.scale.0 - 10.0, bands.scale.1 + 10.0);
            let mut grades: Vec<_> =
                (0..=2_000).map(|i| bands.grade(low + (high - low) * f64::from(i) / 2_000.0)).collect();
            if bands.better == Better::Lower {
                grades.reverse();
            }
            assert!(grades.is_sorted(), "{context}: a better value gets a worse grade");
            assert_eq!(grades.first(), Some(&bands.base), "{context}: the worst value is not graded `base`");
            assert_eq!(grades.last(), Some(&grade), "{context}: the best value misses the best grade");
        }
    }
}

#[test]
fn sources_say_only_what_can_be_known() {
    for kpi in ALL {
        for benchmark in kpi.benchmarks {
            let (context, source) = (format!("{} {}", kpi.slug, benchmark.key), benchmark.source);
            assert!(!source.title.trim().is_empty(), "{context}: a source without a title");
            assert!(source.url.is_none_or(|url| url.starts_with("https://")), "{context}: {:?}", source.url);
            assert!(
                source.year.is_none_or(|year| (1950..=2100).contains(&year)),
                "{context}: {:?}",
                source.year
            );
        }
    }
}

#[test]
fn intervals_charts_and_scenarios_speak_of_what_the_calculator_has() {
    for kpi in ALL {
        let has = |output: &Output| assert_eq!(kpi.output(output.key), Some(output), "{}", kpi.slug);
        if let Some(interval) = &kpi.interval {
            has(&interval.low);
            has(&interval.high);
            assert_eq!(interval.low.unit, kpi.headline().unit, "{}", kpi.slug);
            assert_eq!(interval.high.unit, kpi.headline().unit, "{}", kpi.slug);
        }
        for chart in kpi.charts {
            match chart {
                Chart::Parts(parts) => parts.iter().for_each(|(output, _)| has(output)),
                Chart::Waterfall(steps) => assert!(steps.len() >= 3, "{}", kpi.slug),
                Chart::Tornado(output) => has(output),
                Chart::Sweep { over, shows } => {
                    assert_eq!(kpi.input(over.key), Some(over), "{}", kpi.slug);
                    has(shows);
                }
            }
        }
        for input in kpi.uncertain {
            assert_eq!(kpi.input(input.key), Some(input), "{}", kpi.slug);
            assert!(matches!(input.kind, Kind::Number { .. }), "{}: {}", kpi.slug, input.key);
        }
    }
}

/// What kind of cells a reduction counts.
fn fits(reduce: Reduce) -> bool {
    let Some(role) = reduce.role() else { return true };
    match reduce {
        Reduce::Rows | Reduce::Known(_) => true,
        Reduce::Between(_, low, high) => {
            let within = match role.holds() {
                Holds::Number { min, max, .. } => min <= low && high <= max,
                Holds::Duration => low >= 0.0,
                _ => false,
            };
            low <= high && within
        }
        Reduce::Yes(_) | Reduce::No(_) => role.holds() == Holds::Flag,
        Reduce::Sum(_) | Reduce::Quantile(..) => {
            matches!(role.holds(), Holds::Duration | Holds::Number { .. })
        }
    }
}

/// The ways that a file answers.
fn ways_of(kpi: &Kpi, from: &FromFile) -> Vec<usize> {
    let fills = |input: &Input| from.fills.iter().any(|(filled, _)| filled.key == input.key);
    kpi.sections
        .iter()
        .map(|section| section.ways.iter().position(|way| way.inputs.iter().any(fills)).unwrap_or(0))
        .collect()
}

#[test]
fn a_file_with_the_needed_columns_answers_all_that_is_required() {
    for kpi in ALL {
        for from in kpi.from_file {
            let context = format!("{} from {:?}", kpi.slug, from.needs);
            let reduces = from.fills.iter().map(|(_, reduce)| *reduce).chain([from.observations]);
            for reduce in reduces.clone() {
                assert!(fits(reduce), "{context}: {reduce:?} cannot be counted");
                assert!(
                    reduce.role().is_none_or(|role| from.needs.contains(&role)),
                    "{context}: {reduce:?} is not among the columns it needs"
                );
            }
            for need in from.needs {
                assert!(
                    reduces.clone().any(|reduce| reduce.role() == Some(*need)),
                    "{context}: {need:?} is not used"
                );
            }
            if let Some(role) = from.spread {
                assert!(from.needs.contains(&role) && role.holds() == Holds::Duration, "{context}");
            }
            for (input, reduce) in from.fills {
                assert_eq!(kpi.input(input.key), Some(input), "{context}");
                let seconds = matches!(reduce, Reduce::Sum(role) if role.holds() == Holds::Duration);
                assert_eq!(input.unit() == Some(Unit::Duration), seconds, "{context}: {}", input.key);
            }
            // The columns fill one way of each section, and all that this way requires.
            let answered = Values::check(kpi, &ways_of(kpi, from), |input| {
                let filled = from.fills.iter().any(|(filled, _)| filled.key == input.key);
                Ok(if filled { Some(Given::Number(1.0)) } else { input.start() })
            });
            let answered = answered.unwrap_or_else(|errors| panic!("{context}: {errors:?}"));
            for (input, _) in from.fills {
                assert!(answered.get(input).is_some(), "{context}: `{}` is in another way", input.key);
            }
        }
    }
}
