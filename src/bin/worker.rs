//! The worker that reads text files.

fn main() {
    console_error_panic_hook::set_once();
}
