//! The document says that it is 3.0.3, and has nothing at its root that 3.0 lacks.
//!
//! ```yaml
//! # before                                                  # after
//! {openapi: 3.1.0, jsonSchemaDialect: .., paths: {}}        {openapi: 3.0.3, paths: {}}
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::Node;

/// Keys around the schemas that 3.0 lacks, and that say nothing about calls.
const ONLY_IN_3_1: [(&[&str], &str); 3] = [
    (&["info"], "summary"),
    (&["info", "license"], "identifier"),
    (&["components"], "pathItems"),
];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let span = document.span;
    document.set("openapi", Node::string(span, "3.0.3"));
    document.remove("jsonSchemaDialect");
    for (holder, key) in ONLY_IN_3_1 {
        if let Some(holder) = document.at_mut(holder) {
            holder.remove(key);
        }
    }
    if let Some(webhooks) = document.remove("webhooks") {
        let message = "webhooks that the server sends are not calls of a client";
        let diagnostic = Diagnostic::error("not-expressible", message).at(webhooks.span, "these");
        diagnostics.push(diagnostic.help("remove them in the overlay, saying why"));
    }
}
