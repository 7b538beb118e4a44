//! What users see has words of ours, and what is deprecated says what to do instead.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::reach::reachable;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};
use crate::document::{self, Operation};

/// `missing-description`: nothing is said of it.
pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    for Described { node, span, what } in described(document) {
        let words = node.get_str("description").unwrap_or_default();
        if words.trim().is_empty() {
            let message = format!("{what} has no description");
            let diagnostic = Diagnostic::error("missing-description", message);
            diagnostics.push(diagnostic.at(span, "nothing said of it"));
        }
    }
}

/// `missing-deprecation`: nothing is said of what to do instead.
pub(super) fn check_deprecated(document: &Node, diagnostics: &mut Diagnostics) {
    for Described { node, span, what } in described(document) {
        let is_deprecated = node.get("deprecated").is_some_and(Node::is_true);
        if is_deprecated && !node.has("x-deprecated") {
            let message = format!("{what} is deprecated, and nobody said what to do");
            let diagnostic = Diagnostic::error("missing-deprecation", message);
            diagnostics.push(diagnostic.at(span, "deprecated"));
        }
    }
}

/// What users see documentation of.
struct Described<'a> {
    node: &'a Node,
    span: Span,
    what: String,
}

fn described(document: &Node) -> Vec<Described<'_>> {
    let used = used_by_callers(document);
    let schemas = document::schemas(document).filter(|schema| used.contains(&schema.key));
    let operations = document::operations(document).flat_map(of_operation);
    operations.chain(schemas.flat_map(of_schema)).collect()
}

/// An operation and its parameters.
fn of_operation(operation: Operation<'_>) -> Vec<Described<'_>> {
    let title = operation.title();
    let itself = Described {
        node: operation.node(),
        span: operation.method.key_span,
        what: format!("the operation `{title}`"),
    };
    let parameters = operation.parameters().map(|node| Described {
        node,
        span: node.span,
        what: format!(
            "the parameter `{}` of `{title}`",
            node.get_str("name").unwrap_or_default()
        ),
    });
    std::iter::once(itself).chain(parameters).collect()
}

/// A schema and its properties.
fn of_schema(schema: &Entry) -> Vec<Described<'_>> {
    let name = &schema.key;
    let properties = schema.node.get("properties").into_iter();
    let properties = properties.flat_map(Node::entries).map(|property| {
        let what = format!("the property `{}` of `{name}`", property.key);
        (property, what)
    });
    let all = std::iter::once((schema, format!("the schema `{name}`"))).chain(properties);
    all.map(|(entry, what)| Described {
        node: &entry.node,
        span: entry.key_span,
        what,
    })
    .collect()
}

/// The schemas that reach the Rust surface; those of error answers do not.
fn used_by_callers(document: &Node) -> std::collections::BTreeSet<String> {
    let parts = document::operations(document).flat_map(|operation| {
        let answers = operation
            .node()
            .get("responses")
            .into_iter()
            .flat_map(Node::entries);
        let good = answers
            .filter(|answer| answer.key.starts_with('2'))
            .map(|answer| &answer.node);
        operation
            .parameters()
            .chain(operation.node().get("requestBody"))
            .chain(good)
    });
    reachable(document, parts)
}
