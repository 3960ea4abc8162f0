//! A file read and reported without a page: the command line, the tests and the fuzzing take the page's steps one after
//! the other. No part of what a browser loads.

pub mod arguments;
pub mod json;
pub mod reading;

pub use arguments::{Arguments, Usage};
pub use reading::{FileRead, Trouble};
