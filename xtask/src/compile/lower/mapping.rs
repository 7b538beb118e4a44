//! A variant that a discriminator does not mention is recognised by the name of its schema, as OpenAPI says.
//!
//! ```yaml
//! # before                                      # after
//! oneOf: [{$ref: Circle}, {$ref: Square}]       oneOf: [{$ref: Circle}, {$ref: Square}]
//! discriminator: {propertyName: kind,           discriminator: {propertyName: kind,
//!                 mapping: {round: Circle}}                     mapping: {round: Circle, Square: Square}}
//! ```
//!
//! It is written out before schemas get the names of Rust types. A variant that says itself which values the property
//! has needs no more.

use std::collections::BTreeSet;

use crate::diagnostics::Diagnostics;
use crate::document::tree::Node;
use crate::document::{self, each_schema, reference_to, schema_name, target};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let valued: BTreeSet<(String, String)> = document::schemas(document)
        .flat_map(|schema| {
            let properties = schema.node.get("properties").into_iter();
            let valued = properties
                .flat_map(Node::entries)
                .filter(|it| it.node.has("enum"));
            valued.map(|property| (schema.key.clone(), property.key.clone()))
        })
        .collect();
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        let variants = ["oneOf", "anyOf"]
            .into_iter()
            .find_map(|key| schema.get(key));
        let names = variants
            .into_iter()
            .flat_map(Node::items)
            .filter_map(target);
        let names: Vec<String> = names.map(str::to_owned).collect();
        let Some(discriminator) = schema.get_mut("discriminator") else {
            return;
        };
        let property = discriminator
            .get_str("propertyName")
            .unwrap_or_default()
            .to_owned();
        for name in names {
            if !valued.contains(&(name.clone(), property.clone())) {
                mention(discriminator, &name);
            }
        }
    });
}

fn mention(discriminator: &mut Node, name: &str) {
    let span = discriminator.span;
    let is_it = |target: &str| schema_name(target).unwrap_or(target) == name;
    let mapping = discriminator.get("mapping");
    let is_mentioned = mapping.is_some_and(|mapping| {
        let mut targets = mapping.entries().filter_map(|entry| entry.node.as_str());
        targets.any(is_it)
    });
    if is_mentioned {
        return;
    }
    if !discriminator.has("mapping") {
        discriminator.set("mapping", Node::object(span));
    }
    if let Some(mapping) = discriminator.get_mut("mapping") {
        mapping.set(name, Node::string(span, reference_to(name)));
    }
}
