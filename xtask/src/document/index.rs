//! Where the keys of a large mapping stand: a document with thousands of schemas is asked for each of them by name.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::tree::Entry;

/// How many keys are looked through one by one.
const SMALL: usize = 32;

/// The position of each key, found when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct Index(OnceLock<HashMap<String, usize>>);

/// A copy finds out by itself.
impl Clone for Index {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Index {
    /// Where the first entry with a key stands.
    pub(super) fn position(&self, entries: &[Entry], key: &str) -> Option<usize> {
        if entries.len() <= SMALL {
            return entries.iter().position(|entry| entry.key == key);
        }
        let positions = self.0.get_or_init(|| {
            let keys = entries.iter().enumerate().rev();
            keys.map(|(position, entry)| (entry.key.clone(), position))
                .collect()
        });
        positions.get(key).copied()
    }

    /// Takes note of an entry that is added at the end.
    pub(super) fn add(&mut self, key: &str, position: usize) {
        if let Some(positions) = self.0.get_mut() {
            positions.entry(key.to_owned()).or_insert(position);
        }
    }

    /// The entries are about to change.
    pub(super) fn forget(&mut self) {
        self.0.take();
    }
}

#[cfg(test)]
mod tests {
    use crate::document::source::{Sources, Span};
    use crate::document::tree::{Entry, Node, Object, Value};

    #[test]
    fn a_large_mapping_finds_what_a_small_one_finds() {
        let span = Span::new(Sources::default().add("a", ""), 0..0);
        let node = |number: usize| Node::new(span, Value::Number(number.into()));
        let mut object = Object::default();
        for number in 0..100 {
            object.push(Entry {
                key: format!("k{number}"),
                key_span: span,
                node: node(number),
            });
            assert_eq!(object.get(&format!("k{number}")), Some(&node(number)));
            assert_eq!(object.get("none"), None);
        }
        object.remove("k7");
        object.set("k8", span, node(800));
        object.set("new", span, node(1));
        object.retain(|entry| entry.key != "k9");
        object.sort_by_key(|entry| std::cmp::Reverse(entry.key.clone()));
        if let Some(entry) = object.iter_mut().next() {
            entry.key = "renamed".to_owned();
        }
        for (key, found) in [
            ("k7", None),
            ("k8", Some(800)),
            ("k9", None),
            ("new", None),
            ("renamed", Some(1)),
            ("k98", Some(98)),
        ] {
            assert_eq!(object.get(key), found.map(node).as_ref(), "{key}");
        }
    }
}
