//! What a visitor chose for files with a certain header, as one text that can be kept on the device. No value of any
//! file is in it, nor any name of a column: a header is known again by its hash.

use crate::analysis::protocol::{ColumnUse, Overrides, Preview};
use crate::analysis::wire;
use serde::{Deserialize, Serialize};

/// Headers whose choices are kept; the oldest goes first.
const MOST: usize = 20;

/// A header by its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header(u64);

impl Header {
    /// The header of a file as it is first seen; `None` where the columns have no names. Capitals, blanks and the
    /// width of a sheet beyond its names make no difference.
    pub fn of(preview: &Preview) -> Option<Self> {
        let names = preview.columns.iter().map(|column| column.name.trim().to_lowercase());
        let text = names.collect::<Vec<_>>().join("\u{1f}");
        let named = text.chars().any(char::is_alphanumeric);
        // FNV-1a: short, and the same on every device.
        let hash = text.trim_end_matches('\u{1f}').bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        // Numbers in JSON are sure to be exact only up to 2^53.
        named.then_some(Header(hash >> 11))
    }
}

/// What was chosen for a header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    header: Header,
    /// What the visitor set about the text; the sheet is not part of it.
    pub overrides: Overrides,
    /// What each column is used as.
    pub columns: Vec<ColumnUse>,
}

/// The choices of all headers, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices(Vec<Choice>);

impl Choices {
    /// Reads what was kept; what is not understood is as good as nothing.
    pub fn read(text: &str) -> Self {
        Self(wire::read(text).unwrap_or_default())
    }

    /// The text to keep; blank where there is nothing.
    pub fn write(&self) -> String {
        if self.0.is_empty() { String::new() } else { wire::write(&self.0) }
    }

    /// What was chosen for a header.
    pub fn of(&self, header: Header) -> Option<&Choice> {
        self.0.iter().find(|choice| choice.header == header)
    }

    /// Keeps what was chosen for a header in place of what was.
    pub fn keep(&mut self, header: Header, overrides: &Overrides, columns: &[ColumnUse]) {
        self.forget(header);
        let overrides = Overrides { sheet: None, ..overrides.clone() };
        self.0.push(Choice { header, overrides, columns: columns.to_vec() });
        let oldest = self.0.len().saturating_sub(MOST);
        self.0.drain(..oldest);
    }

    /// Lets go of what was chosen for a header.
    pub fn forget(&mut self, header: Header) {
        self.0.retain(|choice| choice.header != header);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::protocol::{DateOrder, TimeUnit};
    use crate::analysis::text;
    use crate::model::role::Role;

    fn preview(text: &str) -> Preview {
        let size = text.len() as u64;
        text::look(text.as_bytes(), size, "t.csv", &Overrides::default()).expect("a table")
    }

    fn header(names: &str) -> Header {
        Header::of(&preview(&format!("{names}\n1,2,3\n4,5,6\n"))).expect("there are names")
    }

    #[test]
    fn a_header_is_known_again_by_its_names_alone() {
        assert_eq!(header("id,NPS,channel"), header("ID, nps ,Channel"));
        assert_ne!(header("id,nps,channel"), header("nps,id,channel"));
        assert_ne!(header("id,nps,channel"), header("idn,ps,channel"));
        assert_eq!(Header::of(&preview("1,2\n3,4\n5,6\n")), None);
    }

    #[test]
    fn what_was_chosen_comes_back_and_the_oldest_goes() {
        let columns = [
            ColumnUse { role: Some(Role::HandleTime), unit: Some(TimeUnit::Minutes) },
            ColumnUse { role: None, unit: None },
        ];
        let set =
            Overrides { date_order: Some(DateOrder::MonthFirst), sheet: Some(3), ..Overrides::default() };
        let mut choices = Choices::default();
        assert_eq!(choices.write(), "");
        for n in 0..=MOST {
            choices.keep(header(&format!("a{n},b,c")), &set, &columns);
        }
        let mut again = Choices::read(&choices.write());
        assert_eq!(again, choices);
        assert_eq!(again.of(header("a0,b,c")), None);
        let kept = again.of(header("a1,b,c")).expect("still there");
        assert_eq!(kept.columns, columns);
        assert_eq!(kept.overrides, Overrides { sheet: None, ..set.clone() });
        // Chosen again, it is the latest; forgotten, it is gone.
        again.keep(header("a1,b,c"), &Overrides::default(), &columns);
        again.keep(header("new,b,c"), &set, &columns);
        assert_eq!(again.of(header("a1,b,c")).map(|choice| &choice.overrides), Some(&Overrides::default()));
        assert_eq!(again.of(header("a2,b,c")), None);
        again.forget(header("a1,b,c"));
        assert_eq!(again.of(header("a1,b,c")), None);
        assert_eq!(Choices::read("[{\"header\":1}]"), Choices::default());
    }

    #[test]
    fn no_name_and_no_value_is_kept() {
        let mut choices = Choices::default();
        let file = preview("Customer,Secret score\nGrace Hopper,9\nAda Lovelace,10\n");
        let columns: Vec<ColumnUse> = file.columns.iter().map(|column| column.guess).collect();
        choices.keep(Header::of(&file).expect("names"), &Overrides::default(), &columns);
        let text = choices.write().to_lowercase();
        for word in ["customer", "secret", "grace", "ada"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}
