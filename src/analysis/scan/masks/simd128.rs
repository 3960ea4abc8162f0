//! Sixteen bytes at a time in WebAssembly. A module with these instructions does not load in a browser without them
//! (Safari before 16.4, Chromium before 91, Firefox before 89); the page then says that the worker did not start.

use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128};

/// Masks of four bytes.
#[inline]
#[target_feature(enable = "simd128")]
pub(in crate::analysis::scan) fn find(block: &[u8; 64], wanted: [u8; 4]) -> [u64; 4] {
    let (eights, _) = block.as_chunks::<8>();
    let [a, b, c, d, e, f, g, h] = eights else { return [0; 4] };
    let parts = (lane(a, b), lane(c, d), lane(e, f), lane(g, h));
    let [first, second, third, fourth] = wanted;
    [mask(parts, first), mask(parts, second), mask(parts, third), mask(parts, fourth)]
}

#[inline]
#[target_feature(enable = "simd128")]
fn lane(low: &[u8; 8], high: &[u8; 8]) -> v128 {
    u64x2(u64::from_le_bytes(*low), u64::from_le_bytes(*high))
}

/// Where a byte is in 64.
#[inline]
#[target_feature(enable = "simd128")]
fn mask((a, b, c, d): (v128, v128, v128, v128), wanted: u8) -> u64 {
    let wanted = u8x16_splat(wanted);
    let low =
        u32::from(u8x16_bitmask(u8x16_eq(a, wanted))) | u32::from(u8x16_bitmask(u8x16_eq(b, wanted))) << 16;
    let high =
        u32::from(u8x16_bitmask(u8x16_eq(c, wanted))) | u32::from(u8x16_bitmask(u8x16_eq(d, wanted))) << 16;
    u64::from(low) | u64::from(high) << 32
}
