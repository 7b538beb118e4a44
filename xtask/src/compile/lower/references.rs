//! A reference with words beside it is wrapped.
//!
//! ```yaml
//! # before                              # after
//! {$ref: X, description: The x.}        {allOf: [{$ref: X}], description: The x.}
//! ```
//!
//! In 3.0 what stands beside `$ref` is ignored. All other passes see references with their words beside them.

use crate::diagnostics::Diagnostics;
use crate::document::each_schema;
use crate::document::tree::{Node, Object};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut wrap);
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
