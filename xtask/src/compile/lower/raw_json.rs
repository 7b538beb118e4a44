//! What is said to be raw JSON says nothing else, wherever it stands.
//!
//! ```yaml
//! # before                                              # after
//! key: {anyOf: [{type: number}, {type: string}],         key: {x-raw-json: a number or a text}
//!       x-raw-json: a number or a text}
//! ```
//!
//! It comes before all passes that could report what no Rust type can express.

use crate::diagnostics::Diagnostics;
use crate::document::each_schema;
use crate::document::tree::{Node, Object};
use crate::grammar::Role;

/// What stays of a schema that no Rust type can express.
const KEPT: [&str; 8] = [
    "deprecated",
    "description",
    "nullable",
    "writeOnly",
    "x-deprecated",
    "x-raw-json",
    "x-rust-name",
    "x-secret",
];

/// What stays of an object with any keys, which is a map in Rust.
const OF_MAPS: [&str; 5] = [
    "additionalProperties",
    "maxProperties",
    "minProperties",
    "propertyNames",
    "type",
];

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        let properties = schema.get("properties").and_then(Node::as_object);
        if properties.is_some_and(Object::is_empty) {
            // An object without properties may have any.
            schema.remove("properties");
        }
        if !schema.has("x-raw-json") {
            return;
        }
        let is_map = is_free_form(schema);
        if let Some(keywords) = schema.as_object_mut() {
            keywords.retain(|keyword| {
                let key = keyword.key.as_str();
                KEPT.contains(&key) || (is_map && OF_MAPS.contains(&key))
            });
        }
    });
}

/// An object of which nothing is said.
pub(super) fn is_free_form(schema: &Node) -> bool {
    let says_nothing =
        |values: &Node| values.is_true() || values.as_object().is_some_and(Object::is_empty);
    schema.get_str("type") == Some("object")
        && !schema.has("properties")
        && schema.get("additionalProperties").is_none_or(says_nothing)
}
