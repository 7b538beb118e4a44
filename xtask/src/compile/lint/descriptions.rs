//! `missing-description`: what users see has words of ours, and what is deprecated says why.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document;
use crate::document::reach::reachable;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    for operation in document::operations(document) {
        let place = operation.method.key_span;
        check_one(
            operation.node(),
            place,
            || format!("the operation `{}`", operation.title()),
            diagnostics,
        );
        for parameter in operation.parameters() {
            let name = parameter.get_str("name").unwrap_or_default();
            let what = || format!("the parameter `{name}` of `{}`", operation.title());
            check_one(parameter, parameter.span, what, diagnostics);
        }
    }
    let used = used_by_callers(document);
    for schema in document::schemas(document).filter(|schema| used.contains(&schema.key)) {
        check_schema(schema, diagnostics);
    }
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

fn check_schema(schema: &Entry, diagnostics: &mut Diagnostics) {
    let name = &schema.key;
    check_one(
        &schema.node,
        schema.key_span,
        || format!("the schema `{name}`"),
        diagnostics,
    );
    for property in schema
        .node
        .get("properties")
        .into_iter()
        .flat_map(Node::entries)
    {
        let what = || format!("the property `{}` of `{name}`", property.key);
        check_one(&property.node, property.key_span, what, diagnostics);
    }
}

fn check_one(node: &Node, span: Span, what: impl Fn() -> String, diagnostics: &mut Diagnostics) {
    let words = node.get_str("description").unwrap_or_default();
    if words.trim().is_empty() {
        let message = format!("{} has no description", what());
        let diagnostic =
            Diagnostic::error("missing-description", message).at(span, "nothing said of it");
        diagnostics
            .push(diagnostic.help("describe it in the overlay, in words for a Rust developer"));
    }
    let deprecated = node.get("deprecated").filter(|flag| flag.is_true());
    if let Some(flag) = deprecated.filter(|_| !node.has("x-deprecated")) {
        let message = format!("{} is deprecated, and nobody said what to do", what());
        let diagnostic =
            Diagnostic::error("missing-description", message).at(flag.span, "deprecated");
        diagnostics.push(
            diagnostic.help(
                "say it by `x-deprecated` in the overlay: the words of the compiler's warning",
            ),
        );
    }
}
