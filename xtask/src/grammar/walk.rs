//! One walk over a document, that knows what each node is.

use super::row::{Holds, Kind, Row, is_extension};
use crate::document::tree::{Entry, Node};

/// What stands at a place of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    One(Kind),
    /// Each item is one.
    List(Kind),
    /// Each value is one.
    Map(Kind),
    /// No object of OpenAPI: what looks like one in it is none.
    Data,
}

impl Role {
    pub(crate) const DOCUMENT: Self = Self::One(Kind::Document);
    pub(crate) const SCHEMA: Self = Self::One(Kind::Schema);

    /// What stands under a key.
    pub(crate) fn under(self, key: &str) -> Self {
        match self {
            Self::One(kind) => kind.holds(key).map_or(Self::Data, Self::from),
            Self::Map(kind) => Self::One(kind),
            Self::List(_) | Self::Data => Self::Data,
        }
    }

    /// What stands in a list.
    pub(crate) fn inside(self) -> Self {
        match self {
            Self::List(kind) => Self::One(kind),
            _ => Self::Data,
        }
    }
}

impl From<Holds> for Role {
    fn from(holds: Holds) -> Self {
        match holds {
            Holds::One(kind) => Self::One(kind),
            Holds::List(kind) => Self::List(kind),
            Holds::Map(kind) => Self::Map(kind),
            _ => Self::Data,
        }
    }
}

impl Kind {
    /// What a field holds, if the object can have it.
    pub(crate) fn holds(self, name: &str) -> Option<Holds> {
        if let Some(row) = self.row(name) {
            return Some(row.holds);
        }
        let rest = self.definition().rest.as_ref();
        Some(rest.filter(|_| !is_extension(name))?.holds)
    }
}

/// A field of an object, as a walk finds it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<'a> {
    pub(crate) kind: Kind,
    pub(crate) object: &'a Node,
    pub(crate) entry: &'a Entry,
    /// Nothing where the name is free, or not known.
    pub(crate) row: Option<&'static Row>,
}

/// Calls `visit` with every field of every object, outer objects first. It says whether to go into the field.
pub(crate) fn walk<'a>(node: &'a Node, place: Role, visit: &mut dyn FnMut(Found<'a>) -> bool) {
    if place == Role::Data {
        return;
    }
    for entry in node.entries() {
        let goes_on = match place {
            Role::One(kind) => visit(Found {
                kind,
                object: node,
                entry,
                row: kind.row(&entry.key),
            }),
            _ => true,
        };
        if goes_on {
            walk(&entry.node, place.under(&entry.key), visit);
        }
    }
    for item in node.items() {
        walk(item, place.inside(), visit);
    }
}
