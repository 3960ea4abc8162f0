//! The web worker that reads text files.

fn main() {
    jauge::worker::start::<jauge::analysis::workbook::NoWorkbook>();
}
