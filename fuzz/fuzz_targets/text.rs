//! Any bytes as delimited text, cut anywhere.
#![no_main]

mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The last byte also says how to cut, so that any file is a seed.
    let Some(&piece) = bytes.last() else { return };
    let whole = reading::read(bytes, "export.csv", bytes.len());
    let pieces = reading::read(bytes, "export.csv", usize::from(piece));
    assert_eq!(pieces, whole, "in pieces of {piece}");
});
