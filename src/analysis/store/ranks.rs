//! Counts below bounds, and exact quantiles, of very many values without putting all of them in order.

/// Below this many, values are all put in order.
const FEW: usize = 1 << 12;
/// Bits of a number that do not tell about how large it is: the others tell it by steps of 1/256.
const FINE_BITS: u32 = 44;
/// Values below one half are of one size, and so are values from 2⁴⁰ on: so the counts stay in the processor's cache.
const SMALLEST: u64 = 0.5f64.to_bits() >> FINE_BITS;
const SIZES: usize = 1 + 41 * 256;

/// Values that are not negative, counted by about how large they are. Only those near a bound or a rank that is
/// asked about are put in order.
pub(super) struct Ranks {
    /// There are so few values that they are all of one size.
    few: bool,
    /// How many values are smaller than those of each size.
    before: Vec<u32>,
    /// The values of the sizes that are asked about, in order, as bits: one sort serves them and the identifiers.
    near: Vec<u64>,
    count: usize,
}

impl Ranks {
    /// Prepares to be asked about these bounds and shares (0 to 1).
    pub(super) fn of(values: &[f64], bounds: &[f64], shares: &[f64]) -> Self {
        let count = values.len();
        let few = count < FEW;
        let mut before = vec![0u32; if few { 1 } else { SIZES } + 1];
        if few {
            before[1] = count as u32;
        } else {
            values.iter().for_each(|&value| before[size(value.abs().to_bits()) + 1] += 1);
        }
        let mut sum = 0;
        for before in &mut before {
            sum += *before;
            *before = sum;
        }
        let mut ranks = Self { few, before, near: Vec::new(), count };
        let mut asked = vec![false; ranks.before.len()];
        bounds.iter().for_each(|&bound| asked[ranks.size(bound.abs().to_bits())] = true);
        for rank in shares.iter().filter_map(|&share| ranks.rank(share)) {
            asked[ranks.size_at(rank.floor() as usize)] = true;
            asked[ranks.size_at(rank.ceil() as usize)] = true;
        }
        let bits = values.iter().map(|value| value.abs().to_bits());
        ranks.near = bits.filter(|&bits| asked[ranks.size(bits)]).collect();
        ranks.near.sort_unstable();
        ranks
    }

    /// How many values lie between two bounds, both included.
    pub(super) fn between(&self, low: f64, high: f64) -> usize {
        let (low, high) = (low.max(0.0), high);
        if low <= high {
            self.below(high, |value| value <= high) - self.below(low, |value| value < low)
        } else {
            0
        }
    }

    fn below(&self, bound: f64, counts: impl Fn(f64) -> bool) -> usize {
        let size = self.size(bound.abs().to_bits());
        let counted = self.of_size(size).partition_point(|&bits| counts(f64::from_bits(bits)));
        self.before[size] as usize + counted
    }

    /// The value below or at which this share of the values lie, linear between the two nearest ranks (definition 7
    /// of Hyndman and Fan).
    pub(super) fn quantile(&self, share: f64) -> Option<f64> {
        let rank = self.rank(share)?;
        let (low, high) = (self.at(rank.floor() as usize)?, self.at(rank.ceil() as usize)?);
        Some(low + (high - low) * rank.fract())
    }

    fn rank(&self, share: f64) -> Option<f64> {
        (self.count > 0 && (0.0..=1.0).contains(&share)).then(|| share * (self.count - 1) as f64)
    }

    fn at(&self, rank: usize) -> Option<f64> {
        let size = self.size_at(rank);
        self.of_size(size).get(rank - self.before[size] as usize).map(|&bits| f64::from_bits(bits))
    }

    /// The size of the value of a rank, counted from 0.
    fn size_at(&self, rank: usize) -> usize {
        self.before.partition_point(|&before| before as usize <= rank).saturating_sub(1)
    }

    /// The values of a size that was asked about.
    fn of_size(&self, size: usize) -> &[u64] {
        let first = self.near.partition_point(|&bits| self.size(bits) < size);
        let rest = &self.near[first..];
        &rest[..rest.partition_point(|&bits| self.size(bits) <= size)]
    }

    #[inline]
    fn size(&self, bits: u64) -> usize {
        if self.few { 0 } else { size(bits) }
    }
}

/// About how large the number with these bits is. The bits of numbers that are not negative are in their order.
#[inline]
fn size(bits: u64) -> usize {
    ((bits >> FINE_BITS).saturating_sub(SMALLEST) as usize).min(SIZES - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::store::quantile;

    /// Values of all sizes, some of which come often, as whole seconds do; both zeros among them.
    fn values() -> impl proptest::strategy::Strategy<Value = Vec<f64>> {
        let often = proptest::sample::select(vec![0.0, -0.0, 60.0]);
        let whole = proptest::sample::select((0..90u32).map(f64::from).collect::<Vec<_>>());
        let value = proptest::prop_oneof![often, whole, 0.0..1e7f64, 55.0..65.0f64];
        proptest::prop_oneof![
            proptest::collection::vec(value.clone(), 0..50),
            proptest::collection::vec(value, FEW..FEW + 200),
        ]
    }

    proptest::proptest! {
        #[test]
        fn counting_first_gives_what_sorting_gives(values in values(), low in -10.0..100.0f64, share in 0.0..=1.0f64) {
            let bounds = [low, 60.0, 0.0, 1e9];
            let shares = [share, 0.0, 0.5, 0.9, 1.0];
            let ranks = Ranks::of(&values, &bounds, &shares);
            for low in bounds {
                for high in bounds {
                    let within = values.iter().filter(|&&value| value >= low && value <= high).count();
                    proptest::prop_assert_eq!(ranks.between(low, high), within);
                }
            }
            for share in shares {
                let selected = quantile::select(&values, share);
                proptest::prop_assert_eq!(ranks.quantile(share), selected);
            }
        }
    }
}
