//! How all open unions are decoded.
//!
//! A union decides by looking at the JSON, never by trying its variants in turn: with open enums, the first variant
//! would take everything. The first row of its dispatch table that fits an object picks the variant; what no row picks,
//! or what does not decode as its row says, is kept whole.
//!
//! Keeping it takes the text, and to have the text of every union at hand would mean to read it once more for each
//! level at which unions hold unions. So only the outermost union takes its text. The unions inside it are decoded
//! [as they come](members), and where one of them does not fit, the attempt is given up: the outermost union starts
//! again, and this time the next level keeps its text.
//!
//! ```text
//! text -- attempt: everything inside as it comes --> value
//!            | one part does not fit
//!            v
//!         rows --> variant, whose unions each make such an attempt --> value
//!            | no row, or the variant itself does not fit
//!            v
//!         Unknown
//! ```

mod attempt;
mod members;
mod text;

use std::fmt;

use serde::{Deserializer, de};
use serde_json::Value;

pub(crate) use self::attempt::attempt;
use self::members::Dispatch;

/// What the shared parts of all open unions need to know of one of them.
pub(crate) trait Union: Sized {
    /// A name for each variant.
    type Variant: 'static;

    /// The dispatch table.
    const ROWS: &'static [Row<Self::Variant>];

    /// Decodes the content of a variant.
    fn decode<'de, D: Deserializer<'de>>(
        variant: &Self::Variant,
        deserializer: D,
    ) -> Result<Self, D::Error>;

    /// The variant of all other values.
    fn unknown(value: Value) -> Self;
}

/// A row of a dispatch table: which objects are of a variant.
pub(crate) struct Row<V: 'static> {
    /// The property that the object has.
    pub(crate) property: &'static str,
    /// What the property may be, a string or `true` or `false` by that name; anything, if there is nothing here.
    pub(crate) values: &'static [&'static str],
    /// The only properties that there may be.
    pub(crate) alone: Option<&'static [&'static str]>,
    pub(crate) variant: V,
}

impl<V> Row<V> {
    fn fits(&self, value: &Value) -> bool {
        let Value::Object(members) = value else {
            return false;
        };
        let has_value = match members.get(self.property) {
            Some(_) if self.values.is_empty() => true,
            Some(Value::String(value)) => self.values.contains(&value.as_str()),
            Some(Value::Bool(value)) => {
                self.values.contains(&if *value { "true" } else { "false" })
            }
            _ => false,
        };
        has_value && members.keys().all(|name| self.allows(name))
    }

    /// Whether an object of the variant may have this property.
    fn allows(&self, name: &str) -> bool {
        self.alone.is_none_or(|names| names.contains(&name))
    }
}

/// Decodes a union.
pub(crate) fn deserialize<'de, U: Union, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<U, D::Error> {
    if attempt::is_running() {
        return deserializer.deserialize_any(Dispatch::<U>::by_rows());
    }
    let text = text::read(deserializer)?;
    // The error of serde_json would give a line and a column of the part for those of the whole.
    let refused = |_| de::Error::custom("it is nested too deeply, or has a number out of range");
    decode(&text).map_err(refused)
}

fn decode<U: Union>(text: &str) -> serde_json::Result<U> {
    if let Ok(union) = attempt(|| read(text, Dispatch::by_rows())) {
        return Ok(union);
    }
    let value: Value = serde_json::from_str(text)?;
    let known = U::ROWS.iter().find(|row| row.fits(&value));
    let known = known.and_then(|row| read(text, Dispatch::to(&row.variant)).ok());
    Ok(known.unwrap_or_else(|| U::unknown(value)))
}

fn read<U: Union>(text: &str, dispatch: Dispatch<U>) -> serde_json::Result<U> {
    serde_json::Deserializer::from_str(text).deserialize_any(dispatch)
}

/// The only properties that there may be, if they are given.
macro_rules! alone {
    () => {
        ::core::option::Option::None
    };
    ([$($only:literal),*]) => {
        ::core::option::Option::Some(&[$($only),*])
    };
}
pub(crate) use alone;

/// Stands in `Debug` for a value that may hold secrets.
pub(crate) struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests;
