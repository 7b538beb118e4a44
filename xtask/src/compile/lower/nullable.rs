//! Every way of writing "or null" becomes `nullable: true`.
//!
//! ```yaml
//! # before                                  # after
//! anyOf: [{type: string}, {type: 'null'}]   {type: string, nullable: true}
//! oneOf: [{$ref: X}, {type: 'null'}]        {$ref: X, nullable: true}
//! type: [integer, 'null']                   {type: integer, nullable: true}
//! enum: [a, null]                           {enum: [a], nullable: true}
//! ```

use crate::diagnostics::Diagnostics;
use crate::document::each_schema;
use crate::document::source::Span;
use crate::document::tree::{Node, Value};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut to_nullable);
}

pub(super) fn to_nullable(schema: &mut Node) {
    if is_null(schema) && !schema.has("x-raw-json") {
        // There is no type of which null alone is a value; one that has this as an alternative drops it.
        *schema = null(schema.span);
        return;
    }
    let found = [null_type(schema), null_value(schema), null_variant(schema)];
    if found.contains(&true) {
        let span = schema.span;
        schema.set("nullable", Node::bool(span, true));
    }
}

/// `type: [T, 'null']`
fn null_type(schema: &mut Node) -> bool {
    let Some(types) = schema.get_mut("type") else {
        return false;
    };
    let Some(list) = types.as_array_mut() else {
        return false;
    };
    let before = list.len();
    list.retain(|item| item.as_str() != Some("null"));
    let found = list.len() < before;
    if let [only] = list.as_slice() {
        *types = only.clone();
    }
    found
}

/// `enum: [.., null]`
fn null_value(schema: &mut Node) -> bool {
    let Some(values) = schema.get_mut("enum").and_then(Node::as_array_mut) else {
        return false;
    };
    let before = values.len();
    values.retain(|value| value.value != Value::Null);
    values.len() < before
}

/// `anyOf` or `oneOf` with a null variant, or with a variant that is nullable itself.
fn null_variant(schema: &mut Node) -> bool {
    let mut found = false;
    for key in ["anyOf", "oneOf"] {
        let Some(variants) = schema.get_mut(key).and_then(Node::as_array_mut) else {
            continue;
        };
        let before = variants.len();
        variants.retain(|variant| !is_null(variant));
        found |= variants.len() < before;
        for variant in variants.iter_mut() {
            found |= variant
                .remove("nullable")
                .is_some_and(|flag| flag.is_true());
        }
        if let [only] = variants.as_slice() {
            let only = only.clone();
            schema.remove(key);
            absorb(schema, only);
        }
    }
    found
}

/// The one writing of "null and nothing else".
fn null(span: Span) -> Node {
    Node::from_json(span, &serde_json::json!({"type": "null"}))
}

/// `type: 'null'`, `type: ['null']`, `const: null` or `enum: [null]`
fn is_null(schema: &Node) -> bool {
    let all = |key: &str, is: fn(&Node) -> bool| match schema.get(key).map(|node| &node.value) {
        Some(Value::Array(items)) => !items.is_empty() && items.iter().all(is),
        _ => schema.get(key).is_some_and(is),
    };
    let is_nothing = |node: &Node| node.value == Value::Null;
    all("type", |kind| kind.as_str() == Some("null"))
        || schema.get("const").is_some_and(is_nothing)
        || all("enum", |value| value.value == Value::Null)
}

/// Takes over what the only variant says; what the schema itself says (its description) wins.
fn absorb(schema: &mut Node, only: Node) {
    let Value::Object(keywords) = only.value else {
        return;
    };
    for keyword in keywords {
        if !schema.has(&keyword.key) {
            schema.set(&keyword.key, keyword.node);
        }
    }
}
