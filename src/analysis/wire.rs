//! JSON for the messages between page and worker, which both sides make and read by serde's derives. In a module that is
//! downloaded before a file is read, the general reader and writer of JSON would weigh three times as much: this one tells
//! no more of an error than where it is.

mod read;
mod write;

use std::fmt;

/// A text that is no JSON, or not the JSON of what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Garbled {
    /// Byte at which it was noticed.
    pub at: usize,
}

impl fmt::Display for Garbled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not understood at byte {}", self.at)
    }
}

impl std::error::Error for Garbled {}

/// Where serde says that something does not fit; what it says is not kept.
impl serde::de::Error for Garbled {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self { at: 0 }
    }

    fn missing_field(_: &'static str) -> Self {
        Self { at: 0 }
    }
}

impl serde::ser::Error for Garbled {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self { at: 0 }
    }
}

/// The JSON of a value. Numbers that are not finite become `null`.
pub fn write<T: serde::Serialize>(value: &T) -> String {
    let mut writer = write::Writer::default();
    // Nothing that is written here fails by itself.
    let written = value.serialize(&mut writer);
    debug_assert_eq!(written, Ok(()));
    writer.finish()
}

/// The value of a JSON text.
///
/// # Errors
/// It is no JSON, or a field is missing or holds something else.
pub fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Garbled> {
    let mut reader = read::Reader::new(text);
    let value = T::deserialize(&mut reader).map_err(|_| Garbled { at: reader.at() })?;
    reader.end()?;
    Ok(value)
}

#[cfg(test)]
mod tests;
