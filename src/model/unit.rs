//! What a number counts, and the units of time that people write.

/// What a number counts. A number is kept in the unit that the field shows: 72 % is `72.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things counted one by one.
    Count,
    /// Per hundred.
    Percent,
    /// Points of a score from −100 to +100, shown with its sign.
    Points,
    /// An amount in the visitor's currency.
    Money,
    /// A length of time, kept in seconds.
    Duration,
    /// A number of months.
    Months,
    /// A number of hours.
    Hours,
    /// Kilometres.
    Kilometres,
    /// Kilograms.
    Kilograms,
    /// A bare number, such as a ratio or a mean of marks.
    Number,
}

/// Units of time, as typed and as written in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days of 24 hours.
    Days,
}

impl TimeUnit {
    /// Every unit, shortest first.
    pub const ALL: [TimeUnit; 4] = [TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours, TimeUnit::Days];

    /// How many seconds one of it lasts.
    pub const fn seconds(self) -> f64 {
        match self {
            TimeUnit::Seconds => 1.0,
            TimeUnit::Minutes => 60.0,
            TimeUnit::Hours => 3_600.0,
            TimeUnit::Days => 86_400.0,
        }
    }

    /// The name in links: `s`, `min`, `h`, `d`.
    pub const fn key(self) -> &'static str {
        match self {
            TimeUnit::Seconds => "s",
            TimeUnit::Minutes => "min",
            TimeUnit::Hours => "h",
            TimeUnit::Days => "d",
        }
    }

    /// The unit that someone wrote by hand, in lower case, in either language; a French day is a `j`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "s" | "sec" | "secs" | "second" | "seconds" | "seconde" | "secondes" => Some(TimeUnit::Seconds),
            "m" | "mn" | "min" | "mins" | "minute" | "minutes" => Some(TimeUnit::Minutes),
            "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Some(TimeUnit::Hours),
            "d" | "j" | "day" | "days" | "jour" | "jours" => Some(TimeUnit::Days),
            _ => None,
        }
    }
}
