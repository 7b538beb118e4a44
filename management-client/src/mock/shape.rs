//! Cuts records down to what the document says an answer has.
//!
//! Records hold more than answers may tell: the secret of a key, the headers of a webhook. That no
//! answer has too much is said here once, by the document, and not by each operation.

use serde_json::{Map, Value};

use super::{document::Document, validate::holds};

/// Leaves of a value what its schema has.
pub(super) fn shape(document: &Document, schema: &Value, value: Value) -> Value {
    let schema = document.resolve(schema);
    if let Some(tests) = schema["x-dispatch"].as_array() {
        let test = tests.iter().find(|test| holds(test, &value));
        let variant = test.and_then(|test| document.schema(test["schema"].as_str()?));
        return match variant {
            Some(variant) => shape(document, variant, value),
            None => value,
        };
    }
    match value {
        Value::Array(items) => {
            let items = items.into_iter();
            items
                .map(|item| shape(document, &schema["items"], item))
                .collect()
        }
        Value::Object(fields) => match schema["properties"].as_object() {
            Some(properties) => shape_object(document, properties, fields),
            None => Value::Object(fields),
        },
        value => value,
    }
}

fn shape_object(
    document: &Document,
    properties: &Map<String, Value>,
    mut fields: Map<String, Value>,
) -> Value {
    let mut shaped = Map::new();
    for (name, schema) in properties {
        let nullable = document.is_nullable(schema);
        // The server keeps what may only be written.
        let found = fields.remove(name).filter(|_| schema["writeOnly"] != true);
        match found {
            Some(Value::Null) | None if nullable => _ = shaped.insert(name.clone(), Value::Null),
            Some(Value::Null) | None => {}
            Some(value) => _ = shaped.insert(name.clone(), shape(document, schema, value)),
        }
    }
    Value::Object(shaped)
}

/// Changes fields as a PATCH does: what is absent stays, objects are changed field by field, and
/// null clears what can be null.
pub(super) fn merge(
    document: &Document,
    schema: &Value,
    old: &mut Map<String, Value>,
    new: &Value,
) {
    for (name, value) in new.as_object().into_iter().flatten() {
        let property = document.property(schema, name).unwrap_or(&Value::Null);
        match (old.get_mut(name), value) {
            (_, Value::Null) if !document.is_nullable(property) => {}
            (Some(Value::Object(old)), Value::Object(_)) => merge(document, property, old, value),
            (_, value) => _ = old.insert(name.clone(), value.clone()),
        }
    }
}
