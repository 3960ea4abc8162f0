//! Files that were opened together: looked at one by one, then sorted by their columns. Those with the same columns
//! become one report; the others wait, one click away.

use crate::analysis::protocol::{Format, Overrides, Preview};
use crate::analysis::several;
use crate::ui::worker::Trouble;
use std::sync::Arc;
use web_sys::File;

/// A file whose beginning was looked at.
#[derive(Clone)]
pub struct Looked {
    /// The file.
    pub file: File,
    /// Which worker reads it.
    pub format: Format,
    /// What was found.
    pub preview: Arc<Preview>,
}

/// Files that were opened together.
#[derive(Clone, Default)]
pub struct Batch {
    /// Files with the same columns, group by group.
    pub groups: Vec<Vec<Looked>>,
    /// Files that cannot be read, and why.
    pub refused: Vec<(String, Trouble)>,
    /// The group on screen.
    pub chosen: Option<usize>,
}

impl Batch {
    /// Sorts files by their columns.
    pub fn of(looked: Vec<Looked>, refused: Vec<(String, Trouble)>) -> Self {
        let previews: Vec<&Preview> = looked.iter().map(|looked| &*looked.preview).collect();
        let group = |files: Vec<usize>| files.into_iter().map(|at| looked[at].clone()).collect();
        let groups = several::groups(&previews).into_iter().map(group).collect();
        Self { groups, refused, chosen: None }
    }

    /// The files of the group on screen.
    pub fn files(&self) -> &[Looked] {
        self.chosen.and_then(|chosen| self.groups.get(chosen)).map_or(&[], Vec::as_slice)
    }
}

/// The names of files as one title.
pub fn title(files: &[File]) -> String {
    /// Names that fit a title.
    const NAMED: usize = 3;
    let names: Vec<String> = files.iter().take(NAMED).map(File::name).collect();
    let more = if files.len() > NAMED { format!(" + … ({})", files.len()) } else { String::new() };
    names.join(" + ") + &more
}

/// Which worker reads all of these files: the one for spreadsheets reads text as well.
pub fn format(files: &[Looked]) -> Format {
    let heavy = files.iter().any(|looked| looked.format == Format::Spreadsheet);
    if heavy { Format::Spreadsheet } else { Format::Text }
}

/// What is set for one of several files: what the visitor decided, and the order of dates that others prove.
pub fn overrides(decided: &Overrides, all: &[&Preview], file: &Preview) -> Overrides {
    let unsure = file.date_order.is_some() && !file.date_order_proved;
    let proved = several::date_order(all).filter(|_| unsure);
    Overrides { date_order: decided.date_order.or(proved), ..decided.clone() }
}
