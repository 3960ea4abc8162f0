//! JSON Lines, an object a line: a line that is none is left out and named, and the lines after it are read.

use super::super::error::FileError;
use super::tokens::{Take, Token, Tokens};
use super::walk::{TakeRow, Walk};

/// Bytes of a broken line that are shown.
const SHOWN: usize = 320;

/// A line that is no object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// Line, from 1.
    pub(super) line: u64,
    /// How it begins.
    pub(super) text: Vec<u8>,
}

/// Cuts text at its line ends and walks line by line.
#[derive(Debug)]
pub(super) struct Lines {
    /// Line at hand, from 1.
    line: u64,
    /// How it begins.
    text: Vec<u8>,
    /// Whether it is broken, so that the rest of it is passed over.
    passing: bool,
    /// Whether a row of it was given on.
    given: bool,
    broken: Vec<Broken>,
}

impl Lines {
    /// Before the first byte.
    pub(super) fn new() -> Self {
        Self { line: 1, text: Vec::new(), passing: false, given: false, broken: Vec::new() }
    }

    /// The broken lines since this was last asked for.
    pub(super) fn take_broken(&mut self) -> Vec<Broken> {
        std::mem::take(&mut self.broken)
    }

    /// Takes the next bytes.
    ///
    /// # Errors
    /// A row has too many columns.
    pub(super) fn push(
        &mut self,
        bytes: &[u8],
        tokens: &mut Tokens,
        walk: &mut Walk,
        row: TakeRow,
    ) -> Result<(), FileError> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            let (content, ends) = match piece.strip_suffix(b"\n") {
                Some(content) => (content, true),
                None => (piece, false),
            };
            let room = SHOWN.saturating_sub(self.text.len()).min(content.len());
            self.text.extend_from_slice(&content[..room]);
            if !self.passing {
                self.walk(content, tokens, walk, row)?;
            }
            if ends {
                // A word is complete only now.
                if !self.passing && !tokens.is_between() {
                    self.walk(b"\n", tokens, walk, row)?;
                }
                if !self.passing && !tokens.is_between() {
                    self.give_up(tokens, walk);
                }
                self.end();
            }
        }
        Ok(())
    }

    /// Ends the text. The line where it breaks off, if it does.
    ///
    /// # Errors
    /// As [`Lines::push`].
    pub(super) fn finish(
        &mut self,
        tokens: &mut Tokens,
        walk: &mut Walk,
        row: TakeRow,
    ) -> Result<Option<u64>, FileError> {
        let cut = !self.passing && tokens.is_open();
        if cut {
            return Ok(Some(self.line));
        }
        self.push(b"\n", tokens, walk, row)?;
        Ok(None)
    }

    fn walk(
        &mut self,
        bytes: &[u8],
        tokens: &mut Tokens,
        walk: &mut Walk,
        row: TakeRow,
    ) -> Result<(), FileError> {
        walk.line = Some(self.line);
        let given = &mut self.given;
        let take: Take = &mut |token: Token| {
            walk.take(token, &mut |at, rows, even| {
                *given = true;
                row(at, rows, even);
            })
        };
        match tokens.push(bytes, take) {
            Err(FileError::BadJson { .. } | FileError::TooDeep { .. } | FileError::OpenQuote { .. }) => {
                self.give_up(tokens, walk);
                Ok(())
            }
            other => other,
        }
    }

    fn give_up(&mut self, tokens: &mut Tokens, walk: &mut Walk) {
        *tokens = Tokens::new();
        walk.give_up();
        self.passing = true;
    }

    /// Ends the line at hand.
    fn end(&mut self) {
        let blank = self.text.trim_ascii().is_empty();
        // An object that is complete is a row, whatever stands behind it.
        if !self.given && !blank {
            self.broken.push(Broken { line: self.line, text: std::mem::take(&mut self.text) });
        }
        self.text.clear();
        (self.passing, self.given) = (false, false);
        self.line += 1;
    }
}

/// Whether a text that begins so is an object a line: most of its complete lines are one each. `whole` says whether the
/// beginning is JSON as a whole: a list with an object a line has such lines as well.
pub(super) fn are_in(head: &[u8], whole: bool) -> bool {
    let (mut lines, mut objects) = (0usize, 0usize);
    // The last line may be cut off.
    let complete = head.iter().rposition(|byte| *byte == b'\n').map_or(&[][..], |end| &head[..end]);
    for line in complete.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty())
    {
        let line = if whole { line.strip_suffix(b",").unwrap_or(line) } else { line };
        lines += 1;
        objects += usize::from(is_object(line));
    }
    objects > 0 && if whole { objects == lines } else { objects * 2 > lines }
}

fn is_object(line: &[u8]) -> bool {
    let (mut depth, mut documents) = (0usize, 0usize);
    let mut tokens = Tokens::new();
    let read = tokens.push(line, &mut |token| {
        match token {
            Token::Open(object) => {
                documents += usize::from(depth == 0 && object);
                depth += 1;
            }
            Token::Close => depth -= 1,
            _ => {}
        }
        Ok(())
    });
    read.is_ok() && documents == 1 && tokens.is_between() && line.ends_with(b"}")
}
