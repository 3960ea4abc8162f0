//! JSON becomes values.

use super::Garbled;
use crate::analysis::cell::decimal;
use serde::de::value::StrDeserializer;
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};

/// Somewhere else than where it should be, or something else: where, the reader knows.
const WRONG: Garbled = Garbled { at: 0 };

/// Goes through the text.
#[derive(Debug)]
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
}

impl<'de> Reader<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self { text, at: 0 }
    }

    /// Where it is.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Nothing but blanks may follow.
    pub(super) fn end(&mut self) -> Result<(), Garbled> {
        if self.next() == 0 { Ok(()) } else { Err(Garbled { at: self.at }) }
    }

    fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// The next byte that is no blank; 0 at the end.
    #[inline(never)]
    fn next(&mut self) -> u8 {
        while matches!(self.byte(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
        self.byte()
    }

    /// Takes this mark, if it comes next.
    #[inline(never)]
    fn takes(&mut self, mark: u8) -> bool {
        let there = self.next() == mark;
        self.at += usize::from(there);
        there
    }

    fn mark(&mut self, mark: u8) -> Result<(), Garbled> {
        if self.takes(mark) { Ok(()) } else { Err(WRONG) }
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> bool {
        self.next();
        let there = self.text.as_bytes().get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes()));
        self.at += if there { word.len() } else { 0 };
        there
    }

    /// A number without its sign: digits, decimals, exponent; and whether there is a minus.
    fn figures(&mut self) -> (bool, &'de str) {
        let minus = self.takes(b'-');
        let from = self.at;
        while matches!(self.byte(), b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-') {
            self.at += 1;
        }
        (minus, self.text.get(from..self.at).unwrap_or_default())
    }

    #[inline(never)]
    fn whole(&mut self) -> Result<u64, Garbled> {
        let (minus, figures) = self.figures();
        if minus { Err(WRONG) } else { digits(figures).ok_or(WRONG) }
    }

    #[inline(never)]
    fn signed(&mut self) -> Result<i64, Garbled> {
        let (minus, figures) = self.figures();
        let value = digits(figures).and_then(|value| i64::try_from(value).ok()).ok_or(WRONG)?;
        Ok(if minus { -value } else { value })
    }

    #[inline(never)]
    fn number(&mut self) -> Result<f64, Garbled> {
        let (minus, figures) = self.figures();
        let (figures, power) = figures.split_once(['e', 'E']).unwrap_or((figures, "0"));
        let (whole, fraction) = figures.split_once('.').unwrap_or((figures, ""));
        let is_minus = power.starts_with('-');
        let power = digits(power.trim_start_matches(['+', '-'])).and_then(|power| i64::try_from(power).ok());
        let power = power.map(|power| if is_minus { -power } else { power }).ok_or(WRONG)?;
        let value = decimal::read(whole, fraction, power).ok_or(WRONG)?;
        Ok(if minus { -value } else { value })
    }

    /// A name that is known: those have no signs to be escaped.
    #[inline(never)]
    fn name(&mut self) -> Result<&'de str, Garbled> {
        self.mark(b'"')?;
        let from = self.at;
        while !matches!(self.byte(), b'"' | 0) {
            self.at += 1;
        }
        let name = self.text.get(from..self.at).unwrap_or_default();
        self.mark(b'"')?;
        Ok(name)
    }

    #[inline(never)]
    fn string(&mut self) -> Result<String, Garbled> {
        self.mark(b'"')?;
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.byte(), b'"' | b'\\' | 0) {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at).unwrap_or_default());
            let mark = self.byte();
            self.at += 1;
            match mark {
                b'"' => return Ok(text),
                b'\\' => text.push(self.escaped()?),
                _ => return Err(WRONG),
            }
        }
    }

    /// The sign after a backslash. Half a sign, as JavaScript can have, is one that is not known.
    fn escaped(&mut self) -> Result<char, Garbled> {
        let byte = self.byte();
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit(self.at)?;
                self.at += 4;
                let is_pair =
                    matches!(first, 0xd800..0xdc00) && self.text.get(self.at..self.at + 2) == Some("\\u");
                let second = if is_pair { self.unit(self.at + 2)? } else { 0 };
                let code = match second {
                    0xdc00..0xe000 => {
                        self.at += 6;
                        0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
                    }
                    _ => first,
                };
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return Err(WRONG),
        })
    }

    fn unit(&self, at: usize) -> Result<u32, Garbled> {
        let digits = self.text.get(at..at + 4).ok_or(WRONG)?;
        let digit = |digit: char| digit.to_digit(16);
        digits.chars().try_fold(0, |unit, next| Some(unit * 16 + digit(next)?)).ok_or(WRONG)
    }

    /// Passes over a value of a name that is not known.
    fn skip(&mut self) -> Result<(), Garbled> {
        let mut depth = 0;
        loop {
            match self.next() {
                b'"' => drop(self.string()?),
                b'[' | b'{' => {
                    self.at += 1;
                    depth += 1;
                }
                b']' | b'}' if depth > 0 => {
                    self.at += 1;
                    depth -= 1;
                }
                b',' | b':' if depth > 0 => {
                    self.at += 1;
                    continue;
                }
                b'-' | b'0'..=b'9' => drop(self.figures()),
                _ if self.word("null") || self.word("true") || self.word("false") => {}
                _ => return Err(WRONG),
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// Whether another part of a list or an object comes, which this mark ends; the comma before it is taken.
    #[inline(never)]
    fn another(&mut self, end: u8, first: &mut bool) -> Result<bool, Garbled> {
        if self.next() == end {
            return Ok(false);
        }
        if !std::mem::take(first) {
            self.mark(b',')?;
        }
        Ok(true)
    }
}

fn digits(text: &str) -> Option<u64> {
    let digit = |value: u64, byte: u8| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    };
    if text.is_empty() { None } else { text.bytes().try_fold(0, digit) }
}

/// Implements what reads a number, or nothing, of one of serde's kinds.
macro_rules! numbers {
    ($($deserialize:ident $visit:ident $read:ident),*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
            visitor.$visit(self.$read()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Garbled;

    numbers!(
        deserialize_u8 visit_u64 whole, deserialize_u16 visit_u64 whole, deserialize_u32 visit_u64 whole,
        deserialize_u64 visit_u64 whole, deserialize_i8 visit_i64 signed, deserialize_i16 visit_i64 signed,
        deserialize_i32 visit_i64 signed, deserialize_i64 visit_i64 signed, deserialize_f32 visit_f64 number,
        deserialize_f64 visit_f64 number, deserialize_string visit_string string
    );

    /// The types of all messages say what they are made of.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Garbled> {
        Err(WRONG)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        let yes = self.word("true");
        if yes || self.word("false") { visitor.visit_bool(yes) } else { Err(WRONG) }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        visitor.visit_str(self.name()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        if self.word("null") { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &str, visitor: V) -> Result<V::Value, Garbled> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.mark(b'[')?;
        let value = visitor.visit_seq(Parts { reader: self, first: true })?;
        self.mark(b']')?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Garbled> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        self.mark(b'{')?;
        let value = visitor.visit_map(Parts { reader: self, first: true })?;
        self.mark(b'}')?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        if self.next() == b'"' {
            let name: StrDeserializer<'_, Garbled> = self.name()?.into_deserializer();
            return visitor.visit_enum(name);
        }
        self.mark(b'{')?;
        let value = visitor.visit_enum(Parts { reader: self, first: true })?;
        self.mark(b'}')?;
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Garbled> {
        self.skip()?;
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { i128 u128 bytes byte_buf unit unit_struct tuple_struct map }
}

/// The parts of a list or an object.
struct Parts<'r, 'de> {
    reader: &'r mut Reader<'de>,
    first: bool,
}

impl<'de> de::SeqAccess<'de> for Parts<'_, 'de> {
    type Error = Garbled;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Garbled> {
        if !self.reader.another(b']', &mut self.first)? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> de::MapAccess<'de> for Parts<'_, 'de> {
    type Error = Garbled;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Garbled> {
        if !self.reader.another(b'}', &mut self.first)? {
            return Ok(None);
        }
        let name = seed.deserialize(&mut *self.reader)?;
        self.reader.mark(b':')?;
        Ok(Some(name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Garbled> {
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> de::EnumAccess<'de> for Parts<'_, 'de> {
    type Error = Garbled;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Garbled> {
        let name = seed.deserialize(&mut *self.reader)?;
        self.reader.mark(b':')?;
        Ok((name, self))
    }
}

impl<'de> de::VariantAccess<'de> for Parts<'_, 'de> {
    type Error = Garbled;

    fn unit_variant(self) -> Result<(), Garbled> {
        Err(WRONG)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Garbled> {
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Garbled> {
        self.reader.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Garbled> {
        self.reader.deserialize_struct("", fields, visitor)
    }
}
