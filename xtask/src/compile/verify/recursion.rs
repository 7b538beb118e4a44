//! An object holds itself behind a list, a map or an option, of which the generator knows; tuples it does not look into.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::document::{self, target};
use crate::grammar::RAW;

use super::not_expressible;

/// A component that another one holds directly, and the tuple in which it does.
type Held<'a> = (&'a str, Option<Span>);

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    let all: BTreeMap<&str, Vec<Held<'_>>> = document::schemas(document)
        .map(|schema| (schema.key.as_str(), held(&schema.node)))
        .collect();
    for (name, parts) in &all {
        for (part, tuple) in parts {
            if let Some(tuple) = tuple.filter(|_| reaches(part, name, &all)) {
                diagnostics.push(endless(name, tuple));
            }
        }
    }
}

fn held(schema: &Node) -> Vec<Held<'_>> {
    let mut parts = Vec::new();
    for property in schema.get("properties").into_iter().flat_map(Node::entries) {
        collect(&property.node, None, &mut parts);
    }
    parts
}

fn collect<'a>(schema: &'a Node, tuple: Option<Span>, parts: &mut Vec<Held<'a>>) {
    parts.extend(target(schema).map(|name| (name, tuple)));
    let path = schema.at(&["x-rust-type", "path"]).and_then(Node::as_str);
    if path.is_some_and(|path| path.contains("Tuple")) {
        let items = schema.at(&["x-rust-type", "parameters"]);
        for item in items.into_iter().flat_map(Node::items) {
            collect(item, tuple.or(Some(schema.span)), parts);
        }
    }
}

fn reaches(from: &str, to: &str, all: &BTreeMap<&str, Vec<Held<'_>>>) -> bool {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![from]);
    while let Some(name) = waiting.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name) {
            let parts = all.get(name).into_iter().flatten();
            waiting.extend(parts.map(|(part, _)| *part));
        }
    }
    false
}

fn endless(name: &str, tuple: Span) -> Diagnostic {
    let message = format!("`{name}` holds itself in a tuple, so that it has no end");
    not_expressible(message, tuple, "this tuple", RAW)
}
