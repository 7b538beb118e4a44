//! `unknown-extension`: an extension that no stage reads is a slip of the pen.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::document::{self, Role, visit_schemas};

/// The extensions that a schema may have in our documents.
const OF_SCHEMAS: [&str; 8] = [
    "x-enum-descriptions",
    "x-enum-names",
    "x-example",
    "x-needs-items",
    "x-raw-json",
    "x-secret",
    "x-type-description",
    "x-variant-names",
];

/// The extensions of an operation.
const OF_OPERATIONS: [&str; 4] = ["x-pagination", "x-published-name", "x-retry", "x-rust-name"];

/// The extensions of a parameter.
const OF_PARAMETERS: [&str; 1] = ["x-client-setting"];

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    for path in document.get("paths").into_iter().flat_map(Node::entries) {
        unknown(&path.node, &[], diagnostics);
    }
    for operation in document::operations(document) {
        unknown(operation.node(), &OF_OPERATIONS, diagnostics);
        for parameter in operation.parameters() {
            unknown(parameter, &OF_PARAMETERS, diagnostics);
        }
        diagnostics.extend(operation.node().get("x-retry").and_then(retry));
    }
    visit_schemas(document, Role::Frame, &mut |schema| {
        unknown(schema, &OF_SCHEMAS, diagnostics);
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

fn unknown(node: &Node, known: &[&str], diagnostics: &mut Diagnostics) {
    let extensions = node.entries().filter(|entry| entry.key.starts_with("x-"));
    for entry in extensions.filter(|entry| !known.contains(&entry.key.as_str())) {
        let message = format!("no stage reads the extension `{}` here", entry.key);
        let diagnostic =
            Diagnostic::error("unknown-extension", message).at(entry.key_span, "not read");
        diagnostics.push(diagnostic.help(match known {
            [] => "remove it".to_owned(),
            _ => format!("known here: {}", known.join(", ")),
        }));
    }
}

fn retry(class: &Node) -> Option<Diagnostic> {
    let known = ["safe", "rejected", "never"];
    let text = class.as_str().unwrap_or_default();
    (!known.contains(&text)).then(|| {
        Diagnostic::error("unknown-extension", "`x-retry` is safe, rejected or never")
            .at(class.span, "another value")
    })
}

/// A word about a value that the enum does not have.
fn unknown_value(schema: &Node, value: &str, named: Span) -> Option<Diagnostic> {
    let values = schema.get("enum")?;
    let known = values.items().any(|known| known.as_str() == Some(value));
    (!known).then(|| {
        let message = format!("the enum has no value `{value}`");
        Diagnostic::error("unknown-extension", message)
            .at(named, "named here")
            .at(values.span, "the values of the enum")
    })
}
