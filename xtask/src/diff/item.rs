//! A line of a surface, read for what it is about.

use std::collections::BTreeSet;

use crate::rules::Rust;

/// A line of the surface in parts.
pub(super) struct Item<'l> {
    pub(super) line: &'l str,
    pub(super) is_removed: bool,
    pub(super) path: Vec<&'l str>,
    pub(super) words: BTreeSet<&'l str>,
}

impl<'l> Item<'l> {
    pub(super) fn of(line: &'l str, is_removed: bool) -> Self {
        let path = line.split_once(": ").map_or(line, |(path, _)| path);
        let is_word = |character: char| character.is_alphanumeric() || character == '_';
        let words = line.split(|character| !is_word(character));
        Self {
            line,
            is_removed,
            path: path.split("::").collect(),
            words: words.filter(|word| !word.is_empty()).collect(),
        }
    }

    /// The type or the operation that it is, or is of.
    pub(super) fn owner(&self) -> Option<&'l str> {
        self.path.get(2).copied()
    }

    /// The type whose first line this is.
    pub(super) fn declares(&self) -> Option<&'l str> {
        let is_type = self.path.get(1) == Some(&"types") && self.path.len() == 3;
        self.owner().filter(|_| is_type)
    }

    /// Its own name.
    pub(super) fn last(&self) -> &'l str {
        self.path.last().copied().unwrap_or_default()
    }

    pub(super) fn is_variant(&self) -> bool {
        self.line.contains(": variant")
    }

    /// What the line does to code.
    pub(super) fn verdict(&self) -> Rust {
        if self.is_removed {
            Rust::Major
        } else {
            Rust::Minor
        }
    }

    pub(super) fn shown(&self) -> String {
        let sign = if self.is_removed { '-' } else { '+' };
        format!("{sign} {}", self.line)
    }
}
