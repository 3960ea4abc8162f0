//! The calculators opened last, newest first: their names, kept on this device.

use super::remember;
use crate::kpis;
use crate::model::kpi::Kpi;

const MOST: usize = 4;

/// The calculators opened last.
pub fn recent() -> Vec<&'static Kpi> {
    known(&kept())
}

/// Keeps that a calculator was opened.
pub fn opened(kpi: &Kpi) {
    remember::keep(remember::RECENT, &after(&kept(), kpi.slug));
}

fn kept() -> String {
    remember::recall(remember::RECENT).unwrap_or_default()
}

/// The calculators among what was kept, each once. Names that there are none of, any more or yet, are passed over.
fn known(kept: &str) -> Vec<&'static Kpi> {
    let mut known: Vec<&Kpi> = Vec::new();
    for kpi in kept.split(' ').filter_map(kpis::find) {
        if known.len() < MOST && known.iter().all(|before| before.slug != kpi.slug) {
            known.push(kpi);
        }
    }
    known
}

/// What to keep once another was opened.
fn after(kept: &str, slug: &str) -> String {
    let all = known(&format!("{slug} {kept}"));
    all.iter().map(|kpi| kpi.slug).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_comes_first_and_the_fifth_is_forgotten() {
        let opened = ["nps", "churn", "fcr", "trips", "staffing"];
        let kept = opened.iter().fold(String::new(), |kept, slug| after(&kept, slug));
        assert_eq!(kept, "staffing trips fcr churn");
    }

    #[test]
    fn one_opened_again_moves_to_the_front() {
        assert_eq!(after("trips fcr churn nps", "churn"), "churn trips fcr nps");
        assert_eq!(after("nps", "nps"), "nps");
    }

    #[test]
    fn what_is_no_calculator_is_passed_over() {
        let slugs = |kept| known(kept).iter().map(|kpi| kpi.slug).collect::<Vec<_>>();
        assert_eq!(slugs("gone  nps NPS nps <b> churn"), ["nps", "churn"]);
        assert_eq!(slugs(""), [""; 0]);
        assert_eq!(after("gone nps", "fcr"), "fcr nps");
    }
}
