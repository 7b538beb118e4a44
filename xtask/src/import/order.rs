//! The order in which a document is written, so that what the publisher only moved changes nothing.
//!
//! Keys of known objects stand in the order of their rows, entries of mappings and sets of names in alphabetical
//! order. Lists whose order can matter (parameters, members of a union, enum values, tags) stay as published.

use crate::document::tree::Node;
use crate::grammar::{Holds, Kind, Role};

/// Puts a whole document in order.
pub(super) fn arrange(document: &mut Node) {
    node(document, Role::DOCUMENT);
}

fn node(node: &mut Node, place: Role) {
    if let Some(entries) = node.as_object_mut() {
        entries.sort_by_key(|entry| (rank(place, &entry.key), entry.key.clone()));
    }
    for entry in node.entries_mut() {
        let is_set =
            matches!(place, Role::One(kind) if kind.holds(&entry.key) == Some(Holds::Names));
        if let Some(names) = entry.node.as_array_mut().filter(|_| is_set) {
            names.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
        }
        self::node(&mut entry.node, place.under(&entry.key));
    }
    for item in node.as_array_mut().into_iter().flatten() {
        self::node(item, place.inside());
    }
}

/// Where a key is written: known keys in the order of their rows, others behind them.
fn rank(place: Role, key: &str) -> usize {
    let rows = |kind: Kind| kind.definition().rows.iter();
    match place {
        Role::One(kind) => rows(kind)
            .position(|row| row.name == key)
            .unwrap_or(usize::MAX),
        _ => 0,
    }
}
