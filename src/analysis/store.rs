//! The columns in use, typed and compact. Every question is answered from here; the file is read once.

mod column;
mod derived;
pub(super) mod quantile;
mod segment;
mod segments;

pub use column::{Column, Data, Words};
pub use segments::Segments;

use super::protocol::{Answer, DateOrder, Inventory, Numbers, Question, Tally};
use crate::model::role::{Reduce, Role};
use segment::Groups;

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Store {
    rows: u64,
    uneven_rows: u64,
    uneven_lines: Vec<u64>,
    columns: Vec<Column>,
    /// Where each row begins, kept only where two columns have to be compared.
    lines: Option<Segments<u32>>,
    date_order: Option<DateOrder>,
    date_order_proved: bool,
}

/// How many examples of anything odd are kept.
pub const EXAMPLES: usize = 5;

impl Store {
    /// A store for columns, in the order in which their cells will come.
    pub fn new(columns: Vec<Column>) -> Self {
        let has = |role| columns.iter().any(|column| column.role() == role);
        let compared = Role::ALL
            .iter()
            .filter_map(|role| role.between_instants())
            .any(|(from, to)| has(from) && has(to));
        Self { columns, lines: compared.then(Segments::default), ..Self::default() }
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Counts a row.
    #[inline]
    pub fn begin_row(&mut self, line: u64, even: bool) {
        self.rows += 1;
        if let Some(lines) = &mut self.lines {
            lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        }
        if !even {
            self.uneven_rows += 1;
            if self.uneven_lines.len() < EXAMPLES {
                self.uneven_lines.push(line);
            }
        }
    }

    /// The columns, to be filled: each gets one cell for each row.
    pub fn columns_mut(&mut self) -> &mut [Column] {
        &mut self.columns
    }

    /// All rows of another part of the same file, read with the same columns, behind these.
    pub fn append(&mut self, other: Self) {
        self.rows += other.rows;
        self.uneven_rows += other.uneven_rows;
        self.uneven_lines.extend(other.uneven_lines);
        self.uneven_lines.truncate(EXAMPLES);
        if let (Some(mine), Some(more)) = (&mut self.lines, other.lines) {
            mine.append(more);
        }
        for (column, more) in self.columns.iter_mut().zip(other.columns) {
            column.append(more);
        }
    }

    /// Settles what only all rows together can tell: the order of numeric dates, and lengths between instants.
    /// `set` is the order that the visitor chose, `likely` the one to use where no row proves any.
    pub fn settle(&mut self, set: Option<DateOrder>, likely: DateOrder) {
        let (order, proved) = derived::settle_dates(&mut self.columns, set, likely);
        self.date_order = order;
        self.date_order_proved = proved;
        for role in Role::ALL {
            if self.column(role).is_none()
                && let Some(lines) = &self.lines
                && let Some(length) = derived::between(role, &self.columns, lines)
            {
                self.columns.push(length);
            }
        }
        self.lines = None;
    }

    /// What was read, and what was not and why.
    pub fn inventory(&self) -> Inventory {
        Inventory {
            rows: self.rows,
            uneven_rows: self.uneven_rows,
            uneven_lines: self.uneven_lines.clone(),
            date_order: self.date_order,
            date_order_proved: self.date_order_proved,
            tallies: self.columns.iter().map(|column| column.tally().clone()).collect(),
        }
    }

    /// Computes numbers over all rows, and over each segment where the question asks for it.
    pub fn answer(&self, question: &Question) -> Answer {
        let groups = question.by.map(|by| Groups::of(self, by));
        let mut whole = Numbers { rows: self.rows, values: Vec::with_capacity(question.wanted.len()) };
        let mut parts: Vec<Numbers> = match &groups {
            Some(groups) => groups.rows().iter().map(|&rows| Numbers { rows, values: Vec::new() }).collect(),
            None => Vec::new(),
        };
        for &wanted in &question.wanted {
            let (all, each) = self.reduce(wanted, groups.as_ref());
            whole.values.push(all);
            parts.iter_mut().zip(each).for_each(|(part, value)| part.values.push(value));
        }
        let (segments, left_out) = groups.map_or((Vec::new(), 0), |groups| groups.label(parts));
        Answer { whole, segments, left_out }
    }

    fn column(&self, role: Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.role() == role)
    }

    /// One number over all rows and over each group.
    fn reduce(&self, wanted: Reduce, groups: Option<&Groups>) -> (Option<f64>, Vec<Option<f64>>) {
        let count = groups.map_or(0, |groups| groups.rows().len());
        let Some(role) = wanted.role() else {
            let each =
                groups.map_or(Vec::new(), |groups| groups.rows().iter().map(|&n| Some(n as f64)).collect());
            return (Some(self.rows as f64), each);
        };
        let Some(column) = self.column(role) else { return (None, vec![None; count]) };
        match wanted {
            Reduce::Quantile(_, share) => quantile::of(column, share, groups),
            _ => total(column, wanted, groups),
        }
    }
}

/// Counts and sums. A count is 0 where nothing counts; a sum of no values is nothing.
fn total(column: &Column, wanted: Reduce, groups: Option<&Groups>) -> (Option<f64>, Vec<Option<f64>>) {
    let mut whole = Sum::default();
    let mut each = vec![Sum::default(); groups.map_or(0, |groups| groups.rows().len())];
    column.for_each_value(|row, value| {
        let amount = match wanted {
            Reduce::Between(_, low, high) if value < low || value > high => return,
            Reduce::Yes(_) if value != 1.0 => return,
            Reduce::No(_) if value != 0.0 => return,
            Reduce::Sum(_) => value,
            _ => 1.0,
        };
        whole.add(amount);
        if let Some(groups) = groups {
            each[groups.at(row)].add(amount);
        }
    });
    // Only flags say yes or no, and only amounts have a sum.
    let sensible = match wanted {
        Reduce::Yes(_) | Reduce::No(_) => column.is_flag(),
        Reduce::Sum(_) | Reduce::Between(..) => column.is_amount(),
        _ => true,
    };
    let sum = matches!(wanted, Reduce::Sum(_));
    let finish = |part: &Sum| part.value(sum).filter(|_| sensible);
    (finish(&whole), each.iter().map(finish).collect())
}

/// A sum that keeps what rounding would lose (Neumaier), so that a million small times add up.
#[derive(Clone, Debug, Default)]
struct Sum {
    count: u64,
    sum: f64,
    lost: f64,
}

impl Sum {
    #[inline]
    fn add(&mut self, value: f64) {
        self.count += 1;
        let sum = self.sum + value;
        self.lost +=
            if self.sum.abs() >= value.abs() { (self.sum - sum) + value } else { (value - sum) + self.sum };
        self.sum = sum;
    }

    fn value(&self, needs_values: bool) -> Option<f64> {
        let sum = self.sum + self.lost;
        ((self.count > 0 || !needs_values) && sum.is_finite()).then_some(sum)
    }
}

/// A tally with nothing in it yet.
fn empty_tally(role: Role, columns: Vec<usize>) -> Tally {
    Tally { role, columns, used: 0, empty: 0, unreadable: 0, out_of_range: 0, examples: Vec::new() }
}
