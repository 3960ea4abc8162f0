//! Every kind of chart against the picture that was looked at and found right. `JAUGE_BLESS=1` keeps what comes out
//! now instead; look at it before you commit it.

use crate::samples;
use std::path::PathBuf;

#[test]
fn charts_look_as_they_did() {
    let bless = std::env::var_os("JAUGE_BLESS").is_some();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let mut changed = Vec::new();
    for (name, draw) in samples::all() {
        for width in [300.0, 680.0] {
            let svg = draw(&samples::frame(width)).replace("><", ">\n<") + "\n";
            let file = folder.join(format!("{name}-{width}.svg"));
            if bless {
                std::fs::write(&file, svg).expect("the snapshots can be written");
            } else if std::fs::read_to_string(&file).is_ok_and(|kept| kept.replace("\r\n", "\n") != svg) {
                changed.push(format!("{} looks different", file.display()));
            } else if !file.exists() {
                changed.push(format!("{} is missing", file.display()));
            }
        }
    }
    assert!(changed.is_empty(), "{}\nIf that is meant, run again with JAUGE_BLESS=1", changed.join("\n"));
}
