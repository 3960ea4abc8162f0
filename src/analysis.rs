//! A dropped file becomes numbers. Knows no calculator: it is asked for [`crate::model::role::Reduce`]s.

pub mod error;
pub mod protocol;
