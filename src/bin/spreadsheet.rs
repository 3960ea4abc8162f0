//! The spreadsheet worker.

fn main() {}
