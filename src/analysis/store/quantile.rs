//! Exact quantiles of few values.

/// Linear between the two nearest ranks.
pub(in crate::analysis) fn select(values: &[f64], share: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let rank = share * last as f64;
    let low = (rank.floor() as usize).min(last);
    // As whole numbers in the order of the values: identifiers are sorted by the same code.
    let mut sorted: Vec<u64> = values.iter().map(|value| ordered(value.to_bits())).collect();
    sorted.sort_unstable();
    let at = |rank: usize| {
        let bits = sorted[rank.min(last)];
        f64::from_bits(if bits & SIGN == 0 { !bits } else { bits ^ SIGN })
    };
    let (below, above) = (at(low), at(low + 1));
    Some(below + (above - below) * (rank - low as f64))
}

const SIGN: u64 = 1 << 63;

/// The bits of a number so that they are in the order of the numbers.
fn ordered(bits: u64) -> u64 {
    if bits & SIGN == 0 { bits | SIGN } else { !bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_few_values() {
        assert_eq!(select(&[], 0.5), None);
        assert_eq!(select(&[7.0], 0.9), Some(7.0));
        assert_eq!(select(&[4.0, 1.0], 0.5), Some(2.5));
        assert_eq!(select(&[3.0, 1.0, 2.0], 0.5), Some(2.0));
        // PERCENTILE.INC({1;2;3;4};0.9) is 3.7.
        assert!((select(&[4.0, 2.0, 3.0, 1.0], 0.9).expect("there are values") - 3.7).abs() < 1e-12);
        assert_eq!(select(&[4.0, 2.0, 3.0, 1.0], 1.0), Some(4.0));
        assert_eq!(select(&[4.0, 2.0, 3.0, 1.0], 0.0), Some(1.0));
    }

    proptest::proptest! {
        #[test]
        fn agrees_with_sorting(mut values in proptest::collection::vec(-1e6..1e6f64, 1..200), share in 0.0..=1.0f64) {
            let found = select(&values, share).expect("there are values");
            values.sort_by(f64::total_cmp);
            let rank = share * (values.len() - 1) as f64;
            let (low, high) = (values[rank.floor() as usize], values[rank.ceil() as usize]);
            proptest::prop_assert_eq!(found, low + (high - low) * rank.fract());
        }
    }
}
