//! What an import changes, as a reviewer counts it: operations, components and what the root says.

use std::collections::BTreeMap;

use super::reach;
use crate::document;
use crate::document::tree::Node;

/// How the facts before and after an import differ.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) operations: Group,
    pub(super) components: Group,
    /// Keys of the root: `info`, `servers`, `security`, `tags`, ...
    pub(super) root: Group,
}

/// The names in one group, sorted.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) added: Vec<String>,
    pub(super) changed: Vec<String>,
    pub(super) removed: Vec<String>,
    pub(super) unchanged: usize,
}

impl Changes {
    pub(super) fn between(before: &Node, after: &Node) -> Self {
        Self {
            operations: Group::between(&operations(before), &operations(after)),
            components: Group::between(&components(before), &components(after)),
            root: Group::between(&root(before), &root(after)),
        }
    }
}

type Facts<'a> = BTreeMap<String, &'a Node>;

impl Group {
    fn between(before: &Facts<'_>, after: &Facts<'_>) -> Self {
        let mut group = Self::default();
        for (name, node) in after {
            match before.get(name) {
                None => group.added.push(name.clone()),
                Some(old) if old != node => group.changed.push(name.clone()),
                Some(_) => group.unchanged += 1,
            }
        }
        let removed = before.keys().filter(|name| !after.contains_key(*name));
        group.removed.extend(removed.cloned());
        group
    }

    /// `3 added, 1 removed, 12 unchanged`.
    pub(super) fn counts(&self) -> String {
        let counts = [
            (self.added.len(), "added"),
            (self.changed.len(), "changed"),
            (self.removed.len(), "removed"),
            (self.unchanged, "unchanged"),
        ];
        let parts = counts.iter().filter(|(count, _)| *count > 0);
        let parts: Vec<_> = parts
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        if parts.is_empty() {
            "none".to_owned()
        } else {
            parts.join(", ")
        }
    }

    /// Each name that is not unchanged, and what happened to it.
    pub(super) fn differing(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let groups = [
            ("added", &self.added),
            ("changed", &self.changed),
            ("removed", &self.removed),
        ];
        groups
            .into_iter()
            .flat_map(|(what, names)| names.iter().map(move |name| (what, name.as_str())))
    }
}

fn operations(document: &Node) -> Facts<'_> {
    let operations = document::operations(document);
    operations
        .map(|operation| (operation.title(), operation.node()))
        .collect()
}

fn components(document: &Node) -> Facts<'_> {
    let components = reach::components(document);
    components
        .map(|(id, entry)| (id.to_string(), &entry.node))
        .collect()
}

fn root(document: &Node) -> Facts<'_> {
    let keys = document.entries();
    let own = keys.filter(|entry| !["paths", "components"].contains(&entry.key.as_str()));
    own.map(|entry| (entry.key.clone(), &entry.node)).collect()
}
