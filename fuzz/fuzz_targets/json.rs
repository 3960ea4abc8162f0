//! Any bytes as JSON or JSON Lines, cut anywhere.
#![no_main]

mod reading;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The last byte also says how to cut, so that any file is a seed.
    let Some(&piece) = bytes.last() else { return };
    for opening in [&b"[{\""[..], b""] {
        let text = [opening, bytes].concat();
        let whole = reading::read(&text, "export.json", text.len());
        let pieces = reading::read(&text, "export.json", usize::from(piece));
        assert_eq!(pieces, whole, "in pieces of {piece}");
    }
});
