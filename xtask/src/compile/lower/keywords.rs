//! Keywords that only 3.1 has get their 3.0 writing, or the extension by which the type survives.
//!
//! ```yaml
//! # before                                          # after
//! {type: array, prefixItems: [A, B]}                {type: array, items: {}, minItems: 2, maxItems: 2, x-tuple: [A, B]}
//! {type: object, propertyNames: K,                  {type: object, additionalProperties: V,
//!  additionalProperties: V}                          x-key: K}
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_schema;
use crate::document::tree::{Node, Value};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        tuple(schema, diagnostics);
        typed_keys(schema);
        type_list(schema, diagnostics);
    });
}

fn tuple(schema: &mut Node, diagnostics: &mut Diagnostics) {
    let Some(items) = schema.remove("prefixItems") else {
        return;
    };
    let (span, length) = (items.span, items.items().count());
    if !is_exact(schema, length) {
        let message = "a list of which only the beginning is described has no Rust type here";
        let diagnostic = Diagnostic::error("not-expressible", message).at(span, "the beginning");
        diagnostics.push(diagnostic.help(format!(
            "a tuple has as many items as `prefixItems`: `minItems: {length}`, and `maxItems: {length}` or `items: false`"
        )));
    }
    for key in ["minItems", "maxItems"] {
        schema.set(key, Node::from_json(span, &length.into()));
    }
    let mut any = Node::object(span);
    any.set(
        "x-raw-json",
        Node::string(span, "the items of a tuple have types of their own"),
    );
    schema.set("items", any);
    schema.set("x-tuple", items);
}

/// Whether a list has neither fewer nor more items than are described.
fn is_exact(schema: &Node, length: usize) -> bool {
    let says = |key: &str| {
        schema
            .get(key)
            .is_some_and(|node| node.to_json() == serde_json::json!(length))
    };
    let closed = schema
        .get("items")
        .is_some_and(|items| items.value == Value::Bool(false));
    says("minItems") && (says("maxItems") || closed)
}

/// Keywords of a key schema without which a key is a text all the same.
const OF_TEXT_KEYS: [&str; 6] = [
    "type",
    "title",
    "description",
    "pattern",
    "minLength",
    "maxLength",
];

/// A key schema that is no type and says more than that keys are texts stays, and is reported in the end.
fn typed_keys(schema: &mut Node) {
    let Some(key) = schema.get("propertyNames") else {
        return;
    };
    let is_type = key.has("$ref") || key.has("enum");
    if is_type
        || key
            .entries()
            .all(|keyword| OF_TEXT_KEYS.contains(&keyword.key.as_str()))
    {
        let key = schema.remove("propertyNames").filter(|_| is_type);
        if let Some(key) = key {
            schema.set("x-key", key);
        }
    }
}

fn type_list(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(list) = schema.get("type").filter(|node| node.as_array().is_some()) else {
        return;
    };
    let message = "a value of several types has no Rust type here";
    let diagnostic = Diagnostic::error("not-expressible", message).at(list.span, "several types");
    diagnostics.push(diagnostic.help("write it as `anyOf`, so that each alternative can be named"));
}
