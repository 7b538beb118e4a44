//! Gives component schemas other names, wherever they are named.

use std::collections::BTreeMap;

use crate::document::{reference_to, schema_name};
use crate::tree::{Node, Value};

/// Renames every reference to a component schema, the targets of a discriminator and the members of an enum.
pub(super) fn rename_references(node: &mut Node, renames: &BTreeMap<String, String>) {
    match &mut node.value {
        Value::Array(items) => {
            for item in items {
                rename_references(item, renames);
            }
        }
        Value::Object(object) => {
            for entry in object.iter_mut() {
                if entry.key == "x-enum-members" {
                    rename_members(&mut entry.node, renames);
                } else {
                    rename_references(&mut entry.node, renames);
                }
            }
        }
        Value::String(text) => {
            if let Some(new) = schema_name(text).and_then(|name| renames.get(name)) {
                *text = reference_to(new);
            }
        }
        _ => {}
    }
}

fn rename_members(members: &mut Node, renames: &BTreeMap<String, String>) {
    for member in members.as_array_mut().into_iter().flatten() {
        if let Some(new) = member.as_str().and_then(|name| renames.get(name)) {
            *member = Node::string(member.span, new);
        }
    }
}
