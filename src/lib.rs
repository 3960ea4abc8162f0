//! Every customer-service KPI, computed and explained in the browser.
//!
//! ```text
//! form text ──┐
//! link ───────┼→ Values::check → Kpi::compute → Outcome → figure, grade, charts, working
//! file ───────┘   (one gate)     (one formula)
//! ```
#![warn(missing_docs)]

#[cfg(all(target_family = "wasm", any(feature = "ui", feature = "worker")))]
mod allocator;
pub mod analysis;
pub mod figures;
pub mod kpis;
pub mod link;
pub mod model;
pub mod numbers;
pub mod report;
pub mod snippet;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "worker")]
pub mod worker;
