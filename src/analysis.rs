//! A dropped file becomes numbers. Knows no calculator: it is asked for [`crate::model::role::Reduce`]s.
//!
//! Bytes are decoded ([`decode`]), cut into records ([`scan`]), the cells of the columns in use read ([`cell`]) and
//! kept by type ([`store`]), from which every question is answered. A first look at the beginning of the file
//! ([`text::look`]) proposes how to read it and what its columns mean ([`roles`]).

#[cfg(feature = "spreadsheet")]
pub mod archive;
pub mod cell;
#[cfg(feature = "spreadsheet")]
pub mod container;
pub mod decode;
pub mod dialect;
pub mod encoding;
pub mod error;
pub mod exports;
#[cfg(feature = "spreadsheet")]
pub mod gzip;
pub mod headers;
pub mod json;
pub mod kind;
pub mod left_out;
#[cfg(feature = "spreadsheet")]
pub mod packed;
#[cfg(feature = "spreadsheet")]
pub mod page;
pub mod protocol;
pub mod quality;
pub mod roles;
pub mod sample;
pub mod scan;
pub mod several;
pub mod sieve;
#[cfg(feature = "spreadsheet")]
pub mod spreadsheet;
pub mod store;
pub mod style;
pub mod table;
pub mod text;
pub mod wire;
pub mod workbook;
