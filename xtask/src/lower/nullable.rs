//! Every way of writing "or null" becomes `nullable: true`.
//!
//! ```yaml
//! # before                                  # after
//! anyOf: [{type: string}, {type: 'null'}]   {type: string, nullable: true}
//! oneOf: [{$ref: X}, {type: 'null'}]        {allOf: [{$ref: X}], nullable: true}
//! type: [integer, 'null']                   {type: integer, nullable: true}
//! enum: [a, null]                           {enum: [a], nullable: true}
//! ```

use crate::diagnostic::Diagnostics;
use crate::document::{Role, each_schema};
use crate::tree::{Node, Value};

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::Frame, &mut to_nullable);
}

pub(super) fn to_nullable(schema: &mut Node) {
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

/// `enum: [.., null]` or `const: null`
fn null_value(schema: &mut Node) -> bool {
    if schema
        .get("const")
        .is_some_and(|value| value.value == Value::Null)
    {
        schema.remove("const");
        return true;
    }
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

fn is_null(variant: &Node) -> bool {
    let only_nullable = variant.as_object().is_some_and(|object| object.len() == 1)
        && variant.get("nullable").is_some_and(Node::is_true);
    variant.get_str("type") == Some("null") || only_nullable
}

/// Takes over what the only variant says; what the schema itself says (its description) wins.
fn absorb(schema: &mut Node, only: Node) {
    if only.has("$ref") {
        let span = only.span;
        schema.set("allOf", Node::array(span, vec![only]));
        return;
    }
    let Value::Object(keywords) = only.value else {
        return;
    };
    for keyword in keywords {
        if !schema.has(&keyword.key) {
            schema.set(&keyword.key, keyword.node);
        }
    }
}
