//! Where the bytes that structure a text are, for 64 bytes at once: bit `i` of a mask is set where byte `i` matches.
//!
//! Vector instructions do it in a browser (SIMD128); elsewhere it is done eight bytes at a time. (Those of other
//! processors would need `unsafe`, for the command line alone.)

#[cfg(target_arch = "wasm32")]
mod simd128;
#[cfg(not(target_arch = "wasm32"))]
mod swar;

#[cfg(target_arch = "wasm32")]
pub(super) use simd128::find;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use swar::find;

/// Bytes that are looked at together.
pub(super) const BLOCK: usize = 64;

/// A byte of a block, as a mask with every lower bit set.
#[inline(always)]
pub(super) fn below(bit: u32) -> u64 {
    (1 << bit) - 1
}

/// Sets every bit that has an odd number of set bits up to and with itself: what is between quotes, the opening
/// one included.
#[inline(always)]
pub(super) fn between(quotes: u64) -> u64 {
    // Written out, as is the search: these run for each block, and code made to be small would loop.
    let out = quotes ^ quotes << 1;
    let out = out ^ out << 2;
    let out = out ^ out << 4;
    let out = out ^ out << 8;
    let out = out ^ out << 16;
    out ^ out << 32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plainly(block: &[u8; BLOCK], wanted: u8) -> u64 {
        (0..BLOCK).map(|at| u64::from(block[at] == wanted) << at).sum()
    }

    proptest::proptest! {
        #[test]
        fn bytes_are_found_where_they_are(bytes in proptest::collection::vec(proptest::arbitrary::any::<u8>(), BLOCK), few in proptest::arbitrary::any::<bool>()) {
            let mut block: [u8; BLOCK] = bytes.try_into().expect("as many as asked for");
            if few {
                // Many matches, and neighbours that differ in one bit.
                block.iter_mut().for_each(|byte| *byte = b"\",#\n\r\x0b\x8a\x22"[usize::from(*byte % 8)]);
            }
            let wanted = [b'"', b',', b'\n', b'\r'];
            let expected = wanted.map(|wanted| plainly(&block, wanted));
            proptest::prop_assert_eq!(find(&block, wanted), expected);
        }

        #[test]
        fn what_is_between_quotes(quotes in proptest::arbitrary::any::<u64>()) {
            let mut inside = false;
            for bit in 0..64 {
                inside ^= quotes >> bit & 1 == 1;
                proptest::prop_assert_eq!(between(quotes) >> bit & 1 == 1, inside);
            }
        }
    }
}
