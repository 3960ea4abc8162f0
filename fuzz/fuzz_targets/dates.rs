//! Any text as a date, a number and a length of time.
#![no_main]

use jauge::analysis::cell::{date, duration, fold, number};
use jauge::analysis::protocol::{Decimal, TimeUnit};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Some(stamp) = date::read(text) {
        // Read again with the day and the month in the other order, and back, it is the same instant.
        assert_eq!(stamp.swapped().swapped().utc(), stamp.utc());
    }
    for decimal in [Decimal::Point, Decimal::Comma] {
        assert!(number::read(text, decimal).is_none_or(f64::is_finite));
        for unit in [TimeUnit::Milliseconds, TimeUnit::Seconds, TimeUnit::Days] {
            let style = duration::Style { unit, clock: duration::Clock::HoursMinutes, decimal };
            assert!(duration::read(text, &style).is_none_or(f64::is_finite));
        }
    }
    let _ = number::proof(text);
    let _ = fold(text);
});
