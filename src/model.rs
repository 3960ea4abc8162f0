//! What a calculator is: its inputs, outputs, formula and checked values. Needs nothing but serde's derive.

pub mod role;
