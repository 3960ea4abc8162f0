//! The columns in use, typed and compact. Every question is answered from here; the file is read once.

mod answers;
mod column;
mod derived;
mod events;
mod filter;
mod hash;
mod held;
mod inspect;
mod lines;
mod narrow;
pub(super) mod quantile;
mod ranks;
mod reading;
mod recent;
mod reduce;
mod rules;
mod segment;
mod segments;
mod split;
mod stack;
mod sum;
mod taken;
mod totals;
mod values;
mod words;

pub use column::{Cell, Column, Data};
pub(super) use hash::WordMap;
pub use narrow::Narrowed;
pub use rules::Rules;
pub use segments::Segments;
pub use words::Words;

use super::left_out::Discard;
use super::protocol::{DateOrder, DateReading, Inventory, SheetFacts, Tally, Withheld};
use crate::model::role::Role;
use held::Held;
use lines::Lines;

/// What was read of a file.
#[derive(Clone, Debug, Default)]
pub struct Store {
    rows: u64,
    uneven_rows: u64,
    uneven_lines: Vec<u64>,
    columns: Vec<Column>,
    /// Where each row begins.
    lines: Lines,
    date_order: Option<DateOrder>,
    date_order_proved: bool,
    discard: Discard,
    /// Rows that are no data if no row of data follows.
    held: Vec<Held>,
    date_readings: Vec<DateReading>,
    sheet: Option<SheetFacts>,
    rules: Rules,
    /// Rows of the file where several became one.
    events: u64,
    withheld: Vec<Withheld>,
    broken_off: Option<u64>,
}

/// How many examples of anything odd are kept.
pub const EXAMPLES: usize = 5;

impl Store {
    /// A store for columns, in the order in which their cells will come.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// The same, going by rules that hold among the columns.
    pub fn by(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }

    /// Rows so far.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Counts a row.
    #[inline]
    pub fn begin_row(&mut self, line: u64, even: bool) {
        self.rows += 1;
        self.lines.push(line);
        if !even {
            self.uneven_rows += 1;
            if self.uneven_lines.len() < EXAMPLES {
                self.uneven_lines.push(line);
            }
        }
    }

    /// Notes that the file breaks off in this line, so that its last row is not among these.
    pub fn break_off(&mut self, line: u64) {
        self.broken_off = Some(line);
    }

    /// The columns, to be filled: each gets one cell for each row.
    pub fn columns_mut(&mut self) -> &mut [Column] {
        &mut self.columns
    }

    /// All rows of another part of the same file, read with the same columns, behind these.
    pub fn append(&mut self, other: Self) {
        if other.rows > 0 {
            self.release();
        }
        self.held.extend(other.held);
        self.discard.append(other.discard);
        self.rows += other.rows;
        self.uneven_rows += other.uneven_rows;
        self.uneven_lines.extend(other.uneven_lines);
        self.uneven_lines.truncate(EXAMPLES);
        self.lines.append(other.lines);
        for (column, more) in self.columns.iter_mut().zip(other.columns) {
            column.append(more);
        }
    }

    /// Settles what only all rows together can tell: the order of numeric dates, and lengths between instants.
    /// `set` is the order that the visitor chose, `likely` the one to use where no row proves any.
    pub fn settle(&mut self, set: Option<DateOrder>, likely: DateOrder) {
        self.dismiss();
        let (order, proved, readings) = derived::settle_dates(&mut self.columns, set, likely);
        self.date_order = order;
        self.date_order_proved = proved;
        self.date_readings = readings;
        if let Some(tickets) = rules::gather(&mut self.columns, &mut self.lines, self.rules) {
            self.events = std::mem::replace(&mut self.rows, tickets as u64);
        }
        let rows = usize::try_from(self.rows).unwrap_or_default();
        rules::apply(&mut self.columns, self.rules, rows, &mut self.withheld);
        for role in Role::ALL {
            if self.column(role).is_none() {
                match derived::between(role, &self.columns, &self.lines) {
                    Some(Ok(length)) => self.columns.push(length),
                    Some(Err(withheld)) => self.withheld.push(withheld),
                    None => {}
                }
            }
        }
    }

    /// What was read, and what was not and why.
    pub fn inventory(&self) -> Inventory {
        Inventory {
            rows: self.rows,
            uneven_rows: self.uneven_rows,
            uneven_lines: self.uneven_lines.clone(),
            date_order: self.date_order,
            date_order_proved: self.date_order_proved,
            date_readings: self.date_readings.clone(),
            broken_off: self.broken_off,
            tallies: self.columns.iter().map(|column| column.tally().clone()).collect(),
            left_out: self.discard.list(),
            sheet: self.sheet,
            events: self.events,
            withheld: self.withheld.clone(),
            files: Vec::new(),
        }
    }

    /// Keeps what is worth knowing of the sheet, for the inventory.
    pub fn note_sheet(&mut self, facts: SheetFacts) {
        self.sheet = Some(facts);
    }

    fn column(&self, role: Role) -> Option<&Column> {
        self.columns.iter().find(|column| column.role() == role)
    }
}

/// A tally with nothing in it yet.
fn empty_tally(role: Role, columns: Vec<usize>) -> Tally {
    Tally {
        role,
        columns,
        used: 0,
        empty: 0,
        unreadable: 0,
        out_of_range: 0,
        set_aside: 0,
        examples: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::{Decimal, Question, Segment};
    use crate::analysis::style::Style;
    use crate::model::role::Reduce;

    /// Rows of creation, resolution, score and agent.
    fn store(rows: &[[&str; 4]]) -> Store {
        let roles = [Role::CreatedAt, Role::ResolvedAt, Role::NpsScore, Role::Agent];
        let column = |(at, role)| Column::new(role, at, Style::of("", role, &[], Decimal::Point, None));
        let mut store = Store::new(roles.into_iter().enumerate().map(column).collect());
        for (line, row) in (2..).zip(rows) {
            store.begin_row(line, true);
            let columns = store.columns_mut().iter_mut();
            columns.zip(row).for_each(|(column, cell)| column.push(line, cell.as_bytes()));
        }
        store
    }

    #[test]
    fn parts_of_a_file_put_together_answer_like_the_whole() {
        let rows = [
            ["01/02/2026 10:00", "01/02/2026 11:00", "9", "Ann"],
            ["03/04/2026 10:00", "03/04/2026 10:30", "x", "Bob"],
            ["05/13/2026 10:00", "", "11", "Ann"],
            ["06/05/2026 10:00", "06/05/2026 09:00", "3", ""],
        ];
        let question = Question {
            wanted: vec![Reduce::Known(Role::NpsScore), Reduce::Quantile(Role::ResolutionTime, 0.5)],
            by: Some(Segment::Value(Role::Agent)),
            only: Vec::new(),
        };
        let settled = |mut store: Store| {
            store.settle(None, DateOrder::DayFirst);
            (store.answer(&question), store.inventory())
        };
        let (whole, inventory) = settled(store(&rows));
        assert_eq!(whole.whole.values, [Some(2.0), Some(2_700.0)]);
        assert_eq!(inventory.date_order, Some(DateOrder::MonthFirst));
        for cut in 0..=rows.len() {
            let mut parts = store(&rows[..cut]);
            parts.append(store(&rows[cut..]));
            let (answer, merged) = settled(parts);
            assert_eq!(answer, whole, "cut at {cut}");
            assert_eq!(merged.rows, inventory.rows);
            for (tally, expected) in merged.tallies.iter().zip(&inventory.tallies) {
                assert_eq!((tally.used, tally.unreadable), (expected.used, expected.unreadable));
                assert_eq!((tally.empty, tally.out_of_range), (expected.empty, expected.out_of_range));
            }
        }
    }
}
