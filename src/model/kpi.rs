//! A calculator as data, with its formula written once.

use super::error::CalcError;
use super::input::{Input, Kind};
use super::outcome::Outcome;
use super::output::{Benchmark, Grade, Output};
use super::role::{Holds, Reduce, Role};
use super::values::{Given, Values};

/// Checked answers to results.
pub type Formula = fn(&Values) -> Result<Outcome, CalcError>;

/// A calculator. Everything shown, linked, embedded or computed from a file comes from here.
#[derive(Debug)]
pub struct Kpi {
    /// Name in links: kebab-case, and for ever.
    pub slug: &'static str,
    /// Where the catalogue lists it.
    pub family: Family,
    /// The form.
    pub sections: &'static [Section],
    /// The results; the first is the headline.
    pub outputs: &'static [Output],
    /// The computation.
    pub formula: Formula,
    /// The bounds of the headline at 95 %, where it is an estimate.
    pub interval: Option<Interval>,
    /// The pictures, in order.
    pub charts: &'static [Chart],
    /// The inputs that a cautious and a bold reading change together, for low, central and high scenarios. More of each
    /// is the bolder reading, which raises the headline only where what it multiplies is a gain.
    pub uncertain: &'static [Input],
    /// How often it is worth looking at.
    pub rhythm: Rhythm,
    /// Calculators that it must be read beside, because it can be pushed at their expense; the text `pairs` says how.
    pub pairs: &'static [&'static str],
    /// Published figures to compare with.
    pub benchmarks: &'static [Benchmark],
    /// How to improve, texts `advice-…` with these keys.
    pub advice: &'static [Advice],
    /// Worked examples.
    pub examples: &'static [Example],
    /// How a file gives the inputs: the first of these whose roles are all there is used.
    pub from_file: &'static [FromFile],
    /// Titles, labels, prose.
    pub text: Text,
}

/// Where the catalogue lists a calculator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// What customers say.
    Satisfaction,
    /// Whether customers stay, and what they are worth.
    Loyalty,
    /// How fast and how well requests are handled.
    Service,
    /// Telephone lines and queues.
    Calls,
    /// The people who answer.
    Team,
    /// Technicians on the road.
    Field,
}

impl Family {
    /// Every family, in the catalogue's order.
    pub const ALL: [Family; 6] =
        [Family::Satisfaction, Family::Loyalty, Family::Service, Family::Calls, Family::Team, Family::Field];

    /// The name in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Family::Satisfaction => "satisfaction",
            Family::Loyalty => "loyalty",
            Family::Service => "service",
            Family::Calls => "calls",
            Family::Team => "team",
            Family::Field => "field",
        }
    }
}

/// How often a figure is worth looking at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day or week: what can be steered at once.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every year: what strategy is made of.
    Yearly,
}

impl Rhythm {
    /// The name in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Rhythm::Weekly => "weekly",
            Rhythm::Monthly => "monthly",
            Rhythm::Quarterly => "quarterly",
            Rhythm::Yearly => "yearly",
        }
    }
}

/// A group of questions. Where it has several ways, the visitor answers one of them.
#[derive(Debug)]
pub struct Section {
    /// Text `section-…`; blank for a form that needs no headings.
    pub key: &'static str,
    /// At least one.
    pub ways: &'static [Way],
}

impl Section {
    /// How many rows of the same questions it has at most; 0 where each question is asked once. The page may show a
    /// few of them and one more each time the last is filled in.
    pub fn rows(&self) -> usize {
        self.ways.iter().flat_map(|way| way.inputs).filter_map(Input::row).max().unwrap_or(0)
    }
}

/// One way to answer a section.
#[derive(Debug)]
pub struct Way {
    /// Text `way-…`; blank when it is the only one.
    pub key: &'static str,
    /// The questions.
    pub inputs: &'static [Input],
}

/// The bounds of the headline.
#[derive(Clone, Copy, Debug)]
pub struct Interval {
    /// Lower bound.
    pub low: Output,
    /// Upper bound.
    pub high: Output,
    /// How they are found.
    pub method: Method,
}

/// How an interval is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Of a difference of two shares of one sample.
    AdjustedWald,
    /// Of a difference of two such differences.
    AdjustedWaldDifference,
    /// Of a mean of marks.
    Student,
    /// Of a proportion.
    Wilson,
}

impl Method {
    /// The name in text keys.
    pub const fn key(self) -> &'static str {
        match self {
            Method::AdjustedWald => "adjusted-wald",
            Method::AdjustedWaldDifference => "adjusted-wald-difference",
            Method::Student => "student",
            Method::Wilson => "wilson",
        }
    }
}

/// A picture of the results.
#[derive(Clone, Copy, Debug)]
pub enum Chart {
    /// Shares of a whole, side by side in one bar, each with the grade that colours it where the share has one.
    Parts(&'static [(Output, Option<Grade>)]),
    /// From the first amount to the last by the changes between: keys of steps (text `step-…`), in order.
    Waterfall(&'static [&'static str]),
    /// What a change of each input does to an output.
    Tornado(Output),
    /// An output as one input runs through its range.
    Sweep {
        /// The input on the horizontal axis.
        over: Input,
        /// The output on the vertical axis.
        shows: Output,
    },
}

/// A piece of advice, shown where it applies.
#[derive(Clone, Copy, Debug)]
pub struct Advice {
    /// Text `advice-…`.
    pub key: &'static str,
    /// Whether it applies.
    pub when: fn(&Values, &Outcome) -> bool,
}

impl Advice {
    /// Applies always.
    pub const fn always(key: &'static str) -> Self {
        Advice { key, when: |_, _| true }
    }
}

/// A worked example: it is a test, an explanation and a button that loads it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Text `example-…`.
    pub key: &'static str,
    /// The answers, as in a link.
    pub given: &'static str,
    /// Some of the results, in full precision; empty in a released page (see `worked`).
    pub expect: &'static [(&'static Output, f64)],
}

/// What an example gives, worked out elsewhere: tests ask for it, so a released page is not made to carry it.
pub(crate) const fn worked(results: &'static [(&'static Output, f64)]) -> &'static [(&'static Output, f64)] {
    if cfg!(all(target_family = "wasm", not(debug_assertions))) { &[] } else { results }
}

/// How the columns of a file give a calculator's inputs.
#[derive(Clone, Copy, Debug)]
pub struct FromFile {
    /// The columns that must be there.
    pub needs: &'static [Role],
    /// What gives each input.
    pub fills: &'static [(Input, Reduce)],
    /// The number of observations the result rests on.
    pub observations: Reduce,
    /// A role whose median and 90th percentile are worth showing beside the mean.
    pub spread: Option<Role>,
    /// Choices that these columns decide, by the choice's key: the scale of marks, say.
    pub chooses: &'static [(Input, &'static str)],
}

impl FromFile {
    /// Rows of the file that the result rests on: the observations, except in totals, where one row has many.
    pub const fn rows(&self) -> Reduce {
        match self.observations {
            Reduce::Sum(role) => Reduce::Known(role),
            other => other,
        }
    }

    /// The choice that these columns decide for a question.
    pub fn chosen(&self, input: &Input) -> Option<Given> {
        let (_, key) = self.chooses.iter().find(|(other, _)| other.key == input.key)?;
        let Kind::Choice(choices) = input.kind else { return None };
        choices.iter().position(|choice| choice.key == *key).map(Given::Choice)
    }

    /// The promised time that a count goes by, seconds, where there is one.
    pub fn promised(&self) -> Option<f64> {
        self.fills.iter().find_map(|(_, reduce)| match reduce {
            Reduce::Between(role, _, high) if role.holds() == Holds::Duration => Some(*high),
            _ => None,
        })
    }
}

/// The texts of a calculator in both languages; blank in a released page, which fetches them.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// French.
    pub fr: &'static str,
}

/// The text files beside a calculator, by their stem.
#[cfg(any(not(target_family = "wasm"), debug_assertions))]
macro_rules! texts {
    ($stem:literal) => {
        $crate::model::kpi::Text {
            en: include_str!(concat!($stem, ".en.ftl")),
            fr: include_str!(concat!($stem, ".fr.ftl")),
        }
    };
}

/// The text files beside a calculator, by their stem.
#[cfg(all(target_family = "wasm", not(debug_assertions)))]
macro_rules! texts {
    ($stem:literal) => {
        $crate::model::kpi::Text { en: "", fr: "" }
    };
}

pub(crate) use texts;

impl Kpi {
    /// Every question, in the order of the form, all ways included.
    pub fn inputs(&self) -> impl Iterator<Item = &'static Input> + use<> {
        self.sections.iter().flat_map(|section| section.ways).flat_map(|way| way.inputs)
    }

    /// The question with this key.
    pub fn input(&self, key: &str) -> Option<&'static Input> {
        self.inputs().find(|input| input.key == key)
    }

    /// The result with this key.
    pub fn output(&self, key: &str) -> Option<&'static Output> {
        self.outputs.iter().find(|output| output.key == key)
    }

    /// The most important result.
    pub fn headline(&self) -> &'static Output {
        &self.outputs[0]
    }

    /// Runs the formula: the only place where that happens.
    ///
    /// # Errors
    /// What the formula says, or [`CalcError::NotFinite`] if a number got out of hand.
    pub fn compute(&self, values: &Values) -> Result<Outcome, CalcError> {
        let outcome = (self.formula)(values)?.finite()?;
        debug_assert!(
            self.outputs.iter().all(|output| outcome.get(output).is_some()),
            "{}: an output is missing",
            self.slug
        );
        Ok(outcome)
    }

    /// The grade of the headline, where it has one.
    pub fn grade(&self, outcome: &Outcome) -> Option<Grade> {
        let headline = self.headline();
        Some(headline.bands?.grade(outcome.value(headline)?))
    }
}

/// Calculators are the same if they have the same slug.
impl PartialEq for Kpi {
    fn eq(&self, other: &Self) -> bool {
        self.slug == other.slug
    }
}
