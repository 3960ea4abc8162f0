//! The catalogue: the only list of calculators.

use crate::model::kpi::Kpi;

mod fcr;
mod nps;
mod trips;

/// Every calculator, in the catalogue's order within each family.
pub static ALL: &[&Kpi] = &[&nps::KPI, &fcr::KPI, &trips::KPI];

/// The calculator with this name.
pub fn find(slug: &str) -> Option<&'static Kpi> {
    ALL.iter().copied().find(|kpi| kpi.slug == slug)
}
