//! An operation that asks for other credentials than the document is called with those of the document all the same.
//!
//! ```yaml
//! # before                                            # after
//! security: [{Key: []}]                               security: [{Key: []}]
//! paths:                                              paths:
//!   /a: {get: {security: [{Key: []}]}}                  /a: {get: {}}
//!   /b: {get: {security: []}}                           /b: {get: {}}      (with a warning)
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::document::tree::{Node, Object};
use crate::grammar::Tally;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let usual = document.get("security").cloned();
    let mut found = Tally::default();
    each_operation(document, |_, method| {
        let Some(entry) = method
            .node
            .as_object_mut()
            .and_then(|it| it.remove("security"))
        else {
            return;
        };
        if usual.as_ref() == Some(&entry.node) {
            return;
        }
        let message = if asks_for_none(&entry.node) {
            "the client sends its key with an operation that asks for none"
        } else {
            "the client sends its key with an operation that asks for other credentials"
        };
        let diagnostic = Diagnostic::warning("operation-security", message);
        found.add(diagnostic.at(entry.key_span, "differs from that of the document"));
    });
    found.report(diagnostics);
}

/// An empty list, or a list with a requirement that requires nothing.
fn asks_for_none(security: &Node) -> bool {
    let mut requirements = security.items().map(Node::as_object);
    let is_nothing = |object: Option<&Object>| object.is_some_and(Object::is_empty);
    security.items().next().is_none() || requirements.any(is_nothing)
}
