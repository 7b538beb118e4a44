//! The fields that the server fills in.

use chrono::{SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::{call::Call, collection::new_id};

/// Gives a record what its answers require and nobody has said: id, times, and who created it.
pub(super) fn stamp(call: &Call, fields: &mut Map<String, Value>) {
    let Some(schema) = &call.route.answer else {
        return;
    };
    let schema = call.document.resolve(schema);
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        let property = schema["properties"].get(name).unwrap_or(&Value::Null);
        if fields.contains_key(name) {
            continue;
        }
        if property["format"] == "date-time" {
            fields.insert(name.to_owned(), json!(now()));
        } else if name == "id" {
            fields.insert(name.to_owned(), json!(new_id()));
        } else if name == "creator" {
            fields.insert(name.to_owned(), json!({"type": "management_key"}));
        }
    }
}

/// The present time as the API writes it.
pub(super) fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Micros, true)
}
