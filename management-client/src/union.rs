//! How all open unions are decoded.
//!
//! A union decides by looking at the JSON, never by trying its variants in turn: with open enums, the first variant
//! would take everything. The first row of its dispatch table that fits an object picks the variant; what no row picks,
//! or what does not decode as its row says, is kept as text.
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

use std::{borrow::Cow, collections::BTreeMap};

use serde::Deserializer;
use serde_json::value::RawValue;

use self::members::Dispatch;
pub(crate) use self::{
    attempt::attempt,
    text::{read as text, string},
};
use crate::UnknownJson;

/// What the shared parts of all open unions need to know of one of them.
pub(crate) trait Union: Sized {
    /// A name for each variant.
    type Variant: 'static;

    /// The dispatch table.
    const ROWS: &'static [Row];

    /// The variant of each of its rows.
    const VARIANTS: &'static [Self::Variant];

    /// Decodes the content of a variant.
    fn decode<'de, D: Deserializer<'de>>(
        variant: &Self::Variant,
        deserializer: D,
    ) -> Result<Self, D::Error>;

    /// The variant of all other values.
    fn unknown(json: UnknownJson) -> Self;
}

/// A row of a dispatch table: which objects are of a variant. It does not say which, so that what is decoded by rows
/// is compiled once for all unions.
pub(crate) struct Row {
    /// The property that the object has.
    pub(crate) property: &'static str,
    /// What the property may be, a string or `true` or `false` by that name; anything, if there is nothing here.
    pub(crate) values: &'static [&'static str],
    /// The only properties that there may be.
    pub(crate) alone: Option<&'static [&'static str]>,
}

impl Row {
    fn fits(&self, members: &BTreeMap<String, &RawValue>) -> bool {
        members
            .get(self.property)
            .is_some_and(|json| self.takes(listed(json).as_deref()))
            && members.keys().all(|name| self.allows(name))
    }

    /// Whether the property may have a value, of which rows see [this](listed).
    fn takes(&self, value: Option<&str>) -> bool {
        self.values.is_empty() || value.is_some_and(|value| self.values.contains(&value))
    }

    /// Whether an object of the variant may have this property.
    #[inline]
    fn allows(&self, name: &str) -> bool {
        self.alone.is_none_or(|names| names.contains(&name))
    }
}

/// What rows may list: a string, or `true` or `false` by that name.
fn listed(json: &RawValue) -> Option<Cow<'_, str>> {
    let json = json.get();
    string(json).or_else(|| ["true", "false"].contains(&json).then_some(json.into()))
}

/// Decodes a union.
pub(crate) fn deserialize<'de, U: Union, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<U, D::Error> {
    if attempt::is_running() {
        return deserializer.deserialize_any(Dispatch::<U>::by_rows());
    }
    Ok(decode(&text(deserializer)?))
}

fn decode<U: Union>(text: &str) -> U {
    attempted(text)
        .or_else(|| known(text))
        .unwrap_or_else(|| U::unknown(UnknownJson::new(text)))
}

fn attempted<U: Union>(text: &str) -> Option<U> {
    let _underway = attempt();
    read(text, Dispatch::by_rows()).ok()
}

/// Decodes an object as the first row says that fits all of it.
fn known<U: Union>(text: &str) -> Option<U> {
    let _underway = attempt::union()?;
    let members = serde_json::from_str(text).ok()?;
    let row = U::ROWS.iter().position(|row| row.fits(&members))?;
    read(text, Dispatch::to(&U::VARIANTS[row])).ok()
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

#[cfg(test)]
mod tests;
