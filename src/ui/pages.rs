//! The pages.

pub mod analyse;
