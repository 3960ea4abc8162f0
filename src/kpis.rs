//! The catalogue: the only list of calculators.

use crate::model::kpi::Kpi;

mod abandonment;
mod adherence;
mod aht;
mod ai_handover;
mod art;
mod cac;
mod ces;
mod channel_mix;
mod churn;
mod clv;
mod cost_per_contact;
mod csat;
mod esat;
mod fcr;
mod first_time_fix;
mod frt;
mod mau;
mod nff;
mod nps;
mod nps_change;
mod occupancy;
mod proactivity;
mod productivity;
mod quality;
mod recurring;
mod referral;
mod resolution;
mod retention;
mod service_level;
mod service_roi;
mod sla;
mod social_response;
mod staffing;
mod trial_conversion;
mod trips;
mod turnover;
mod wait;

/// Every calculator, in the catalogue's order within each family.
pub static ALL: &[&Kpi] = &[
    &nps::KPI,
    &nps_change::KPI,
    &csat::KPI,
    &ces::KPI,
    &retention::KPI,
    &churn::KPI,
    &clv::KPI,
    &cac::KPI,
    &recurring::KPI,
    &referral::KPI,
    &trial_conversion::KPI,
    &mau::KPI,
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
