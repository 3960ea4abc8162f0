//! Checked answers. A `Values` exists only if everything needed is there and in range, whoever gave it: a form, a
//! link or a file.

use super::error::{Flaw, InputError};
use super::input::{Choice, Input, Kind, Need, Scores};
use super::kpi::Kpi;
use std::ops::Index;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number, in the unit of its field (seconds for a length of time).
    Number(f64),
    /// The index of a choice.
    Choice(usize),
    /// Pasted marks.
    Scores(Scores),
}

/// Checked answers to a calculator's questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    kpi: &'static Kpi,
    /// The way chosen in each section.
    ways: Vec<usize>,
    /// One for each input, in order; `None` where it was left blank or belongs to a way not chosen.
    given: Vec<Option<Given>>,
}

impl Values {
    /// Checks the answers of the chosen ways; the others are not asked for. Sections without a choice in `ways` take
    /// their first way.
    ///
    /// # Errors
    /// All that is wrong, in the order of the form.
    pub fn check(
        kpi: &'static Kpi,
        ways: &[usize],
        mut answer: impl FnMut(&'static Input) -> Result<Option<Given>, Flaw>,
    ) -> Result<Self, Vec<InputError>> {
        let mut checked = Values { kpi, ways: Vec::new(), given: Vec::new() };
        let mut errors = Vec::new();
        for (index, section) in kpi.sections.iter().enumerate() {
            let chosen = ways.get(index).copied().filter(|way| *way < section.ways.len()).unwrap_or(0);
            checked.ways.push(chosen);
            for (position, way) in section.ways.iter().enumerate() {
                for input in way.inputs {
                    let given = if position == chosen { answer(input) } else { Ok(None) };
                    let given = given
                        .and_then(|given| if position == chosen { accept(input, given) } else { Ok(None) });
                    checked.given.push(given.unwrap_or_else(|flaw| {
                        errors.push(InputError { key: input.key, flaw });
                        None
                    }));
                }
            }
        }
        if errors.is_empty() { Ok(checked) } else { Err(errors) }
    }

    /// The calculator these belong to.
    pub fn kpi(&self) -> &'static Kpi {
        self.kpi
    }

    /// The way chosen in each section.
    pub fn ways(&self) -> &[usize] {
        &self.ways
    }

    /// What was answered, `None` if blank or not asked.
    pub fn given(&self, input: &Input) -> Option<&Given> {
        self.given[self.kpi.inputs().position(|other| other.key == input.key)?].as_ref()
    }

    /// A number, `None` if blank or not asked.
    pub fn get(&self, input: &Input) -> Option<f64> {
        match self.given(input)? {
            Given::Number(value) => Some(*value),
            _ => None,
        }
    }

    /// The chosen answer; the first one if the question was not asked.
    pub fn choice(&self, input: &Input) -> Choice {
        let Kind::Choice(choices) = input.kind else {
            debug_assert!(false, "{} is not a choice", input.key);
            return Choice { key: "", value: f64::NAN };
        };
        match self.given(input) {
            Some(Given::Choice(index)) => choices[*index],
            _ => choices[0],
        }
    }

    /// Pasted marks, `None` if not asked.
    pub fn scores(&self, input: &Input) -> Option<&Scores> {
        match self.given(input)? {
            Given::Scores(scores) => Some(scores),
            _ => None,
        }
    }

    /// The same answers with one number changed.
    ///
    /// # Errors
    /// The number is not allowed there.
    pub fn with(&self, input: &'static Input, value: f64) -> Result<Self, Flaw> {
        let mut changed = self.clone();
        let value = input.accept(value)?;
        if let Some(position) = self.kpi.inputs().position(|other| other.key == input.key) {
            changed.given[position] = Some(Given::Number(value));
        }
        Ok(changed)
    }
}

/// The only gate: what is given must be allowed, and what is needed must be given.
fn accept(input: &Input, given: Option<Given>) -> Result<Option<Given>, Flaw> {
    match (input.kind, given) {
        (Kind::Choice(_), None) => Ok(Some(Given::Choice(0))),
        (_, None) if input.need == Need::Optional => Ok(None),
        (_, None) => Err(Flaw::Missing),
        (Kind::Number { .. }, Some(Given::Number(value))) => {
            input.accept(value).map(|v| Some(Given::Number(v)))
        }
        (Kind::Choice(choices), Some(Given::Choice(index))) if index < choices.len() => {
            Ok(Some(Given::Choice(index)))
        }
        (Kind::Scores { .. }, Some(Given::Scores(scores))) => {
            if scores.accepted.is_empty() {
                return Err(Flaw::NoUsableScore);
            }
            scores.accepted.iter().try_for_each(|mark| input.accept(*mark).map(drop))?;
            Ok(Some(Given::Scores(scores)))
        }
        // An answer of another kind: no form, link or file gives one.
        (_, Some(_)) => Err(Flaw::NotANumber(input.key.to_owned())),
    }
}

/// The number of a required input. Reading one that was not asked is a mistake in a formula: it gives NaN, which
/// [`Kpi::compute`] refuses, and stops a debug build.
impl Index<&Input> for Values {
    type Output = f64;

    fn index(&self, input: &Input) -> &f64 {
        match self.given(input) {
            Some(Given::Number(value)) => value,
            _ => {
                debug_assert!(false, "{} read but not given", input.key);
                &f64::NAN
            }
        }
    }
}
