//! Parameters stand with each operation, and every placeholder of a path has one.
//!
//! ```yaml
//! # before                                  # after
//! /ship/{ship_id}:                          /ship/{ship_id}:
//!   parameters: [{name: q, in: query}]        get:
//!   get: {}                                     parameters:
//!                                                 - {name: q, in: query}
//!                                                 - {name: ship_id, in: path, required: true, schema: {type: string}}
//! ```
//!
//! The generator panics on a placeholder without a parameter; three published revisions have one. It is taken for what
//! all other operations declare under its name, for a string where they do not agree, and reported as a defect of the
//! document.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::template::placeholders;
use crate::document::tree::{Entry, Node};
use crate::document::{self, each_operation, identity, is_method};

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let paths = document.get_mut("paths").into_iter();
    for path in paths.flat_map(Node::entries_mut) {
        push_down(&mut path.node);
    }
    let declared = declared(document);
    each_operation(document, |path, method| {
        each_text(method);
        for placeholder in placeholders(path) {
            let elsewhere = declared.get(placeholder);
            declare(placeholder, elsewhere, path, method, diagnostics);
        }
    });
}

/// A value in a path of which no type is known is a text.
fn each_text(method: &mut Entry) {
    let parameters = method.node.get_mut("parameters");
    for parameter in parameters
        .and_then(Node::as_array_mut)
        .into_iter()
        .flatten()
    {
        let is_path = parameter.get_str("in") == Some("path");
        if let Some(schema) = parameter.get_mut("schema").filter(|_| is_path)
            && (schema.has("x-raw-json") || schema.entries().next().is_none())
        {
            *schema = Node::from_json(schema.span, &serde_json::json!({"type": "string"}));
        }
    }
}

/// Moves the parameters of a path item into its operations; those of the operation win.
fn push_down(item: &mut Node) {
    let Some(shared) = item.remove("parameters") else {
        return;
    };
    let methods = item.entries_mut().filter(|entry| is_method(&entry.key));
    for method in methods {
        let Some(own) = list(&mut method.node) else {
            continue;
        };
        for parameter in shared.items() {
            if !own.iter().any(|own| identity(own) == identity(parameter)) {
                own.push(parameter.clone());
            }
        }
    }
}

/// The parameters of an operation; an empty list is added when it has none.
fn list(operation: &mut Node) -> Option<&mut Vec<Node>> {
    let span = operation.span;
    if !operation.has("parameters") {
        operation.set("parameters", Node::array(span, Vec::new()));
    }
    operation.get_mut("parameters")?.as_array_mut()
}

/// What all operations declare for the placeholders of the document, by name.
fn declared(document: &Node) -> BTreeMap<String, Node> {
    let names = document::operations(document).flat_map(|one| placeholders(&one.path.key));
    names
        .filter_map(|name| {
            Some((
                name.to_owned(),
                document::placeholder(document, name)?.clone(),
            ))
        })
        .collect()
}

fn declare(
    placeholder: &str,
    elsewhere: Option<&Node>,
    path: &str,
    method: &mut Entry,
    diagnostics: &mut Diagnostics,
) {
    let span = method.key_span;
    let Some(own) = list(&mut method.node) else {
        return;
    };
    let is_it = |node: &Node| {
        node.get_str("in") == Some("path") && node.get_str("name") == Some(placeholder)
    };
    if own.iter().any(is_it) {
        return;
    }
    let text = || {
        let parameter = serde_json::json!({
            "name": placeholder, "in": "path", "required": true, "schema": {"type": "string"},
            "description": format!("The `{placeholder}` of the path."),
        });
        Node::from_json(span, &parameter)
    };
    own.push(elsewhere.cloned().unwrap_or_else(text));
    let message = format!("`{{{placeholder}}}` in `{path}` has no parameter");
    let taken = match elsewhere {
        Some(_) => "taken for what other operations declare",
        None => "taken as a string",
    };
    let diagnostic = Diagnostic::warning("undeclared-placeholder", message);
    diagnostics.push(diagnostic.at(span, taken));
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn placeholders_are_found_in_order() {
        let found: Vec<_> = placeholders("/a/{b}/c-{d}/{e}").collect();
        assert_eq!(found, ["b", "d", "e"]);
    }
}
