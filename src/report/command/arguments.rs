//! What a command line asks for.

use crate::model::role::Role;

/// How it is used.
pub const USAGE: &str = "usage: analyse FILE… [--json] [--map ROLE=COLUMN …] [--by COLUMN …]\n\
    COLUMN is a name of the header, or # and its number from 1; --by also takes a role.\n\
    ROLE is a meaning, such as nps-score, or unused.";

/// The files, and what is wanted of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments {
    /// Where the files are.
    pub files: Vec<String>,
    /// Whether the report is to be JSON.
    pub json: bool,
    /// Meanings set by hand, each with its column; `None` leaves that column unread.
    pub map: Vec<(Option<Role>, String)>,
    /// Columns to split the rows by.
    pub by: Vec<String>,
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usage {
    /// No file is named.
    NoFile,
    /// There is no such option.
    UnknownOption(String),
    /// Nothing follows this option.
    NoValue(&'static str),
    /// This is not `ROLE=COLUMN`.
    NotAMap(String),
    /// There is no such role.
    UnknownRole(String),
}

impl Arguments {
    /// Reads what follows the program's name. After `--` all are files.
    ///
    /// # Errors
    /// See [`Usage`].
    pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self, Usage> {
        let mut read = Self::default();
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            let (option, mut value) = match argument.split_once('=') {
                Some((option, value)) if argument.starts_with("--") => (option, Some(value.to_owned())),
                _ => (argument.as_str(), None),
            };
            let mut value = |name| value.take().or_else(|| arguments.next()).ok_or(Usage::NoValue(name));
            match option {
                "--json" => read.json = true,
                "--map" => read.map.push(mapping(&value("--map")?)?),
                "--by" => read.by.push(value("--by")?),
                "--" => read.files.extend(arguments.by_ref()),
                _ if option.starts_with("--") => return Err(Usage::UnknownOption(option.to_owned())),
                _ => read.files.push(argument),
            }
        }
        if read.files.is_empty() { Err(Usage::NoFile) } else { Ok(read) }
    }
}

fn mapping(text: &str) -> Result<(Option<Role>, String), Usage> {
    let (role, column) = text.split_once('=').ok_or_else(|| Usage::NotAMap(text.to_owned()))?;
    let role = match role {
        "unused" => None,
        key => Some(self::role(key).ok_or_else(|| Usage::UnknownRole(key.to_owned()))?),
    };
    Ok((role, column.to_owned()))
}

/// The role with this key.
pub(super) fn role(key: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.key() == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, Usage> {
        Arguments::read(line.split(' ').map(str::to_owned))
    }

    #[test]
    fn options_stand_before_or_behind_the_files() {
        let wanted = Arguments {
            files: vec!["a.csv".to_owned(), "b=c.csv".to_owned()],
            json: true,
            map: vec![(Some(Role::NpsScore), "Q1=a".to_owned()), (None, "#2".to_owned())],
            by: vec!["Canal".to_owned()],
        };
        let line = "a.csv --json --map nps-score=Q1=a --by Canal b=c.csv --map=unused=#2";
        assert_eq!(read(line), Ok(wanted));
        assert_eq!(read("-- --json").map(|read| read.files), Ok(vec!["--json".to_owned()]));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(read("--json"), Err(Usage::NoFile));
        assert_eq!(read("a.csv --jsn"), Err(Usage::UnknownOption("--jsn".to_owned())));
        assert_eq!(read("a.csv --by"), Err(Usage::NoValue("--by")));
        assert_eq!(read("a.csv --map nps"), Err(Usage::NotAMap("nps".to_owned())));
        assert_eq!(read("a.csv --map nps=Q1"), Err(Usage::UnknownRole("nps".to_owned())));
    }
}
