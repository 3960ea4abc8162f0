//! The pages, one a file.

pub mod about;
pub mod annexed;
pub mod calculator;
pub mod glossary;
pub mod home;
pub mod not_found;
pub mod not_loaded;
pub mod verify;
