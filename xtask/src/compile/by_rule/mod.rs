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
mod methods;
mod names;
pub(super) mod narrowing;
mod places;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use serde_json::Value as Json;

use crate::client;
use crate::compile::emit::emit;
use crate::compile::{finish, resolve, shape};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::place::Place;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::failure::Result;
use crate::grammar::Unknown;
use decide::{Decider, Words};
pub(crate) use draft::{Gap, actions, draft};
pub(crate) use methods::methods;

/// What stands for words that a person has to write.
pub(crate) const OPEN: &str = "TODO";

/// The key of a decision that takes out what is at its place.
const REMOVE: &str = "remove";

/// The findings that a person answers with words, and nobody else needs to.
const WORDS: [&str; 2] = ["missing-deprecation", "missing-description"];

/// How often what is left undecided is decided: a decision can bring a further one to light.
const ROUNDS: usize = 64;

/// The names that were there before: by the title of an operation, by the name of a schema and by the place of one that
/// is written inline, as they are now.
#[derive(Debug, Default)]
pub(crate) struct KeptNames {
    pub(crate) operations: BTreeMap<String, String>,
    pub(crate) schemas: BTreeMap<String, String>,
    pub(crate) inline: HashMap<Span, String>,
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
    kept: &KeptNames,
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
    let mut settling = Settling {
        decided,
        kept,
        rounds: 0,
        left_out: Vec::new(),
    };
    let (document, found) = settling.lower();
    let is_settled = !found.has_errors();
    diagnostics.extend(found);
    is_settled.then(|| settling.settled(document))
}

/// As [`lower`], until the generator makes a client of it.
pub(crate) fn generated(
    document: &Node,
    kept: &KeptNames,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Settled>> {
    let Some(Settled {
        mut document,
        decided,
        left_out,
    }) = lower(document, kept, diagnostics)
    else {
        return Ok(None);
    };
    let mut settling = Settling {
        decided,
        kept,
        rounds: 0,
        left_out,
    };
    loop {
        let mut refusals = Diagnostics::default();
        refusals.extend(client::refusals(&document, &emit(&document)?));
        if !refusals.has_errors() {
            return Ok(Some(settling.settled(document)));
        }
        if !settling.settle(&refusals) {
            diagnostics.extend(refusals);
            return Ok(None);
        }
        let (lowered, found) = settling.lower();
        if found.has_errors() {
            diagnostics.extend(found);
            return Ok(None);
        }
        document = lowered;
    }
}

/// A document while decisions are added to it.
struct Settling<'a> {
    decided: Node,
    kept: &'a KeptNames,
    /// How often something was decided.
    rounds: usize,
    left_out: Vec<Diagnostic>,
}

impl Settling<'_> {
    /// Lowers the document, and settles what is found, until nothing is left that could be settled.
    fn lower(&mut self) -> (Node, Diagnostics) {
        loop {
            let mut found = Diagnostics::default();
            let lowered = finish(&self.decided, Unknown::Noted, &mut found);
            found.retain(|one| !WORDS.contains(&one.rule));
            if !found.has_errors() || !self.settle(&found) {
                return (lowered, found);
            }
        }
    }

    /// Decides what findings ask for, or leaves out what they are about; tells whether that changed anything.
    fn settle(&mut self, found: &Diagnostics) -> bool {
        self.rounds += 1;
        let decisions = decisions(&self.decided, found, self.kept, Words::Nobody);
        if self.rounds < ROUNDS && apply(&mut self.decided, &decisions) {
            return true;
        }
        let removed = left_out::remove(&mut self.decided, found);
        let is_changed = !removed.is_empty();
        self.left_out.extend(removed);
        is_changed
    }

    fn settled(self, document: Node) -> Settled {
        Settled {
            document,
            decided: self.decided,
            left_out: self.left_out,
        }
    }
}

/// What is to be said, by place and key.
type Decisions = BTreeMap<Place, BTreeMap<&'static str, Json>>;

fn decisions(document: &Node, found: &Diagnostics, kept: &KeptNames, words: Words) -> Decisions {
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
        if keys.contains_key(REMOVE) {
            changed |= place.remove(document);
            continue;
        }
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
