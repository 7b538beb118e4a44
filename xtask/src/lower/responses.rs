//! What the server answers is read leniently.
//!
//! ```yaml
//! # before, in a schema of answers            # after
//! properties:                                 properties:
//!   a: {type: string, nullable: true}           a: {type: string, nullable: true}
//!   b: {type: string, writeOnly: true}          b: {type: string, writeOnly: true}
//!   c: {type: array, items: ..}                 c: {type: array, items: .., nullable: true}
//! required: [a, b]
//! ```
//!
//! A nullable property may be missing (in schemas that callers send as well it stays required, since they must send it),
//! and so may a `writeOnly` one wherever it stands. An optional list or map that is missing differs from an empty one.

use crate::diagnostic::Diagnostics;
use crate::document;
use crate::reach::sent;
use crate::tree::Node;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let sent = sent(document);
    let schemas = document::schemas_mut(document)
        .into_iter()
        .flat_map(|schemas| schemas.iter_mut());
    for schema in schemas {
        let also_sent = sent.contains(&schema.key);
        let may_be_missing = |property: &Node| {
            let flag = |name: &str| property.get(name).is_some_and(Node::is_true);
            flag("writeOnly") || (flag("nullable") && !also_sent)
        };
        relax(&mut schema.node, may_be_missing);
        nullable_collections(&mut schema.node);
    }
}

fn relax(schema: &mut Node, may_be_missing: impl Fn(&Node) -> bool) {
    let Some(mut required) = schema.remove("required") else {
        return;
    };
    if let Some(names) = required.as_array_mut() {
        names.retain(|name| {
            let property = name
                .as_str()
                .and_then(|name| schema.get("properties")?.get(name));
            !property.is_some_and(&may_be_missing)
        });
        if !names.is_empty() {
            schema.set("required", required);
        }
    }
}

fn nullable_collections(schema: &mut Node) {
    let required = schema.get("required").cloned();
    let is_required = |name: &str| {
        let names = required.iter().flat_map(Node::items);
        names
            .filter_map(Node::as_str)
            .any(|required| required == name)
    };
    for property in schema
        .get_mut("properties")
        .into_iter()
        .flat_map(Node::entries_mut)
    {
        let node = &mut property.node;
        let is_collection = matches!(node.get_str("type"), Some("array" | "object"));
        if is_collection && !is_required(&property.key) && !node.has("x-rust-type") {
            let span = node.span;
            // Without it the generator takes an empty collection for a missing one.
            node.set("nullable", Node::bool(span, true));
        }
    }
}
