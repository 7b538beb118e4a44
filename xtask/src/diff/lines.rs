//! Lines of a surface that are on one side only.

use std::collections::BTreeSet;

use crate::rules::Rust;

#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) removed: Vec<String>,
    pub(crate) added: Vec<String>,
    /// Lines that no change of the documents explains, with their sign.
    pub(crate) unexplained: Vec<String>,
    /// Whether both clients were generated, so that the lines say all.
    pub(crate) is_whole: bool,
    /// What cannot be expressed on one side only, and is in the client of the other.
    pub(crate) left_out: Vec<String>,
    /// Why a client could not be generated.
    pub(crate) missing: Option<String>,
}

impl Lines {
    pub(crate) fn between(base: &str, head: &str) -> Self {
        let set = |text: &str| -> BTreeSet<String> { text.lines().map(str::to_owned).collect() };
        let (old, new) = (set(base), set(head));
        Self {
            removed: old.difference(&new).cloned().collect(),
            added: new.difference(&old).cloned().collect(),
            ..Self::default()
        }
    }

    /// Adds lines that nothing in the documents can explain.
    pub(super) fn extend(&mut self, other: Self) {
        let removed = other.removed.iter().map(|line| format!("- {line}"));
        let added = other.added.iter().map(|line| format!("+ {line}"));
        self.unexplained.extend(removed.chain(added));
        self.removed.extend(other.removed);
        self.added.extend(other.added);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.added.is_empty()
    }

    /// A line that is gone or changed breaks code, a new one does not.
    pub(crate) fn rust(&self) -> Rust {
        match (self.removed.is_empty(), self.added.is_empty()) {
            (false, _) => Rust::Major,
            (true, false) => Rust::Minor,
            (true, true) => Rust::None,
        }
    }
}
