//! Enum values that this version does not know.

use std::fmt;

/// A value of an open enum that this version of the crate does not know, kept as the API sent it.
///
/// Every enum of the API is open, because the API adds values without notice. The payload of an
/// enum's `Unknown` variant cannot be built by hand: convert the text
/// (`Provider::from("new_provider")`), and a text that is known becomes the known variant.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    pub(crate) fn new(wire: impl Into<Box<str>>) -> Self {
        Self(wire.into())
    }

    /// The value as it stands in the JSON.
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
