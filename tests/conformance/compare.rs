//! When two JSON values are the same.

use std::collections::BTreeSet;

use serde_json::{Number, Value};

use super::generate::child;

/// What may differ between the JSON that was decoded and the JSON that was encoded, beside the
/// order of keys and how numbers are written.
#[derive(Default)]
pub(crate) struct Rules {
    /// The properties that may be null or absent, by JSON pointer.
    pub(crate) optional: BTreeSet<String>,
    /// A null of these may come back absent.
    pub(crate) null_becomes_absent: bool,
    /// Where there was nothing, these may come back null.
    pub(crate) absent_becomes_null: bool,
    /// What may be lost, by JSON pointer: a field that the client does not know.
    pub(crate) lost: BTreeSet<String>,
}

impl Rules {
    /// The first difference.
    pub(crate) fn difference(&self, decoded: &Value, encoded: &Value) -> Option<String> {
        self.compare("", Some(decoded), Some(encoded))
    }

    fn compare(
        &self,
        pointer: &str,
        decoded: Option<&Value>,
        encoded: Option<&Value>,
    ) -> Option<String> {
        match (decoded, encoded) {
            (Some(Value::Object(one)), Some(Value::Object(other))) => {
                let keys: BTreeSet<_> = one.keys().chain(other.keys()).collect();
                let mut members = keys.into_iter();
                members.find_map(|key| {
                    self.compare(&child(pointer, key), one.get(key), other.get(key))
                })
            }
            (Some(Value::Array(one)), Some(Value::Array(other))) => (0..one.len().max(other.len()))
                .find_map(|index| {
                    let pointer = format!("{pointer}/{index}");
                    self.compare(&pointer, one.get(index), other.get(index))
                }),
            (Some(Value::Number(one)), Some(Value::Number(other))) if same(one, other) => None,
            (Some(one), Some(other)) if one == other => None,
            (Some(_), None) if self.lost.contains(pointer) => None,
            (Some(Value::Null), None) if self.null_becomes_absent && self.is_optional(pointer) => {
                None
            }
            (None, Some(Value::Null)) if self.absent_becomes_null && self.is_optional(pointer) => {
                None
            }
            _ => Some(format!(
                "`{pointer}`: {} became {}",
                text(decoded),
                text(encoded)
            )),
        }
    }

    fn is_optional(&self, pointer: &str) -> bool {
        self.optional.contains(pointer)
    }
}

fn same(one: &Number, other: &Number) -> bool {
    match (one.as_i64(), other.as_i64()) {
        (Some(one), Some(other)) => one == other,
        _ => one.as_f64() == other.as_f64(),
    }
}

fn text(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), Value::to_string)
}
