//! Any bytes as a workbook, a web page or an archive: its tables are read or refused, in words.
#![no_main]

mod reading;

use jauge::analysis::container::Container;
use jauge::analysis::protocol::{ColumnUse, Overrides};
use jauge::analysis::workbook::Workbook as _;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let set = Overrides::default();
    let Ok(mut container) = Container::open(bytes.to_vec()) else { return };
    let Ok(preview) = container.look(&set) else { return };
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    if let Ok(store) = container.read(&set, &uses, |_| {}) {
        reading::of(&store);
    }
});
