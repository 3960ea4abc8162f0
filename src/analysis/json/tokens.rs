//! JSON cut into tokens as it comes, whatever the borders of its chunks, without recursion.
//!
//! What tools write beyond the standard is read as well: a comma behind the last member, one between documents,
//! `NaN`, line ends inside texts.

use super::super::error::FileError;

/// Objects and arrays inside each other; real exports have fewer than ten.
const DEEPEST: usize = 64;
/// Bytes of one text or number: a quote that is open for longer was never closed.
const LONGEST: usize = 16 << 20;

/// One piece of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{` if true, else `[`.
    Open(bool),
    /// `}` or `]`.
    Close,
    /// The name of an object's next member.
    Key(&'a [u8]),
    /// A text, escapes undone.
    Text(&'a [u8]),
    /// A number, `true`, `false` or `null`, as written.
    Bare(&'a [u8]),
}

/// Takes tokens.
pub(super) type Take<'t> = &'t mut dyn FnMut(Token) -> Result<(), FileError>;

/// What may come next outside texts and words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Value,
    /// A value, or the end of the array.
    Element,
    /// A name, or the end of the object.
    Member,
    Colon,
    /// A comma, or the end.
    Comma,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Nothing,
    Text,
    /// Behind a backslash.
    Escape,
    /// Behind `\u`: digits so far, and their value.
    Unit(u8, u16),
    Bare,
}

/// Cuts text into tokens.
#[derive(Clone, Debug)]
pub(super) struct Tokens {
    next: Next,
    inside: Inside,
    /// Open containers; true for objects.
    open: Vec<bool>,
    /// The open text or word, as far as it is not in the chunk at hand.
    room: Vec<u8>,
    /// First half of a character outside the basic plane.
    high: Option<u16>,
    line: u64,
    /// Byte of the line, from 1.
    column: u64,
    /// Line where the last text opens.
    text_line: u64,
}

impl Tokens {
    /// Before the first byte.
    pub(super) fn new() -> Self {
        Self {
            next: Next::Value,
            inside: Inside::Nothing,
            open: Vec::new(),
            room: Vec::new(),
            high: None,
            line: 1,
            column: 1,
            text_line: 1,
        }
    }

    /// Takes the next bytes of UTF-8.
    ///
    /// # Errors
    /// They are not JSON, or what `take` says.
    pub(super) fn push(&mut self, bytes: &[u8], take: Take) -> Result<(), FileError> {
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            let used = match self.inside {
                Inside::Nothing => self.between(byte, take)?,
                Inside::Text => self.text(rest, take)?,
                Inside::Escape | Inside::Unit(..) => self.escape(byte)?,
                Inside::Bare => self.bare(rest, take)?,
            };
            self.column = self.column.wrapping_add(used as u64);
            rest = &rest[used..];
        }
        Ok(())
    }

    /// Ends the text. The line where it breaks off, if it does.
    ///
    /// # Errors
    /// As [`Tokens::push`].
    pub(super) fn finish(&mut self, take: Take) -> Result<Option<u64>, FileError> {
        if self.inside == Inside::Bare && self.open.is_empty() {
            self.word(&[], take)?;
        }
        let complete = self.open.is_empty() && self.inside == Inside::Nothing;
        Ok((!complete).then_some(self.line))
    }

    /// Whether nothing is open: neither a container, nor a text, nor a word.
    pub(super) fn is_between(&self) -> bool {
        self.open.is_empty() && self.inside == Inside::Nothing
    }

    /// Whether a container or a text is open.
    pub(super) fn is_open(&self) -> bool {
        !self.open.is_empty() || !matches!(self.inside, Inside::Nothing | Inside::Bare)
    }

    /// Whether no container is open.
    pub(super) fn is_outside(&self) -> bool {
        self.open.is_empty()
    }

    fn between(&mut self, byte: u8, take: Take) -> Result<usize, FileError> {
        let value = matches!(self.next, Next::Value | Next::Element);
        match byte {
            b'\n' => self.new_line(1),
            b' ' | b'\t' | b'\r' => {}
            b'"' if value || self.next == Next::Member => {
                self.inside = Inside::Text;
                self.text_line = self.line;
            }
            b'{' | b'[' if value => {
                if self.open.len() == DEEPEST {
                    return Err(FileError::TooDeep { line: self.line });
                }
                let object = byte == b'{';
                self.open.push(object);
                self.next = if object { Next::Member } else { Next::Element };
                take(Token::Open(object))?;
            }
            b'}' | b']' if self.closes(byte == b'}') => {
                self.open.pop();
                self.after_value();
                take(Token::Close)?;
            }
            b':' if self.next == Next::Colon => self.next = Next::Value,
            b',' if self.next == Next::Comma => {
                self.next = if self.open.last() == Some(&true) { Next::Member } else { Next::Element };
            }
            // Between documents, where lines are as good.
            b',' if self.open.is_empty() => {}
            b'-' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' if value => {
                self.inside = Inside::Bare;
                return Ok(0);
            }
            _ => return Err(self.fault(byte)),
        }
        Ok(1)
    }

    fn closes(&self, object: bool) -> bool {
        let may = if object { Next::Member } else { Next::Element };
        self.open.last() == Some(&object) && matches!(self.next, Next::Comma) | (self.next == may)
    }

    fn after_value(&mut self) {
        self.next = if self.open.is_empty() { Next::Value } else { Next::Comma };
    }

    fn text(&mut self, rest: &[u8], take: Take) -> Result<usize, FileError> {
        let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | b'\n')).unwrap_or(rest.len());
        let (plain, stop) = (&rest[..end], rest.get(end));
        if stop != Some(&b'\\') || end > 0 {
            self.flush_high();
        }
        if stop == Some(&b'"') && self.room.is_empty() {
            self.end_text(plain, take)?;
            return Ok(end + 1);
        }
        self.keep(plain)?;
        match stop {
            Some(b'"') => {
                let text = std::mem::take(&mut self.room);
                self.end_text(&text, take)?;
                self.reuse(text);
            }
            Some(b'\\') => self.inside = Inside::Escape,
            Some(_) => {
                self.keep(b"\n")?;
                self.new_line(end + 1);
            }
            None => return Ok(end),
        }
        Ok(end + 1)
    }

    fn end_text(&mut self, text: &[u8], take: Take) -> Result<(), FileError> {
        self.inside = Inside::Nothing;
        if self.next == Next::Member {
            self.next = Next::Colon;
            return take(Token::Key(text));
        }
        self.after_value();
        take(Token::Text(text))
    }

    fn escape(&mut self, byte: u8) -> Result<usize, FileError> {
        if let Inside::Unit(digits, value) = self.inside {
            let digit = char::from(byte).to_digit(16).ok_or_else(|| self.fault(byte))?;
            let value = value << 4 | digit as u16;
            self.inside = Inside::Unit(digits + 1, value);
            if digits == 3 {
                self.inside = Inside::Text;
                self.unit(value);
            }
            return Ok(1);
        }
        if byte == b'u' {
            self.inside = Inside::Unit(0, 0);
            return Ok(1);
        }
        self.flush_high();
        self.room.push(match byte {
            b'"' | b'\\' | b'/' => byte,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            _ => return Err(self.fault(byte)),
        });
        self.inside = Inside::Text;
        Ok(1)
    }

    /// A UTF-16 unit; halves that have no other half are marked, not lost.
    fn unit(&mut self, unit: u16) {
        match (self.high, unit) {
            (Some(high), 0xdc00..=0xdfff) => {
                self.high = None;
                let low = u32::from(unit) - 0xdc00;
                self.append(0x1_0000 + ((u32::from(high) - 0xd800) << 10 | low));
            }
            (_, 0xd800..=0xdbff) => {
                self.flush_high();
                self.high = Some(unit);
            }
            _ => {
                self.flush_high();
                self.append(unit.into());
            }
        }
    }

    fn flush_high(&mut self) {
        if self.high.take().is_some() {
            self.append(0xd800);
        }
    }

    fn append(&mut self, code: u32) {
        let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.room.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn bare(&mut self, rest: &[u8], take: Take) -> Result<usize, FileError> {
        let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
        match rest.iter().position(|byte| !part(byte)) {
            Some(end) => self.word(&rest[..end], take).map(|()| end),
            None => self.keep(rest).map(|()| rest.len()),
        }
    }

    /// Ends a number or a word.
    fn word(&mut self, last: &[u8], take: Take) -> Result<(), FileError> {
        let mut room = std::mem::take(&mut self.room);
        let column = self.column.wrapping_sub(room.len() as u64);
        room.extend_from_slice(last);
        let words: [&[u8]; 6] = [b"true", b"false", b"null", b"NaN", b"Infinity", b"-Infinity"];
        if !words.contains(&room.as_slice()) && !is_number(&room) {
            let found = String::from_utf8_lossy(&room).chars().take(40).collect();
            return Err(FileError::BadJson { line: self.line, column, found });
        }
        self.inside = Inside::Nothing;
        self.after_value();
        take(Token::Bare(&room))?;
        self.reuse(room);
        Ok(())
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.room.extend_from_slice(bytes);
        if self.room.len() > LONGEST { Err(FileError::OpenQuote { line: self.text_line }) } else { Ok(()) }
    }

    fn reuse(&mut self, mut room: Vec<u8>) {
        room.clear();
        self.room = room;
    }

    /// The next byte, which comes `used` bytes from here, is the first of a line.
    fn new_line(&mut self, used: usize) {
        self.line += 1;
        self.column = 1u64.wrapping_sub(used as u64);
    }

    fn fault(&self, byte: u8) -> FileError {
        let found = if byte.is_ascii() { char::from(byte) } else { char::REPLACEMENT_CHARACTER }.to_string();
        FileError::BadJson { line: self.line, column: self.column, found }
    }
}

/// `-0.5e+3` and the like; `007` and `1.` are none by the standard, but do no harm.
fn is_number(word: &[u8]) -> bool {
    let word = word.strip_prefix(b"-").unwrap_or(word);
    let mut parts = word.splitn(2, |byte| matches!(byte, b'e' | b'E'));
    let (mantissa, exponent) = (parts.next().unwrap_or_default(), parts.next());
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let mut sides = mantissa.splitn(2, |byte| *byte == b'.');
    let whole = sides.next().unwrap_or_default();
    let power = exponent.map(|power| power.strip_prefix(b"-").or(power.strip_prefix(b"+")).unwrap_or(power));
    !whole.is_empty()
        && digits(whole)
        && sides.next().is_none_or(digits)
        && power.is_none_or(|power| !power.is_empty() && digits(power))
}
