//! The parts that all open unions share.
//!
//! A union decides by looking at the JSON, never by trying its variants in turn: with open enums,
//! the first variant would take everything. The generated `Deserialize` asks a [`Candidate`] the
//! tests of the document, in order.

use std::fmt;

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;

/// A JSON value that stands where a union is expected.
pub(crate) struct Candidate(Value);

impl Candidate {
    /// Reads the value from any self-describing format.
    pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self)
    }

    /// Tells whether the value is an object whose property is one of these strings, or `true` or
    /// `false` by that name. No strings at all stand for any value.
    pub(crate) fn has_value(&self, property: &str, values: &[&str]) -> bool {
        match self.0.get(property) {
            Some(_) if values.is_empty() => true,
            Some(Value::String(value)) => values.contains(&value.as_str()),
            Some(Value::Bool(value)) => values.contains(&if *value { "true" } else { "false" }),
            _ => false,
        }
    }

    /// Tells whether the value is an object without other properties than these.
    pub(crate) fn has_only(&self, properties: &[&str]) -> bool {
        let object = self.0.as_object();
        object.is_some_and(|all| all.keys().all(|key| properties.contains(&key.as_str())))
    }

    /// Decodes the value as one variant; `None` when it does not fit.
    pub(crate) fn decode<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }

    /// Gives the value back, for the variant that holds what no other takes.
    pub(crate) fn into_value(self) -> Value {
        self.0
    }
}

/// Stands in `Debug` for a value that may hold secrets.
pub(crate) struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_an_object_has_properties() {
        assert!(Candidate(json!({"a": null})).has_value("a", &[]));
        for value in [json!({"b": 1}), json!(["a"]), json!("a"), json!(null)] {
            assert!(!Candidate(value).has_value("a", &[]));
        }
    }

    #[test]
    fn a_tag_is_a_string_or_a_bool() {
        let candidate = Candidate(json!({"func": "mean", "flag": true, "number": 1}));
        assert!(candidate.has_value("func", &["max", "mean"]));
        assert!(!candidate.has_value("func", &["max"]));
        assert!(candidate.has_value("flag", &["true"]));
        assert!(!candidate.has_value("flag", &["false"]));
        assert!(!candidate.has_value("number", &["1"]));
        assert!(!candidate.has_value("other", &["mean"]));
    }

    #[test]
    fn what_does_not_decode_is_given_back_whole() {
        let value = json!({"b": 1, "a": {"deep": [1.5, null]}});
        let candidate = Candidate::read(&value).unwrap();
        assert_eq!(candidate.decode::<Vec<i64>>(), None);
        assert_eq!(candidate.decode::<Value>(), Some(value.clone()));
        assert_eq!(candidate.into_value(), value);
    }
}
