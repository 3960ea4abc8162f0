//! Every customer-service KPI, computed and explained in the browser.

pub mod analysis;
pub mod model;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "worker")]
pub mod worker;
