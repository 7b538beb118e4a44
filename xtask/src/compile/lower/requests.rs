//! What callers send is precise: an optional property that may be null has three states.
//!
//! ```yaml
//! # before, in a schema of requests               # after
//! properties:                                     properties:
//!   a: {type: string, nullable: true}               a: {type: string, x-rust-type: Nullable<String>}
//! ```
//!
//! Absent leaves a value alone, null clears it; `Option` cannot say both.

use serde_json::Value as Json;

use crate::diagnostics::Diagnostics;
use crate::document;
use crate::document::reach::sent;
use crate::document::tree::Node;

use super::rust_types::ours;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let sent = sent(document);
    let schemas = document::schemas_mut(document)
        .into_iter()
        .flat_map(|schemas| schemas.iter_mut());
    for schema in schemas {
        let is_sent = sent.contains(&schema.key);
        let required = schema.node.get("required").map(Node::to_json);
        let is_required = |name: &str| {
            let names = required.as_ref().and_then(Json::as_array);
            names.is_some_and(|names| names.iter().any(|required| required == name))
        };
        let properties = schema.node.get_mut("properties").into_iter();
        for property in properties.flat_map(Node::entries_mut) {
            let is_nullable = property.node.get("nullable").is_some_and(Node::is_true);
            if is_sent && is_nullable && !is_required(&property.key) {
                three_states(&mut property.node);
            }
        }
    }
}

fn three_states(property: &mut Node) {
    let span = property.span;
    property.remove("nullable");
    let mut value = property.to_json();
    if let Some(value) = value.as_object_mut() {
        value.remove("description");
    }
    property.set(
        "x-rust-type",
        Node::from_json(span, &ours("Nullable", &[value])),
    );
}
