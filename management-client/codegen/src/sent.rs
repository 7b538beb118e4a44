//! Which component schemas callers send.

use std::collections::BTreeSet;

use serde_json::Value;

/// The names of all schemas that request bodies and parameters refer to, directly or through other schemas.
pub(crate) fn schemas(document: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut queue: Vec<&Value> = requests(document).collect();
    while let Some(value) = queue.pop() {
        match value {
            Value::Object(entries) => {
                queue.extend(entries.values());
                let name = entries.get("$ref").and_then(Value::as_str).and_then(name);
                if let Some(name) = name
                    && found.insert(name.to_owned())
                {
                    queue.push(&document["components"]["schemas"][name]);
                }
            }
            Value::Array(items) => queue.extend(items),
            _ => {}
        }
    }
    found
}

fn requests(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document["paths"].as_object().into_iter();
    let items = paths.flat_map(|all| all.values());
    let operations = items
        .filter_map(Value::as_object)
        .flat_map(|item| item.values());
    operations.flat_map(|operation| [&operation["parameters"], &operation["requestBody"]])
}

fn name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn what_a_body_leads_to_is_sent_and_what_an_answer_leads_to_is_not() {
        let to = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let document = json!({
            "paths": {"/a": {"post": {"requestBody": to("A"), "responses": {"200": to("C")}}}},
            "components": {"schemas": {"A": {"items": [to("B")]}, "B": to("A"), "C": {}}},
        });
        assert_eq!(
            super::schemas(&document),
            ["A", "B"].map(str::to_owned).into()
        );
    }
}
