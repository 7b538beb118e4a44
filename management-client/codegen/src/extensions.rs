//! Reads the extensions (`x-...`) of the lowered document.

use std::collections::BTreeMap;

use openapiv3::SchemaData;
use serde_json::Value;

use crate::document::UnionTest;
use crate::error::Error;
use crate::pointer::Pointer;

/// The string at `key`, if there is one.
pub(crate) fn string<'a>(
    place: &Pointer,
    extensions: impl IntoIterator<Item = (&'a String, &'a Value)>,
    key: &str,
) -> Result<Option<String>, Error> {
    match extensions.into_iter().find(|(name, _)| *name == key) {
        None => Ok(None),
        Some((_, Value::String(text))) => Ok(Some(text.clone())),
        Some(_) => Err(wrong(place, key, "a string")),
    }
}

/// Why something that is deprecated should not be used any more, in our words if there are any.
pub(crate) fn deprecation<'a>(
    place: &Pointer,
    is_deprecated: bool,
    extensions: impl IntoIterator<Item = (&'a String, &'a Value)>,
) -> Result<Option<String>, Error> {
    let words = string(place, extensions, "x-deprecated")?;
    let default = || "the API deprecates it".to_owned();
    Ok(is_deprecated.then(|| words.unwrap_or_else(default)))
}

/// What the vendor calls a component.
pub(crate) fn published_name(place: &Pointer, data: &SchemaData) -> Result<Option<String>, Error> {
    string(place, &data.extensions, "x-published-name")
}

/// The list of strings at `key`; absent is empty.
pub(crate) fn strings(place: &Pointer, data: &SchemaData, key: &str) -> Result<Vec<String>, Error> {
    decode(
        place,
        data,
        key,
        "a list of strings",
        serde_json::from_value,
    )
}

/// The map from strings to strings at `key`; absent is empty.
pub(crate) fn strings_by_key(
    place: &Pointer,
    data: &SchemaData,
    key: &str,
) -> Result<BTreeMap<String, String>, Error> {
    decode(
        place,
        data,
        key,
        "a map from strings to strings",
        serde_json::from_value,
    )
}

/// The dispatch table of a union, `x-dispatch`.
pub(crate) fn union_tests(place: &Pointer, data: &SchemaData) -> Result<Vec<UnionTest>, Error> {
    let rows: Vec<Value> = decode(
        place,
        data,
        "x-dispatch",
        "a list of tests",
        serde_json::from_value,
    )?;
    let tests: Option<Vec<UnionTest>> = rows.iter().map(union_test).collect();
    match tests {
        Some(tests) if !tests.is_empty() => Ok(tests),
        _ => Err(wrong(
            place,
            "x-dispatch",
            "a list of {variant, schema, property, values?}, at least one",
        )),
    }
}

fn union_test(row: &Value) -> Option<UnionTest> {
    let text = |key: &str| row[key].as_str().map(str::to_owned);
    let values = match &row["values"] {
        Value::Null => Vec::new(),
        Value::Array(values) => values.clone(),
        _ => return None,
    };
    Some(UnionTest {
        variant: text("variant")?,
        schema: text("schema")?,
        property: text("property")?,
        values: values
            .into_iter()
            .map(|value| (value.is_string() || value.is_boolean()).then_some(value))
            .collect::<Option<_>>()?,
    })
}

fn decode<T: Default>(
    place: &Pointer,
    data: &SchemaData,
    key: &str,
    expected: &str,
    read: impl FnOnce(Value) -> serde_json::Result<T>,
) -> Result<T, Error> {
    match data.extensions.get(key) {
        None => Ok(T::default()),
        Some(value) => read(value.clone()).map_err(|_| wrong(place, key, expected)),
    }
}

fn wrong(place: &Pointer, key: &str, expected: &str) -> Error {
    Error::document(place, format_args!("`{key}` must be {expected}"))
}
