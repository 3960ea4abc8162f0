//! Days of the Gregorian calendar, counted from 1 January 1970.

/// Days before each month of a year that is no leap year.
const BEFORE: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/// Days from the eve of year 1 to 1 January 1970.
const FIRST: i32 = 719_163;

/// Days since 1970 of a date; `None` where the calendar has no such day. Years 1 to 9999.
pub fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    // In 32 bits, as this is done for every instant of a file.
    let small = |value: i64| u32::try_from(value).ok();
    days_small(small(year)?, small(month)?, small(day)?).map(i64::from)
}

/// As [`days`], for numbers that were read from a few figures.
#[inline]
pub fn days_small(year: u32, month: u32, day: u32) -> Option<i32> {
    let of_month = BEFORE.get(month.wrapping_sub(1) as usize)?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let length = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    if !(1..=9999).contains(&year) || day.wrapping_sub(1) >= length {
        return None;
    }
    let before = year - 1;
    let leap_days = before / 4 - before / 100 + before / 400 + u32::from(leap && month > 2);
    let days = before * 365 + leap_days + u32::from(*of_month) + day;
    i32::try_from(days).ok().map(|days| days - FIRST)
}

/// The date of a count of days since 1970: year, month, day.
pub fn date(days: i64) -> (i64, i64, i64) {
    // Years that begin in March put the leap day last; eras of 400 years repeat exactly.
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(days(1970, 1, 1), Some(0));
        assert_eq!(days(2000, 2, 29), Some(11_016));
        assert_eq!(days(2026, 11, 22), Some(20_779));
        assert_eq!(days(1900, 2, 29), None);
        assert_eq!(days(2024, 4, 31), None);
        assert_eq!(days(2024, 0, 3), None);
    }

    #[test]
    fn every_day_of_four_centuries_comes_back() {
        for day in -150_000..150_000 {
            let (year, month, of_month) = date(day);
            assert_eq!(days(year, month, of_month), Some(day));
        }
    }
}
