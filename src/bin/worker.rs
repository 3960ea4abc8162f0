//! The web worker that reads delimited text.

fn main() {
    jauge::worker::start();
}
