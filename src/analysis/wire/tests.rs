//! Held to the general reader and writer of JSON.

use super::*;
use crate::analysis::error::FileError;
use crate::analysis::protocol::*;
use crate::model::role::{Reduce, Role};
use serde::{Deserialize, Serialize};

fn both_ways<T: Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = write(value);
    assert_eq!(serde_json::from_str::<T>(&text).as_ref().ok(), Some(value), "{text}");
    assert_eq!(read::<T>(&text).as_ref(), Ok(value), "{text}");
    let pretty = serde_json::to_string_pretty(value).unwrap_or_default();
    assert_eq!(read::<T>(&pretty).as_ref(), Ok(value), "{pretty}");
}

#[test]
fn every_kind_of_request_is_understood() {
    let overrides = Overrides {
        encoding: Some(Encoding::Utf16Le),
        delimiter: Some('\t'),
        header: Some(Header::Record(3)),
        decimal: Some(Decimal::Comma),
        date_order: Some(DateOrder::MonthFirst),
        sheet: Some(2),
        table: Some(1),
        row_kind: Some(RowKind::DailyTotals),
        mend: Some(true),
    };
    let columns = Role::ALL.map(|role| ColumnUse { role: Some(role), unit: Some(TimeUnit::Hours) }).to_vec();
    both_ways(&Request::Look(Overrides::default()));
    both_ways(&Request::Look(Overrides { header: Some(Header::Absent), ..overrides.clone() }));
    both_ways(&Request::Read(vec![FilePart { overrides, columns }, part()]));
    both_ways(&Request::Inspect { now: -1_767_225_600 });
    both_ways(&Request::Ask(vec![Question {
        wanted: vec![
            Reduce::Rows,
            Reduce::Between(Role::Csat5, 4.0, 1e6),
            Reduce::Quantile(Role::HandleTime, 0.9),
        ],
        by: Some(Segment::Month(Role::CreatedAt)),
        only: vec![
            Only::Value(Role::Channel, "« a\"b\\c/\u{1}\u{8}\u{c}\n\r\t 📞 »".to_owned()),
            Only::Months(Role::CreatedAt, "2026-01".to_owned(), "2026-03".to_owned()),
        ],
    }]));
}

#[test]
fn what_may_be_left_out_may_and_more_does_no_harm() {
    let asked =
        r#" { "Look" : { "later" : [ { "a" : [ 1, -2.5e3, "]" ] } , null , true ] , "mend" : false } } "#;
    let set = Overrides { mend: Some(false), ..Overrides::default() };
    assert_eq!(read(asked), Ok(Request::Look(set)));
    let pair = r#"{"Ask":[{"wanted":[],"by":null,"only":[{"Value":["channel","\ud83d\udcde \ud83d \u00e9\/\ud83d\u0041"]}]}]}"#;
    let Ok(Request::Ask(questions)) = read(pair) else { panic!("{pair}") };
    assert_eq!(questions[0].only, [Only::Value(Role::Channel, "📞 \u{fffd} é/\u{fffd}A".to_owned())]);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let wrong = |text: &str| read::<Request>(text).map_err(|garbled| garbled.at);
    assert_eq!(wrong(""), Err(0));
    assert_eq!(wrong(r#"{"Look":{}} x"#), Err(12));
    assert_eq!(wrong(r#"{"Dance":{}}"#), Err(8));
    assert_eq!(wrong(r#"{"Inspect":{}}"#), Err(12));
    assert_eq!(wrong(r#"{"Inspect":{"now":1.5}}"#), Err(21));
    assert_eq!(wrong(r#"{"Ask":[{"wanted":[{"sum":"haste"}],"by":null}]}"#), Err(33));
    assert_eq!(wrong(r#"{"Look":{"sheet":"#), Err(17));
}

fn part() -> FilePart {
    FilePart { overrides: Overrides::default(), columns: vec![ColumnUse::default(); 3] }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Numbered(Vec<f64>);

/// The general reader of JSON may be a last digit off; the standard library is not.
fn same(values: &[f64]) {
    let text = write(&Numbered(values.to_vec()));
    let parts = text.trim_matches(['[', ']']).split(',');
    let parsed: Vec<f64> = parts.filter_map(|part| part.parse().ok()).collect();
    assert_eq!(parsed, values, "{text}");
    assert_eq!(read(&text), Ok(Numbered(values.to_vec())), "{text}");
    let shortest: Vec<String> = values.iter().map(|value| format!("{value:e}")).collect();
    assert_eq!(read(&format!("[{}]", shortest.join(","))), Ok(Numbered(values.to_vec())), "{shortest:?}");
}

#[test]
fn numbers_read_as_the_same() {
    let hard = [
        0.1 + 0.2,
        1.0 / 3.0,
        4.35 * 60.0,
        261.0,
        1e15 + 0.3,
        9_007_199_254_740_993.0,
        1.8e18,
        1e-5,
        2.5e-7,
        -12.75,
        0.0,
    ];
    assert_eq!(
        write(&Numbered(vec![0.5, -3.0, 1e3, 0.07, f64::NAN, f64::INFINITY])),
        "[0.5,-3,1000,0.07,null,null]"
    );
    same(&hard);
    let Ok(Numbered(values)) = read(&write(&Numbered(vec![1.234e25, 3e-30]))) else { panic!() };
    assert!((values[0] / 1.234e25 - 1.0).abs() < 1e-12 && values[1].abs() < 1e-22, "{values:?}");
}

proptest::proptest! {
    #[test]
    fn any_words_and_lines_come_back(name in ".*", kind in ".*", line: u64) {
        let error = Box::new(FileError::Foreign { kind });
        both_ways(&Reply::Failed(FileError::OfSeveral { name, error }));
        both_ways(&Reply::Progress { bytes: line, total: 0, rows: line / 3 });
    }

    #[test]
    fn any_numbers_come_back(values in proptest::collection::vec(proptest::prop_oneof![-1e18..1e18f64, 0.0..1.0f64, 1e-5..1e5f64], 9)) {
        let values: Vec<f64> = values.into_iter().map(|value| if value.abs() < 1e-5 { 0.0 } else { value }).collect();
        same(&values);
    }

    #[test]
    fn no_text_breaks_the_reader(text in ".*", cut in 0usize..300) {
        let _ = read::<Request>(&text);
        let whole = write(&Request::Read(vec![part()]));
        proptest::prop_assert_eq!(read::<Request>(whole.get(..cut).unwrap_or(&whole)).is_ok(), cut >= whole.len());
    }
}
