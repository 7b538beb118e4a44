//! A reference with words beside it is wrapped, and a wrapped one without words is unwrapped.
//!
//! ```yaml
//! # before                              # after
//! {$ref: X, description: The x.}        {allOf: [{$ref: X}], description: The x.}
//! {allOf: [{$ref: X}]}                  {$ref: X}
//! ```
//!
//! In 3.0 what stands beside `$ref` is ignored.

use crate::diagnostics::Diagnostics;
use crate::document::tree::{Node, Object};
use crate::document::{self, each_schema};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        lift_words(schema);
        wrap(schema);
        unwrap(schema);
    });
}

/// Inner schemas come first: the reference inside of a wrapper may have been wrapped with its words already.
fn lift_words(schema: &mut Node) {
    let Some([only]) = schema.get("allOf").and_then(Node::as_array) else {
        return;
    };
    if only.has("$ref") || document::target(only).is_none() {
        return;
    }
    let only = only.clone();
    for keyword in only.entries() {
        if keyword.key == "allOf" || !schema.has(&keyword.key) {
            schema.set(&keyword.key, keyword.node.clone());
        }
    }
}

fn wrap(schema: &mut Node) {
    if schema.as_object().map_or(0, Object::len) < 2 {
        return;
    }
    if let Some(reference) = schema.remove("$ref") {
        let span = schema.span;
        let mut target = Node::object(span);
        target.set("$ref", reference);
        schema.set("allOf", Node::array(span, vec![target]));
    }
}

fn unwrap(schema: &mut Node) {
    let keywords = schema.as_object().map_or(0, Object::len);
    let variants = schema.get("allOf").and_then(Node::as_array);
    if let (1, Some([only])) = (keywords, variants)
        && only.has("$ref")
    {
        *schema = only.clone();
    }
}
