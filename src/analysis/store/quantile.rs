//! Exact quantiles by selection, not sketches.

use super::Column;
use super::segment::Groups;

/// The value below which a share of the values lies, over all rows and over each group; `None` of no values.
pub(super) fn of(column: &Column, share: f64, groups: Option<&Groups>) -> (Option<f64>, Vec<Option<f64>>) {
    let count = groups.map_or(0, |groups| groups.rows().len());
    if !column.is_amount() || !(0.0..=1.0).contains(&share) {
        return (None, vec![None; count]);
    }
    let mut all = Vec::with_capacity(usize::try_from(column.tally().used).unwrap_or_default());
    let mut at = Vec::new();
    column.for_each_value(|row, value| {
        all.push(value);
        if let Some(groups) = groups {
            at.push(groups.at(row) as u32);
        }
    });
    let each = if count > 0 {
        parted(&all, &at, count).iter_mut().map(|part| select(part, share)).collect()
    } else {
        Vec::new()
    };
    (select(&mut all, share), each)
}

/// The values of each group.
fn parted(values: &[f64], at: &[u32], count: usize) -> Vec<Vec<f64>> {
    let mut sizes = vec![0; count];
    at.iter().for_each(|&group| sizes[group as usize] += 1);
    let mut parts: Vec<Vec<f64>> = sizes.into_iter().map(Vec::with_capacity).collect();
    values.iter().zip(at).for_each(|(&value, &group)| parts[group as usize].push(value));
    parts
}

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
