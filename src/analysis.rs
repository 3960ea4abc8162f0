//! A dropped file becomes numbers. Knows no calculator: it is asked for [`crate::model::role::Reduce`]s.

pub mod cell;
pub mod decode;
pub mod encoding;
pub mod error;
pub mod kind;
pub mod protocol;
pub mod scan;
