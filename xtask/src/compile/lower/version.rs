//! The document says that it is 3.0.3, and has nothing at its root that 3.0 lacks.
//!
//! ```yaml
//! # before                                                  # after
//! {openapi: 3.1.0, jsonSchemaDialect: .., paths: {}}        {openapi: 3.0.3, paths: {}}
//! ```

use crate::diagnostics::Diagnostics;
use crate::document::tree::Node;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let span = document.span;
    document.set("openapi", Node::string(span, "3.0.3"));
    document.remove("jsonSchemaDialect");
}
