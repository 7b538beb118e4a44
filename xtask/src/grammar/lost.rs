//! What a document says and the client does not do.

use super::row::{Kind, Lowering};
use super::tally::Tally;
use super::walk::{Role, walk};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::Node;

/// Warns of every field that is not compiled: once each, with its count.
pub(crate) fn warn_of_lost(document: &Node, diagnostics: &mut Diagnostics) {
    let mut lost = Tally::default();
    walk(document, Role::DOCUMENT, &mut |found| {
        // What is inside of raw JSON leaves with it.
        if found.kind == Kind::Schema && found.object.has("x-raw-json") {
            return false;
        }
        if let Some(Lowering::Lost(why)) = found.row.map(|row| row.lowering) {
            let (key, what) = (&found.entry.key, found.kind.definition().what);
            let message = format!("`{key}` of {what} is not compiled: {why}");
            let diagnostic = Diagnostic::warning("not-compiled", message);
            lost.add(diagnostic.at(found.entry.key_span, "has no effect"));
            return false;
        }
        true
    });
    lost.report(diagnostics);
}
