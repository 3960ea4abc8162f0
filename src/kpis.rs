//! The catalogue: the only list of calculators.

use crate::model::kpi::Kpi;

mod abandonment;
mod adherence;
mod aht;
mod ai_handover;
mod art;
mod channel_mix;
mod cost_per_contact;
mod csat;
mod esat;
mod fcr;
mod first_time_fix;
mod frt;
mod nff;
mod nps;
mod occupancy;
mod proactivity;
mod productivity;
mod quality;
mod resolution;
mod service_level;
mod service_roi;
mod sla;
mod social_response;
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
    &resolution::KPI,
    &sla::KPI,
    &social_response::KPI,
    &channel_mix::KPI,
    &ai_handover::KPI,
    &proactivity::KPI,
    &service_roi::KPI,
    &cost_per_contact::KPI,
    &aht::KPI,
    &wait::KPI,
    &abandonment::KPI,
    &service_level::KPI,
    &occupancy::KPI,
    &staffing::KPI,
    &quality::KPI,
    &productivity::KPI,
    &adherence::KPI,
    &esat::KPI,
    &turnover::KPI,
    &trips::KPI,
    &first_time_fix::KPI,
    &nff::KPI,
];

/// The calculator with this name.
pub fn find(slug: &str) -> Option<&'static Kpi> {
    ALL.iter().copied().find(|kpi| kpi.slug == slug)
}
