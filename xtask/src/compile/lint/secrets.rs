//! `undecided-secret`: what looks like a secret is decided to be one, or decided not to be.

use heck::ToSnakeCase as _;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Entry, Node};
use crate::document::visit_schemas;
use crate::grammar::Role;

/// The words that make a property look like a secret.
const WORDS: [&str; 13] = [
    "apikey",
    "credential",
    "credentials",
    "key",
    "keys",
    "passphrase",
    "passwd",
    "password",
    "passwords",
    "secret",
    "secrets",
    "token",
    "tokens",
];

/// The two words for an address that has the password in it.
const CONNECTION: [&str; 2] = ["connection", "string"];

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    visit_schemas(document, Role::DOCUMENT, &mut |schema| {
        let properties = schema.get("properties").into_iter().flat_map(Node::entries);
        for property in properties.filter(|property| is_suspect(property)) {
            if !property.node.has("x-secret") {
                diagnostics.push(undecided(property));
            }
        }
    });
}

fn undecided(property: &Entry) -> Diagnostic {
    let message = format!("`{}` looks like a secret, and nobody decided", property.key);
    Diagnostic::error("undecided-secret", message)
        .at(property.key_span, "name, format or `writeOnly` suggest it")
}

fn is_suspect(property: &Entry) -> bool {
    let name = property.key.to_snake_case();
    let words: Vec<&str> = name.split('_').collect();
    let by_name = words.iter().any(|word| WORDS.contains(word)) || words.ends_with(&CONNECTION);
    let flagged = property.node.get("writeOnly").is_some_and(Node::is_true);
    let by_format = flagged
        || mentions_format(&property.node, "password")
        || (name == "uri" && holds_text(&property.node));
    (by_name && holds_text(&property.node)) || by_format
}

/// Whether the schema is text, or takes text among other things. References lead to types that are judged by themselves.
fn holds_text(schema: &Node) -> bool {
    let is_text = |kind: &Node| kind.as_str() == Some("string");
    let kinds = schema.get("type");
    let of_type = kinds.is_some_and(|kinds| is_text(kinds) || kinds.items().any(is_text));
    (of_type && !schema.has("enum") && !schema.has("const")) || variants(schema).any(holds_text)
}

fn mentions_format(schema: &Node, format: &str) -> bool {
    schema.get_str("format") == Some(format)
        || variants(schema).any(|variant| mentions_format(variant, format))
}

/// What a schema is made of: its alternatives, the items of a list, the values of a map.
fn variants(schema: &Node) -> impl Iterator<Item = &Node> {
    let alternatives = ["anyOf", "oneOf", "allOf"]
        .into_iter()
        .filter_map(|key| schema.get(key));
    let parts = ["items", "additionalProperties"]
        .into_iter()
        .filter_map(|key| schema.get(key));
    alternatives.flat_map(Node::items).chain(parts)
}
