//! Shares and the intervals around them. Each method names where it comes from.

use super::distribution::{Z_95, normal_beyond, student_95};
use super::error::CalcError;
use super::input::Input;
use super::outcome::Outcome;
use super::output::Output;
use super::values::Values;

/// Divides, or says which input is zero.
///
/// # Errors
/// [`CalcError::ZeroDivisor`] with the input to mark.
pub fn divide(dividend: f64, divisor: f64, marked: &Input) -> Result<f64, CalcError> {
    if divisor == 0.0 { Err(CalcError::ZeroDivisor(marked.key)) } else { Ok(dividend / divisor) }
}

/// A part of a whole as a percentage.
///
/// # Errors
/// The whole is zero, or the part exceeds it.
pub fn share(values: &Values, part: &Input, whole: &Input) -> Result<f64, CalcError> {
    let (of, all) = (values[part], values[whole]);
    if of > all {
        return Err(CalcError::PartExceedsWhole { part: part.key, whole: whole.key });
    }
    divide(of, all, whole).map(|ratio| ratio * 100.0)
}

/// A share of observations with its bounds at 95 %, resting on the whole: the rate, its lower and its upper bound.
///
/// # Errors
/// The whole is zero, or the part exceeds it.
pub fn proportion(
    values: &Values,
    part: &Input,
    whole: &Input,
    [rate, low, high]: [&Output; 3],
) -> Result<Outcome, CalcError> {
    let found = share(values, part, whole)?;
    let bounds = wilson(values[part], values[whole]);
    Ok(Outcome::of(rate, found).and(low, bounds.0).and(high, bounds.1).sample(values[whole]))
}

/// Wilson's 95 % score interval of a proportion, in percent: Wilson, “Probable inference, the law of succession, and
/// statistical inference”, 1927. It never leaves 0–100 and holds for small samples.
pub fn wilson(successes: f64, trials: f64) -> (f64, f64) {
    let z2 = Z_95 * Z_95;
    let p = successes / trials;
    let centre = (p + z2 / (2.0 * trials)) / (1.0 + z2 / trials);
    let reach =
        Z_95 / (1.0 + z2 / trials) * (p * (1.0 - p) / trials + z2 / (4.0 * trials * trials)).max(0.0).sqrt();
    // At 0 and at every success the bound is exactly the end of the range; rounding would miss it by a hair.
    let low = if successes == 0.0 { 0.0 } else { (centre - reach) * 100.0 };
    let high = if successes == trials { 100.0 } else { (centre + reach) * 100.0 };
    (low, high)
}

/// The adjusted-Wald 95 % interval of a Net Promoter Score, in points, not cut to −100…+100: three quarters are added
/// to promoters and detractors and three to the answers (measuringu.com/nps-confidence-intervals).
pub fn adjusted_wald_nps(promoters: f64, detractors: f64, answers: f64) -> (f64, f64) {
    let (centre, variance) = adjusted_nps(promoters, detractors, answers);
    let reach = Z_95 * variance.sqrt();
    ((centre - reach) * 100.0, (centre + reach) * 100.0)
}

/// How far apart two Net Promoter Scores are, by the same adjustment (measuringu.com/nps-significance-test).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NpsDifference {
    /// The 95 % interval of the second score minus the first, in points, not cut to −200…+200.
    pub interval: (f64, f64),
    /// The adjusted difference in standard errors.
    pub z: f64,
    /// The probability of a difference at least as large, either way, if nothing had changed.
    pub p_value: f64,
}

/// Compares two Net Promoter Scores, each given as promoters, detractors and all answers: the adjusted variances add.
pub fn nps_difference(before: [f64; 3], after: [f64; 3]) -> NpsDifference {
    let [(first, first_variance), (second, second_variance)] =
        [before, after].map(|[promoters, detractors, answers]| adjusted_nps(promoters, detractors, answers));
    let (difference, error) = (second - first, (first_variance + second_variance).sqrt());
    let interval = ((difference - Z_95 * error) * 100.0, (difference + Z_95 * error) * 100.0);
    NpsDifference { interval, z: difference / error, p_value: normal_beyond(difference / error) }
}

/// The adjusted score, from −1 to 1, and its variance.
fn adjusted_nps(promoters: f64, detractors: f64, answers: f64) -> (f64, f64) {
    let n = answers + 3.0;
    let p = (promoters + 0.75) / n;
    let d = (detractors + 0.75) / n;
    let passives = (answers - promoters - detractors + 1.5) / n;
    // p + d − (p − d)², in a form whose terms do not cancel where nearly all answers are alike.
    (p - d, (4.0 * p * d + passives * (p + d)) / n)
}

/// Student’s 95 % interval of the mean of marks; `None` for a mark alone and for marks that are all the same, which tell
/// nothing of how far marks spread.
pub fn student(marks: &[f64]) -> Option<(f64, f64)> {
    let n = marks.len() as f64;
    let mean = marks.iter().sum::<f64>() / n;
    let squares: f64 = marks.iter().map(|mark| (mark - mean).powi(2)).sum();
    if n < 2.0 || marks.iter().all(|mark| *mark == marks[0]) {
        return None;
    }
    let reach = student_95(n - 1.0) * (squares / (n - 1.0) / n).sqrt();
    Some((mean - reach, mean + reach))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: (f64, f64), low: f64, high: f64, tolerance: f64) {
        assert!((found.0 - low).abs() < tolerance && (found.1 - high).abs() < tolerance, "{found:?}");
    }

    #[test]
    fn wilson_agrees_with_published_values() {
        check(wilson(20.0, 40.0), 35.2, 64.8, 0.05);
        check(wilson(750.0, 1000.0), 72.2, 77.6, 0.05);
        check(wilson(80.0, 140.0), 48.9, 65.0, 0.05);
        check(wilson(0.0, 10.0), 0.0, 27.75, 0.05);
        check(wilson(10.0, 10.0), 72.25, 100.0, 0.05);
    }

    #[test]
    fn the_difference_of_two_scores_agrees_with_published_values() {
        let noise = nps_difference([43.0, 20.0, 100.0], [50.0, 20.0, 100.0]);
        let real = nps_difference([60.0, 40.0, 150.0], [90.0, 20.0, 150.0]);
        check((noise.z, noise.p_value), 0.633, 0.526, 0.0005);
        check((real.z, real.p_value * 1e3), 3.744, 0.18, 0.005);
        check(real.interval, 15.6, 49.8, 0.05);
        assert!(((noise.interval.0 + noise.interval.1) / 2.0 - 6.80).abs() < 0.005, "{noise:?}");
    }

    #[test]
    fn students_interval_agrees_with_its_table() {
        // Mean 3, standard deviation √2.5, t = 2.776445 for four degrees of freedom.
        let reach = 2.776_445_105 * 0.5f64.sqrt();
        check(student(&[1.0, 2.0, 3.0, 4.0, 5.0]).expect("they differ"), 3.0 - reach, 3.0 + reach, 1e-8);
        assert_eq!(student(&[4.0]), None);
        assert_eq!(student(&[4.0, 4.0, 4.0]), None);
    }

    #[test]
    fn adjusted_wald_agrees_with_published_values() {
        check(adjusted_wald_nps(160.0, 20.0, 200.0), 60.07, 77.86, 0.005);
        check(adjusted_wald_nps(1.0, 1.0, 3.0), -61.1, 61.1, 0.05);
    }
}
