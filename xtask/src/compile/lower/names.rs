//! Component schemas get the names of Rust types.
//!
//! ```yaml
//! # before                                      # after
//! Base_Fitbit_: {title: FitbitScopes}           FitbitScopes: {x-published-name: Base_Fitbit_}
//! ShipAPILog: {}                                ShipApiLog: {x-published-name: ShipAPILog}
//! ```
//!
//! A `title` comes from the overlay (import drops the vendor's) and wins. Without one the published name is taken in
//! Rust's spelling; a name with other characters than letters and digits has no sensible spelling and needs a title.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase as _;

use management_client_codegen::names::is_type;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document;
use crate::document::tree::{Entry, Node};

use super::rename::rename_references;
use super::twins::SUFFIXES;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let renames = renames(document, diagnostics);
    rename_references(document, &renames);
    if let Some(schemas) = document::schemas_mut(document) {
        for schema in schemas.iter_mut() {
            schema.node.remove("title");
            if let Some(name) = renames.get(&schema.key) {
                let published = std::mem::replace(&mut schema.key, name.clone());
                keep_published(schema, published);
            }
        }
        schemas.sort_by_key(|schema| schema.key.clone());
    }
}

/// Searching the documentation finds a type by the vendor's name, too.
fn keep_published(schema: &mut Entry, published: String) {
    let is_searchable = |c: char| c.is_alphanumeric() || "_-.".contains(c);
    if published != schema.key && published.chars().all(is_searchable) {
        let name = Node::string(schema.key_span, published);
        schema.node.set("x-published-name", name);
    }
}

fn renames(document: &Node, diagnostics: &mut Diagnostics) -> BTreeMap<String, String> {
    let mut owners: BTreeMap<String, &Entry> = BTreeMap::new();
    let mut renames = BTreeMap::new();
    for schema in document::schemas(document) {
        let name = type_name(schema, diagnostics);
        if let Some(first) = owners.insert(name.clone(), schema) {
            diagnostics.push(clash(&name, first, schema));
        }
        renames.insert(schema.key.clone(), name);
    }
    renames
}

fn type_name(schema: &Entry, diagnostics: &mut Diagnostics) -> String {
    let title = schema.node.get("title");
    if let Some((title, text)) = title.and_then(|title| Some((title, title.as_str()?))) {
        diagnostics.extend(check_type_name(text, title));
        return text.to_owned();
    }
    let name = schema.key.to_upper_camel_case();
    // FastAPI's names for the two sides of one schema.
    let twin = SUFFIXES
        .iter()
        .find_map(|suffix| schema.key.strip_suffix(suffix));
    let plain = twin.unwrap_or(&schema.key);
    if !plain.chars().all(char::is_alphanumeric) || !is_type(&name) {
        let message = format!("`{}` is no name for a Rust type", schema.key);
        let diagnostic = Diagnostic::error("component-name", message).at(
            schema.key_span,
            "a letter first, then letters and digits only, and no name of Rust's own",
        );
        diagnostics.push(diagnostic);
    }
    name
}

/// Complains when a title is not the name of a type as Rust spells it.
pub(super) fn check_type_name(name: &str, place: &Node) -> Option<Diagnostic> {
    if is_type(name) {
        return None;
    }
    let spelled = name.to_upper_camel_case();
    let (message, help) = if is_type(&spelled) {
        (
            format!("`{name}` is not spelled as the name of a Rust type"),
            format!("write `{spelled}`, or another name"),
        )
    } else {
        (
            format!("`{name}` is no name for a Rust type"),
            "write a letter first, then letters and digits, and no name of Rust's own".to_owned(),
        )
    };
    let diagnostic = Diagnostic::error("component-name", message).at(place.span, "this title");
    Some(diagnostic.help(help))
}

fn clash(name: &str, first: &Entry, second: &Entry) -> Diagnostic {
    Diagnostic::error(
        "name-clash",
        format!("two schemas would be the type `{name}`"),
    )
    .at(second.key_span, "this schema")
    .at(first.key_span, "and this one")
    .help("give one of them another `title` in the overlay")
}
