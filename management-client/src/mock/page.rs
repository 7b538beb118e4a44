//! Pages of lists.

use serde_json::{Map, Value, json};

use super::{
    call::Call,
    reply::{Outcome, Reply},
    schema::Schema,
    validate::Problem,
};

/// Answers with the items that the cursor of a call asks for; each comes with its place in the list.
///
/// How the answer is made up, the document says: a list, and a cursor that starts with `next_`.
pub(super) fn answer(call: &Call, items: Vec<(u64, Value)>, page_size: usize) -> Outcome {
    let mut items = items;
    let mut cursor = Value::Null;
    if call.route.is_paged() {
        // An empty cursor is none, as the client has it too.
        let cursor_sent = call.query("next_cursor").filter(|it| !it.is_empty());
        let after = cursor_sent.map_or(Ok(0), position)?;
        items.retain(|item| item.0 > after);
        let limit = call.query("limit").and_then(|limit| limit.parse().ok());
        let size = limit.unwrap_or(page_size).max(1);
        if items.len() > size {
            items.truncate(size);
            cursor = items
                .last()
                .map_or(Value::Null, |last| json!(write(last.0)));
        }
    }
    let items = items.into_iter().map(|item| item.1).collect();
    Ok(Value::Object(envelope(call, &items, &cursor)))
}

fn envelope(call: &Call, items: &Value, cursor: &Value) -> Map<String, Value> {
    let mut fields = Map::new();
    let schema = call.answer().map(Schema::resolved);
    for name in schema.iter().flat_map(Schema::properties) {
        let property = schema.as_ref().and_then(|it| it.property(name));
        if property.is_some_and(|it| it.resolved().has_type("array")) {
            fields.insert(name.to_owned(), items.clone());
        } else if name.starts_with("next_") {
            fields.insert(name.to_owned(), cursor.clone());
        }
    }
    fields
}

fn write(number: u64) -> String {
    format!("after-{number:x}")
}

fn position(cursor: &str) -> Result<u64, Reply> {
    let number = cursor.strip_prefix("after-");
    let number = number.and_then(|number| u64::from_str_radix(number, 16).ok());
    number.ok_or_else(|| {
        let loc = [json!("query"), json!("next_cursor")];
        let problem = Problem::new(&loc, "value_error", "not a cursor that this server gave");
        Reply::invalid(&[problem])
    })
}
