//! One change, what it does to users, and all changes of a comparison.

use std::collections::{BTreeSet, HashMap};

use super::sentence::Sentence;
use crate::document::source::Span;
use crate::rules::{self, Rule, Rust, Wire};

/// Rules that need not be said where a change of one of these families is at the same place.
static BESIDE: [(&Rule, &[&str]); 3] = [
    (&rules::RESPONSE_LIMIT_CHANGED, &["request-limit"]),
    (&rules::RESPONSE_DEFAULT_CHANGED, &["default"]),
    (&rules::ACCESS_NOTED, &["request-access", "response-access"]),
];

/// How a detail starts that is one change wherever it is.
pub(super) const EVERYWHERE: char = '*';

/// One change, at one place, however many operations lead there.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) rule: &'static Rule,
    /// What happened, in a sentence for users.
    pub(crate) sentence: Sentence,
    /// What changed, by name: `Order.items[]`, or `METHOD /path`.
    pub(crate) place: String,
    /// Where the old document says it, or what would hold it.
    pub(crate) base: Span,
    pub(crate) head: Span,
    /// The operations that it reaches.
    pub(crate) operations: BTreeSet<String>,
    /// The tags of these operations.
    pub(crate) areas: BTreeSet<String>,
    /// The schemas that it is in, by the names of their types or components.
    pub(super) types: BTreeSet<String>,
    /// The operations that have it themselves, in no schema with a name.
    pub(super) owners: BTreeSet<String>,
    /// What it does to the client that this workspace generates.
    pub(crate) wire: Wire,
    /// What it does to a client with closed enums and unions.
    pub(crate) naive: Wire,
    pub(crate) rust: Rust,
    /// How many lines of the surface that are gone and that are new it explains, where the surfaces are known.
    pub(crate) lines: Option<[usize; 2]>,
    /// Why it is accepted, if it is.
    pub(crate) accepted: Option<String>,
}

/// All changes from one document to another.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    pub(crate) changes: Vec<Change>,
    /// Where a component that is gone is written inline now, and its name.
    pub(super) inlined: HashMap<Span, String>,
    /// How many operations are on both sides.
    pub(super) operations: usize,
    known: HashMap<Key, usize>,
    /// The lines of the sources that reported something.
    #[cfg(test)]
    pub(super) sites: BTreeSet<(&'static str, u32)>,
}

/// What makes two findings one change.
type Key = (&'static str, String, String);

impl Comparison {
    /// Adds a change, or what is new about one that is known; `detail` tells apart the changes of a rule at one place.
    pub(super) fn add(&mut self, change: Change, detail: &str) {
        let place = if detail.starts_with(EVERYWHERE) {
            String::new()
        } else {
            change.place.clone()
        };
        let key = (change.rule.id, place, detail.to_owned());
        if let Some(index) = self.known.get(&key) {
            let known = &mut self.changes[*index];
            known.sentence.extend(&change.sentence);
            known.operations.extend(change.operations);
            known.areas.extend(change.areas);
            known.types.extend(change.types);
            known.owners.extend(change.owners);
            known.wire = known.wire.max(change.wire);
            known.naive = known.naive.max(change.naive);
            known.rust = known.rust.max(change.rust);
        } else {
            self.known.insert(key, self.changes.len());
            self.changes.push(change);
        }
    }

    /// Leaves out what says of answers what is said of requests too, and does nothing to anybody.
    pub(super) fn finish(&mut self) {
        let places = self.changes.iter();
        let said: BTreeSet<(&str, String)> = places
            .map(|change| (change.rule.family, change.place.clone()))
            .collect();
        self.changes.retain(|change| {
            let beside = BESIDE.iter().find(|(rule, _)| *rule == change.rule);
            let is_said = |family: &&str| said.contains(&(*family, change.place.clone()));
            !beside.is_some_and(|(_, families)| families.iter().any(is_said))
        });
    }

    /// The schemas that have another name, each with the old one and the new one.
    pub(crate) fn renamed_schemas(&self) -> impl Iterator<Item = (&str, &str)> {
        let renamed = self
            .known
            .keys()
            .filter(|key| key.0 == rules::SCHEMA_RENAMED.id);
        renamed.map(|(_, new, old)| (old.as_str(), new.as_str()))
    }

    /// The worst that happens on the wire.
    pub(crate) fn wire(&self, naive: bool) -> Wire {
        let verdicts = self.changes.iter().map(|change| change.wire_for(naive));
        verdicts.max().unwrap_or(Wire::None)
    }

    pub(crate) fn rust(&self) -> Rust {
        let verdicts = self.changes.iter().map(|change| change.rust);
        verdicts.max().unwrap_or(Rust::None)
    }
}

impl Change {
    pub(crate) fn wire_for(&self, naive: bool) -> Wire {
        if naive { self.naive } else { self.wire }
    }
}
