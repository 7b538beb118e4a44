//! Decides by rule what no overlay decides: names, what is a secret, what is raw JSON.
//!
//! ```text
//! document --names--> named --lint, lower, verify--> diagnostics --decide--> decisions --+
//!                       ^------------------------------------------------------------------'
//! ```
//!
//! [`lower`] takes what the rule says for documents that nobody has read: `replay`, `diff` of published documents and
//! `generate --by-rule`. [`draft()`] writes it down for a person who reads it, as `update --keep` does.

mod decide;
mod draft;
mod left_out;
mod names;
mod places;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::compile::{finish, resolve, shape};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::place::Place;
use crate::document::tree::Node;
use crate::grammar::Unknown;
use decide::{Decider, Words};
pub(crate) use draft::{Gap, actions, draft};
pub(crate) use names::methods;

/// What stands for words that a person has to write.
pub(crate) const OPEN: &str = "TODO";

/// The finding that a person answers with words, and nobody else needs to.
const WORDS: &str = "missing-description";

/// How often what is left undecided is decided: a decision can bring a further one to light.
const ROUNDS: usize = 32;

/// The names that were there before: by the title of an operation and by the name of a schema, as they are now.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) operations: BTreeMap<String, String>,
    pub(crate) schemas: BTreeMap<String, String>,
}

/// What a document is lowered to by rule.
#[derive(Debug)]
pub(crate) struct Settled {
    pub(crate) document: Node,
    /// What was lowered: the document with all that is decided.
    pub(crate) decided: Node,
    /// A warning for each operation that cannot be expressed.
    pub(crate) left_out: Vec<Diagnostic>,
}

/// Lowers a document; what cannot be expressed is left out. Nothing where the document itself has errors.
pub(crate) fn lower(
    document: &Node,
    kept: &Kept,
    diagnostics: &mut Diagnostics,
) -> Option<Settled> {
    shape::check(document, diagnostics);
    resolve::resolve(document, diagnostics);
    if !diagnostics.has_errors() {
        resolve::only_schemas(document, diagnostics);
    }
    if diagnostics.has_errors() {
        return None;
    }
    let mut decided = document.clone();
    apply(&mut decided, &names::of(document, kept));
    let mut left_out = Vec::new();
    for round in 0.. {
        let mut found = Diagnostics::default();
        let lowered = finish(&decided, Unknown::Noted, &mut found);
        found.retain(|one| one.rule != WORDS);
        if !found.has_errors() {
            diagnostics.extend(found);
            return Some(Settled {
                document: lowered,
                decided,
                left_out,
            });
        }
        let decisions = decisions(&decided, &found, kept, Words::Nobody);
        if round < ROUNDS && apply(&mut decided, &decisions) {
            continue;
        }
        let removed = left_out::remove(&mut decided, &found);
        if removed.is_empty() {
            diagnostics.extend(found);
            return None;
        }
        left_out.extend(removed);
    }
    None
}

/// What is to be said, by place and key.
type Decisions = BTreeMap<Place, BTreeMap<&'static str, Json>>;

fn decisions(document: &Node, found: &Diagnostics, kept: &Kept, words: Words) -> Decisions {
    let decider = Decider::new(document, kept, words);
    let mut decisions = Decisions::default();
    for (place, keys) in found.iter().filter_map(|one| decider.decide(one)) {
        for copy in decider.copies(&place) {
            let keys = keys.iter().map(|(key, value)| {
                let own = decider.named(copy, key).unwrap_or(value);
                (*key, own.clone())
            });
            decisions.entry(copy.clone()).or_default().extend(keys);
        }
        decisions.entry(place).or_default().extend(keys);
    }
    decisions
}

/// Writes decisions into a document; tells whether that changed anything.
fn apply(document: &mut Node, decisions: &Decisions) -> bool {
    let mut changed = false;
    for (place, keys) in decisions {
        let Some(node) = place.find_mut(document) else {
            continue;
        };
        for (key, value) in keys {
            changed |= set(node, key, value);
        }
    }
    changed
}

fn set(node: &mut Node, key: &str, value: &Json) -> bool {
    let span = node.span;
    match (node.get_mut(key), value) {
        (Some(present), Json::Object(entries)) => {
            entries.iter().fold(false, |changed, (key, value)| {
                set(present, key, value) || changed
            })
        }
        (Some(present), _) if present.to_json() == *value => false,
        _ => {
            node.set(key, Node::from_json(span, value));
            true
        }
    }
}
