//! Cuts records down to what the document says an answer has.
//!
//! Records hold more than answers may tell: the secret of a key, the headers of a webhook. That no
//! answer has too much is said here once, by the document, and not by each operation.

use serde_json::{Map, Value};

use super::schema::Schema;

/// Leaves of a value what its schema has.
pub(super) fn trim(schema: &Schema<'_>, value: Value) -> Value {
    let schema = schema.clone().resolved();
    let variants = schema.variants();
    if !variants.is_empty() {
        let mut shaped = variants.iter().map(|it| (it, trim(it, value.clone())));
        let found = shaped.find(|(variant, value)| variant.is_valid(value));
        return found.map_or(value, |(_, value)| value);
    }
    match value {
        Value::Array(items) => match schema.below(&["items"]) {
            Some(schema) => items.into_iter().map(|item| trim(&schema, item)).collect(),
            None => Value::Array(items),
        },
        Value::Object(fields) if schema.get("properties").is_some() => {
            shape_object(&schema, fields)
        }
        Value::Object(fields) => match schema.below(&["additionalProperties"]) {
            Some(schema) => {
                let fields = fields.into_iter();
                fields
                    .map(|(name, value)| (name, trim(&schema, value)))
                    .collect()
            }
            None => Value::Object(fields),
        },
        value => value,
    }
}

fn shape_object(schema: &Schema<'_>, mut fields: Map<String, Value>) -> Value {
    let mut shaped = Map::new();
    for name in schema.properties() {
        let Some(property) = schema.property(name) else {
            continue;
        };
        // The server keeps what may only be written.
        let is_told = property.get("writeOnly").is_none_or(|it| it != true);
        match fields.remove(name).filter(|_| is_told) {
            Some(Value::Null) | None if property.is_nullable() => {
                shaped.insert(name.to_owned(), Value::Null);
            }
            Some(Value::Null) | None => {}
            Some(value) => _ = shaped.insert(name.to_owned(), trim(&property, value)),
        }
    }
    Value::Object(shaped)
}

/// Changes fields as a PATCH does: what is absent stays, objects are changed field by field, and
/// null clears what can be null.
pub(super) fn merge(schema: Option<&Schema<'_>>, old: &mut Map<String, Value>, new: &Value) {
    for (name, value) in new.as_object().into_iter().flatten() {
        let property = schema.and_then(|schema| schema.property(name));
        let is_nullable = property.as_ref().is_some_and(Schema::is_nullable);
        match (old.get_mut(name), value) {
            (_, Value::Null) if !is_nullable => {}
            (Some(Value::Object(old)), Value::Object(_)) => merge(property.as_ref(), old, value),
            (_, value) => _ = old.insert(name.clone(), value.clone()),
        }
    }
}
