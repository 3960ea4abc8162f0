//! The catalogue: the only list of calculators.

use crate::model::kpi::Kpi;

mod abandonment;
mod aht;
mod art;
mod cac;
mod ces;
mod churn;
mod clv;
mod csat;
mod fcr;
mod frt;
mod mau;
mod nps;
mod nps_change;
mod recurring;
mod referral;
mod retention;
mod trial_conversion;
mod trips;
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
    &aht::KPI,
    &wait::KPI,
    &abandonment::KPI,
    &trips::KPI,
];

/// The calculator with this name.
pub fn find(slug: &str) -> Option<&'static Kpi> {
    ALL.iter().copied().find(|kpi| kpi.slug == slug)
}
