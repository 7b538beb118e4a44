//! An answer whose schema says nothing has no content, and every answer has a description.
//!
//! ```yaml
//! # before                                                # after
//! '200': {content: {application/json: {schema: {}}}}      '200': {description: OK}
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node, Object};
use crate::grammar::Tally;

/// The media type that the client speaks.
const JSON: &str = "application/json";

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut lost = Tally::default();
    each_operation(document, |path, method| {
        let title = format!("{} {path}", method.key.to_uppercase());
        let span = method.key_span;
        let responses = method.node.get_mut("responses").into_iter();
        let mut count = 0;
        for response in responses.flat_map(Node::entries_mut) {
            only_json(&mut response.node, &mut lost);
            empty(&mut response.node);
            describe(response);
            count += 1;
        }
        if count != 1 {
            diagnostics.push(not_one(&title, span, count));
        }
    });
    lost.report(diagnostics);
}

fn not_one(title: &str, span: Span, count: usize) -> Diagnostic {
    let (message, help) = if count == 0 {
        (
            format!("`{title}` has no successful answer"),
            "say in the overlay which status of 200 to 299 it has, or remove the operation, saying why",
        )
    } else {
        (
            format!("`{title}` has {count} kinds of successful answer, it must have one"),
            "remove the others in the overlay, saying why",
        )
    };
    let diagnostic = Diagnostic::error("answers", message).at(span, "this operation");
    diagnostic.help(help)
}

/// An answer that can be JSON is asked for as JSON.
fn only_json(response: &mut Node, lost: &mut Tally) {
    let content = response.get_mut("content").and_then(Node::as_object_mut);
    let Some(content) = content.filter(|content| content.contains(JSON)) else {
        return;
    };
    content.retain(|media| {
        if media.key != JSON {
            let message = format!(
                "an answer is read as JSON, its `{}` is not compiled",
                media.key
            );
            let diagnostic = Diagnostic::warning("not-compiled", message);
            lost.add(diagnostic.at(media.key_span, "dropped"));
        }
        media.key == JSON
    });
}

fn empty(response: &mut Node) {
    let Some(media) = response.at(&["content", JSON]) else {
        return;
    };
    let says = |schema: &Node| !schema.as_object().is_some_and(Object::is_empty);
    if !media.get("schema").is_some_and(says) {
        response.remove("content");
    }
}

fn describe(response: &mut Entry) {
    if response
        .node
        .get_str("description")
        .is_some_and(|text| !text.is_empty())
    {
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
