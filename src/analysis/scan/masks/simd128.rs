//! Sixteen bytes at a time in WebAssembly. A module with these instructions does not load in a browser without them
//! (Safari before 16.4, Chromium before 91, Firefox before 89); the page then says that the worker did not start.

use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2};

/// Masks of four bytes.
#[inline]
#[target_feature(enable = "simd128")]
pub(in crate::analysis::scan) fn find(block: &[u8; 64], wanted: [u8; 4]) -> [u64; 4] {
    let (eights, _) = block.as_chunks::<8>();
    let [a, b, c, d, e, f, g, h] = eights else { return [0; 4] };
    // Macros, because these must be in place, and no function that asks for instructions can say so.
    macro_rules! lane {
        ($low:expr, $high:expr) => {
            u64x2(u64::from_le_bytes(*$low), u64::from_le_bytes(*$high))
        };
    }
    let (a, b, c, d) = (lane!(a, b), lane!(c, d), lane!(e, f), lane!(g, h));
    macro_rules! mask {
        ($wanted:expr) => {{
            let wanted = u8x16_splat($wanted);
            let [a, b, c, d] = [
                u8x16_bitmask(u8x16_eq(a, wanted)),
                u8x16_bitmask(u8x16_eq(b, wanted)),
                u8x16_bitmask(u8x16_eq(c, wanted)),
                u8x16_bitmask(u8x16_eq(d, wanted)),
            ];
            let (low, high) = (u32::from(a) | u32::from(b) << 16, u32::from(c) | u32::from(d) << 16);
            u64::from(low) | u64::from(high) << 32
        }};
    }
    let [first, second, third, fourth] = wanted;
    [mask!(first), mask!(second), mask!(third), mask!(fourth)]
}
