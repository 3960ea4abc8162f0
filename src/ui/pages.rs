//! The pages, one a file.

pub mod about;
pub mod analyse;
pub mod calculator;
pub mod home;
pub mod not_found;
