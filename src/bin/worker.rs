//! The worker worker.

fn main() {}
