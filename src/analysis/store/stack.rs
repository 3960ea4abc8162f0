//! The rows of several files in one store, each row knowing its file.

use super::{Column, Store};
use crate::analysis::protocol::Decimal;
use crate::analysis::style::Style;
use crate::model::role::Role;

impl Store {
    /// Notes for every row that it is of the file with this name.
    pub fn tag(&mut self, file: &str) {
        let mut column = blank(Role::File);
        (0..self.rows).for_each(|_| column.push(0, file.as_bytes()));
        self.columns.push(column);
    }

    /// Lines of the files so far: those of the next one count on from there.
    pub fn lines(&self) -> u64 {
        self.lines.end()
    }

    /// All rows of another file behind these, matched by what the columns mean. Both stores are settled: each file
    /// has its own order of dates.
    pub fn stack(&mut self, mut other: Self) {
        other.lines.shift(self.lines());
        for column in &other.columns {
            if self.column(column.role()).is_none() {
                self.columns.push(padded(column.role(), self.rows));
            }
        }
        let matching = |mine: &Column| {
            let at = other.columns.iter().position(|more| more.role() == mine.role());
            at.map_or_else(|| padded(mine.role(), other.rows), |at| other.columns.swap_remove(at))
        };
        let columns = self.columns.iter().map(matching).collect();
        other.columns = columns;
        let proved = |store: &Self| store.date_order.is_none() || store.date_order_proved;
        let (both_proved, order) = (proved(self) && proved(&other), self.date_order.or(other.date_order));
        self.append(other);
        self.date_order = order;
        self.date_order_proved = order.is_some() && both_proved;
    }
}

/// A column for as many rows that have nothing in it.
fn padded(role: Role, rows: u64) -> Column {
    let mut column = blank(role);
    (0..rows).for_each(|_| column.push(0, b""));
    column
}

fn blank(role: Role) -> Column {
    let mut column = Column::new(role, 0, Style::of("", role, &[], Decimal::Point, None));
    column.tally_mut().columns.clear();
    column
}
