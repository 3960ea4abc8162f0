//! An instant as the analysis keeps it: eight bytes that hold the clock's time, its distance from UTC, and how sure
//! the order of day and month is.

use super::calendar;

/// How an instant's day and month were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// There is only one reading whatever the file's order: `2026-03-01`, `1 mars 2026`, `05/05/2026`.
    Plain,
    /// Both orders give a date: `01/03/2026`. Held as day first until the file's order is known.
    Either,
    /// Only day first gives a date: `31/03/2026`.
    DayFirst,
    /// Only month first gives a date: `03/31/2026`.
    MonthFirst,
}

/// An instant, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(i64);

// Low two bits: the order; twelve more: minutes ahead of UTC; the rest: seconds since 1970 by the local clock.
const ZONE: u32 = 2;
const WALL: u32 = 14;

impl Stamp {
    /// The cell was blank.
    pub const EMPTY: Self = Self(i64::MIN);
    /// The cell holds no instant.
    pub const UNREADABLE: Self = Self(i64::MIN + 1);

    /// An instant from the local clock's seconds since 1970, and how many minutes that clock is ahead of UTC (less
    /// than a day).
    pub fn new(wall: i64, ahead: i32, order: Order) -> Self {
        Self(wall << WALL | (i64::from(ahead) & 0xfff) << ZONE | order as i64)
    }

    /// Whether there is an instant.
    #[inline]
    pub fn is_known(self) -> bool {
        self.0 > Self::UNREADABLE.0
    }

    /// Seconds since 1970 by the local clock: what months and hours go by.
    #[inline]
    pub fn wall(self) -> i64 {
        self.0 >> WALL
    }

    /// Seconds since 1970 in UTC (or in the file's own time where it names no zone): what differences go by.
    #[inline]
    pub fn utc(self) -> i64 {
        self.wall() - self.ahead() * 60
    }

    /// How day and month were written.
    pub fn order(self) -> Order {
        match self.0 & 3 {
            0 => Order::Plain,
            1 => Order::Either,
            2 => Order::DayFirst,
            _ => Order::MonthFirst,
        }
    }

    /// The other reading: day and month change places. Only for [`Order::Either`], where both give a date.
    pub fn swapped(self) -> Self {
        let (day, second) = (self.wall().div_euclid(86_400), self.wall().rem_euclid(86_400));
        let (year, month, of_month) = calendar::date(day);
        match calendar::days(year, of_month, month) {
            Some(other) => {
                let ahead = i32::try_from(self.ahead()).unwrap_or_default();
                Self::new(other * 86_400 + second, ahead, self.order())
            }
            None => self,
        }
    }

    /// Months since January of year 0, by the local clock.
    pub fn month(self) -> i64 {
        let (year, month, _) = calendar::date(self.wall().div_euclid(86_400));
        year * 12 + month - 1
    }

    /// Year, month and day, by the local clock.
    pub fn date(self) -> (i64, i64, i64) {
        calendar::date(self.wall().div_euclid(86_400))
    }

    fn ahead(self) -> i64 {
        (self.0 << (64 - WALL)) >> (64 - WALL + ZONE)
    }
}

impl std::fmt::Display for Stamp {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (days, second) = (self.wall().div_euclid(86_400), self.wall().rem_euclid(86_400));
        let (year, month, day) = calendar::date(days);
        let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
        write!(out, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing_loses_nothing() {
        for wall in [-62_135_596_800, -1, 0, 1, 1_772_323_199, 253_402_300_799] {
            for ahead in [-1439, -210, 0, 1, 345, 1439] {
                for order in [Order::Plain, Order::Either, Order::DayFirst, Order::MonthFirst] {
                    let stamp = Stamp::new(wall, ahead, order);
                    assert!(stamp.is_known());
                    assert_eq!((stamp.wall(), stamp.utc()), (wall, wall - i64::from(ahead) * 60));
                    assert_eq!(stamp.order(), order);
                }
            }
        }
        assert!(!Stamp::EMPTY.is_known() && !Stamp::UNREADABLE.is_known());
    }

    #[test]
    fn the_other_reading_exchanges_day_and_month() {
        let first_of_march = calendar::days(2026, 3, 1).expect("a date") * 86_400 + 3_600;
        let other = Stamp::new(first_of_march, 120, Order::Either).swapped();
        assert_eq!(other.wall(), calendar::days(2026, 1, 3).expect("a date") * 86_400 + 3_600);
        assert_eq!(other.utc(), other.wall() - 7_200);
    }
}
