//! The way from the root of a document to one of its nodes.

use std::fmt;

use crate::document::tree::Node;

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    fn find<'a>(&self, node: &'a Node) -> Option<&'a Node> {
        match self {
            Self::Key(key) => node.get(key),
            Self::Index(index) => node.as_array()?.get(*index),
        }
    }
}

/// A way from the root. It is displayed as a `JSONPath`, as an overlay targets the node.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(Vec<Step>);

impl Place {
    /// The root, with keys from there.
    pub(crate) fn of<'a>(keys: impl IntoIterator<Item = &'a str>) -> Self {
        Self(
            keys.into_iter()
                .map(|key| Step::Key(key.to_owned()))
                .collect(),
        )
    }

    pub(crate) fn key(&self, key: &str) -> Self {
        self.with(Step::Key(key.to_owned()))
    }

    pub(crate) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }

    pub(crate) fn push_key(&mut self, key: &str) {
        self.0.push(Step::Key(key.to_owned()));
    }

    pub(crate) fn push_index(&mut self, index: usize) {
        self.0.push(Step::Index(index));
    }

    pub(crate) fn pop(&mut self) {
        self.0.pop();
    }

    /// The keys at the start, up to the first index.
    pub(crate) fn keys(&self) -> Vec<&str> {
        let keys = self.0.iter().map_while(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Index(_) => None,
        });
        keys.collect()
    }

    /// The places around this one.
    pub(crate) fn outer(&self) -> impl Iterator<Item = Self> {
        (0..self.0.len()).map(|length| Self(self.0[..length].to_vec()))
    }

    pub(crate) fn last_key(&self) -> Option<&str> {
        match self.0.last()? {
            Step::Key(key) => Some(key),
            Step::Index(_) => None,
        }
    }

    /// The node of a document that stands here.
    pub(crate) fn find<'a>(&self, document: &'a Node) -> Option<&'a Node> {
        self.0
            .iter()
            .try_fold(document, |node, step| step.find(node))
    }

    /// As [`Place::find`], for changing.
    pub(crate) fn find_mut<'a>(&self, document: &'a mut Node) -> Option<&'a mut Node> {
        self.0.iter().try_fold(document, |node, step| match step {
            Step::Key(key) => node.get_mut(key),
            Step::Index(index) => node.as_array_mut()?.get_mut(*index),
        })
    }

    /// Takes out what stands here by a key; tells whether there was something.
    pub(crate) fn remove(&self, document: &mut Node) -> bool {
        let holder = self.outer().last();
        let holder = holder.and_then(|holder| holder.find_mut(document));
        let removed = holder.zip(self.last_key());
        removed.is_some_and(|(node, key)| node.remove(key).is_some())
    }

    /// As it is displayed, but with the items of a list by their names where they have one: others can come before them.
    pub(crate) fn by_name(&self, document: &Node) -> String {
        let mut node = Some(document);
        let mut text = "$".to_owned();
        for step in &self.0 {
            let list = node;
            node = node.and_then(|node| step.find(node));
            let named = list.zip(node).and_then(|(list, item)| by_name(list, item));
            text += &named.unwrap_or_else(|| step.to_string());
        }
        text
    }
}

/// Selects an item by its name, and by where it stands if that does not tell it apart.
fn by_name(list: &Node, item: &Node) -> Option<String> {
    let name = item.get_str("name")?;
    let others = list.as_array()?.iter();
    let is_same = |other: &Node| other.get_str("name") == Some(name);
    let name = quoted(name);
    match (
        others.filter(|other| is_same(other)).count(),
        item.get_str("in"),
    ) {
        (1, _) => Some(format!("[?@.name == {name}]")),
        (_, Some(part)) => Some(format!("[?@.name == {name} && @.in == {}]", quoted(part))),
        _ => None,
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("$")?;
        self.0.iter().try_for_each(|step| step.fmt(formatter))
    }
}

impl fmt::Display for Step {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Index(index) => write!(formatter, "[{index}]"),
            Self::Key(key) if is_plain(key) => write!(formatter, ".{key}"),
            Self::Key(key) => write!(formatter, "[{}]", quoted(key)),
        }
    }
}

/// Whether a key can stand behind a dot.
fn is_plain(key: &str) -> bool {
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || character == '_';
    key.chars().all(is_of_name) && key.starts_with(|first: char| !first.is_ascii_digit())
}

/// A text as `JSONPath` writes it.
fn quoted(text: &str) -> String {
    let escaped = |character: char| match character {
        '\\' | '\'' => format!("\\{character}"),
        ' '.. => character.to_string(),
        _ => format!("\\u{:04x}", u32::from(character)),
    };
    format!("'{}'", text.chars().map(escaped).collect::<String>())
}
