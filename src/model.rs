//! What a calculator is: its inputs, its outputs, its formula, and the checked values that flow through it. Needs
//! nothing but serde's derive, and only for the words shared with the file analysis.

pub mod consistency;
pub mod distribution;
pub mod erlang;
pub mod error;
pub mod input;
pub mod kpi;
pub mod outcome;
pub mod output;
pub mod quantity;
pub mod role;
pub mod source;
pub mod statistics;
pub mod unit;
pub mod values;
pub mod what_if;
