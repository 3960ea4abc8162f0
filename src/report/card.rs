//! The figure of one calculator, from a file's numbers: what it is, what it rests on and what was left out.

use super::plan::{Plan, Support, number};
use crate::analysis::protocol::{Numbers, Question, Tally};
use crate::link::{self, Address};
use crate::model::error::{CalcError, InputError};
use crate::model::input::Input;
use crate::model::kpi::Kpi;
use crate::model::outcome::Outcome;
use crate::model::output::Grade;
use crate::model::role::{Reduce, Role};
use crate::model::values::{Given, Values};

/// The figure of one calculator.
#[derive(Clone, Debug)]
pub struct Card {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// The figure, or why there is none.
    pub figure: Result<Figure, NoFigure>,
    /// Rows of the file.
    pub rows: u64,
    /// Rows that the figure rests on.
    pub used: u64,
    /// What became of the cells of each column that the figure needs.
    pub tallies: Vec<Tally>,
    /// Median and 90th percentile, where they say more than the mean.
    pub spread: Option<Spread>,
    /// The promised time that the figure goes by, seconds, where there is one.
    pub promised: Option<f64>,
}

/// A computed figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The checked numbers, to open the calculator with.
    pub values: Values,
    /// The results.
    pub outcome: Outcome,
    /// The headline.
    pub value: f64,
    /// The headline's grade, where there is one.
    pub grade: Option<Grade>,
    /// The headline's bounds at 95 %, where there are any.
    pub interval: Option<(f64, f64)>,
    /// Numbers that did not come from the file but from the calculator's own starting values.
    pub assumed: Vec<&'static Input>,
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq)]
pub enum NoFigure {
    /// The columns are there, but nothing in them could be used.
    NothingUsable,
    /// The numbers of the file are not what the calculator takes.
    Refused(Vec<InputError>),
    /// The formula has no result for them.
    Impossible(CalcError),
}

/// Where the middle and the slow tail of a column lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The column's meaning.
    pub role: Role,
    /// Half of the values lie at or below it.
    pub median: f64,
    /// Nine values in ten lie at or below it.
    pub ninth_decile: f64,
}

/// What to ask for a [`Spread`].
pub(super) const fn quantiles(role: Role) -> [Reduce; 2] {
    [Reduce::Quantile(role, 0.5), Reduce::Quantile(role, 0.9)]
}

impl Card {
    pub(super) fn of(support: Support, plan: &Plan, question: &Question, whole: &Numbers) -> Self {
        let get = |reduce| number(question, whole, reduce);
        let spread = support.source.spread.and_then(|role| {
            let [median, ninth_decile] = quantiles(role).map(get);
            Some(Spread { role, median: median?, ninth_decile: ninth_decile? })
        });
        Card {
            kpi: support.kpi,
            figure: Figure::of(support, get),
            rows: whole.rows,
            used: get(support.source.rows()).unwrap_or(0.0) as u64,
            tallies: support.source.needs.iter().filter_map(|role| plan.tally(*role).cloned()).collect(),
            spread,
            promised: support.source.promised(),
        }
    }

    /// Rows that do not count.
    pub fn left_out(&self) -> u64 {
        self.rows.saturating_sub(self.used)
    }
}

/// How many rows a figure rests on.
pub(super) fn observations(support: Support, get: impl Fn(Reduce) -> Option<f64>) -> f64 {
    get(support.source.observations).unwrap_or(0.0)
}

impl Figure {
    /// Computes a figure from reduced numbers: the gate and the formula of the form.
    pub(super) fn of(support: Support, get: impl Fn(Reduce) -> Option<f64> + Copy) -> Result<Self, NoFigure> {
        let Support { kpi, source } = support;
        if observations(support, get) == 0.0 {
            return Err(NoFigure::NothingUsable);
        }
        let filled = |input: &Input| source.fills.iter().find(|(other, _)| other.key == input.key);
        let ways: Vec<usize> = kpi
            .sections
            .iter()
            .map(|section| {
                section
                    .ways
                    .iter()
                    .position(|way| way.inputs.iter().any(|i| filled(i).is_some()))
                    .unwrap_or(0)
            })
            .collect();
        let mut assumed = Vec::new();
        let values = Values::check(kpi, &ways, |input| match filled(input) {
            Some((_, reduce)) => Ok(get(*reduce).map(Given::Number)),
            None => Ok(source.chosen(input).or_else(|| {
                let start = input.start();
                assumed.extend(start.is_some().then_some(input));
                start
            })),
        })
        .map_err(NoFigure::Refused)?;
        let outcome = kpi.compute(&values).map_err(NoFigure::Impossible)?;
        let headline = kpi.headline();
        let value =
            outcome.value(headline).ok_or(NoFigure::Impossible(CalcError::NotFinite(headline.key)))?;
        let interval = kpi.interval.and_then(|i| Some((outcome.value(&i.low)?, outcome.value(&i.high)?)));
        Ok(Figure { grade: kpi.grade(&outcome), value, interval, assumed, values, outcome })
    }

    /// The address that opens the calculator with these numbers in its form.
    pub fn address(&self) -> Address {
        link::write(&self.values)
    }
}
