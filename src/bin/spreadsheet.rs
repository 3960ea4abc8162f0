//! The web worker that reads spreadsheets, JSON and whatever else holds tables, and delimited text as well.

fn main() {
    jauge::worker::start_for_all();
}
