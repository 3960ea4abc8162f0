//! The distributions that intervals and tests rest on: the normal one and Student’s.

use std::f64::consts::{FRAC_2_PI, PI, SQRT_2};

/// The two-sided 95 % point of the normal distribution.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// The probability that a standard normal value lies at least this far from zero, on either side. Relative error below
/// 1e-12 as far as the result is a normal number; beyond a distance of 38 it is zero.
pub fn normal_beyond(distance: f64) -> f64 {
    // Where the series ends and the continued fraction begins: both are exact to rounding there.
    const TAIL: f64 = 2.0;
    let x = distance.abs() / SQRT_2;
    if x < TAIL {
        // Abramowitz and Stegun 7.1.6; every term is positive, so nothing cancels.
        let mut term = 2.0 / PI.sqrt() * x * (-x * x).exp();
        let mut inside = 0.0;
        let mut odd = 1.0;
        while inside + term != inside {
            inside += term;
            odd += 2.0;
            term *= 2.0 * x * x / odd;
        }
        1.0 - inside
    } else {
        // Abramowitz and Stegun 7.1.14, from the end.
        let fraction = (1..=100).rev().fold(x, |below, k| x + f64::from(k) / 2.0 / below);
        (-x * x).exp() / PI.sqrt() / fraction
    }
}

/// The two-sided 95 % point of Student’s distribution, for a whole number of degrees of freedom from 1.
pub fn student_95(freedom: f64) -> f64 {
    if freedom > 200.0 {
        return student_95_of_many(freedom);
    }
    let (mut low, mut high) = (Z_95, 13.0);
    loop {
        let middle = (low + high) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if student_within(middle, freedom) < 0.95 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The probability that Student’s t lies between −t and t: Abramowitz and Stegun 26.7.3 and 26.7.4.
fn student_within(t: f64, freedom: f64) -> f64 {
    let angle = (t / freedom.sqrt()).atan();
    // Its sine and cosine, by Pythagoras.
    let (sine, cosine) = (t / (freedom + t * t).sqrt(), (freedom / (freedom + t * t)).sqrt());
    let odd = freedom % 2.0 == 1.0;
    let mut term = if odd { cosine } else { 1.0 };
    let mut sum = if odd && freedom == 1.0 { 0.0 } else { term };
    let mut k = if odd { 3.0 } else { 2.0 };
    while k <= freedom - 2.0 {
        term *= (k - 1.0) / k * cosine * cosine;
        sum += term;
        k += 2.0;
    }
    if odd { FRAC_2_PI * (angle + sine * sum) } else { sine * sum }
}

/// The same point by its expansion around the normal one: Abramowitz and Stegun 26.7.5.
fn student_95_of_many(freedom: f64) -> f64 {
    let z = Z_95;
    let terms = [
        z,
        (z.powi(3) + z) / 4.0,
        (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0,
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0,
        (79.0 * z.powi(9) + 776.0 * z.powi(7) + 1482.0 * z.powi(5) - 1920.0 * z.powi(3) - 945.0 * z)
            / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, term| sum / freedom + term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn close(found: f64, expected: f64, tolerance: f64) {
        assert!((found - expected).abs() <= tolerance * expected.abs(), "{found}, not {expected}");
    }

    #[test]
    fn the_normal_tail_agrees_with_values_worked_out_to_forty_digits() {
        for (distance, expected) in [
            (0.0, 1.0),
            (0.5, 0.617_075_077_451_973_8),
            (1.0, 0.317_310_507_862_914_1),
            (1.644_853_626_951_472_7, 0.1),
            (Z_95, 0.05),
            (2.575_829_303_548_901, 0.01),
            (3.0, 0.002_699_796_063_260_189),
            (5.0, 5.733_031_437_583_878e-7),
            (10.0, 1.523_970_604_832_105e-23),
            (37.0, 1.145_114_244_504_915_4e-299),
        ] {
            close(normal_beyond(distance), expected, 1e-12);
            assert_eq!(normal_beyond(-distance), normal_beyond(distance));
        }
        assert_eq!(normal_beyond(1e7), 0.0);
    }

    #[test]
    fn the_normal_tail_falls_without_a_step() {
        let tail: Vec<f64> = (0..4_000).map(|i| normal_beyond(f64::from(i) / 1_000.0)).collect();
        assert!(tail.windows(2).all(|pair| pair[1] < pair[0]));
        close(normal_beyond(2.0 * SQRT_2 - 1e-15), normal_beyond(2.0 * SQRT_2), 1e-13);
    }

    #[test]
    fn students_point_agrees_with_its_table() {
        for (freedom, expected) in [
            (1.0, 12.706_204_736_174_705),
            (2.0, 4.302_652_729_749_464),
            (3.0, 3.182_446_305_283_71),
            (4.0, 2.776_445_105_197_794_4),
            (10.0, 2.228_138_851_986_275),
            (30.0, 2.042_272_456_301_238),
            (120.0, 1.979_930_405_082_441),
            (1000.0, 1.962_339_080_826_408_5),
        ] {
            close(student_95(freedom), expected, 1e-12);
        }
        close(student_95_of_many(200.0), student_95(200.0), 1e-11);
        close(student_95(1e12), Z_95, 1e-11);
    }
}
