//! Several files at once: those with the same columns are parts of one table, the others are tables of their own.

use super::cell::fold;
use super::error::FileError;
use super::protocol::{ColumnUse, DateOrder, FileInventory, Inventory, Preview};
use super::store::Store;

/// The files with the same columns, in whatever order; groups by their first file, as places in the list.
pub fn groups(previews: &[&Preview]) -> Vec<Vec<usize>> {
    let mut groups: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
    for (at, preview) in previews.iter().enumerate() {
        let mut shape = names(preview);
        shape.sort_unstable();
        match groups.iter_mut().find(|(known, _)| *known == shape) {
            Some((_, files)) => files.push(at),
            None => groups.push((shape, vec![at])),
        }
    }
    groups.into_iter().map(|(_, files)| files).collect()
}

/// What the columns of a file are used as, given what was decided about another with the same columns; `None` if
/// they are not the same.
pub fn matched(decided: &Preview, uses: &[ColumnUse], file: &Preview) -> Option<Vec<ColumnUse>> {
    let (known, mut found) = (names(decided), vec![None; file.columns.len()]);
    let names = names(file);
    for (name, used) in known.iter().zip(uses) {
        // Of several columns with the same name each matches one.
        let at = (0..names.len()).find(|&at| names[at] == *name && found[at].is_none())?;
        found[at] = Some(*used);
    }
    found.into_iter().collect()
}

/// The order of day and month that some of these files prove, for those that do not.
pub fn date_order(previews: &[&Preview]) -> Option<DateOrder> {
    let mut proved = previews.iter().filter(|preview| preview.date_order_proved).filter_map(|p| p.date_order);
    let first = proved.next()?;
    proved.all(|order| order == first).then_some(first)
}

fn names(preview: &Preview) -> Vec<String> {
    preview.columns.iter().map(|column| fold(&column.name)).collect()
}

/// Puts the rows of several files on each other.
#[derive(Debug, Default)]
pub struct Stack {
    store: Option<Store>,
    files: Vec<FileInventory>,
}

impl Stack {
    /// Adds a file that was read. Of two with the same name the second gets a number.
    pub fn add(&mut self, name: &str, mut store: Store) {
        let known = |name: &str| self.files.iter().any(|file| file.name == name);
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let name = std::iter::once(name.to_owned()).chain(numbered).find(|name| !known(name));
        let name = name.unwrap_or_default();
        let inventory = store.inventory();
        store.tag(&name);
        let lines_before = self.store.as_ref().map_or(0, Store::lines);
        self.files.push(FileInventory { name, lines_before, inventory });
        match &mut self.store {
            Some(stack) => stack.stack(store),
            None => self.store = Some(store),
        }
    }

    /// All rows, and what was read of all files and of each. Lines are told with each file only: among all they
    /// would not say where.
    ///
    /// # Errors
    /// No file was added.
    pub fn finish(self) -> Result<(Store, Inventory), FileError> {
        let store = self.store.ok_or(FileError::NothingRead)?;
        let mut inventory = store.inventory();
        inventory.uneven_lines.clear();
        inventory.broken_off = None;
        inventory.date_readings.clear();
        inventory.left_out.iter_mut().for_each(|left| left.examples.clear());
        inventory.tallies.iter_mut().for_each(|tally| tally.examples.clear());
        inventory.files = self.files;
        Ok((store, inventory))
    }
}
