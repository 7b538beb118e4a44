//! Which node of a document a diagnostic is about.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::document::is_method;
use crate::document::place::Place;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::grammar::Role;

/// Every node of a document by where it is written.
#[derive(Default)]
pub(super) struct Places {
    by_span: HashMap<Span, Place>,
    /// The other places of what is written once: behind an alias, or where a reference to a component was written out.
    copies: HashMap<Span, Vec<Place>>,
    schemas: Vec<(Span, Place)>,
}

impl Places {
    pub(super) fn of(document: &Node) -> Self {
        let mut places = Self::default();
        places.add(document, Role::DOCUMENT, &mut Place::default());
        places
    }

    /// The node that is written there, or whose key is.
    pub(super) fn exact(&self, span: Span) -> Option<&Place> {
        self.by_span.get(&span)
    }

    /// The innermost schema around a place.
    pub(super) fn schema(&self, span: Span) -> Option<&Place> {
        let around = self
            .schemas
            .iter()
            .filter(|(outer, _)| outer.contains(span));
        // Inner ones come later.
        around
            .min_by_key(|(outer, _)| outer.end - outer.start)
            .map(|(_, place)| place)
    }

    pub(super) fn is_schema(&self, place: &Place) -> bool {
        self.schemas.iter().any(|(_, schema)| schema == place)
    }

    /// The operation that a place is part of.
    pub(super) fn operation(&self, span: Span) -> Option<Place> {
        match self.exact(span)?.keys()[..] {
            ["paths", path, method, ..] if is_method(method) => {
                Some(Place::of(["paths", path, method]))
            }
            _ => None,
        }
    }

    /// The other places of a node.
    pub(super) fn copies(&self, span: Span) -> &[Place] {
        self.copies.get(&span).map_or(&[], Vec::as_slice)
    }

    fn add(&mut self, node: &Node, role: Role, place: &mut Place) {
        match self.by_span.entry(node.span) {
            Entry::Vacant(free) => drop(free.insert(place.clone())),
            Entry::Occupied(_) if role == Role::SCHEMA => {
                self.copies
                    .entry(node.span)
                    .or_default()
                    .push(place.clone());
            }
            Entry::Occupied(_) => {}
        }
        if role == Role::SCHEMA {
            self.schemas.push((node.span, place.clone()));
        }
        for entry in node.entries() {
            place.push_key(&entry.key);
            self.by_span
                .entry(entry.key_span)
                .or_insert_with(|| place.clone());
            self.add(&entry.node, role.under(&entry.key), place);
            place.pop();
        }
        for (index, item) in node.items().enumerate() {
            place.push_index(index);
            self.add(item, role.inside(), place);
            place.pop();
        }
    }
}
