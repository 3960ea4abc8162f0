//! Why a command stopped. The text for the terminal is made here and nowhere else.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// The command line makes no sense.
    Usage(String),
    /// A program ended badly; what it said is already on the screen.
    Program {
        /// The command as one would type it.
        command: String,
        /// Its exit status.
        status: String,
    },
    /// A program could not be started at all.
    NotStarted {
        /// The command as one would type it.
        command: String,
        /// What the system said.
        source: io::Error,
    },
    /// Something the machine needs and that cannot be installed from here.
    Missing {
        /// What is missing.
        what: String,
        /// What to do about it.
        remedy: String,
    },
    /// A file could not be read, written or moved.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file does not hold what it must.
    Content {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// A port cannot be listened on.
    Port {
        /// Its number.
        port: u16,
        /// What the system said.
        detail: String,
    },
    /// Something was checked and found wanting, one line each.
    Findings {
        /// What was checked.
        subject: &'static str,
        /// What was found.
        lines: Vec<String>,
    },
}

impl Failure {
    /// For `map_err` on file operations.
    pub fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File { path: path.to_owned(), source }
    }

    /// A file that does not hold what it must.
    pub fn content(path: &Path, detail: impl Into<String>) -> Self {
        Self::Content { path: path.to_owned(), detail: detail.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => write!(f, "{text}"),
            Self::Program { command, status } => write!(f, "`{command}` failed ({status})"),
            Self::NotStarted { command, source } => write!(f, "`{command}` could not be started: {source}"),
            Self::Missing { what, remedy } => write!(f, "{what} is missing: {remedy}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Content { path, detail } => write!(f, "{}: {detail}", path.display()),
            Self::Port { port, detail } => write!(f, "port {port} cannot be listened on: {detail}"),
            Self::Findings { subject, lines } => {
                write!(f, "{subject}:")?;
                lines.iter().try_for_each(|line| write!(f, "\n  - {line}"))
            }
        }
    }
}
