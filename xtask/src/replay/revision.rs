//! One published revision as what a client is generated from.

use crate::compile::by_rule::{self, KeptNames};
use crate::compile::emit::emit;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::report::{self, Format};
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::failure::{Failure, Result};

/// Lowers a published document by rule; `sources` are the texts that it was read from.
pub(super) fn lowered(document: &Node, sources: &Sources, kept: &KeptNames) -> Result<String> {
    let mut diagnostics = Diagnostics::default();
    if let Some(lowered) = by_rule::lower(document, kept, &mut diagnostics) {
        if lowered.left_out.is_empty() {
            return emit(&lowered.document);
        }
        diagnostics.extend(lowered.left_out);
    }
    let said = report::render(&diagnostics, sources, Format::Text);
    Err(Failure::new(format!(
        "it is not lowered by rule alone\n{said}"
    )))
}
