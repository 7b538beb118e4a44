//! What a part of a document means, as a text that stays the same when words, order or references differ.

use super::view::end;
use crate::document::tree::{Node, Value};
use crate::grammar::{Holds, Judged, Kind, is_extension};

/// Whether a keyword of a schema says something about its values.
pub(super) fn is_fact(key: &str) -> bool {
    key != "title" && is_compared(Kind::Schema, key) && !is_extension(key)
}

/// Whether a field is compared, and is neither words nor waived.
fn is_compared(kind: Kind, key: &str) -> bool {
    match kind.row(key) {
        Some(row) => matches!(row.judged, Judged::By(_)),
        None => true,
    }
}

/// What the value of a field means.
pub(super) fn meaning(document: &Node, node: &Node, holds: Holds) -> String {
    let mut writer = Writer {
        document,
        open: Vec::new(),
    };
    writer.value(node, holds)
}

struct Writer<'a> {
    document: &'a Node,
    /// The objects that are being written, by address: a circle ends at one of them.
    open: Vec<usize>,
}

impl<'a> Writer<'a> {
    fn value(&mut self, node: &'a Node, holds: Holds) -> String {
        match holds {
            Holds::One(kind) => self.object(node, kind),
            Holds::List(kind) => {
                let items = node.items().map(|item| self.object(item, kind)).collect();
                // The order of members says nothing; that of servers does.
                list(items, kind == Kind::Schema)
            }
            Holds::Map(kind) => {
                let entries = node.entries();
                map(entries.map(|entry| (&*entry.key, self.object(&entry.node, kind))))
            }
            Holds::Names | Holds::Types | Holds::Values => {
                let items = node.items().map(data).collect();
                match node.as_array() {
                    Some(_) => list(items, true),
                    None => list(vec![data(node)], true),
                }
            }
            _ => data(node),
        }
    }

    fn object(&mut self, node: &'a Node, kind: Kind) -> String {
        let address = std::ptr::from_ref(node).addr();
        if self.open.contains(&address) {
            return "...".to_owned();
        }
        self.open.push(address);
        let text = match node.as_object() {
            Some(_) => self.fields(node, kind),
            None => data(node),
        };
        self.open.pop();
        text
    }

    /// What is said beside a reference is said with what it leads to.
    fn fields(&mut self, node: &'a Node, kind: Kind) -> String {
        let reference = node.get_str("$ref");
        let target = reference.and_then(|reference| end(self.document, reference));
        let is_field = |key: &str| {
            is_compared(kind, key) && !is_extension(key) && key != "title" && key != "$ref"
        };
        let entries = node.entries().filter(|entry| is_field(&entry.key));
        let mut fields: Vec<_> = entries
            .map(|entry| {
                let holds = kind.holds(&entry.key).unwrap_or(Holds::Any);
                (entry.key.as_str(), self.value(&entry.node, holds))
            })
            .collect();
        match (target, reference) {
            (Some((_, target)), _) if fields.is_empty() => return self.object(target, kind),
            (Some((_, target)), _) => fields.push(("$ref", self.object(target, kind))),
            (None, Some(reference)) => fields.push(("$ref", reference.to_owned())),
            (None, None) => {}
        }
        map(fields.into_iter())
    }
}

fn list(mut items: Vec<String>, is_set: bool) -> String {
    if is_set {
        items.sort();
        items.dedup();
    }
    format!("[{}]", items.join(","))
}

fn map<'k>(entries: impl Iterator<Item = (&'k str, String)>) -> String {
    let mut entries: Vec<_> = entries.collect();
    entries.sort();
    let entries = entries.into_iter();
    let entries: Vec<_> = entries.map(|(key, text)| format!("{key}:{text}")).collect();
    format!("{{{}}}", entries.join(","))
}

/// Plain JSON, in which `1.0` is `1`.
fn data(node: &Node) -> String {
    match &node.value {
        Value::Number(number) => match number.as_f64() {
            Some(value) => value.to_string(),
            None => number.to_string(),
        },
        Value::Array(items) => list(items.iter().map(data).collect(), false),
        Value::Object(object) => map(object.iter().map(|entry| (&*entry.key, data(&entry.node)))),
        _ => node.to_json().to_string(),
    }
}
