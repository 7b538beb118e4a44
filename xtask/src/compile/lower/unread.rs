//! What says nothing to the generator leaves, and what is lost by that is said: once each, with its count.
//!
//! ```yaml
//! # before                                          # after
//! paths: {/a: {summary: A., get: {..}}}             paths: {/a: {get: {..}}}
//! webhooks: {..}                                    (gone, with a warning)
//! {type: string, contentEncoding: base64}           {type: string}
//! ```

use crate::diagnostics::Diagnostics;
use crate::document::reach::forget;
use crate::document::tree::Node;
use crate::grammar::{Lowering, Role, warn_of_lost};

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    warn_of_lost(document, diagnostics);
    forget(document, |document| strip(document, Role::DOCUMENT));
}

fn strip(node: &mut Node, place: Role) {
    if place == Role::Data {
        return;
    }
    if let (Role::One(kind), Some(object)) = (place, node.as_object_mut()) {
        object.retain(|entry| {
            match kind.row(&entry.key).map(|row| row.lowering) {
                Some(Lowering::Unread | Lowering::Lost(_)) => false,
                Some(_) => true,
                // What nobody knows was reported.
                None => kind.holds(&entry.key).is_some(),
            }
        });
    }
    for entry in node.entries_mut() {
        strip(&mut entry.node, place.under(&entry.key));
    }
    for item in node.as_array_mut().into_iter().flatten() {
        strip(item, place.inside());
    }
}
