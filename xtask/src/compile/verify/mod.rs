//! Stage 7: the lowered document is in the subset that the generator understands.
//!
//! The generator ignores keywords that it does not know and panics on shapes that it does not expect. What is left here
//! that is not in the subset is an error with its place, so that nothing is lost silently.

mod names;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::{Node, Value};
use crate::document::{self, Operation, each_reference, schema_name, target, visit_schemas};
use crate::grammar::{Kind, Lowering, RAW, REMOVE, Role, walk};

/// The types that a schema may have.
const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

/// What may stand beside the reference that an `allOf` wraps.
const BESIDE_REFERENCES: [&str; 6] = [
    "allOf",
    "deprecated",
    "description",
    "nullable",
    "readOnly",
    "writeOnly",
];

/// Reports what the generator would misunderstand.
pub(crate) fn verify(document: &Node, diagnostics: &mut Diagnostics) {
    visit_schemas(document, Role::DOCUMENT, &mut |schema| {
        check_keywords(schema, diagnostics);
        diagnostics.extend(check_type(schema));
        check_enum(schema, diagnostics);
        diagnostics.extend(names::variants(schema));
        diagnostics.extend(names::fields(schema));
        check_required(schema, diagnostics);
        diagnostics.extend(check_all_of(schema));
    });
    check_flags(document, Role::DOCUMENT, diagnostics);
    check_fields(document, diagnostics);
    check_references(document, diagnostics);
    check_components(document, diagnostics);
    check_operations(document, diagnostics);
}

fn not_expressible(message: impl Into<String>, span: Span, label: &str) -> Diagnostic {
    Diagnostic::error("not-expressible", message).at(span, label)
}

fn check_keywords(schema: &Node, diagnostics: &mut Diagnostics) {
    for entry in schema.entries() {
        let row = Kind::Schema.row(&entry.key);
        let help = match row.map(|row| row.lowering) {
            _ if entry.key == "oneOf" && !schema.has("x-dispatch") => RAW,
            Some(Lowering::Stays | Lowering::Added) => continue,
            Some(Lowering::Refused(help)) => help,
            _ if entry.key == "anyOf" => RAW,
            _ if entry.key == "title" => {
                "a title names an enum, a union or an object; remove it here"
            }
            _ => REMOVE,
        };
        let message = format!("no pass lowers the keyword `{}`", entry.key);
        let diagnostic = not_expressible(message, entry.key_span, "it would be lost");
        diagnostics.push(diagnostic.help(help));
    }
}

/// No schema is a bare `true` or `false`, which 3.0 does not have.
fn check_flags(node: &Node, role: Role, diagnostics: &mut Diagnostics) {
    if role == Role::SCHEMA && matches!(node.value, Value::Bool(_)) {
        let message = "a schema that is `true` or `false` has no Rust type";
        diagnostics.push(not_expressible(message, node.span, "this schema"));
    }
    for entry in node.entries() {
        let inner = match entry.key.as_str() {
            "additionalProperties" if role == Role::SCHEMA && entry.node.as_object().is_none() => {
                Role::Data
            }
            key => role.under(key),
        };
        check_flags(&entry.node, inner, diagnostics);
    }
    for item in node.items() {
        check_flags(item, role.inside(), diagnostics);
    }
}

fn check_type(schema: &Node) -> Option<Diagnostic> {
    let kind = schema.get("type")?;
    let name = kind.as_str().unwrap_or_default();
    if !TYPES.contains(&name) {
        return Some(not_expressible(
            "this is no type of OpenAPI 3.0",
            kind.span,
            "this type",
        ));
    }
    let lacks_items = name == "array" && !schema.has("items");
    lacks_items.then(|| not_expressible("a list needs `items`", schema.span, "no `items`"))
}

fn check_enum(schema: &Node, diagnostics: &mut Diagnostics) {
    let Some(values) = schema.get("enum") else {
        return;
    };
    if values.items().next().is_none() {
        diagnostics.push(not_expressible(
            "an enum has values",
            values.span,
            "it has none",
        ));
    }
    if let Some(value) = values.items().find(|value| value.as_str().is_none()) {
        let message = "an enum has texts only";
        let diagnostic = not_expressible(message, value.span, "this is no text");
        diagnostics.push(diagnostic.help(
            "remove the `enum` in the overlay, saying why, so that any value of the type is taken",
        ));
    }
}

/// The generator would make up a property for a name that stands for none.
fn check_required(schema: &Node, diagnostics: &mut Diagnostics) {
    for name in schema.get("required").into_iter().flat_map(Node::items) {
        let text = name.as_str().unwrap_or_default();
        if schema.at(&["properties", text]).is_none() {
            let message = format!("the required property `{text}` is not described");
            diagnostics.push(not_expressible(message, name.span, "required here"));
        }
    }
}

fn check_all_of(schema: &Node) -> Option<Diagnostic> {
    let all_of = schema.get("allOf")?;
    if target(schema).is_none() {
        let message = "`allOf` is lowered only when it wraps one reference";
        return Some(not_expressible(message, all_of.span, "several parts"));
    }
    let is_allowed = |key: &str| BESIDE_REFERENCES.contains(&key) || key.starts_with("x-");
    let beside = schema.entries().find(|entry| !is_allowed(&entry.key))?;
    let message = format!("`{}` beside a reference has no effect", beside.key);
    Some(not_expressible(
        message,
        beside.key_span,
        "it would be lost",
    ))
}

/// A pass that renames or removes a schema must leave no reference to it.
fn check_references(document: &Node, diagnostics: &mut Diagnostics) {
    each_reference(document, &mut |reference| {
        let name = reference.as_str().and_then(schema_name);
        let found = name.and_then(|name| document.at(&["components", "schemas", name]));
        if found.is_none() {
            let text = reference.as_str().unwrap_or_default();
            let message = format!("the reference `{text}` leads to nothing after lowering");
            diagnostics.push(not_expressible(message, reference.span, "this reference"));
        }
    });
}

fn check_components(document: &Node, diagnostics: &mut Diagnostics) {
    for schema in document::schemas(document) {
        if schema.node.get("nullable").is_some_and(Node::is_true) {
            let message = format!("the type `{}` would have null as a value", schema.key);
            let diagnostic = not_expressible(message, schema.key_span, "this schema");
            diagnostics.push(diagnostic.help("allow null where the schema is used, not in it"));
        }
    }
}

fn check_operations(document: &Node, diagnostics: &mut Diagnostics) {
    for operation in document::operations(document) {
        for parameter in operation.parameters() {
            diagnostics.extend(check_parameter(document, operation, parameter));
        }
        diagnostics.extend(names::arguments(operation));
        let body = operation.node().get("requestBody");
        diagnostics.extend(body.and_then(check_body));
        let answers = operation.node().get("responses").into_iter();
        for answer in answers.flat_map(Node::entries) {
            diagnostics.extend(check_media(&answer.node));
        }
    }
}

/// Fields around the schemas that the rows refuse.
fn check_fields(document: &Node, diagnostics: &mut Diagnostics) {
    walk(document, Role::DOCUMENT, &mut |found| {
        if found.kind == Kind::Schema {
            return false;
        }
        if let Some(Lowering::Refused(help)) = found.row.map(|row| row.lowering) {
            let what = found.kind.definition().what;
            let message = format!("`{}` in {what} is not supported", found.entry.key);
            let diagnostic = not_expressible(message, found.entry.key_span, "it would be lost");
            diagnostics.push(diagnostic.help(help));
            return false;
        }
        true
    });
}

fn check_parameter(
    document: &Node,
    operation: Operation<'_>,
    parameter: &Node,
) -> Option<Diagnostic> {
    let refuse = |message: &str| Some(not_expressible(message, parameter.span, "this parameter"));
    let place = parameter.get_str("in").unwrap_or_default();
    if !["path", "query"].contains(&place) {
        return refuse(&format!("a parameter in `{place}` is not supported"));
    }
    let name = parameter.get_str("name").unwrap_or_default();
    if place == "path" && !operation.path.key.contains(&format!("{{{name}}}")) {
        return refuse(&format!(
            "`{}` has no placeholder `{{{name}}}`",
            operation.path.key
        ));
    }
    if !has_known_style(parameter) {
        return refuse("lists are sent by repeating the key; another style is not supported");
    }
    let Some(schema) = parameter.get("schema") else {
        let is_reported = parameter.has("content");
        return refuse("a parameter without `schema` is not supported").filter(|_| !is_reported);
    };
    let named = target(schema).and_then(|name| document.at(&["components", "schemas", name]));
    let schema_itself = named.unwrap_or(schema);
    let is_structured = ["oneOf", "properties"]
        .iter()
        .any(|key| schema_itself.has(key))
        || schema_itself.get_str("type") == Some("object");
    is_structured.then(|| {
        not_expressible(
            "a parameter is a scalar or a list",
            schema.span,
            "this schema",
        )
    })
}

/// The generator knows the usual writing of each place. One value in a path is the same with `explode` and without.
fn has_known_style(parameter: &Node) -> bool {
    let is_path = parameter.get_str("in") == Some("path");
    let usual = if is_path { "simple" } else { "form" };
    let style = parameter.get_str("style");
    let explode = parameter.get("explode");
    style.is_none_or(|style| style == usual) && explode.is_none_or(|flag| is_path || flag.is_true())
}

fn check_body(body: &Node) -> Option<Diagnostic> {
    if let Some(diagnostic) = check_media(body) {
        return Some(diagnostic);
    }
    let schema = body.at(&["content", "application/json", "schema"]);
    let Some(schema) = schema else {
        return Some(not_expressible(
            "a request body has a schema",
            body.span,
            "it has none",
        ));
    };
    if target(schema).is_none() {
        let message = "the schema of a request body must be a component";
        return Some(not_expressible(message, schema.span, "an inline schema"));
    }
    (!body.get("required").is_some_and(Node::is_true)).then(|| {
        let message = "an optional request body is not supported";
        not_expressible(message, body.span, "not required")
            .help("set `required: true` in the overlay, saying why")
    })
}

fn check_media(holder: &Node) -> Option<Diagnostic> {
    let mut media = holder.get("content")?.entries();
    let other = media.find(|media| media.key != "application/json")?;
    let message = format!("the media type `{}` is not supported", other.key);
    Some(not_expressible(
        message,
        other.key_span,
        "only application/json is",
    ))
}
