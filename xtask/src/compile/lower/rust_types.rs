//! Values for which there is a better Rust type than the generator would choose get `x-rust-type`.
//!
//! | in the document                  | in Rust                                                    |
//! |----------------------------------|------------------------------------------------------------|
//! | `x-secret: true`, text           | `management_client::Secret`, which no log prints           |
//! | `x-secret: true`, object         | `management_client::SecretJson`                            |
//! | `format: date-time`              | `management_client::Timestamp`, with or without an offset  |
//! | `x-key: K` on a map              | `BTreeMap<K, V>`                                           |
//! | `x-tuple: [A, B]`                | `(A, B)`, by the alias `management_client::Tuple2`         |
//! | `enum` of one text               | `String`, which constructors fill in (`x-constant`)        |

use std::collections::HashSet;

use serde_json::{Value as Json, json};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::document::{self, each_schema, target};
use crate::grammar::Role;

/// How many items a tuple can have; the client has an alias for each number.
const TUPLES: std::ops::RangeInclusive<usize> = 2..=4;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let named = named_enums(document);
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        // An enum that has a name can grow, also when it has one value today: it is no constant.
        if schema.has("enum") && named.contains(&schema.span) {
            return;
        }
        if let Some(rust_type) = rust_type(schema, diagnostics) {
            let span = schema.span;
            schema.set("x-rust-type", Node::from_json(span, &rust_type));
        }
    });
}

/// Where the components stand that are enums.
fn named_enums(document: &Node) -> HashSet<Span> {
    let enums = document::schemas(document).filter(|schema| {
        let is_secret = schema.node.get("x-secret").is_some_and(Node::is_true);
        schema.node.has("enum") && !is_secret
    });
    enums.map(|schema| schema.node.span).collect()
}

fn rust_type(schema: &mut Node, diagnostics: &mut Diagnostics) -> Option<Json> {
    let kind = schema.get_str("type").unwrap_or_default().to_owned();
    if schema.get("x-secret").is_some_and(Node::is_true) {
        return secret(schema, &kind, diagnostics);
    }
    if kind == "string" && schema.get_str("format") == Some("date-time") {
        return Some(ours("Timestamp", &[]));
    }
    if let Some(key) = schema.remove("x-key") {
        return map(schema, &key);
    }
    if let Some(items) = schema.remove("x-tuple") {
        return tuple(schema, &items, diagnostics);
    }
    constant(schema, &kind)
}

fn secret(schema: &Node, kind: &str, diagnostics: &mut Diagnostics) -> Option<Json> {
    match kind {
        "string" => Some(ours("Secret", &[])),
        "object" => Some(ours("SecretJson", &[])),
        _ => {
            let message = "`x-secret` stands on a text or on a free-form object";
            let diagnostic =
                Diagnostic::error("not-expressible", message).at(schema.span, "this schema");
            diagnostics.push(diagnostic.help("mark the texts inside of it, each by itself"));
            None
        }
    }
}

/// The keys keep their type when they are an enum of the document.
fn map(schema: &Node, key: &Node) -> Option<Json> {
    let value = schema.get("additionalProperties").map(Node::to_json);
    let key = json!({"$ref": crate::document::reference_to(target(key)?)});
    let value = value.filter(Json::is_object).unwrap_or_else(|| json!({}));
    Some(rust("std", "std::collections::BTreeMap", &[key, value]))
}

fn tuple(schema: &Node, items: &Node, diagnostics: &mut Diagnostics) -> Option<Json> {
    let parameters: Vec<Json> = items.items().map(Node::to_json).collect();
    if !TUPLES.contains(&parameters.len()) {
        let message = format!(
            "a tuple of {} items has no Rust type here",
            parameters.len()
        );
        let diagnostic = Diagnostic::error("not-expressible", message).at(schema.span, "this list");
        diagnostics.push(diagnostic.help("tuples have two to four items"));
        return None;
    }
    Some(ours(&format!("Tuple{}", parameters.len()), &parameters))
}

/// A constant needs no type of its own and no input from the caller.
fn constant(schema: &mut Node, kind: &str) -> Option<Json> {
    let value = match schema.get("enum")?.as_array()? {
        [only] => only.clone(),
        _ => return None,
    };
    schema.set("x-constant", value);
    if kind == "string" {
        return Some(rust("std", "std::string::String", &[]));
    }
    schema.remove("enum");
    None
}

/// One of the client's own types.
fn ours(name: &str, parameters: &[Json]) -> Json {
    rust(
        "management-client",
        &format!("management_client::{name}"),
        parameters,
    )
}

fn rust(package: &str, path: &str, parameters: &[Json]) -> Json {
    let mut rust_type = json!({"crate": package, "version": "*", "path": path});
    if !parameters.is_empty() {
        rust_type["parameters"] = parameters.into();
    }
    rust_type
}
