//! Values become JSON.

use super::Garbled;
use crate::analysis::cell::decimal;
use serde::Serialize;
use serde::ser::{self, Serializer};

/// Decimals of a number that are tried: with the last of them all digits that a number above 0.00001 can have.
const MOST_DECIMALS: u32 = 22;
/// From here on numbers are whole, and too large for the arithmetic of decimals.
const LARGE: f64 = 1e19;

/// Collects the text.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
}

impl Writer {
    pub(super) fn finish(self) -> String {
        self.text
    }

    #[inline(never)]
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Begins a further part of a list or an object.
    #[inline(never)]
    fn part(&mut self) {
        if !matches!(self.text.as_bytes().last(), Some(b'[' | b'{')) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.part();
        self.quoted(name);
        self.text.push(':');
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        let mut from = 0;
        for (at, byte) in text.bytes().enumerate() {
            if byte >= b' ' && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.text.push_str(text.get(from..at).unwrap_or_default());
            from = at + 1;
            if byte >= b' ' {
                self.text.push('\\');
                self.text.push(char::from(byte));
            } else {
                let digit = |digit: u8| char::from(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit });
                self.text.push_str("\\u00");
                self.text.push(digit(byte >> 4));
                self.text.push(digit(byte & 15));
            }
        }
        self.text.push_str(text.get(from..).unwrap_or_default());
        self.text.push('"');
    }

    /// A whole number, with its last `decimals` digits behind a point.
    #[inline(never)]
    fn digits(&mut self, mut value: u64, decimals: usize) {
        let mut room = [0; 48];
        let least = if decimals > 0 { decimals + 2 } else { 1 };
        let mut width = 0;
        while value > 0 || width < least {
            width += 1;
            let place = &mut room[48 - width];
            if decimals > 0 && width == decimals + 1 {
                *place = b'.';
            } else {
                *place = b'0' + (value % 10) as u8;
                value /= 10;
            }
        }
        room[48 - width..].iter().for_each(|&byte| self.text.push(char::from(byte)));
    }

    #[inline(never)]
    fn whole(&mut self, value: i64) {
        if value < 0 {
            self.text.push('-');
        }
        self.digits(value.unsigned_abs(), 0);
    }

    #[inline(never)]
    fn number(&mut self, value: f64) {
        if !value.is_finite() {
            return self.put("null");
        }
        if value < 0.0 {
            self.text.push('-');
        }
        let value = value.abs();
        if value >= LARGE {
            return self.large(value);
        }
        let (digits, decimals) = shortest(value);
        self.digits(digits, decimals as usize);
    }

    /// As many times ten as it takes, which may cost the last digit.
    fn large(&mut self, value: f64) {
        let (mut rest, mut exponent) = (value, 0);
        while rest >= LARGE {
            rest /= 10.0;
            exponent += 1;
        }
        self.digits(rest as u64, 0);
        self.text.push('e');
        self.digits(exponent, 0);
    }

    fn open(&mut self, mark: &'static str, end: &'static str) -> Parts<'_> {
        self.put(mark);
        Parts { writer: self, end }
    }

    /// `{"Name":`, which [`Parts`] closes.
    #[inline(never)]
    fn variant(&mut self, name: &str) {
        self.put("{");
        self.name(name);
    }
}

/// The digits of a number and how many of them are decimals: as few as read as the same number again. Below 0.00001 the
/// last digits of a long number are cut, and below 10⁻²² all of them.
fn shortest(value: f64) -> (u64, u32) {
    let bits = value.to_bits();
    let power = (bits >> 52) as i32 - 1_075;
    let fraction = bits & ((1 << 52) - 1);
    let mantissa = u128::from(fraction | (1 << 52));
    let mut tens = 1u128;
    let mut last = (0, 0);
    for decimals in 0..=MOST_DECIMALS {
        let scaled = mantissa * tens;
        let rounded = match power {
            0.. => scaled.checked_shl(power.unsigned_abs()).unwrap_or_default(),
            -126..0 => (scaled + (1 << (-power - 1))) >> -power,
            _ => 0,
        };
        // More digits than are needed for any number.
        let Ok(digits) = u64::try_from(rounded) else { break };
        last = (digits, decimals);
        if decimal::scaled(digits, -i64::from(decimals)) == value {
            break;
        }
        tens *= 10;
    }
    last
}

/// The parts of a list or an object.
pub(super) struct Parts<'w> {
    writer: &'w mut Writer,
    end: &'static str,
}

impl Parts<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Garbled> {
        self.writer.part();
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Garbled> {
        self.writer.name(name);
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> Result<(), Garbled> {
        self.writer.put(self.end);
        Ok(())
    }
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Garbled;
    type SerializeSeq = Parts<'w>;
    type SerializeTuple = Parts<'w>;
    type SerializeTupleStruct = Parts<'w>;
    type SerializeTupleVariant = Parts<'w>;
    type SerializeMap = ser::Impossible<(), Garbled>;
    type SerializeStruct = Parts<'w>;
    type SerializeStructVariant = Parts<'w>;

    fn serialize_bool(self, value: bool) -> Result<(), Garbled> {
        self.put(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Garbled> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Garbled> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Garbled> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Garbled> {
        self.whole(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Garbled> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Garbled> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Garbled> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Garbled> {
        self.digits(value, 0);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Garbled> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), Garbled> {
        self.number(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), Garbled> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Garbled> {
        self.quoted(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Garbled> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Garbled> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Garbled> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Garbled> {
        self.put("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Garbled> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<(), Garbled> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Garbled> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Garbled> {
        self.variant(name);
        value.serialize(&mut *self)?;
        self.put("}");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'w>, Garbled> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'w>, Garbled> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Garbled> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Garbled> {
        self.variant(name);
        Ok(self.open("[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Garbled> {
        // No message has names that are not known.
        Err(Garbled { at: 0 })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'w>, Garbled> {
        Ok(self.open("{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Parts<'w>, Garbled> {
        self.variant(name);
        Ok(self.open("{", "}}"))
    }
}

/// The same for all that have parts without names.
macro_rules! elements {
    ($($of:ident :: $element:ident),*) => {$(
        impl ser::$of for Parts<'_> {
            type Ok = ();
            type Error = Garbled;

            fn $element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Garbled> {
                self.element(value)
            }

            fn end(self) -> Result<(), Garbled> {
                self.close()
            }
        }
    )*};
}

elements!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// The same for all that have parts with names.
macro_rules! fields {
    ($($of:ident),*) => {$(
        impl ser::$of for Parts<'_> {
            type Ok = ();
            type Error = Garbled;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Garbled> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Garbled> {
                self.close()
            }
        }
    )*};
}

fields!(SerializeStruct, SerializeStructVariant);
