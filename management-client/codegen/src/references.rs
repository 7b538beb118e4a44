//! Says in the documentation of each component which operations send it, and which answer with it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// How many operations are named; a component that more of them use is a common one.
const NAMED: usize = 6;
/// Where the references to components lead.
const SCHEMAS: &str = "#/components/schemas/";

/// The operations that use a component.
#[derive(Default)]
struct Uses<'a> {
    sent: BTreeSet<&'a str>,
    answered: BTreeSet<&'a str>,
}

/// Adds the sentences to all components that have a description.
pub(crate) fn add(document: &mut Value) {
    let sentences = sentences(document);
    let schemas = document.pointer_mut("/components/schemas");
    let schemas = schemas.and_then(Value::as_object_mut).into_iter();
    for (name, schema) in schemas.flatten() {
        if let (Some(sentence), Some(Value::String(text))) =
            (sentences.get(name), schema.get_mut("description"))
        {
            *text = format!("{}\n\n{sentence}", text.trim_end());
        }
    }
}

fn sentences(document: &Value) -> BTreeMap<String, String> {
    let mut uses: BTreeMap<String, Uses<'_>> = BTreeMap::new();
    for operation in operations(document) {
        let Some(id) = operation["operationId"].as_str() else {
            continue;
        };
        let sent = [&operation["parameters"], &operation["requestBody"]];
        for name in reach(document, &sent) {
            uses.entry(name).or_default().sent.insert(id);
        }
        for name in reach(document, &[&operation["responses"]]) {
            uses.entry(name).or_default().answered.insert(id);
        }
    }
    let sentences = uses.into_iter().map(|(name, uses)| (name, sentence(&uses)));
    sentences.collect()
}

fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document["paths"].as_object().into_iter();
    let paths = paths.flat_map(serde_json::Map::values);
    paths
        .filter_map(Value::as_object)
        .flat_map(serde_json::Map::values)
}

/// The components that values refer to, and those that these refer to.
fn reach(document: &Value, values: &[&Value]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Value> = values.to_vec();
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(entries) => {
                let name = entries.get("$ref").and_then(Value::as_str);
                if let Some(name) = name.and_then(|text| text.strip_prefix(SCHEMAS))
                    && found.insert(name.to_owned())
                {
                    waiting.push(&document["components"]["schemas"][name]);
                }
                waiting.extend(entries.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    found
}

fn sentence(uses: &Uses<'_>) -> String {
    let parts = [
        ("Sent by", &uses.sent),
        ("In the responses of", &uses.answered),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, operations)| !operations.is_empty());
    let parts = parts.map(|(what, operations)| format!("{what} {}.", list(operations)));
    parts.collect::<Vec<_>>().join(" ")
}

fn list(operations: &BTreeSet<&str>) -> String {
    let links = operations.iter().take(NAMED);
    let links = links.map(|id| format!("[`{id}`](crate::Client::{id})"));
    let links = links.collect::<Vec<_>>().join(", ");
    match operations.len().checked_sub(NAMED) {
        None | Some(0) => links,
        Some(more) => format!("{links} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::add;

    #[test]
    fn components_name_the_operations_that_reach_them() {
        let schema = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let mut document = json!({
            "paths": {"/tree": {
                "get": {"operationId": "get_tree", "responses": {"200": schema("Tree")}},
                "put": {"operationId": "set_tree", "requestBody": schema("Tree"), "responses": {"200": schema("Tree")}},
            }},
            "components": {"schemas": {
                "Tree": {"description": "A tree.", "properties": {"leaf": schema("Leaf")}},
                "Leaf": {"description": "A leaf.\n", "enum": ["oak"]},
                "Stone": {"description": "A stone."},
            }},
        });
        add(&mut document);
        let text = |name: &str| document["components"]["schemas"][name]["description"].as_str();
        let uses = "Sent by [`set_tree`](crate::Client::set_tree). \
                    In the responses of [`get_tree`](crate::Client::get_tree), [`set_tree`](crate::Client::set_tree).";
        assert_eq!(text("Tree"), Some(format!("A tree.\n\n{uses}").as_str()));
        assert_eq!(text("Leaf"), Some(format!("A leaf.\n\n{uses}").as_str()));
        assert_eq!(text("Stone"), Some("A stone."));
    }
}
