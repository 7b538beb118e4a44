//! Gives component schemas other names, wherever they are named.

use std::collections::BTreeMap;

use crate::document::tree::{Node, Value};
use crate::document::{reference_to, schema_name};

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
                match entry.key.as_str() {
                    "x-enum-members" => rename_members(&mut entry.node, renames),
                    "x-variant-names" => rename_keys(&mut entry.node, renames),
                    "discriminator" => rename_mapping(&mut entry.node, renames),
                    _ => rename_references(&mut entry.node, renames),
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

fn rename_keys(variants: &mut Node, renames: &BTreeMap<String, String>) {
    for variant in variants.entries_mut() {
        if let Some(new) = renames.get(&variant.key) {
            variant.key.clone_from(new);
        }
    }
}

/// The targets of a discriminator are references or bare names; all become references.
fn rename_mapping(discriminator: &mut Node, renames: &BTreeMap<String, String>) {
    let mapping = discriminator.get_mut("mapping").into_iter();
    for target in mapping.flat_map(Node::entries_mut) {
        let text = target.node.as_str().unwrap_or_default();
        let name = schema_name(text).unwrap_or(text);
        if let Some(new) = renames.get(name) {
            target.node = Node::string(target.node.span, reference_to(new));
        }
    }
}

fn rename_members(members: &mut Node, renames: &BTreeMap<String, String>) {
    for member in members.as_array_mut().into_iter().flatten() {
        if let Some(new) = member.as_str().and_then(|name| renames.get(name)) {
            *member = Node::string(member.span, new);
        }
    }
}
