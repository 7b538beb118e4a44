//! What the server answers is read leniently.
//!
//! ```yaml
//! # before, in a schema of answers            # after
//! properties:                                 properties:
//!   a: {type: string, nullable: true}           a: {type: string, nullable: true}
//!   b: {type: string, writeOnly: true}          b: {type: string, writeOnly: true}
//! required: [a, b]                            x-required-in-requests: [b]    (where callers send it as well)
//! ```
//!
//! A nullable property may be missing (in schemas that callers send as well it stays required, since they must send it),
//! and so may a `writeOnly` one wherever it stands; those who make a value for a request are still asked for it.

use crate::diagnostics::Diagnostics;
use crate::document;
use crate::document::reach::sent;
use crate::document::tree::{Node, Value};

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let sent = sent(document);
    let schemas = document::schemas_mut(document)
        .into_iter()
        .flat_map(|schemas| schemas.iter_mut());
    for schema in schemas {
        let also_sent = sent.contains(&schema.key);
        let flag = |property: &Node, name: &str| property.get(name).is_some_and(Node::is_true);
        let write_only = relax(&mut schema.node, |property| flag(property, "writeOnly"));
        if also_sent {
            ask_for(&mut schema.node, write_only);
        } else {
            relax(&mut schema.node, |property| flag(property, "nullable"));
        }
    }
}

/// Makes properties optional, and gives back their names.
fn relax(schema: &mut Node, may_be_missing: impl Fn(&Node) -> bool) -> Vec<Node> {
    let Some(mut required) = schema.remove("required") else {
        return Vec::new();
    };
    let is_free = |name: &Node| {
        let properties = schema.get("properties");
        let property = name.as_str().and_then(|name| properties?.get(name));
        property.is_some_and(&may_be_missing)
    };
    let names = required.items().cloned();
    let (freed, kept): (Vec<_>, Vec<_>) = names.partition(is_free);
    if !kept.is_empty() {
        required.value = Value::Array(kept);
        schema.set("required", required);
    }
    freed
}

/// Says of which properties a request needs a value.
fn ask_for(schema: &mut Node, names: Vec<Node>) {
    if !names.is_empty() {
        schema.set("x-required-in-requests", Node::array(schema.span, names));
    }
}
