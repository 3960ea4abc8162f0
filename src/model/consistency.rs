//! What must agree between the numbers of several calculators. What one calculator sees alone is not here: that promoters,
//! passives and detractors are all the answers, or positive, neutral and negative ones, is its definition, and a part
//! larger than its whole is an error there.

use super::quantity::Quantity;

/// Quantities that make another one together.
#[derive(Debug)]
pub struct Identity {
    /// Text `agree-…`, which says what does not agree and asks why.
    pub key: &'static str,
    /// Quantities that must be known.
    pub parts: &'static [Quantity],
    /// Further quantities; one that is not known counts zero.
    pub further: &'static [Quantity],
    /// What all these make.
    pub whole: Whole,
    /// How far off they may be, as a share of the whole: numbers are rounded when they are copied.
    pub tolerance: f64,
}

/// What a sum must make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whole {
    /// Another quantity.
    Quantity(Quantity),
    /// A number.
    Number(f64),
}

/// Every identity.
pub const IDENTITIES: &[Identity] = &[
    Identity {
        key: "churn",
        parts: &[Quantity::Retention, Quantity::Churn],
        further: &[],
        whole: Whole::Number(100.0),
        tolerance: 0.001,
    },
    Identity {
        key: "calls",
        parts: &[Quantity::AnsweredCalls, Quantity::AbandonedCalls],
        further: &[],
        whole: Whole::Quantity(Quantity::OfferedCalls),
        tolerance: 0.005,
    },
    Identity {
        key: "handling",
        parts: &[Quantity::TalkTime],
        further: &[Quantity::HoldTime, Quantity::AfterCallWork],
        whole: Whole::Quantity(Quantity::HandlingTime),
        tolerance: 0.01,
    },
];

impl Identity {
    /// All that it speaks of.
    pub fn quantities(&self) -> impl Iterator<Item = Quantity> {
        let whole = match self.whole {
            Whole::Quantity(quantity) => Some(quantity),
            Whole::Number(_) => None,
        };
        self.parts.iter().chain(self.further).copied().chain(whole)
    }

    /// What the parts make together, if that is not the whole; `None` where they agree, or where too little is known.
    pub fn broken(&self, known: &dyn Fn(Quantity) -> Option<f64>) -> Option<f64> {
        let whole = match self.whole {
            Whole::Quantity(quantity) => known(quantity)?,
            Whole::Number(number) => number,
        };
        let mut sum = 0.0;
        for part in self.parts {
            sum += known(*part)?;
        }
        for part in self.further {
            sum += known(*part).unwrap_or(0.0);
        }
        // A thousandth more, because 0.1 % of a hundred is not exactly 0.1.
        ((sum - whole).abs() > self.tolerance * 1.001 * whole.abs()).then_some(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(key: &str, known: &[(Quantity, f64)]) -> Option<f64> {
        let identity = IDENTITIES.iter().find(|identity| identity.key == key).expect("it is there");
        identity.broken(&|quantity| known.iter().find(|(q, _)| *q == quantity).map(|(_, value)| *value))
    }

    #[test]
    fn retention_and_churn_make_a_hundred_but_for_rounding() {
        let of =
            |retention, churn| broken("churn", &[(Quantity::Retention, retention), (Quantity::Churn, churn)]);
        assert_eq!(of(92.0, 8.0), None);
        assert_eq!(of(98.3, 1.6), None, "each rounded to a decimal");
        assert_eq!(of(92.0, 5.0), Some(97.0));
        assert_eq!(of(100.0, 5.0), Some(105.0));
        assert_eq!(broken("churn", &[(Quantity::Retention, 92.0)]), None, "nothing to compare with");
    }

    #[test]
    fn offered_calls_are_those_answered_and_those_abandoned() {
        let of = |answered, abandoned, offered| {
            let calls = [Quantity::AnsweredCalls, Quantity::AbandonedCalls, Quantity::OfferedCalls];
            broken("calls", &calls.into_iter().zip([answered, abandoned, offered]).collect::<Vec<_>>())
        };
        assert_eq!(of(1000.0, 60.0, 1060.0), None);
        assert_eq!(of(1000.0, 60.0, 1065.0), None, "a handful of calls");
        assert_eq!(of(1000.0, 60.0, 1200.0), Some(1060.0));
        assert_eq!(of(0.0, 0.0, 0.0), None);
        assert_eq!(of(0.0, 1.0, 0.0), Some(1.0));
    }

    #[test]
    fn the_parts_of_a_handling_time_that_nobody_knows_count_zero() {
        let (talk, hold, after) = (Quantity::TalkTime, Quantity::HoldTime, Quantity::AfterCallWork);
        let all = Quantity::HandlingTime;
        assert_eq!(broken("handling", &[(talk, 90.0), (all, 90.0)]), None);
        assert_eq!(broken("handling", &[(talk, 90.0), (hold, 10.0), (after, 20.0), (all, 120.0)]), None);
        assert_eq!(broken("handling", &[(talk, 90.0), (after, 20.0), (all, 150.0)]), Some(110.0));
        assert_eq!(
            broken("handling", &[(hold, 10.0), (all, 150.0)]),
            None,
            "without the talk there is no sum"
        );
    }
}
