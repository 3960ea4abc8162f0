//! Shares and the intervals around them. Each method names where it comes from.

use super::error::CalcError;
use super::input::Input;
use super::outcome::Outcome;
use super::output::Output;
use super::values::Values;

/// The two-sided 95 % point of the normal distribution.
pub const Z_95: f64 = 1.959_963_984_540_054;

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
    let n = answers + 3.0;
    let p = (promoters + 0.75) / n;
    let d = (detractors + 0.75) / n;
    let centre = p - d;
    let reach = Z_95 * ((p + d - centre * centre).max(0.0) / n).sqrt();
    ((centre - reach) * 100.0, (centre + reach) * 100.0)
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
    fn adjusted_wald_agrees_with_published_values() {
        check(adjusted_wald_nps(160.0, 20.0, 200.0), 60.07, 77.86, 0.005);
        check(adjusted_wald_nps(1.0, 1.0, 3.0), -61.1, 61.1, 0.05);
    }
}
