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
use crate::grammar::{Role, Tally};

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut lost = Tally::default();
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        tuple(schema, diagnostics);
        typed_keys(schema, &mut lost);
        type_list(schema, diagnostics);
    });
    lost.report(diagnostics);
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

/// Keywords of a key schema that say no more than that keys are texts, and those that limit which.
const OF_TEXT_KEYS: [&str; 3] = ["type", "title", "description"];
const LIMITS_OF_KEYS: [&str; 3] = ["pattern", "minLength", "maxLength"];

/// A key schema that is no type and says more than that keys are texts stays, and is reported in the end.
fn typed_keys(schema: &mut Node, lost: &mut Tally) {
    let Some(keys) = schema.get("propertyNames") else {
        return;
    };
    let is_type = keys.has("$ref") || keys.has("enum");
    let is_limit = |key: &str| LIMITS_OF_KEYS.contains(&key);
    let is_text = |key: &str| OF_TEXT_KEYS.contains(&key) || is_limit(key);
    if !is_type && !keys.entries().all(|keyword| is_text(&keyword.key)) {
        return;
    }
    for limit in keys
        .entries()
        .filter(|keyword| !is_type && is_limit(&keyword.key))
    {
        let message = format!("`{}` of keys is not compiled: keys are texts", limit.key);
        let diagnostic = Diagnostic::warning("not-compiled", message);
        lost.add(diagnostic.at(limit.key_span, "has no effect"));
    }
    let keys = schema.remove("propertyNames").filter(|_| is_type);
    if let Some(keys) = keys {
        schema.set("x-key", keys);
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
