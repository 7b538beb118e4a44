//! A place that is raw JSON in Rust has a reason.
//!
//! ```yaml
//! # before                                              # after
//! key: {anyOf: [{type: integer}, {const: '*'}],         key: {x-raw-json: a number or a star}
//!       x-raw-json: a number or a star}
//! metric: {type: object, additionalProperties: true}    (error: no reason)
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Node, Object};
use crate::document::{Role, each_schema};

/// What stays of a schema that no Rust type can express.
const KEPT: [&str; 6] = [
    "deprecated",
    "description",
    "nullable",
    "writeOnly",
    "x-raw-json",
    "x-secret",
];

/// The keywords that give a schema a type.
const TYPING: [&str; 6] = ["$ref", "allOf", "anyOf", "enum", "oneOf", "type"];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_schema(document, Role::Frame, &mut |schema| {
        if schema.has("properties") && !schema.has("type") {
            let span = schema.span;
            schema.set("type", Node::string(span, "object"));
        }
        if schema.has("x-raw-json") && !is_free_form(schema) {
            if let Some(keywords) = schema.as_object_mut() {
                keywords.retain(|keyword| KEPT.contains(&keyword.key.as_str()));
            }
        } else if is_raw(schema) && !schema.has("x-raw-json") {
            let diagnostic = Diagnostic::error(
                "raw-json",
                "this would be raw JSON in Rust, and nobody said why",
            )
            .at(schema.span, "no type that Rust could use")
            .help("say why by `x-raw-json: <reason>` in the overlay");
            diagnostics.push(diagnostic);
        }
    });
}

fn is_raw(schema: &Node) -> bool {
    !TYPING.iter().any(|keyword| schema.has(keyword)) || is_free_form(schema)
}

/// An object of which nothing is said.
fn is_free_form(schema: &Node) -> bool {
    let says_nothing =
        |values: &Node| values.is_true() || values.as_object().is_some_and(Object::is_empty);
    schema.get_str("type") == Some("object")
        && !schema.has("properties")
        && schema.get("additionalProperties").is_none_or(says_nothing)
}
