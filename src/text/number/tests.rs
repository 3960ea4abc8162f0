//! Numbers out and in, in both languages.

use super::*;

#[track_caller]
fn reads(lang: Lang, text: &str, value: Option<f64>) {
    assert_eq!(parse(lang, text), value, "{text}");
}

#[test]
fn numbers_read_as_the_language_writes_them() {
    reads(Lang::Fr, "1\u{202f}234,5", Some(1234.5));
    reads(Lang::Fr, "1 234,5", Some(1234.5));
    reads(Lang::Fr, "1.234,5", Some(1234.5));
    reads(Lang::Fr, "12.5", Some(12.5));
    reads(Lang::Fr, "−3", Some(-3.0));
    reads(Lang::En, "1,234.5", Some(1234.5));
    reads(Lang::En, "1,5", None);
    reads(Lang::En, "1,2345", None);
    reads(Lang::En, " .5 ", Some(0.5));
    reads(Lang::En, "1 234 567.25", Some(1_234_567.25));
    reads(Lang::En, "1'234", Some(1234.0));
    for text in ["10 9 8", "12 34", "1234 567", "1 234 5", "1,234 567", "0,5 000"] {
        reads(Lang::Fr, text, None);
        reads(Lang::En, text, None);
    }
    for text in ["", "2o", "1e5", "inf", "NaN", "1,2,3", "--1", "1..2", "1 ", " ", "- "] {
        reads(Lang::Fr, text, if text == "1 " { Some(1.0) } else { None });
    }
}

#[test]
fn numbers_are_written_as_the_language_reads_them() {
    assert_eq!(decimal(Lang::Fr, 1_234_567.891, 2), "1\u{202f}234\u{202f}567,89");
    assert_eq!(decimal(Lang::En, -1234.5, 1), "−1,234.5");
    assert_eq!(decimal(Lang::En, 1.005, 2), "1.01");
    assert_eq!(decimal(Lang::En, 2.5, 0), "3");
    assert_eq!(decimal(Lang::En, 99.96, 1), "100");
    assert_eq!(decimal(Lang::En, 0.0004, 1), "0.0004");
    assert_eq!(decimal(Lang::En, -0.0, 1), "0");
    assert_eq!(decimal(Lang::En, 1e15, 0), "1,000,000,000,000,000");
}

#[test]
fn units_follow_the_language() {
    let euro = Currency::default();
    assert_eq!(with_unit(Lang::Fr, euro, Unit::Percent, 75.0, 1), "75\u{202f}%");
    assert_eq!(with_unit(Lang::En, euro, Unit::Percent, 75.25, 1), "75.3%");
    assert_eq!(with_unit(Lang::Fr, euro, Unit::Points, 70.0, 0), "+70");
    assert_eq!(with_unit(Lang::Fr, euro, Unit::Money, 1234.5, 2), "1\u{202f}234,50\u{202f}€");
    assert_eq!(with_unit(Lang::Fr, euro, Unit::Money, 180.0, 2), "180\u{202f}€");
    assert_eq!(with_unit(Lang::En, euro, Unit::Money, -1234.5, 2), "−€1,234.50");
    assert_eq!(with_unit(Lang::En, euro, Unit::Money, 1234.0, 2), "€1,234");
    assert_eq!(with_unit(Lang::En, CURRENCIES[3], Unit::Money, 12.34, 2), "CHF\u{a0}12.34");
    assert_eq!(with_unit(Lang::En, euro, Unit::Months, 1.0, 1), "1\u{a0}month");
}

#[test]
fn durations_show_their_two_largest_units() {
    let show = |seconds| duration(Lang::Fr, seconds).replace(NARROW_SPACE, " ");
    assert_eq!(show(160.0), "2 min 40 s");
    assert_eq!(show(16_920.0), "4 h 42 min");
    assert_eq!(show(59.7), "1 min");
    assert_eq!(show(3_599.6), "1 h");
    assert_eq!(show(86_399.0), "1 j");
    assert_eq!(show(97_200.0), "1 j 3 h");
    assert_eq!(show(2.5), "2,5 s");
    assert_eq!(show(0.0), "0 s");
}

#[test]
fn durations_read_as_people_write_them() {
    let read = |text| parse_duration(Lang::Fr, text, TimeUnit::Minutes);
    assert_eq!(read("100"), Some(6_000.0));
    assert_eq!(read("1h30"), Some(5_400.0));
    assert_eq!(read("1 h 30 min"), Some(5_400.0));
    assert_eq!(read("3 min 25"), Some(205.0));
    assert_eq!(read("00:03:15"), Some(195.0));
    assert_eq!(read("2 j 3 h"), Some(183_600.0));
    assert_eq!(read("4,7 h"), Some(16_920.0));
    assert_eq!(read("2 jours 1 heure"), Some(176_400.0));
    assert_eq!(read("90 Secondes"), Some(90.0));
    for text in ["", "1 x", "30 min 1 h", "00:61:00", "h", "1 h -30 min", "1h30min10"] {
        assert_eq!(read(text), if text == "1h30min10" { Some(5_410.0) } else { None }, "{text}");
    }
}

#[test]
fn exponents_are_written_out() {
    for (text, expected) in [
        ("1.5e-7", "0.00000015"),
        ("-1e-7", "-0.0000001"),
        ("1e+21", "1000000000000000000000"),
        ("-1.2345e+22", "-12345000000000000000000"),
        ("0.5", "0.5"),
        ("0", "0"),
    ] {
        assert_eq!(without_exponent(text), expected);
        assert_eq!(digits(text.parse().expect("a number")), expected, "as Rust writes it");
    }
}
