//! Any bytes as a workbook: it is read or refused, in words. The reader behind it may panic on what is damaged; that is
//! caught, and must not get out.
#![no_main]

mod reading;

use jauge::analysis::protocol::{ColumnUse, Overrides};
use jauge::analysis::spreadsheet::Workbook;
use jauge::analysis::workbook::Workbook as _;

libfuzzer_sys::fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let set = Overrides::default();
    let Ok(mut book) = Workbook::open(bytes.to_vec()) else { return };
    let Ok(preview) = book.look(&set) else { return };
    let uses: Vec<ColumnUse> = preview.columns.iter().map(|column| column.guess).collect();
    if let Ok(store) = book.read(&set, &uses, |_| {}) {
        reading::of(&store);
    }
});
