//! What only the server judges leaves the types and becomes a sentence of the documentation.
//!
//! ```yaml
//! # before                                # after
//! slug: {type: string, minLength: 3,      slug: {type: string,
//!        default: a, description: Slug.}         description: "Slug.\n\nThe server's default is `a`. .."}
//! ```
//!
//! A pattern that the type enforced would refuse answers that the server gives, and a default that the client wrote into
//! a request would freeze what the server may change. Whether other keys are allowed is the server's affair as well.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::Node;
use crate::document::{Role, each_operation, each_schema};

/// Keywords that limit values, and how the documentation says it.
const LIMITS: [(&str, &str); 11] = [
    ("default", "The server's default is"),
    ("pattern", "The server accepts what matches"),
    ("minLength", "The least number of characters is"),
    ("maxLength", "The greatest number of characters is"),
    ("minimum", "The least value is"),
    ("maximum", "The greatest value is"),
    ("multipleOf", "The value is a multiple of"),
    ("minItems", "The least number of items is"),
    ("maxItems", "The greatest number of items is"),
    ("minProperties", "The least number of keys is"),
    ("maxProperties", "The greatest number of keys is"),
];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_operation(document, |_, method| {
        let parameters = method
            .node
            .get_mut("parameters")
            .and_then(Node::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            let sentences = parameter.get_mut("schema").map(take_limits);
            describe(parameter, &sentences.unwrap_or_default());
        }
    });
    each_schema(document, Role::Frame, &mut |schema| {
        open(schema, diagnostics);
        let sentences = take_limits(schema);
        describe(schema, &sentences);
    });
}

fn take_limits(schema: &mut Node) -> Vec<String> {
    let is_tuple = schema.has("x-tuple");
    let mut sentences = Vec::new();
    for (keyword, words) in LIMITS {
        if let Some(value) = schema.remove(keyword).filter(|_| !is_tuple) {
            let json = value.to_json();
            let empty = json.is_null() || json == serde_json::json!([]) || json == "";
            if keyword != "default" || !empty {
                sentences.push(format!("{words} {}.", in_code(&json)));
            }
        }
    }
    let exclusive = ["exclusiveMinimum", "exclusiveMaximum"].map(|keyword| schema.remove(keyword));
    if exclusive.iter().flatten().any(Node::is_true) {
        sentences.push("The limit itself is not allowed.".to_owned());
    }
    if schema
        .remove("uniqueItems")
        .is_some_and(|flag| flag.is_true())
    {
        sentences.push("No item may occur twice.".to_owned());
    }
    sentences
}

/// A value as code in a sentence. FastAPI writes whole numbers as `1800.0`; a text may hold backquotes itself.
fn in_code(value: &serde_json::Value) -> String {
    let text = match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Number(number) => {
            let text = number.to_string();
            text.strip_suffix(".0").unwrap_or(&text).to_owned()
        }
        other => other.to_string(),
    };
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// An object with named properties takes others as well; where those would have a type of their own, it would be lost.
fn open(schema: &mut Node, diagnostics: &mut Diagnostics) {
    let others = schema.get("additionalProperties");
    let typed = others.filter(|others| {
        others
            .as_object()
            .is_some_and(|keywords| !keywords.is_empty())
    });
    if let Some(typed) = typed.filter(|_| schema.has("properties")) {
        let message =
            "keys with a type of their own beside named properties have no Rust type here";
        let diagnostic = Diagnostic::error("not-expressible", message).at(typed.span, "their type");
        diagnostics
            .push(diagnostic.help("remove `additionalProperties` in the overlay, saying why"));
    }
    let closed =
        others.is_some_and(|others| others.value == crate::document::tree::Value::Bool(false));
    if closed || (others.is_some() && schema.has("properties")) {
        schema.remove("additionalProperties");
    }
}

fn describe(node: &mut Node, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    let said = node.get_str("description").map(str::trim_end);
    let words = sentences.join(" ");
    let text = said.map_or_else(|| words.clone(), |said| format!("{said}\n\n{words}"));
    let span = node.span;
    node.set("description", Node::string(span, text));
}
