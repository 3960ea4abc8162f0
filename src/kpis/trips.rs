//! Technician-trip savings: what is gained when a remote session replaces part of the visits, in money, hours,
//! kilometres and CO2. Every constant is an input, but for the official emission factors of the energies.

use crate::model::error::{Absence, CalcError};
use crate::model::input::{Choice, Input};
use crate::model::kpi::{Advice, Chart, Example, Family, Kpi, Rhythm, Section, Way, texts, worked};
use crate::model::outcome::Outcome;
use crate::model::output::{Benchmark, Output};
use crate::model::quantity::Quantity;
use crate::model::source::{APIZEE, FRENCH_EMISSION_FACTORS, Reliability};
use crate::model::unit::Unit;
use crate::model::values::Values;

const TRIPS: Input = Input::number("trips", Unit::Count).is(Quantity::Visits);
/// Each period with how many of it a year has.
const PERIOD: Input = Input::choice(
    "period",
    &[
        Choice { key: "month", value: 12.0 },
        Choice { key: "quarter", value: 4.0 },
        Choice { key: "year", value: 1.0 },
    ],
);
const FIRST_TIME_FIX: Input =
    Input::number("first-time-fix", Unit::Percent).between(1.0, 100.0).is(Quantity::FirstTimeFix).optional();
const AVOIDABLE: Input = Input::number("avoidable", Unit::Percent);
const REMOTE_SUCCESS: Input = Input::number("remote-success", Unit::Percent);
const REMOTE_COST: Input = Input::number("remote-cost", Unit::Money).starts(0.0);
const LICENCE: Input = Input::number("licence", Unit::Money).starts(0.0);
const SETUP: Input = Input::number("setup", Unit::Money).starts(0.0);
const TRIP_COST: Input = Input::number("trip-cost", Unit::Money);
const TRAVEL_TIME: Input = Input::number("travel-time", Unit::Duration).optional();
const ON_SITE_TIME: Input = Input::number("on-site-time", Unit::Duration).optional();
const HOURLY_COST: Input = Input::number("hourly-cost", Unit::Money);
const DISTANCE: Input = Input::number("distance", Unit::Kilometres).optional();
const CONSUMPTION: Input = Input::number("consumption", Unit::Number).between(0.0, 1000.0).optional();
/// Each energy with its emissions, kg CO2e a litre (a kWh for electricity in mainland France), upstream included.
const ENERGY: Input = Input::choice(
    "energy",
    &[
        Choice { key: "diesel", value: 3.17 },
        Choice { key: "petrol", value: 2.79 },
        Choice { key: "e85", value: 1.46 },
        Choice { key: "electric", value: 0.048 },
    ],
);
const FUEL_PRICE: Input = Input::number("fuel-price", Unit::Money).optional();
const WEAR: Input = Input::number("wear", Unit::Money).optional();
const ADMIN_TIME: Input = Input::number("admin-time", Unit::Duration).optional();
const ADMIN_HOURLY_COST: Input = Input::number("admin-hourly-cost", Unit::Money).optional();
const PARTS: Input = Input::number("parts", Unit::Money).optional();
const OTHER_COST: Input = Input::number("other-cost", Unit::Money).optional();

const NET_SAVING: Output = Output::new("net-saving", Unit::Money).decimals(0);
const COST_PER_TRIP: Output = Output::new("cost-per-trip", Unit::Money);
const TRIPS_AVOIDED: Output = Output::new("trips-avoided", Unit::Count);
const GROSS_SAVING: Output = Output::new("gross-saving", Unit::Money).decimals(0);
const ROI: Output = Output::new("roi", Unit::Percent);
const PAYBACK_MONTHS: Output = Output::new("payback-months", Unit::Months);
const BREAK_EVEN_SUCCESS: Output = Output::new("break-even-success", Unit::Percent);
const HOURS_FREED: Output = Output::new("hours-freed", Unit::Hours);
const KM_AVOIDED: Output = Output::new("km-avoided", Unit::Kilometres);
const CO2_AVOIDED: Output = Output::new("co2-avoided", Unit::Kilograms);

/// The calculator.
pub static KPI: Kpi = Kpi {
    slug: "trips",
    family: Family::Field,
    sections: &[
        Section { key: "volume", ways: &[Way { key: "", inputs: &[TRIPS, PERIOD, FIRST_TIME_FIX] }] },
        Section {
            key: "remote",
            ways: &[Way { key: "", inputs: &[AVOIDABLE, REMOTE_SUCCESS, REMOTE_COST, LICENCE, SETUP] }],
        },
        Section {
            key: "cost",
            ways: &[
                Way { key: "one-figure", inputs: &[TRIP_COST] },
                Way {
                    key: "from-parts",
                    inputs: &[
                        HOURLY_COST,
                        FUEL_PRICE,
                        WEAR,
                        ADMIN_TIME,
                        ADMIN_HOURLY_COST,
                        PARTS,
                        OTHER_COST,
                    ],
                },
            ],
        },
        Section {
            key: "travel",
            ways: &[Way { key: "", inputs: &[TRAVEL_TIME, ON_SITE_TIME, DISTANCE, CONSUMPTION, ENERGY] }],
        },
    ],
    outputs: &[
        NET_SAVING,
        COST_PER_TRIP,
        TRIPS_AVOIDED,
        GROSS_SAVING,
        ROI,
        PAYBACK_MONTHS,
        BREAK_EVEN_SUCCESS,
        HOURS_FREED,
        KM_AVOIDED,
        CO2_AVOIDED,
    ],
    formula: saving,
    interval: None,
    charts: &[
        Chart::Waterfall(&["cost-today", "trips-saved", "remote-sessions", "licence-year", "cost-tomorrow"]),
        Chart::Tornado(NET_SAVING),
    ],
    uncertain: &[AVOIDABLE, REMOTE_SUCCESS],
    rhythm: Rhythm::Quarterly,
    pairs: &["first-time-fix", "nff"],
    benchmarks: &[
        Benchmark { key: "emissions", source: FRENCH_EMISSION_FACTORS, reliability: Reliability::Official },
        Benchmark { key: "trips", source: APIZEE, reliability: Reliability::Vendor },
    ],
    advice: &[
        Advice::always("triage"),
        Advice::always("prepare"),
        Advice { key: "loss", when: |_, outcome| outcome.value(&NET_SAVING) < Some(0.0) },
        Advice::always("measure"),
    ],
    examples: &[
        Example {
            key: "month",
            given: "trips=250&period=month&avoidable=30&remote-success=70&trip-cost=180&remote-cost=15&licence=18000&setup=6000&travel-time=50min&on-site-time=40min&distance=40&consumption=8&energy=diesel",
            expect: worked(&[
                (&NET_SAVING, 85_950.0),
                (&TRIPS_AVOIDED, 630.0),
                (&GROSS_SAVING, 113_400.0),
                (&COST_PER_TRIP, 180.0),
                (&KM_AVOIDED, 25_200.0),
                (&HOURS_FREED, 945.0),
                (&CO2_AVOIDED, 6_390.72),
            ]),
        },
        Example {
            key: "parts",
            given: "trips=1150&period=quarter&first-time-fix=80&avoidable=25&remote-success=60&remote-cost=12&licence=30000&setup=10000&hourly-cost=42&fuel-price=1.7&wear=0.12&admin-time=20min&admin-hourly-cost=30&parts=8&other-cost=5&travel-time=1h&on-site-time=45min&distance=50&consumption=7&energy=diesel",
            expect: worked(&[(&COST_PER_TRIP, 108.45), (&TRIPS_AVOIDED, 862.5), (&NET_SAVING, 53_188.125)]),
        },
        Example {
            key: "loss",
            given: "trips=20&period=month&avoidable=10&remote-success=50&trip-cost=120&remote-cost=15&licence=5000&setup=0",
            expect: worked(&[(&NET_SAVING, -3_740.0), (&TRIPS_AVOIDED, 12.0)]),
        },
    ],
    from_file: &[],
    text: texts!("trips"),
};

fn saving(values: &Values) -> Result<Outcome, CalcError> {
    let a_year = values.choice(&PERIOD).value;
    let first_time_fix = values.get(&FIRST_TIME_FIX);
    // Jobs not solved at the first visit need another: n jobs make n ÷ rate visits.
    let visits = values[&TRIPS] * a_year / first_time_fix.map_or(1.0, |rate| rate / 100.0);
    let avoidable = visits * values[&AVOIDABLE] / 100.0;
    let avoided = avoidable * values[&REMOTE_SUCCESS] / 100.0;
    let trip_cost = cost_per_trip(values)?;
    let (remote, licence, setup) = (values[&REMOTE_COST], values[&LICENCE], values[&SETUP]);
    let gross = avoided * trip_cost;
    let sessions = avoided * remote;
    let net = gross - sessions - licence;
    let today = visits * trip_cost;

    let invested = licence + setup;
    let roi = if invested > 0.0 {
        Ok((net - setup) / invested * 100.0)
    } else {
        Err(Absence::Because("nothing-invested"))
    };
    let payback = match (setup > 0.0, net > 0.0) {
        (false, true) => Ok(0.0),
        (true, true) => Ok(setup / (net / 12.0)),
        (_, false) => Err(Absence::Because("never-pays-back")),
    };
    let at_best = avoidable * (trip_cost - remote);
    let break_even = match licence / at_best * 100.0 {
        rate if at_best > 0.0 && rate <= 100.0 => Ok(rate),
        _ => Err(Absence::Because("no-break-even")),
    };
    let hours = match time_per_trip(values) {
        None => Err(Absence::Needs(&["travel-time", "on-site-time"])),
        Some(time) => Ok(avoided * time / 3600.0),
    };
    let km = values.get(&DISTANCE).map(|distance| avoided * distance);
    let co2 = match (km, values.get(&CONSUMPTION)) {
        (Some(km), Some(consumption)) => Ok(km * consumption / 100.0 * values.choice(&ENERGY).value),
        (Some(_), None) => Err(Absence::Needs(&["consumption"])),
        (None, Some(_)) => Err(Absence::Needs(&["distance"])),
        (None, None) => Err(Absence::Needs(&["distance", "consumption"])),
    };

    let mut outcome = Outcome::of(&NET_SAVING, net)
        .and(&COST_PER_TRIP, trip_cost)
        .and(&TRIPS_AVOIDED, avoided)
        .and(&GROSS_SAVING, gross)
        .maybe(&ROI, roi)
        .maybe(&PAYBACK_MONTHS, payback)
        .maybe(&BREAK_EVEN_SUCCESS, break_even)
        .maybe(&HOURS_FREED, hours)
        .maybe(&KM_AVOIDED, km.ok_or(Absence::Needs(&["distance"])))
        .maybe(&CO2_AVOIDED, co2)
        .step("visits", visits, Unit::Count)
        .step("periods", a_year, Unit::Count)
        .step("factor", values.choice(&ENERGY).value, Unit::Number)
        .step("cost-today", today, Unit::Money)
        .step("trips-saved", -gross, Unit::Money)
        .step("remote-sessions", sessions, Unit::Money)
        .step("licence-year", licence, Unit::Money)
        .step("cost-tomorrow", today - net, Unit::Money)
        .line(if first_time_fix.is_some() { "visits-with-repeats" } else { "visits" })
        .line("avoided");
    if values.get(&TRIP_COST).is_none() {
        outcome = outcome.step("labour-time", time_per_trip(values).unwrap_or(0.0), Unit::Duration);
        for part in COST_PARTS {
            if let Some(cost) = (part.cost)(values)? {
                outcome = outcome.step(part.step, cost, Unit::Money).line(part.line);
            }
        }
        outcome = outcome.line("trip-cost");
    }
    outcome = outcome.line("gross").line("net");
    for (known, line) in [
        (roi.is_ok(), "roi"),
        (payback.is_ok() && setup > 0.0, "payback"),
        (break_even.is_ok(), "break-even"),
        (co2.is_ok(), "co2"),
    ] {
        if known {
            outcome = outcome.line(line);
        }
    }
    Ok(outcome)
}

/// A component of the cost of a trip, and the line of the working that shows it. `None` where it was left blank.
struct CostPart {
    line: &'static str,
    step: &'static str,
    cost: fn(&Values) -> Result<Option<f64>, CalcError>,
}

const COST_PARTS: [CostPart; 5] = [
    CostPart { line: "labour", step: "labour-cost", cost: |v| labour(v).map(Some) },
    CostPart {
        line: "fuel",
        step: "fuel-cost",
        cost: |v| {
            product(v, &FUEL_PRICE, &[&DISTANCE, &CONSUMPTION], &["distance", "consumption"])
                .map(|cost| cost.map(|c| c / 100.0))
        },
    },
    CostPart { line: "wear", step: "wear-cost", cost: |v| product(v, &WEAR, &[&DISTANCE], &["distance"]) },
    CostPart { line: "admin", step: "admin-cost", cost: administration },
    CostPart {
        line: "extras",
        step: "extras-cost",
        cost: |v| match (v.get(&PARTS), v.get(&OTHER_COST)) {
            (None, None) => Ok(None),
            (parts, other) => Ok(Some(parts.unwrap_or(0.0) + other.unwrap_or(0.0))),
        },
    },
];

/// One figure if it was given, else the sum of the parts that were filled in.
fn cost_per_trip(values: &Values) -> Result<f64, CalcError> {
    if let Some(cost) = values.get(&TRIP_COST) {
        return Ok(cost);
    }
    COST_PARTS.iter().try_fold(0.0, |sum, part| Ok(sum + (part.cost)(values)?.unwrap_or(0.0)))
}

/// Travel and work on site, seconds; a part left blank is not counted.
fn time_per_trip(values: &Values) -> Option<f64> {
    match (values.get(&TRAVEL_TIME), values.get(&ON_SITE_TIME)) {
        (None, None) => None,
        (travel, on_site) => Some(travel.unwrap_or(0.0) + on_site.unwrap_or(0.0)),
    }
}

fn labour(values: &Values) -> Result<f64, CalcError> {
    match time_per_trip(values) {
        None => Err(CalcError::NeedsOneOf(&["travel-time", "on-site-time"])),
        Some(time) => Ok(time / 3600.0 * values[&HOURLY_COST]),
    }
}

fn administration(values: &Values) -> Result<Option<f64>, CalcError> {
    match (values.get(&ADMIN_TIME), values.get(&ADMIN_HOURLY_COST)) {
        (Some(time), Some(cost)) => Ok(Some(time / 3600.0 * cost)),
        (Some(_), None) => Err(CalcError::Needs { given: "admin-time", missing: &["admin-hourly-cost"] }),
        (None, Some(_)) => Err(CalcError::Needs { given: "admin-hourly-cost", missing: &["admin-time"] }),
        (None, None) => Ok(None),
    }
}

/// A price times quantities; nothing if the price is blank, an error if a quantity is.
fn product(
    values: &Values,
    price: &Input,
    quantities: &[&Input],
    names: &'static [&'static str],
) -> Result<Option<f64>, CalcError> {
    let Some(price_value) = values.get(price) else { return Ok(None) };
    quantities
        .iter()
        .try_fold(price_value, |sum, quantity| values.get(quantity).map(|value| sum * value))
        .map(Some)
        .ok_or(CalcError::Needs { given: price.key, missing: names })
}
