//! Sixteen bytes at a time in WebAssembly. A module with these instructions does not load in a browser without them
//! (Safari before 16.4, Chromium before 91, Firefox before 89); the page then says that the worker did not start.

use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128};

/// Masks of four bytes.
#[inline]
#[target_feature(enable = "simd128")]
pub(in crate::analysis::scan) fn find(block: &[u8; 64], wanted: [u8; 4]) -> [u64; 4] {
    let parts = lanes(block);
    wanted.map(|wanted| {
        let wanted = u8x16_splat(wanted);
        let [a, b, c, d] = parts.map(|part| u64::from(u8x16_bitmask(u8x16_eq(part, wanted))));
        a | b << 16 | c << 32 | d << 48
    })
}

#[inline]
#[target_feature(enable = "simd128")]
fn lanes(block: &[u8; 64]) -> [v128; 4] {
    let (eights, _) = block.as_chunks::<8>();
    let eight = |at: usize| u64::from_le_bytes(eights[at]);
    [0, 2, 4, 6].map(|at| u64x2(eight(at), eight(at + 1)))
}
