//! The places of the lowered document that are raw JSON in Rust, each with its recorded reason.

use crate::document::schemas;
use crate::document::source::{Sources, Span};
use crate::document::tree::Node;
use crate::escape;
use crate::grammar::{Kind, Role};

/// The extension that records the reason.
const REASON: &str = "x-raw-json";

/// A place that is raw JSON in Rust.
#[derive(Debug)]
pub(crate) struct RawPlace {
    /// The component and the properties that lead there.
    name: String,
    span: Span,
    reason: String,
}

/// All of them, in the order of the document.
pub(crate) fn places(document: &Node) -> Vec<RawPlace> {
    let mut found = Vec::new();
    for component in schemas(document) {
        collect(&component.node, Role::SCHEMA, &component.key, &mut found);
    }
    found
}

fn collect(node: &Node, place: Role, name: &str, found: &mut Vec<RawPlace>) {
    if let (Role::SCHEMA, Some(reason)) = (place, node.get_str(REASON)) {
        found.push(RawPlace {
            name: name.to_owned(),
            span: node.span,
            reason: reason.to_owned(),
        });
    }
    // What is inside a type that is not generated has no type of its own.
    if node.has("x-rust-type") {
        return;
    }
    for entry in node.entries() {
        let name = match place {
            Role::Map(Kind::Schema) => format!("{name}.{}", entry.key),
            _ => name.to_owned(),
        };
        let inner = place.under(&entry.key);
        if inner != Role::Data {
            collect(&entry.node, inner, &name, found);
        }
    }
    for item in node.items() {
        collect(item, place.inside(), name, found);
    }
}

/// One line for each place.
pub(crate) fn render(places: &[RawPlace], sources: &Sources) -> String {
    let lines = places.iter().map(|place| {
        let at = sources.place(place.span);
        let said = format!("  {at} `{}`: {}", place.name, place.reason);
        escape::line(&said) + "\n"
    });
    match places.len() {
        0 => String::new(),
        count => format!("raw JSON in Rust ({count}):\n{}", lines.collect::<String>()),
    }
}
