//! `unknown-value`: words about a value that the enum does not have are a slip of the pen.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::document::visit_schemas;
use crate::grammar::Role;

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    visit_schemas(document, Role::DOCUMENT, &mut |schema| {
        for key in ["x-enum-descriptions", "x-enum-names"] {
            for value in schema.get(key).into_iter().flat_map(Node::entries) {
                diagnostics.extend(unknown_value(schema, &value.key, value.key_span));
            }
        }
        if let Some(example) = schema.get("x-example") {
            let value = example.as_str().unwrap_or_default();
            diagnostics.extend(unknown_value(schema, value, example.span));
        }
    });
}

/// A word about a value that the enum does not have.
fn unknown_value(schema: &Node, value: &str, named: Span) -> Option<Diagnostic> {
    let values = schema.get("enum")?;
    let known = values.items().any(|known| known.as_str() == Some(value));
    (!known).then(|| {
        let message = format!("the enum has no value `{value}`");
        Diagnostic::error("unknown-value", message)
            .at(named, "named here")
            .at(values.span, "the values of the enum")
    })
}
