//! Required properties stand in the order in which constructors take them: identifiers first, the rest by name.
//!
//! ```yaml
//! # before                              # after
//! properties:                           properties:
//!   provider: {type: string}              provider: {type: string}
//!   ship_id: {format: uuid}               ship_id: {format: uuid}
//! required: [provider, ship_id]         required: [ship_id, provider]
//! ```
//!
//! The order depends on names and types alone. If it were the published one, a reordering by the vendor could swap two
//! arguments of one type, and callers would still compile.

use crate::diagnostics::Diagnostics;
use crate::document;
use crate::document::tree::Node;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let schemas = document::schemas_mut(document).into_iter();
    for schema in schemas.flat_map(|schemas| schemas.iter_mut()) {
        let properties = schema.node.get("properties").cloned();
        let is_identifier = |name: &Node| {
            let property = properties.as_ref()?.get(name.as_str()?)?;
            Some(property.get_str("format")? == "uuid")
        };
        let required = schema.node.get_mut("required");
        if let Some(names) = required.and_then(Node::as_array_mut) {
            names.sort_by_key(|name| {
                let text = name.as_str().unwrap_or_default().to_owned();
                (!is_identifier(name).unwrap_or_default(), text)
            });
        }
    }
}
