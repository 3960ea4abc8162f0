//! Digits become a number, rounded once. The standard library's reader of decimals weighs more than all other readers
//! of cells together, for lengths of digits and exponents that no file has.

/// Powers of ten that are exact.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
];
/// Digits that always fit in 64 bits.
const MOST: u32 = 19;
/// Up to here every whole number is exact.
const EXACT: u64 = 1 << 53;

/// The number of the digits of `whole` (anything else in it is skipped) and of `fraction`, times a power of ten.
/// `None` where there is no digit, `fraction` has something else, or the number is too large.
pub(in crate::analysis) fn read(whole: &str, fraction: &str, exponent: i64) -> Option<f64> {
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let figures = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    if figures(whole) + fraction.len() == 0 {
        return None;
    }
    let (mut value, mut kept, mut power) = (0u64, 0u32, exponent);
    let zeros_cut = fraction.trim_end_matches('0');
    for (text, is_fraction) in [(whole, false), (zeros_cut, true)] {
        for digit in text.bytes().filter(u8::is_ascii_digit) {
            if kept == MOST {
                power += i64::from(!is_fraction);
                continue;
            }
            value = value * 10 + u64::from(digit - b'0');
            kept += u32::from(value > 0);
            power -= i64::from(is_fraction);
        }
    }
    Some(scaled(value, power)).filter(|value| value.is_finite())
}

/// A whole number times a power of ten: correctly rounded for powers of −22 to 19, nearly so beyond.
pub(in crate::analysis) fn scaled(value: u64, power: i64) -> f64 {
    let ten = |power: i64| usize::try_from(power).ok().and_then(|power| TENS.get(power));
    match (ten(-power), ten(power)) {
        (Some(tens), _) if value < EXACT => value as f64 / tens,
        (_, Some(tens)) if value < EXACT => value as f64 * tens,
        (Some(_), _) => divided(value, power.unsigned_abs()),
        (_, Some(tens)) if power <= 19 => (u128::from(value) * *tens as u128) as f64,
        _ => {
            let mut scaled = value as f64;
            let last = TENS[22];
            for _ in 0..power.unsigned_abs().min(700) / 22 {
                scaled = if power < 0 { scaled / last } else { scaled * last };
            }
            let rest = TENS[usize::try_from(power.unsigned_abs() % 22).unwrap_or_default()];
            if power < 0 { scaled / rest } else { scaled * rest }
        }
    }
}

/// A large number over a power of ten up to 22, in whole numbers; the last bit says whether anything was left over, so
/// that rounding happens once.
fn divided(value: u64, power: u64) -> f64 {
    let tens = (0..power).fold(1u128, |tens, _| tens * 10);
    let shift = u128::from(value).leading_zeros();
    let shifted = u128::from(value) << shift;
    let quotient = (shifted / tens) | u128::from(shifted % tens != 0);
    // Powers of two are exact.
    quotient as f64 / (1u128 << shift) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_digits_are_no_number() {
        assert_eq!((read("", "", 0), read("12", "x", 0), read("9", "", 400)), (None, None, None));
        assert_eq!(read("0", "", 999), Some(0.0));
    }
}
