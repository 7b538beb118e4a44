//! Stage 7: the lowered document is in the subset that the generator understands.
//!
//! The generator ignores keywords that it does not know and panics on shapes that it does not expect. What is left here
//! that is not in the subset is an error with its place, so that nothing is lost silently.

mod headers;
mod names;
mod operations;
mod recursion;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::{Node, Value};
use crate::document::{self, each_reference, schema_name, target, visit_schemas};
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

/// What happens to a keyword that stays.
const LOST: &str = "it would be lost";

/// Reports what the generator would misunderstand.
pub(crate) fn verify(document: &Node, diagnostics: &mut Diagnostics) {
    visit_types(document, Role::DOCUMENT, &mut |schema| {
        check_keywords(schema, diagnostics);
        diagnostics.extend(check_type(schema));
        check_enum(schema, diagnostics);
        diagnostics.extend(names::variants(schema));
        diagnostics.extend(names::fields(schema));
        check_required(schema, diagnostics);
        diagnostics.extend(check_all_of(schema));
        diagnostics.extend(check_keys(document, schema));
    });
    check_flags(document, Role::DOCUMENT, diagnostics);
    check_fields(document, diagnostics);
    check_references(document, diagnostics);
    check_components(document, diagnostics);
    recursion::check(document, diagnostics);
    operations::check(document, diagnostics);
}

/// Visits all schemas, also those that are arguments of a Rust type.
fn visit_types<'a>(node: &'a Node, role: Role, visit: &mut dyn FnMut(&'a Node)) {
    visit_schemas(node, role, &mut |schema| {
        visit(schema);
        let arguments = schema.at(&["x-rust-type", "parameters"]);
        for argument in arguments.into_iter().flat_map(Node::items) {
            visit_types(argument, Role::SCHEMA, visit);
        }
    });
}

fn not_expressible(message: impl Into<String>, span: Span, label: &str, help: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error("not-expressible", message);
    diagnostic.at(span, label).help(help)
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
        diagnostics.push(not_expressible(message, entry.key_span, LOST, help));
    }
}

/// No schema is a bare `true` or `false`, which 3.0 does not have.
fn check_flags(node: &Node, role: Role, diagnostics: &mut Diagnostics) {
    if role == Role::SCHEMA && matches!(node.value, Value::Bool(_)) {
        let message = "a schema that is `true` or `false` has no Rust type";
        diagnostics.push(not_expressible(message, node.span, "this schema", RAW));
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
            "write one of array, boolean, integer, number, object and string",
        ));
    }
    let lacks_items = name == "array" && !schema.has("items");
    lacks_items.then(|| not_expressible("a list needs `items`", schema.span, "no `items`", RAW))
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
            REMOVE,
        ));
    }
    if let Some(value) = values.items().find(|value| value.as_str().is_none()) {
        let message = "an enum has texts only";
        let help =
            "remove the `enum` in the overlay, saying why, so that any value of the type is taken";
        diagnostics.push(not_expressible(
            message,
            value.span,
            "this is no text",
            help,
        ));
    }
}

/// The generator would make up a property for a name that stands for none.
fn check_required(schema: &Node, diagnostics: &mut Diagnostics) {
    for name in schema.get("required").into_iter().flat_map(Node::items) {
        let text = name.as_str().unwrap_or_default();
        if schema.at(&["properties", text]).is_none() {
            let message = format!("the required property `{text}` is not described");
            let help = "describe it in `properties`, or remove it here in the overlay, saying why";
            diagnostics.push(not_expressible(message, name.span, "required here", help));
        }
    }
}

/// Keys with a type of their own have an order: they are an enum.
fn check_keys(document: &Node, schema: &Node) -> Option<Diagnostic> {
    let rust_type = schema.get("x-rust-type")?;
    let is_map = rust_type.get_str("path")?.ends_with("BTreeMap");
    let keys = rust_type.get("parameters")?.items().next()?;
    let keys = document.at(&["components", "schemas", target(keys)?])?;
    (is_map && !keys.has("enum")).then(|| {
        let message = "keys are texts, or values of an enum";
        not_expressible(message, schema.span, "this map", RAW)
    })
}

fn check_all_of(schema: &Node) -> Option<Diagnostic> {
    let all_of = schema.get("allOf")?;
    if target(schema).is_none() {
        let message = "`allOf` is lowered only when it wraps one reference";
        return Some(not_expressible(message, all_of.span, "several parts", RAW));
    }
    let is_allowed = |key: &str| BESIDE_REFERENCES.contains(&key) || key.starts_with("x-");
    let beside = schema.entries().find(|entry| !is_allowed(&entry.key))?;
    let message = format!("`{}` beside a reference has no effect", beside.key);
    Some(not_expressible(message, beside.key_span, LOST, REMOVE))
}

/// A pass that renames or removes a schema must leave no reference to it.
fn check_references(document: &Node, diagnostics: &mut Diagnostics) {
    each_reference(document, &mut |reference| {
        let name = reference.as_str().and_then(schema_name);
        let found = name.and_then(|name| document.at(&["components", "schemas", name]));
        if found.is_none() {
            let text = reference.as_str().unwrap_or_default();
            let message = format!("the reference `{text}` leads to nothing after lowering");
            let help =
                "refer to a component that stays: what is no type is written where it is used";
            diagnostics.push(not_expressible(
                message,
                reference.span,
                "this reference",
                help,
            ));
        }
    });
}

fn check_components(document: &Node, diagnostics: &mut Diagnostics) {
    for schema in document::schemas(document) {
        if schema.node.get("nullable").is_some_and(Node::is_true) {
            let message = format!("the type `{}` would have null as a value", schema.key);
            diagnostics.push(not_expressible(
                message,
                schema.key_span,
                "this schema",
                "allow null where the schema is used, not in it",
            ));
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
            diagnostics.push(not_expressible(message, found.entry.key_span, LOST, help));
            return false;
        }
        true
    });
}
