//! Return on investment of the service: what an investment brings in a year, by lower cost, customers kept and further
//! sales. A loss is shown as a loss.

use crate::model::error::{Absence, CalcError};
use crate::model::input::Input;
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::source::{AFTER_SALES_GUIDE, APIZEE, Reliability};
use crate::model::unit::Unit;
use crate::model::values::Values;

const COST_BEFORE: Input = Input::number("cost-before", Unit::Money);
const COST_AFTER: Input = Input::number("cost-after", Unit::Money);
const RETAINED_REVENUE: Input = Input::number("retained-revenue", Unit::Money).starts(0.0);
const UPSELL: Input = Input::number("upsell", Unit::Money).starts(0.0);
const INVESTMENT: Input = Input::number("investment", Unit::Money);

const GAIN: Output = Output::new("gain", Unit::Money).decimals(0);
const ROI: Output = Output::new("roi", Unit::Percent);
const PAYBACK_MONTHS: Output = Output::new("payback-months", Unit::Months);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "service-roi",
    family: Family::Service,
    sections: &[
        Section { key: "cost", ways: &[Way { key: "", inputs: &[COST_BEFORE, COST_AFTER] }] },
        Section { key: "revenue", ways: &[Way { key: "", inputs: &[RETAINED_REVENUE, UPSELL] }] },
        Section { key: "investment", ways: &[Way { key: "", inputs: &[INVESTMENT] }] },
    ],
    outputs: &[GAIN, ROI, PAYBACK_MONTHS],
    formula: gain,
    interval: None,
    charts: &[
        Chart::Waterfall(&["cost-today", "cost-change", "revenue-kept", "revenue-added", "cost-tomorrow"]),
        Chart::Tornado(GAIN),
    ],
    // Costs are in the books; what customers would have done is an estimate.
    uncertain: &[RETAINED_REVENUE, UPSELL],
    rhythm: Rhythm::Yearly,
    pairs: &["csat"],
    benchmarks: &[
        Benchmark {
            key: "retention",
            source: AFTER_SALES_GUIDE.quoting("Bain"),
            reliability: Reliability::Disputed,
        },
        Benchmark {
            key: "retention-finance",
            source: APIZEE.quoting("Bain"),
            reliability: Reliability::Disputed,
        },
    ],
    advice: &[
        Advice { key: "loss", when: |_, outcome| outcome.value(&GAIN) <= Some(0.0) },
        Advice { key: "cost-rises", when: |values, _| values[&COST_AFTER] > values[&COST_BEFORE] },
        Advice { key: "margin", when: |values, _| values[&RETAINED_REVENUE] + values[&UPSELL] > 0.0 },
        Advice::always("pilot"),
        Advice::always("after-a-year"),
    ],
    examples: &[
        Example {
            key: "year",
            given: "cost-before=400000&cost-after=340000&retained-revenue=25000&upsell=11000&investment=60000",
            expect: worked(&[(&GAIN, 96_000.0), (&ROI, 60.0), (&PAYBACK_MONTHS, 7.5)]),
        },
        Example {
            key: "loss",
            given: "cost-before=100000&cost-after=112000&retained-revenue=8000&investment=15000",
            expect: worked(&[(&GAIN, -4_000.0), (&ROI, -380.0 / 3.0)]),
        },
    ],
    from_file: &[],
    text: texts!("service_roi"),
};

fn gain(values: &Values) -> Result<Outcome, CalcError> {
    let (before, after, investment) = (values[&COST_BEFORE], values[&COST_AFTER], values[&INVESTMENT]);
    let (kept, added) = (values[&RETAINED_REVENUE], values[&UPSELL]);
    let saving = before - after;
    let gain = saving + kept + added;
    let roi = if investment > 0.0 {
        Ok((gain - investment) / investment * 100.0)
    } else {
        Err(Absence::Because("nothing-invested"))
    };
    let payback = match (investment > 0.0, gain > 0.0) {
        (_, false) => Err(Absence::Because("never-pays-back")),
        (false, true) => Ok(0.0),
        (true, true) => Ok(investment / (gain / 12.0)),
    };
    let mut outcome = Outcome::of(&GAIN, gain)
        .maybe(&ROI, roi)
        .maybe(&PAYBACK_MONTHS, payback)
        .step("saving", saving, Unit::Money)
        .step("cost-today", before, Unit::Money)
        .step("cost-change", -saving, Unit::Money)
        .step("revenue-kept", -kept, Unit::Money)
        .step("revenue-added", -added, Unit::Money)
        .step("cost-tomorrow", before - gain, Unit::Money)
        .line("gain");
    if roi.is_ok() {
        outcome = outcome.line("roi");
    }
    if payback.is_ok() && investment > 0.0 {
        outcome = outcome.line("payback");
    }
    if kept + added > 0.0 {
        outcome = outcome.line("cost-alone").note("cost-alone");
    }
    Ok(outcome)
}
