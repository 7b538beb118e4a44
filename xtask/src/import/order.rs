//! The order in which a document is written, so that what the publisher only moved changes nothing.
//!
//! Keys of known objects stand in the order of their table, entries of mappings and sets of names in alphabetical
//! order. Lists whose order can matter (parameters, members of a union, enum values, tags) stay as published.

use super::grammar::{Kind, Shape};
use crate::document::tree::{Node, Value};

/// Puts a whole document in order.
pub(super) fn arrange(document: &mut Node) {
    object(document, Kind::Root);
}

fn object(node: &mut Node, kind: Kind) {
    let grammar = kind.grammar();
    let Some(entries) = node.as_object_mut() else {
        return;
    };
    entries.sort_by_key(|entry| (grammar.rank(&entry.key), entry.key.clone()));
    for entry in entries.iter_mut() {
        match (grammar.shape(&entry.key), kind) {
            (Some(shape), _) => value(&mut entry.node, shape),
            (None, Kind::Callback) => object(&mut entry.node, Kind::PathItem),
            (None, _) => data(&mut entry.node),
        }
    }
}

fn value(node: &mut Node, shape: Shape) {
    match shape {
        Shape::Object(kind) => object(node, kind),
        Shape::List(kind) => {
            for item in node.as_array_mut().into_iter().flatten() {
                object(item, kind);
            }
        }
        Shape::Map(kind) | Shape::ExtensibleMap(kind) => {
            sort_entries(node);
            for entry in node.entries_mut() {
                object(&mut entry.node, kind);
            }
        }
        Shape::Names => {
            if let Some(names) = node.as_array_mut() {
                names.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
            }
        }
        Shape::Glossary | Shape::Data => data(node),
        Shape::Text | Shape::Texts | Shape::Flag => {}
    }
}

fn data(node: &mut Node) {
    sort_entries(node);
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(data),
        Value::Object(object) => object.iter_mut().for_each(|entry| data(&mut entry.node)),
        _ => {}
    }
}

fn sort_entries(node: &mut Node) {
    if let Some(object) = node.as_object_mut() {
        object.sort_by_key(|entry| entry.key.clone());
    }
}
