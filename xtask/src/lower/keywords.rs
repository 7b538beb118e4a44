//! Keywords that only 3.1 has get their 3.0 writing, or the extension by which the type survives.
//!
//! ```yaml
//! # before                                          # after
//! {type: integer, exclusiveMinimum: 1}              {type: integer, minimum: 1, exclusiveMinimum: true}
//! {type: array, prefixItems: [A, B]}                {type: array, items: {}, minItems: 2, maxItems: 2, x-tuple: [A, B]}
//! {type: object, propertyNames: K,                  {type: object, additionalProperties: V,
//!  additionalProperties: V}                          x-key: K}
//! {contentEncoding: base64}, $comment, examples     (gone: they say nothing about the type)
//! ```

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Role, each_schema};
use crate::tree::{Node, Value};

/// Keywords that carry no type.
const ANNOTATIONS: [&str; 6] = [
    "$comment",
    "$schema",
    "contentEncoding",
    "contentMediaType",
    "example",
    "examples",
];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_schema(document, Role::Frame, &mut |schema| {
        for keyword in ANNOTATIONS {
            schema.remove(keyword);
        }
        bound(schema, "minimum", "exclusiveMinimum");
        bound(schema, "maximum", "exclusiveMaximum");
        tuple(schema);
        typed_keys(schema);
        type_list(schema, diagnostics);
    });
}

/// In 3.1 an exclusive bound is a number, in 3.0 a flag beside the bound.
fn bound(schema: &mut Node, limit: &str, exclusive: &str) {
    let Some(value) = schema
        .get(exclusive)
        .filter(|node| matches!(node.value, Value::Number(_)))
    else {
        return;
    };
    let (value, span) = (value.clone(), schema.span);
    schema.set(limit, value);
    schema.set(exclusive, Node::bool(span, true));
}

fn tuple(schema: &mut Node) {
    let Some(items) = schema.remove("prefixItems") else {
        return;
    };
    let (span, length) = (items.span, items.items().count());
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

fn typed_keys(schema: &mut Node) {
    let Some(key) = schema.remove("propertyNames") else {
        return;
    };
    if key.has("$ref") || key.has("enum") {
        schema.set("x-key", key);
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
