//! What merging gives has the shape of an OpenAPI 3.1 document, so that later stages need not doubt it.
//!
//! A list where a mapping belongs would be passed over in silence by every walk through the document. Names and words
//! that nobody knows are a rule of lint: an overlay can mend them.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::VERSION;
use crate::document::tree::Node;
use crate::grammar::{self, Unknown};

/// Reports what is not what OpenAPI says it is.
pub(crate) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    diagnostics.extend(version(document));
    grammar::check(document, Unknown::Passed, diagnostics);
}

fn version(document: &Node) -> Option<Diagnostic> {
    let found = document.get("openapi");
    let text = found.and_then(Node::as_str).unwrap_or_default();
    let rest = text.strip_prefix(VERSION);
    if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')) {
        return None;
    }
    let message = format!("the document does not say that it is OpenAPI {VERSION}");
    let diagnostic = Diagnostic::error("openapi-version", message);
    Some(match found {
        Some(found) => diagnostic.at(found.span, "another version"),
        None => diagnostic
            .at(document.span, "no file has the key `openapi`")
            .help(format!(
                "write `openapi: {VERSION}.0` into the root document"
            )),
    })
}
