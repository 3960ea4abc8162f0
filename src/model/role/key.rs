//! Roles by their keys, which stand for them in messages and in what is kept: one table for all, where a derive would
//! make code of every name.

use super::Role;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Role {
    /// The role with this key.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Role {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::of(&key).ok_or_else(|| D::Error::custom("no such role"))
    }
}
