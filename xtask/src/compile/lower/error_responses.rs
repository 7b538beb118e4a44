//! Responses of 400 and above leave, and with them the schemas that only they use.
//!
//! ```yaml
//! # before                                # after
//! responses: {'200': A, '422': B}         responses: {'200': A}
//! components: {schemas: {A: .., B: ..}}   components: {schemas: {A: ..}}
//! ```
//!
//! Our own error type reads error answers, whatever they hold. The generator asserts that an operation has at most one
//! error type; here some have two.

use crate::diagnostics::Diagnostics;
use crate::document::reach::reachable;
use crate::document::tree::{Entry, Node};
use crate::document::{self, each_operation};

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let before = reachable(document, document.get("paths"));
    each_operation(document, |_, method| {
        let responses = method.node.get_mut("responses");
        if let Some(responses) = responses.and_then(Node::as_object_mut) {
            responses.retain(is_answer);
        }
    });
    let after = reachable(document, document.get("paths"));
    if let Some(schemas) = document::schemas_mut(document) {
        schemas.retain(|schema| !before.contains(&schema.key) || after.contains(&schema.key));
    }
}

fn is_answer(response: &Entry) -> bool {
    !matches!(response.key.as_bytes(), [b'4' | b'5', ..]) && response.key != "default"
}
