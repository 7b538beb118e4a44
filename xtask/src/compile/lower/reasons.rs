//! A place that is raw JSON in Rust has a reason.
//!
//! ```yaml
//! # before                                              # after
//! metric: {type: object, additionalProperties: true}    (error: no reason)
//! place: {properties: {x: {type: number}}}              place: {type: object, properties: {x: {type: number}}}
//! ```

use super::raw_json::is_free_form;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_schema;
use crate::document::tree::Node;
use crate::grammar::Role;

/// The keywords that give a schema a type.
const TYPING: [&str; 6] = ["$ref", "allOf", "anyOf", "enum", "oneOf", "type"];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        if schema.has("properties") && !schema.has("type") {
            let span = schema.span;
            schema.set("type", Node::string(span, "object"));
        }
        if is_raw(schema) && !schema.has("x-raw-json") {
            let diagnostic = Diagnostic::error(
                "raw-json",
                "this would be raw JSON in Rust, and nobody said why",
            )
            .at(schema.span, "no type that Rust could use")
            .help("say why by `x-raw-json: <reason>` in the overlay");
            diagnostics.push(diagnostic);
            if is_null(schema) {
                // It is reported; no other stage has to.
                schema.remove("type");
            }
        }
    });
}

fn is_raw(schema: &Node) -> bool {
    !TYPING.iter().any(|keyword| schema.has(keyword)) || is_null(schema) || is_free_form(schema)
}

fn is_null(schema: &Node) -> bool {
    schema.get_str("type") == Some("null")
}
