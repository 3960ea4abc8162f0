//! The web worker that reads spreadsheets, and text as well.

fn main() {
    jauge::worker::start::<jauge::analysis::container::Container>();
}
