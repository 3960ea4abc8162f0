//! Eight bytes at a time within an ordinary register.

const ONES: u64 = 0x0101_0101_0101_0101;
const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
/// Moves the lowest bit of each byte to one of the highest eight bits, in order.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// Masks of four bytes.
#[inline]
pub(in crate::analysis::scan) fn find(block: &[u8; 64], wanted: [u8; 4]) -> [u64; 4] {
    let (eights, _) = block.as_chunks::<8>();
    wanted.map(|wanted| {
        let mut mask = 0;
        for (at, eight) in eights.iter().enumerate() {
            let differs = u64::from_le_bytes(*eight) ^ (ONES * u64::from(wanted));
            // The highest bit of each byte is clear where the byte is zero, and only there.
            let nonzero = ((differs & LOW) + LOW) | differs;
            mask |= ((!nonzero >> 7 & ONES).wrapping_mul(GATHER) >> 56) << (at * 8);
        }
        mask
    })
}
