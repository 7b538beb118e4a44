//! An answer whose schema says nothing has no content, and every answer has a description.
//!
//! ```yaml
//! # before                                                # after
//! '200': {content: {application/json: {schema: {}}}}      '200': {description: OK}
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::document::tree::{Entry, Node, Object};

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_operation(document, |path, method| {
        let title = format!("{} {path}", method.key.to_uppercase());
        let span = method.key_span;
        let responses = method.node.get_mut("responses").into_iter();
        let mut count = 0;
        for response in responses.flat_map(Node::entries_mut) {
            empty(&mut response.node);
            describe(response);
            count += 1;
        }
        if count != 1 {
            let message =
                format!("`{title}` has {count} kinds of successful answer, it must have one");
            let diagnostic = Diagnostic::error("answers", message).at(span, "this operation");
            diagnostics.push(diagnostic.help("remove the others in the overlay, saying why"));
        }
    });
}

fn empty(response: &mut Node) {
    let Some(media) = response.at(&["content", "application/json"]) else {
        return;
    };
    let says = |schema: &Node| !schema.as_object().is_some_and(Object::is_empty);
    if !media.get("schema").is_some_and(says) {
        response.remove("content");
    }
}

pub(in crate::compile) fn describe(response: &mut Entry) {
    if response.node.has("description") {
        return;
    }
    let text = match response.key.as_str() {
        "200" => "OK",
        "201" => "Created",
        "202" => "Accepted",
        "204" => "No Content",
        "409" => "Conflict",
        "422" => "Unprocessable Content",
        status if status.starts_with(['4', '5', 'd']) => "Refusal",
        _ => "Success",
    };
    let span = response.key_span;
    response.node.set("description", Node::string(span, text));
}
