//! What the types and operations of a client are made of: the components that each refers to itself, or through what is
//! written inline.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use super::view::without_twin;
use crate::document::tree::Node;
use crate::document::{self, schema_name};
use crate::grammar::{Kind, Role};

/// By the name of each Rust type and of each operation, the names of components, without the suffix of a twin.
#[derive(Debug, Default)]
pub(super) struct Made(BTreeMap<String, BTreeSet<String>>);

impl Made {
    /// Reads documents in which all names are decided.
    pub(super) fn of<'a>(documents: impl IntoIterator<Item = &'a Node>) -> Self {
        let mut made = Self::default();
        for document in documents {
            for schema in document::schemas(document) {
                let name = schema.key.to_upper_camel_case();
                let is_named = schema.node.has("title");
                let mut open = if is_named { Vec::new() } else { vec![name] };
                made.add(&schema.node, Role::SCHEMA, &mut open);
            }
            for operation in document::operations(document) {
                let name = operation.node().get_str("x-rust-name").unwrap_or_default();
                let mut open = vec![name.to_snake_case(), name.to_upper_camel_case()];
                made.add(operation.node(), Role::One(Kind::Operation), &mut open);
            }
        }
        made
    }

    /// The types that are made of one of these components.
    pub(super) fn types_of<'m>(
        &'m self,
        components: &'m BTreeSet<String>,
    ) -> impl Iterator<Item = &'m String> {
        let is_of = |own: &BTreeSet<String>| !own.is_disjoint(components);
        self.0
            .iter()
            .filter(move |(_, own)| is_of(own))
            .map(|(name, _)| name)
    }

    /// The components that a type is made of.
    pub(super) fn parts(&self, name: &str) -> impl Iterator<Item = &String> {
        self.0.get(name).into_iter().flatten()
    }

    /// `open` are the types around a node.
    fn add(&mut self, node: &Node, role: Role, open: &mut Vec<String>) {
        let title = node.get_str("title").filter(|_| role == Role::SCHEMA);
        open.extend(title.map(str::to_owned));
        for entry in node.entries() {
            match entry.node.as_str().filter(|_| entry.key == "$ref") {
                Some(reference) => {
                    let part = schema_name(reference).map(without_twin);
                    for name in part.iter().flat_map(|_| open.iter()) {
                        let parts = self.0.entry(name.clone()).or_default();
                        parts.extend(part.map(str::to_owned));
                    }
                }
                None => self.add(&entry.node, role.under(&entry.key), open),
            }
        }
        for item in node.items() {
            self.add(item, role.inside(), open);
        }
        if title.is_some() {
            open.pop();
        }
    }
}
