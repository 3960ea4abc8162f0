//! A pull reader for the XML inside workbooks. It declares nothing and follows nothing: a document type, which no
//! workbook has, is refused, so that no entity can multiply.

use super::zip::Stream;
use crate::analysis::error::FileError;

/// Bytes unpacked at a time.
const PIECE: usize = 64 << 10;
/// A tag or a text between two tags is never longer in a real workbook.
const LONGEST: usize = 4 << 20;

/// What comes next.
#[derive(Debug)]
pub(super) enum Event<'a> {
    /// A tag that opens, or that stands alone.
    Open(Tag<'a>),
    /// A tag that closes, by its name without prefix.
    Close(&'a [u8]),
    /// Text as it is written, with its entities.
    Text(&'a [u8]),
    /// Text that is meant as it stands.
    Literal(&'a [u8]),
    /// Nothing more.
    End,
}

/// A tag that opens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    /// Its name without prefix.
    pub(super) name: &'a [u8],
    /// Behind the name.
    attributes: &'a [u8],
    /// It stands alone: nothing closes it.
    pub(super) alone: bool,
}

/// A part of a workbook, read from its beginning.
pub(super) struct Xml<'a> {
    stream: Stream<'a>,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    complete: bool,
}

/// Where a token lies in the buffer, what it is, and what follows it.
enum Token {
    Tag { end: usize },
    Text { end: usize },
    Literal { start: usize, end: usize },
    Skipped,
    End,
}

impl<'a> Xml<'a> {
    pub(super) fn new(stream: Stream<'a>) -> Self {
        Self { stream, buffer: Vec::new(), at: 0, end: 0, complete: false }
    }

    /// Bytes unpacked so far.
    pub(super) fn given(&self) -> u64 {
        self.stream.given()
    }

    /// What is unpacked and not used yet, as far as it goes.
    #[inline]
    pub(super) fn unused(&self) -> &[u8] {
        &self.buffer[self.at..self.end]
    }

    /// Takes so many of the unused bytes for used.
    #[inline]
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at = self.end.min(self.at + bytes);
    }

    /// The next tag or text.
    pub(super) fn next(&mut self) -> Result<Event<'_>, FileError> {
        loop {
            let start = self.at;
            match self.locate()? {
                None => self.more()?,
                Some(Token::Skipped) => {}
                Some(Token::End) => return Ok(Event::End),
                Some(Token::Text { end }) => {
                    self.at = end;
                    return Ok(Event::Text(&self.buffer[start..end]));
                }
                Some(Token::Literal { start, end }) => {
                    self.at = end + 3;
                    return Ok(Event::Literal(&self.buffer[start..end]));
                }
                Some(Token::Tag { end }) => {
                    self.at = end + 1;
                    return Ok(tag(&self.buffer[start + 1..end]));
                }
            }
        }
    }

    /// The token at the current place; `None` if more bytes are needed to tell.
    fn locate(&mut self) -> Result<Option<Token>, FileError> {
        let rest = &self.buffer[self.at..self.end];
        let Some(&first) = rest.first() else {
            return Ok(self.complete.then_some(Token::End));
        };
        if first != b'<' {
            let end = rest.iter().position(|&byte| byte == b'<');
            return Ok(match end {
                Some(end) => Some(Token::Text { end: self.at + end }),
                None => self.complete.then_some(Token::Text { end: self.end }),
            });
        }
        match rest.get(1) {
            Some(b'?') => return self.skip_past(b"?>"),
            Some(b'!') => {}
            _ => return Ok(tag_end(rest).map(|end| Token::Tag { end: self.at + end })),
        }
        if rest.len() < 9 && !self.complete {
            return Ok(None);
        }
        if rest.starts_with(b"<!--") {
            self.skip_past(b"-->")
        } else if rest.starts_with(b"<![CDATA[") {
            let end = find(rest, b"]]>");
            Ok(end.map(|end| Token::Literal { start: self.at + 9, end: self.at + end }))
        } else {
            Err(FileError::Damaged {
                detail: "it declares a document type, which no workbook has".to_owned(),
            })
        }
    }

    fn skip_past(&mut self, mark: &[u8]) -> Result<Option<Token>, FileError> {
        let found = find(&self.buffer[self.at..self.end], mark);
        self.at += found.map_or(0, |end| end + mark.len());
        Ok(found.map(|_| Token::Skipped))
    }

    /// Unpacks more behind what is not used yet.
    fn more(&mut self) -> Result<(), FileError> {
        let open = self.end - self.at;
        if open > LONGEST {
            return Err(self.stream.too_large());
        }
        if self.complete {
            return Err(FileError::Damaged { detail: "its XML is cut off".to_owned() });
        }
        self.buffer.copy_within(self.at..self.end, 0);
        (self.at, self.end) = (0, open);
        // What did not fit doubles the room, so that a long text is searched only a few times.
        let size = (2 * open).max(PIECE);
        if self.buffer.len() < size {
            self.buffer.resize(size, 0);
        }
        let first = self.stream.given() == 0;
        let filled = self.stream.fill(&mut self.buffer[open..])?;
        if first && matches!(self.buffer[..2], [0xff, 0xfe] | [0xfe, 0xff]) {
            return Err(FileError::Damaged { detail: "its XML is UTF-16".to_owned() });
        }
        self.end += filled;
        self.complete = filled == 0;
        Ok(())
    }

    /// Appends the text up to the tag that closes `name`; that in tags called `without` is left out.
    pub(super) fn text_until(
        &mut self,
        name: &[u8],
        without: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), FileError> {
        let mut outside = 0usize;
        loop {
            match self.next()? {
                Event::Text(text) if outside == 0 => unescape(text, out),
                Event::Literal(text) if outside == 0 => out.extend_from_slice(text),
                Event::Open(tag) if tag.name == without && !tag.alone => outside += 1,
                Event::Close(closed) if closed == without => outside = outside.saturating_sub(1),
                Event::Close(closed) if closed == name => return Ok(()),
                Event::End => return Ok(()),
                _ => {}
            }
        }
    }
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}

/// Where a tag ends: `>` may stand inside quotes.
fn tag_end(rest: &[u8]) -> Option<usize> {
    let mut quote = 0;
    for (at, &byte) in rest.iter().enumerate() {
        match byte {
            b'>' if quote == 0 => return Some(at),
            b'"' | b'\'' if quote == 0 => quote = byte,
            _ if byte == quote => quote = 0,
            _ => {}
        }
    }
    None
}

fn tag(inside: &[u8]) -> Event<'_> {
    if let Some(name) = inside.strip_prefix(b"/") {
        return Event::Close(local(name.trim_ascii_end()));
    }
    let (inside, alone) = inside.strip_suffix(b"/").map_or((inside, false), |inside| (inside, true));
    let end = inside.iter().position(u8::is_ascii_whitespace).unwrap_or(inside.len());
    Event::Open(Tag { name: local(&inside[..end]), attributes: &inside[end..], alone })
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    name.iter().position(|&byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

impl<'a> Tag<'a> {
    /// An attribute as it is written, by its name without prefix.
    pub(super) fn get(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// An attribute as text.
    pub(super) fn text(&self, name: &[u8]) -> Option<String> {
        let mut out = Vec::new();
        unescape(self.get(name)?, &mut out);
        Some(crate::analysis::decode::text(&out).into_owned())
    }

    /// An attribute as a whole number.
    pub(super) fn number(&self, name: &[u8]) -> Option<u32> {
        std::str::from_utf8(self.get(name)?).ok()?.trim().parse().ok()
    }

    /// Whether an attribute says yes.
    pub(super) fn says(&self, name: &[u8]) -> bool {
        matches!(self.get(name), Some(b"1" | b"true" | b"on"))
    }

    /// Names without prefix and values as written.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            rest = rest.trim_ascii_start();
            let equals = rest.iter().position(|&byte| byte == b'=')?;
            let name = local(rest[..equals].trim_ascii_end());
            rest = rest[equals + 1..].trim_ascii_start();
            let (&quote, value) = rest.split_first()?;
            let end = value.iter().position(|&byte| byte == quote)?;
            rest = &value[end + 1..];
            Some((name, &value[..end]))
        })
    }
}

/// Appends text with its entities undone; what is no known entity stays as it is.
pub(super) fn unescape(text: &[u8], out: &mut Vec<u8>) {
    let mut rest = text;
    while let Some(at) = rest.iter().position(|&byte| byte == b'&') {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at..];
        let end = rest.iter().take(12).position(|&byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((meant, end)) => {
                out.extend_from_slice(meant.encode_utf8(&mut [0; 4]).as_bytes());
                rest = &rest[end + 1..];
            }
            None => {
                out.push(b'&');
                rest = &rest[1..];
            }
        }
    }
    out.extend_from_slice(rest);
}

fn entity(name: &[u8]) -> Option<char> {
    Some(match name {
        b"amp" => '&',
        b"lt" => '<',
        b"gt" => '>',
        b"quot" => '"',
        b"apos" => '\'',
        _ => {
            let number = std::str::from_utf8(name.strip_prefix(b"#")?).ok()?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
    })
}
