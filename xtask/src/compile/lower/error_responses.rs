//! All responses but those of success leave, and with them the schemas that only they use.
//!
//! ```yaml
//! # before                                # after
//! responses: {'200': A, '422': B}         responses: {'200': A}
//! components: {schemas: {A: .., B: ..}}   components: {schemas: {A: ..}}
//! ```
//!
//! Our own error type reads error answers, whatever they hold; a redirect is one, because it is not followed. The
//! generator asserts that an operation has at most one error type; here some have two.

use crate::diagnostics::Diagnostics;
use crate::document::each_operation;
use crate::document::reach::forget;
use crate::document::tree::Node;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    forget(document, |document| {
        each_operation(document, |_, method| {
            let responses = method.node.get_mut("responses");
            if let Some(responses) = responses.and_then(Node::as_object_mut) {
                responses.retain(|response| response.key.starts_with('2'));
            }
        });
    });
}
