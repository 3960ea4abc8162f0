//! Exports of known tools: recognised by a share of their columns' names, and what each column means in them. The tools
//! are data.

use super::cell::{fold, number};
use super::protocol::{Decimal, RowKind, TimeUnit};
use super::roles;
use super::store::Rules;
use crate::model::role::Role;

/// An at sign and `tool|what a row is|rules`, then its columns' names, folded: `*` tells the tool, `/` stands between
/// languages, `=` gives meanings (none: known and not used), `~` between two meanings decided by a column of the kind of
/// survey, `>ms` means that bare numbers may be thousandths of a second. It stands here, for the table is downloaded.
const TABLE: &str = include_str!("exports.txt");
/// Share of the telling names that a file must have.
const ENOUGH: f64 = 0.6;
/// Telling names that a file must have, whatever their share.
const FEWEST: usize = 3;
/// No call of anybody lasts that many seconds: where a bare number is larger, all are thousandths.
const LONGEST_CALL: f64 = 20_000.0;

/// A known export.
#[derive(Clone, Debug)]
pub struct Export {
    tool: &'static str,
    kind: &'static str,
    rules: &'static str,
    entries: Vec<Entry>,
}

/// A column of a known export.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Folded names, one for each language.
    labels: &'static str,
    /// Keys of meanings.
    keys: &'static str,
    telling: bool,
    thousandths: bool,
}

impl Entry {
    fn of(text: &'static str) -> Self {
        let (text, thousandths) = text.strip_suffix(">ms").map_or((text, false), |text| (text, true));
        let (labels, keys) = text.split_once('=').unwrap_or((text, ""));
        let plain = labels.trim_start_matches('*');
        Self { labels: plain, keys, telling: plain.len() < labels.len(), thousandths }
    }

    /// Whether the column is known to be of no use.
    pub fn is_unused(self) -> bool {
        self.keys.is_empty()
    }

    fn is(self, name: &str) -> bool {
        self.labels.split('/').any(|label| label == name)
    }
}

/// The export that has these columns, if it is a known one.
pub fn recognise(names: &[String]) -> Option<Export> {
    let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
    let mut best: Option<(usize, Export)> = None;
    for block in TABLE.split('@').skip(1) {
        let (head, body) = block.split_once('\n').unwrap_or((block, ""));
        let mut head = head.split('|');
        let mut part = || head.next().unwrap_or_default();
        let (tool, kind, rules) = (part(), part(), part());
        let columns = body.split([',', '\n']).map(str::trim).filter(|entry| !entry.is_empty());
        let export = Export { tool, kind, rules, entries: columns.map(Entry::of).collect() };
        let there = |entry: &&Entry| folded.iter().any(|name| entry.is(name));
        let telling = export.entries.iter().filter(|entry| entry.telling);
        let (found, all) = (telling.clone().filter(there).count(), telling.count());
        let enough = found >= FEWEST && found as f64 >= ENOUGH * all as f64;
        if (enough || export.is_form(&folded, names)) && best.as_ref().is_none_or(|(most, _)| found > *most) {
            best = Some((found, export));
        }
    }
    best.map(|(_, export)| export)
}

impl Export {
    /// The tool's own name.
    pub fn tool(&self, names: &[String]) -> &'static str {
        // Two products of one maker, which differ in their capitals.
        let service = names.iter().any(|name| name.ends_with("(in Hrs)") || name == "Ticket Id");
        if self.tool == "Freshdesk" && service { "Freshservice" } else { self.tool }
    }

    /// What one of its rows is.
    pub fn kind(&self) -> RowKind {
        match self.kind {
            "call" => RowKind::Call,
            "answer" => RowKind::Answer,
            "event" => RowKind::Event,
            _ => RowKind::Ticket,
        }
    }

    /// What holds in it beyond the meanings of its columns.
    pub fn rules(&self) -> Rules {
        let has = |rule| self.rules.split(' ').any(|other| other == rule);
        let telephony = self.kind() == RowKind::Call;
        Rules { queue_entered: has("queue"), handled_only: has("handled"), telephony, ..Rules::default() }
    }

    /// A form has one column of its own, the first, and sentences beside it.
    fn is_form(&self, folded: &[String], names: &[String]) -> bool {
        let first = folded.first().zip(self.entries.first());
        let sentence = |name: &String| name.contains('?') || name.split_whitespace().count() >= 5;
        self.rules == "form"
            && first.is_some_and(|(name, entry)| entry.is(name))
            && names.iter().any(sentence)
    }

    /// What is known of the column with this name.
    pub fn entry(&self, name: &str) -> Option<Entry> {
        let folded = fold(name);
        self.entries.iter().copied().find(|entry| entry.is(&folded))
    }

    /// What a column can mean, the likeliest first.
    pub fn roles(
        &self,
        entry: Entry,
        names: &[String],
        cells: &[Vec<&str>],
    ) -> impl Iterator<Item = Role> + use<> {
        let mut keys = entry.keys;
        if keys.contains('~') {
            let at = names.iter().position(|name| fold(name) == "survey type");
            let kind = at.and_then(|at| cells[at].first()).map_or(String::new(), |cell| fold(cell));
            let start = match kind.as_str() {
                "ces" => "ease",
                "csat" => "csat",
                _ => "nps",
            };
            keys = keys.split('~').find(|key| key.starts_with(start)).unwrap_or_default();
        }
        roles::with_keys(keys)
    }

    /// The unit of bare numbers, where the tool writes thousandths of a second unless it is told not to.
    pub fn unit(
        &self,
        entry: Entry,
        names: &[String],
        cells: &[Vec<&str>],
        decimal: Decimal,
    ) -> Option<TimeUnit> {
        if !entry.thousandths {
            return None;
        }
        let times = names
            .iter()
            .zip(cells)
            .filter(|(name, _)| self.entry(name).is_some_and(|entry| entry.thousandths));
        let mut bare =
            times.flat_map(|(_, cells)| cells).filter_map(|cell| number::read(cell, decimal)).peekable();
        bare.peek()?;
        let thousandths = bare.any(|value| value > LONGEST_CALL);
        Some(if thousandths { TimeUnit::Milliseconds } else { TimeUnit::Seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_made_of_folded_names_and_known_meanings() {
        assert_eq!(TABLE.matches('@').count(), TABLE.lines().filter(|line| line.starts_with('@')).count());
        for line in TABLE.lines().filter(|line| !line.starts_with('@')) {
            for entry in line.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(Entry::of) {
                for label in entry.labels.split('/') {
                    assert_eq!(fold(label), label, "{line}");
                }
                let keys = entry.keys.split(['|', '~']).filter(|key| !key.is_empty());
                assert!(keys.clone().all(|key| roles::with_keys(key).count() == 1), "{line}");
            }
        }
    }

    #[test]
    fn a_few_common_words_are_no_known_tool() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(recognise(&names(&["id", "status", "priority", "created at", "subject"])).is_none());
        assert!(recognise(&names(&["Timestamp", "Score"])).is_none());
        assert!(recognise(&names(&["date", "duration", "direction", "from", "to"])).is_none());
    }
}
