//! The worker that reads spreadsheets.

fn main() {
    console_error_panic_hook::set_once();
}
