//! A JSON value in which every node and every key knows where it was written.

use crate::document::index::Index;
use crate::document::source::Span;

/// A value and its place. Equality looks at the value alone.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) value: Value,
}

/// The six kinds of JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(serde_json::Number),
    String(String),
    Array(Vec<Node>),
    Object(Object),
}

/// A mapping in the order in which it was written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Object {
    entries: Vec<Entry>,
    index: Index,
}

/// One key of an [`Object`] and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Span,
    pub(crate) node: Node,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

/// Two objects are equal when they have the same keys with the same values, in whatever order.
impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        self.entries.len() == other.entries.len()
            && self
                .entries
                .iter()
                .all(|entry| other.get(&entry.key) == Some(&entry.node))
    }
}

impl Node {
    pub(crate) fn new(span: Span, value: Value) -> Self {
        Self { span, value }
    }

    pub(crate) fn string(span: Span, text: impl Into<String>) -> Self {
        Self::new(span, Value::String(text.into()))
    }

    pub(crate) fn bool(span: Span, value: bool) -> Self {
        Self::new(span, Value::Bool(value))
    }

    pub(crate) fn array(span: Span, items: Vec<Node>) -> Self {
        Self::new(span, Value::Array(items))
    }

    pub(crate) fn object(span: Span) -> Self {
        Self::new(span, Value::Object(Object::default()))
    }

    /// Builds a node from plain JSON; every part of it gets the same place.
    pub(crate) fn from_json(span: Span, json: &serde_json::Value) -> Self {
        use serde_json::Value as Json;
        let value = match json {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(*value),
            Json::Number(number) => Value::Number(number.clone()),
            Json::String(text) => Value::String(text.clone()),
            Json::Array(items) => Value::Array(
                items
                    .iter()
                    .map(|item| Self::from_json(span, item))
                    .collect(),
            ),
            Json::Object(map) => {
                let mut object = Object::default();
                for (key, value) in map {
                    object.set(key, span, Self::from_json(span, value));
                }
                Value::Object(object)
            }
        };
        Self { span, value }
    }

    pub(crate) fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(value) => Json::Bool(*value),
            Value::Number(number) => Json::Number(number.clone()),
            Value::String(text) => Json::String(text.clone()),
            Value::Array(items) => Json::Array(items.iter().map(Node::to_json).collect()),
            Value::Object(object) => Json::Object(
                object
                    .iter()
                    .map(|entry| (entry.key.clone(), entry.node.to_json()))
                    .collect(),
            ),
        }
    }

    pub(crate) fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn as_object_mut(&mut self) -> Option<&mut Object> {
        match &mut self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    pub(crate) fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_array_mut(&mut self) -> Option<&mut Vec<Node>> {
        match &mut self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is_true(&self) -> bool {
        self.value == Value::Bool(true)
    }

    /// The value of a key, when this is an object that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.get(key)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.as_object_mut()?.get_mut(key)
    }

    pub(crate) fn get_str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Sets a key of an object; the key gets the place of the object. Anything but an object stays as it is.
    pub(crate) fn set(&mut self, key: &str, node: Node) {
        let span = self.span;
        if let Some(object) = self.as_object_mut() {
            object.set(key, span, node);
        }
    }

    /// Takes a key out of an object.
    pub(crate) fn remove(&mut self, key: &str) -> Option<Node> {
        Some(self.as_object_mut()?.remove(key)?.node)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// The node that a chain of keys leads to.
    pub(crate) fn at(&self, keys: &[&str]) -> Option<&Node> {
        keys.iter().try_fold(self, |node, key| node.get(key))
    }

    pub(crate) fn at_mut(&mut self, keys: &[&str]) -> Option<&mut Node> {
        keys.iter().try_fold(self, |node, key| node.get_mut(key))
    }

    /// The entries, when this is an object; none otherwise.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.as_object().into_iter().flat_map(Object::iter)
    }

    pub(crate) fn entries_mut(&mut self) -> impl Iterator<Item = &mut Entry> {
        self.as_object_mut().into_iter().flat_map(Object::iter_mut)
    }

    /// The items, when this is an array; none otherwise.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Node> {
        self.as_array().into_iter().flatten()
    }

    /// What a person calls this kind of value.
    pub(crate) fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "a mapping",
        }
    }
}

impl Object {
    pub(crate) fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.entries.iter()
    }

    pub(crate) fn iter_mut(&mut self) -> std::slice::IterMut<'_, Entry> {
        self.index.forget();
        self.entries.iter_mut()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn contains(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        let position = self.index.position(&self.entries, key)?;
        self.entries.get(position)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.node)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let position = self.index.position(&self.entries, key)?;
        self.entries.get_mut(position).map(|entry| &mut entry.node)
    }

    /// Adds a key at the end, or gives the key that is there another value.
    pub(crate) fn set(&mut self, key: &str, key_span: Span, node: Node) {
        match self.get_mut(key) {
            Some(present) => *present = node,
            None => self.push(Entry {
                key: key.to_owned(),
                key_span,
                node,
            }),
        }
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.index.add(&entry.key, self.entries.len());
        self.entries.push(entry);
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<Entry> {
        let position = self.index.position(&self.entries, key)?;
        self.index.forget();
        Some(self.entries.remove(position))
    }

    pub(crate) fn retain(&mut self, keep: impl FnMut(&Entry) -> bool) {
        self.index.forget();
        self.entries.retain(keep);
    }

    pub(crate) fn sort_by_key<K: Ord>(&mut self, key: impl FnMut(&Entry) -> K) {
        self.index.forget();
        self.entries.sort_by_key(key);
    }
}

impl IntoIterator for Object {
    type Item = Entry;
    type IntoIter = std::vec::IntoIter<Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl FromIterator<Entry> for Object {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        Self {
            entries: entries.into_iter().collect(),
            index: Index::default(),
        }
    }
}

impl Extend<Entry> for Object {
    fn extend<I: IntoIterator<Item = Entry>>(&mut self, entries: I) {
        self.index.forget();
        self.entries.extend(entries);
    }
}
