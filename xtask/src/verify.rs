//! Stage 7: the lowered document is in the subset that the generator understands.
//!
//! The generator ignores keywords that it does not know and panics on shapes that it does not expect. What is left here
//! that is not in the subset is an error with its place, so that nothing is lost silently.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{self, Role, target, visit_schemas};
use crate::tree::Node;

/// The keywords that a schema may have.
const KEYWORDS: [&str; 25] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "deprecated",
    "description",
    "enum",
    "format",
    "items",
    "maxItems",
    "minItems",
    "nullable",
    "oneOf",
    "properties",
    "readOnly",
    "required",
    "type",
    "writeOnly",
    "x-constant",
    "x-dispatch",
    "x-enum-descriptions",
    "x-enum-members",
    "x-enum-names",
    "x-raw-json",
    "x-rust-type",
    "x-secret",
];

/// The types that a schema may have.
const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

/// Reports what the generator would misunderstand.
pub(crate) fn verify(document: &Node, diagnostics: &mut Diagnostics) {
    visit_schemas(document, Role::Frame, &mut |schema| {
        check_keywords(schema, diagnostics);
        check_type(schema, diagnostics);
        check_all_of(schema, diagnostics);
    });
    check_components(document, diagnostics);
    check_operations(document, diagnostics);
}

fn not_expressible(message: impl Into<String>, place: &Node, label: &str) -> Diagnostic {
    Diagnostic::error("not-expressible", message).at(place.span, label)
}

fn check_keywords(schema: &Node, diagnostics: &mut Diagnostics) {
    for entry in schema.entries() {
        if !KEYWORDS.contains(&entry.key.as_str()) {
            let message = format!("no pass lowers the keyword `{}`", entry.key);
            let diagnostic = Diagnostic::error("not-expressible", message);
            diagnostics.push(diagnostic.at(entry.key_span, "it would be lost"));
        }
    }
}

fn check_type(schema: &Node, diagnostics: &mut Diagnostics) {
    if let Some(kind) = schema.get("type") {
        let name = kind.as_str().unwrap_or_default();
        if !TYPES.contains(&name) {
            diagnostics.push(not_expressible(
                "this is no type of OpenAPI 3.0",
                kind,
                "this type",
            ));
        }
        if name == "array" && !schema.has("items") {
            diagnostics.push(not_expressible(
                "a list needs `items`",
                schema,
                "no `items`",
            ));
        }
    }
    let values = schema.get("enum").into_iter().flat_map(Node::items);
    for value in values.filter(|value| value.as_str().is_none()) {
        diagnostics.push(not_expressible(
            "an enum has texts only",
            value,
            "this is no text",
        ));
    }
}

fn check_all_of(schema: &Node, diagnostics: &mut Diagnostics) {
    if let Some(all_of) = schema.get("allOf").filter(|_| target(schema).is_none()) {
        let message = "`allOf` is lowered only when it wraps one reference";
        diagnostics.push(not_expressible(message, all_of, "several parts"));
    }
}

/// Unions and enums are components, and only they have the keywords of one.
fn check_components(document: &Node, diagnostics: &mut Diagnostics) {
    for schema in document::schemas(document) {
        let has = |key: &str| schema.node.has(key);
        if has("oneOf") != has("x-dispatch") {
            let message = format!("the union `{}` has no dispatch", schema.key);
            diagnostics.push(not_expressible(message, &schema.node, "this union"));
        }
    }
}

fn check_operations(document: &Node, diagnostics: &mut Diagnostics) {
    for operation in document::operations(document) {
        for parameter in operation.parameters() {
            diagnostics.extend(check_parameter(parameter));
        }
        let body = operation.node().get("requestBody");
        diagnostics.extend(body.and_then(check_body));
        let answers = operation
            .node()
            .get("responses")
            .into_iter()
            .flat_map(Node::entries);
        for answer in answers {
            diagnostics.extend(check_media(&answer.node));
        }
    }
}

fn check_parameter(parameter: &Node) -> Option<Diagnostic> {
    let place = parameter.get_str("in").unwrap_or_default();
    if !["path", "query"].contains(&place) {
        let message = format!("a parameter in `{place}` is not supported");
        return Some(not_expressible(message, parameter, "this parameter"));
    }
    let explode = parameter.get("explode").is_none_or(Node::is_true);
    let style = parameter
        .get_str("style")
        .is_none_or(|style| ["form", "simple"].contains(&style));
    if !(explode && style) {
        let message = "lists are sent by repeating the key; another style is not supported";
        return Some(not_expressible(message, parameter, "this parameter"));
    }
    let schema = parameter.get("schema")?;
    let is_union = schema.has("oneOf") || schema.has("properties");
    is_union.then(|| not_expressible("a parameter is a scalar or a list", schema, "this schema"))
}

fn check_body(body: &Node) -> Option<Diagnostic> {
    let schema = body.at(&["content", "application/json", "schema"]);
    if let Some(schema) = schema.filter(|schema| target(schema).is_none()) {
        let message = "the schema of a request body must be a component";
        return Some(not_expressible(message, schema, "an inline schema"));
    }
    if !body.get("required").is_some_and(Node::is_true) {
        return Some(not_expressible(
            "an optional request body is not supported",
            body,
            "not required",
        ));
    }
    check_media(body)
}

fn check_media(holder: &Node) -> Option<Diagnostic> {
    let content = holder.get("content")?;
    let other = content
        .entries()
        .find(|media| media.key != "application/json")?;
    let message = format!("the media type `{}` is not supported", other.key);
    Some(
        Diagnostic::error("not-expressible", message)
            .at(other.key_span, "only application/json is"),
    )
}
