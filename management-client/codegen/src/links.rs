//! Links what descriptions name: operations to the methods of the client, components to their types.
//!
//! An operation or component in a code span becomes a link, and a link that is written as a path
//! shows the name alone:
//!
//! ```text
//! See `list_things` and [`crate::types::Thing`].
//! See [`list_things`](crate::Client::list_things) and [`Thing`](crate::types::Thing).
//! ```

use std::collections::BTreeMap;

use serde_json::Value;

/// Where names lead.
type Targets = BTreeMap<String, String>;

/// Adds the links to all descriptions of a document.
pub(crate) fn add(document: &mut Value) {
    let targets = targets(document);
    visit(document, &targets);
}

fn targets(document: &Value) -> Targets {
    let components = document["components"]["schemas"].as_object().into_iter();
    let types = components
        .flat_map(|all| all.keys())
        .map(|name| (name.clone(), format!("crate::types::{name}")));
    let paths = document["paths"].as_object().into_iter();
    let operations = paths
        .flat_map(|all| all.values())
        .filter_map(Value::as_object)
        .flat_map(|path| path.values())
        .filter_map(|operation| operation["operationId"].as_str())
        .map(|id| (id.to_owned(), format!("crate::Client::{id}")));
    types.chain(operations).collect()
}

fn visit(value: &mut Value, targets: &Targets) {
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries {
                match inner {
                    Value::String(text) if key == "description" => *text = link(text, targets),
                    Value::Object(texts) if key == "x-enum-descriptions" => {
                        texts.values_mut().for_each(|text| link_in(text, targets));
                    }
                    _ => visit(inner, targets),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, targets)),
        _ => {}
    }
}

fn link_in(value: &mut Value, targets: &Targets) {
    if let Value::String(text) = value {
        *text = link(text, targets);
    }
}

/// Links the code spans outside of code blocks.
fn link(text: &str, targets: &Targets) -> String {
    let mut in_block = false;
    let lines = text.split('\n').map(|line| {
        let is_fence = line.trim_start().starts_with("```");
        in_block ^= is_fence;
        if in_block || is_fence {
            line.to_owned()
        } else {
            link_line(line, targets)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn link_line(line: &str, targets: &Targets) -> String {
    let parts: Vec<&str> = line.split('`').collect();
    // Every other part is a span; one that does not end stays as it is.
    let mut linked = String::from(parts[0]);
    for pair in parts[1..].chunks(2) {
        let &[span, after] = pair else {
            linked.push('`');
            linked.push_str(&pair.concat());
            continue;
        };
        let (shown, after) = link_span(span, linked.ends_with('['), after, targets);
        linked.push_str(&shown);
        linked.push_str(after);
    }
    linked
}

/// The text for a span and what is left of the text behind it.
fn link_span<'a>(
    span: &str,
    in_link: bool,
    after: &'a str,
    targets: &Targets,
) -> (String, &'a str) {
    let behind = after.strip_prefix(']').filter(|_| in_link);
    match (behind, targets.get(span)) {
        (None, Some(target)) => (format!("[`{span}`]({target})"), after),
        (Some(rest), _) if span.starts_with("crate::") && !rest.starts_with('(') => {
            let name = span.rsplit("::").next().unwrap_or(span);
            (format!("`{name}`]({span})"), rest)
        }
        _ => (format!("`{span}`"), after),
    }
}
