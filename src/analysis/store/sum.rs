//! A sum of many numbers that loses nothing to rounding.

/// A sum that keeps what rounding would lose (Neumaier), so that a million small times add up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    count: u64,
    sum: f64,
    lost: f64,
}

impl Sum {
    /// Adds a number; NaN is none.
    #[inline]
    pub(super) fn add(&mut self, value: f64) {
        // Nothing is added in place of nothing: to ask each time whether there is a number takes longer.
        let known = !value.is_nan();
        let value = if known { value } else { 0.0 };
        self.count += u64::from(known);
        let sum = self.sum + value;
        self.lost +=
            if self.sum.abs() >= value.abs() { (self.sum - sum) + value } else { (value - sum) + self.sum };
        self.sum = sum;
    }

    /// Adds what another has summed.
    pub(super) fn add_sum(&mut self, other: &Sum) {
        let count = self.count + other.count;
        self.add(other.sum);
        self.add(other.lost);
        self.count = count;
    }

    /// How many numbers.
    pub(super) fn count(&self) -> u64 {
        self.count
    }

    /// The sum; a sum of nothing is none.
    pub(super) fn value(&self) -> Option<f64> {
        let sum = self.sum + self.lost;
        (self.count > 0 && sum.is_finite()).then_some(sum)
    }
}
