//! A union of string enums becomes one enum over all their values.
//!
//! ```yaml
//! # before                          # after
//! anyOf:                            type: string
//!   - $ref: Wearables  # [oura]     enum: [oura, manual, quest]
//!   - $ref: Labs  # [manual, quest] x-enum-members: [Wearables, Labs]
//!   - const: manual
//! ```
//!
//! The values overlap, so an enum of enums would put a shared value into the first member: the type would lie.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::document::{self, Role, each_schema, referred};
use crate::tree::{Node, Value};

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let enums: BTreeMap<String, Node> = document::schemas(document)
        .filter(|schema| values(&schema.node).is_some())
        .map(|schema| (schema.key.clone(), schema.node.clone()))
        .collect();
    each_schema(document, Role::Frame, &mut |schema| {
        for key in ["anyOf", "oneOf"] {
            flatten(schema, key, &enums);
        }
    });
}

/// The values of a string enum.
fn values(schema: &Node) -> Option<&[Node]> {
    let is_text = |value: &Node| matches!(value.value, Value::String(_));
    let values = schema.get("enum")?.as_array()?;
    values.iter().all(is_text).then_some(values)
}

fn flatten(schema: &mut Node, key: &str, enums: &BTreeMap<String, Node>) {
    let Some(variants) = schema.get(key).and_then(Node::as_array) else {
        return;
    };
    let mut all: Vec<Node> = Vec::new();
    let mut members = Vec::new();
    for variant in variants {
        let target = match referred(variant) {
            Some(name) => {
                members.push(Node::string(variant.span, name));
                enums.get(name)
            }
            None => Some(variant),
        };
        let Some(values) = target.and_then(values) else {
            return;
        };
        for value in values {
            if !all.contains(value) {
                all.push(value.clone());
            }
        }
    }
    let span = schema.span;
    schema.remove(key);
    schema.set("type", Node::string(span, "string"));
    schema.set("enum", Node::array(span, all));
    if !members.is_empty() {
        schema.set("x-enum-members", Node::array(span, members));
    }
}
