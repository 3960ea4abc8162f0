//! The catalogue: the only list of calculators.

use crate::model::kpi::Kpi;

mod abandonment;
mod adherence;
mod aht;
mod art;
mod cost_per_contact;
mod csat;
mod esat;
mod fcr;
mod frt;
mod nps;
mod occupancy;
mod productivity;
mod service_level;
mod staffing;
mod trips;
mod turnover;
mod wait;

/// Every calculator, in the catalogue's order within each family.
pub static ALL: &[&Kpi] = &[
    &nps::KPI,
    &csat::KPI,
    &fcr::KPI,
    &frt::KPI,
    &art::KPI,
    &cost_per_contact::KPI,
    &aht::KPI,
    &wait::KPI,
    &abandonment::KPI,
    &service_level::KPI,
    &occupancy::KPI,
    &staffing::KPI,
    &productivity::KPI,
    &adherence::KPI,
    &esat::KPI,
    &turnover::KPI,
    &trips::KPI,
];

/// The calculator with this name.
pub fn find(slug: &str) -> Option<&'static Kpi> {
    ALL.iter().copied().find(|kpi| kpi.slug == slug)
}
