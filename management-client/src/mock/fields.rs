//! The fields that the server fills in.

use serde_json::{Map, Value, json};

use super::{call::Call, collection::new_id, schema::Schema};

/// Gives a record what its answers require and nobody has said: id, times, and who created it.
pub(super) fn stamp(call: &Call, fields: &mut Map<String, Value>) {
    let schema = call.answer().map(Schema::resolved);
    for name in schema.iter().flat_map(Schema::required) {
        if fields.contains_key(name) {
            continue;
        }
        let property = schema.as_ref().and_then(|it| it.property(name));
        if property.is_some_and(|it| it.has_format("date-time")) {
            fields.insert(name.to_owned(), json!(call.time()));
        } else if name == "id" {
            fields.insert(name.to_owned(), json!(new_id()));
        } else if name == "creator" {
            fields.insert(name.to_owned(), json!({"type": "management_key"}));
        }
    }
}
