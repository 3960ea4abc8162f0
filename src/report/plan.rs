//! Which calculators a file can feed, and the questions that get their numbers.

use super::card::{self, Card};
use super::distribution::{self, Distribution};
use super::segments::{self, SegmentTable};
use crate::analysis::protocol::{Answer, Inventory, Numbers, Only, Question, Segment, Tally};
use crate::model::kpi::{FromFile, Kpi};
use crate::model::role::{Reduce, Role};

/// A calculator that the file can feed, and from which columns.
#[derive(Clone, Copy, Debug)]
pub struct Support {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// How the file gives its inputs.
    pub source: &'static FromFile,
}

/// A calculator that the file cannot feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsupported {
    /// The calculator.
    pub kpi: &'static Kpi,
    /// Columns to add: all of one of these sets.
    pub missing: Vec<Vec<Role>>,
}

/// What can be said from a file.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Rows of data.
    pub rows: u64,
    /// What became of the cells of each role.
    pub tallies: Vec<Tally>,
    /// The calculators that the file can feed, in the catalogue's order.
    pub supported: Vec<Support>,
    /// Those that further columns would make possible.
    pub unsupported: Vec<Unsupported>,
}

impl Plan {
    /// Sorts a catalogue by what was read.
    pub fn of(inventory: &Inventory, catalogue: &[&'static Kpi]) -> Self {
        let mut plan = Plan {
            rows: inventory.rows,
            tallies: inventory.tallies.clone(),
            supported: Vec::new(),
            unsupported: Vec::new(),
        };
        for kpi in catalogue.iter().copied().filter(|kpi| !kpi.from_file.is_empty()) {
            match plan.source(kpi) {
                Some(source) => plan.supported.push(Support { kpi, source }),
                None => plan.unsupported.push(Unsupported { kpi, missing: plan.missing(kpi) }),
            }
        }
        plan
    }

    /// The first way to feed a calculator whose columns are there; one whose columns hold something usable goes
    /// before one whose columns do not.
    fn source(&self, kpi: &'static Kpi) -> Option<&'static FromFile> {
        let feeds = |least: u64| {
            kpi.from_file.iter().find(|source| {
                source.needs.iter().all(|role| self.tally(*role).is_some_and(|tally| tally.used >= least))
            })
        };
        feeds(1).or_else(|| feeds(0))
    }

    /// Every set of columns that would make a calculator possible, the instants that stand for a duration included.
    fn missing(&self, kpi: &Kpi) -> Vec<Vec<Role>> {
        let absent = |roles: &[Role]| -> Vec<Role> {
            roles.iter().copied().filter(|role| self.tally(*role).is_none()).collect()
        };
        let mut sets: Vec<Vec<Role>> = Vec::new();
        // Counts are not to be added to a list of calls, nor calls to a table of counts.
        let counting = self.counts_many();
        let alike = |source: &&FromFile| source.needs.iter().any(|role| role.counts_many()) == counting;
        let any_alike = kpi.from_file.iter().any(|source| alike(&source));
        for source in kpi.from_file.iter().filter(|source| alike(source) || !any_alike) {
            let direct = absent(source.needs);
            let by_instants: Vec<Role> = direct
                .iter()
                .flat_map(|role| match role.between_instants() {
                    Some((from, to)) => absent(&[from, to]),
                    None => vec![*role],
                })
                .collect();
            for set in [direct, by_instants] {
                if !set.is_empty() && !sets.contains(&set) {
                    sets.push(set);
                }
            }
        }
        sets
    }

    /// What became of the cells of a role, if it can be used.
    pub fn tally(&self, role: Role) -> Option<&Tally> {
        self.tallies.iter().find(|tally| tally.role == role)
    }

    /// What splits the rows: months first, then the columns of words that read well as a table.
    pub fn segments(&self) -> Vec<Segment> {
        let usable = |role: &Role| self.tally(*role).is_some_and(|tally| tally.used > 0);
        let month = [Role::CreatedAt, Role::ResolvedAt, Role::FirstReplyAt].into_iter().find(usable);
        let words = [Role::File, Role::Channel, Role::Team, Role::Agent, Role::Product, Role::Priority];
        month
            .map(Segment::Month)
            .into_iter()
            .chain(words.into_iter().filter(usable).map(Segment::Value))
            .collect()
    }

    /// All that is to be asked: of the whole file everything, of its segments only what their headlines need.
    pub fn question(&self, by: Option<Segment>) -> Question {
        let mut wanted = self.figures(by.is_none());
        if by.is_none() {
            wanted.extend(self.distributed().flat_map(distribution::wanted));
        }
        ask(wanted, by)
    }

    /// What a report shows about some rows: about all of them, then about their segments.
    pub fn questions(&self, only: &[Only]) -> (Question, Vec<Question>) {
        let about = |by| Question { only: only.to_vec(), ..self.question(by) };
        (about(None), self.segments().into_iter().map(|by| about(Some(by))).collect())
    }

    /// What the figures of a segment need as much as those of the whole file, medians included.
    pub fn full_question(&self, by: Segment) -> Question {
        ask(self.figures(true), Some(by))
    }

    fn figures(&self, spread: bool) -> Vec<Reduce> {
        let mut wanted = Vec::new();
        for Support { source, .. } in &self.supported {
            wanted.extend(source.fills.iter().map(|(_, reduce)| *reduce));
            wanted.extend([source.observations, source.rows()]);
            if let (true, Some(role)) = (spread, source.spread) {
                wanted.extend(card::quantiles(role));
            }
        }
        wanted
    }

    /// The cards of the report, in the catalogue's order.
    pub fn cards(&self, whole: &Numbers) -> Vec<Card> {
        self.cards_of(&self.question(None), whole)
    }

    /// The cards of some rows, from the answer to this question about them.
    pub fn cards_of(&self, question: &Question, numbers: &Numbers) -> Vec<Card> {
        self.supported.iter().map(|support| Card::of(*support, self, question, numbers)).collect()
    }

    /// How the values of marks, contacts and durations are spread out.
    pub fn distributions(&self, whole: &Numbers) -> Vec<Distribution> {
        let question = self.question(None);
        self.distributed().filter_map(|role| Distribution::of(role, &question, whole)).collect()
    }

    /// One row for each segment.
    pub fn table(&self, by: Segment, answer: &Answer) -> SegmentTable {
        segments::table(&self.supported, by, &self.question(Some(by)), answer)
    }

    /// Whether one row stands for many contacts.
    fn counts_many(&self) -> bool {
        self.tallies.iter().any(|tally| tally.role.counts_many())
    }

    /// Of what the values are counted: of no row that stands for many contacts.
    fn distributed(&self) -> impl Iterator<Item = Role> {
        let each = !self.counts_many();
        self.tallies
            .iter()
            .filter(move |_| each)
            .filter(|tally| tally.used > 0 && distribution::applies(tally.role))
            .map(|tally| tally.role)
    }
}

/// A question that wants nothing twice.
fn ask(wanted: Vec<Reduce>, by: Option<Segment>) -> Question {
    let mut unique: Vec<Reduce> = Vec::with_capacity(wanted.len());
    for reduce in wanted {
        if !unique.contains(&reduce) {
            unique.push(reduce);
        }
    }
    Question { wanted: unique, by, only: Vec::new() }
}

/// The number that answers one of a question's wishes.
pub(super) fn number(question: &Question, numbers: &Numbers, reduce: Reduce) -> Option<f64> {
    let position = question.wanted.iter().position(|wanted| *wanted == reduce)?;
    numbers.values.get(position).copied().flatten()
}
