//! Stage 9: the merged document, before lowering, becomes the text of `management-client/openapi-3.1.json`.
//!
//! ```yaml
//! # before                                      # after
//! get:                                          get:
//!   operationId: get_ship_v1_ship__id__get        operationId: get_ship
//!   description: Gets a ship.
//!   x-retry: safe
//!   parameters: [{.., schema:                     parameters: [{.., schema:
//!     {pattern: ^a, description: Id.}}]             {pattern: ^a}}]
//! ```
//!
//! Lowering takes what the generator cannot use: patterns, limits, refusals. Programs that judge requests and answers
//! want all of it, under the names that the client has, and no words: the mock server and tools of others read this.

use crate::compile::emit::emit;
use crate::compile::lower::{constants, operation_ids};
use crate::diagnostics::Diagnostics;
use crate::document::tree::{Entry, Node};
use crate::document::{each_operation, each_schema};
use crate::failure::Result;
use crate::grammar::Role;

/// The text of the document as it is before lowering, if that had no errors.
pub(crate) fn print(mut document: Node) -> Result<String> {
    // Lowering has reported what these have to say.
    operation_ids::run(&mut document, &mut Diagnostics::default());
    each_operation(&mut document, |_, method| {
        without_words(&mut method.node);
        let parameters = method.node.get_mut("parameters");
        let parameters = parameters.and_then(Node::as_array_mut).into_iter();
        parameters.flatten().for_each(without_words);
        let body = method.node.get_mut("requestBody");
        body.into_iter().for_each(without_words);
    });
    each_schema(&mut document, Role::DOCUMENT, &mut |schema| {
        without_words(schema);
        // What is listed twice has two members of one name in the clients of other generators.
        constants::distinct_values(schema);
    });
    emit(&document)
}

/// Removes descriptions and extensions; the names that titles give stay.
fn without_words(node: &mut Node) {
    if let Some(object) = node.as_object_mut() {
        object.retain(|entry: &Entry| entry.key != "description" && !entry.key.starts_with("x-"));
    }
}
