//! Exact quantiles by selection, not sketches.

/// Linear between the two nearest ranks. Changes the order of the values.
pub(in crate::analysis) fn select(values: &mut [f64], share: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let rank = share * last as f64;
    let low = (rank.floor() as usize).min(last);
    let (_, &mut below, above) = values.select_nth_unstable_by(low, f64::total_cmp);
    let above = above.iter().copied().min_by(f64::total_cmp).unwrap_or(below);
    Some(below + (above - below) * (rank - low as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_few_values() {
        assert_eq!(select(&mut [], 0.5), None);
        assert_eq!(select(&mut [7.0], 0.9), Some(7.0));
        assert_eq!(select(&mut [4.0, 1.0], 0.5), Some(2.5));
        assert_eq!(select(&mut [3.0, 1.0, 2.0], 0.5), Some(2.0));
        // PERCENTILE.INC({1;2;3;4};0.9) is 3.7.
        assert!((select(&mut [4.0, 2.0, 3.0, 1.0], 0.9).expect("there are values") - 3.7).abs() < 1e-12);
        assert_eq!(select(&mut [4.0, 2.0, 3.0, 1.0], 1.0), Some(4.0));
        assert_eq!(select(&mut [4.0, 2.0, 3.0, 1.0], 0.0), Some(1.0));
    }

    proptest::proptest! {
        #[test]
        fn agrees_with_sorting(mut values in proptest::collection::vec(0.0..1e6f64, 1..200), share in 0.0..=1.0f64) {
            let found = select(&mut values.clone(), share).expect("there are values");
            values.sort_by(f64::total_cmp);
            let rank = share * (values.len() - 1) as f64;
            let (low, high) = (values[rank.floor() as usize], values[rank.ceil() as usize]);
            proptest::prop_assert_eq!(found, low + (high - low) * rank.fract());
        }
    }
}
