//! A union of string enums becomes one enum over all their values.
//!
//! ```yaml
//! # before                          # after
//! anyOf:                            type: string
//!   - $ref: Sail   # [sloop]       enum: [sloop, barge, tug]
//!   - $ref: Engine # [barge, tug]  x-enum-members: [Sail, Engine]
//!   - const: barge
//! ```
//!
//! The values overlap, so an enum of enums would put a shared value into the first member: the type would lie. A union of
//! such texts and whole numbers becomes an enum that takes both:
//!
//! ```yaml
//! anyOf: [{type: integer}, {const: '*'}]   {type: string, enum: ['*'], x-integers: true}
//! ```

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostics;
use crate::document::tree::{Node, Value};
use crate::document::{self, each_schema, target};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let mut enums = enums(document);
    // A union can be a member of another one, which is an enum only once its member is.
    loop {
        each_schema(document, Role::DOCUMENT, &mut |schema| {
            for key in ["anyOf", "oneOf"] {
                flatten(schema, key, &enums);
            }
        });
        let now = self::enums(document);
        if now.len() == enums.len() {
            return;
        }
        enums = now;
    }
}

/// The component schemas that are string enums.
fn enums(document: &Node) -> BTreeMap<String, Node> {
    document::schemas(document)
        .filter(|schema| values(&schema.node).is_some())
        .map(|schema| (schema.key.clone(), schema.node.clone()))
        .collect()
}

/// The values of a string enum.
fn values(schema: &Node) -> Option<&[Node]> {
    let is_text = |value: &Node| matches!(value.value, Value::String(_));
    let values = schema.get("enum")?.as_array()?;
    values.iter().all(is_text).then_some(values)
}

/// Whether a schema takes every whole number.
fn is_integer(schema: &Node) -> bool {
    schema.get_str("type") == Some("integer") && !schema.has("enum")
}

fn flatten(schema: &mut Node, key: &str, enums: &BTreeMap<String, Node>) {
    let Some(variants) = schema.get(key).and_then(Node::as_array) else {
        return;
    };
    let (integers, texts): (Vec<&Node>, Vec<&Node>) =
        variants.iter().partition(|variant| is_integer(variant));
    let targets = texts.iter().map(|variant| match target(variant) {
        Some(name) => enums.get(name),
        None => Some(*variant),
    });
    let Some(targets) = targets.collect::<Option<Vec<&Node>>>() else {
        return;
    };
    let lists = targets.iter().map(|target| values(target));
    let Some(lists) = lists.collect::<Option<Vec<_>>>() else {
        return;
    };
    if lists.is_empty() {
        return;
    }
    let (span, takes_integers) = (schema.span, !integers.is_empty());
    let names = texts
        .iter()
        .filter_map(|variant| Some((variant.span, target(variant)?)));
    let members: Vec<Node> = names.map(|(span, name)| Node::string(span, name)).collect();
    let words = WORDS.map(|key| inherited(schema, key, &targets));
    let all = union(&lists);
    schema.remove(key);
    schema.set("type", Node::string(span, "string"));
    schema.set("enum", Node::array(span, all));
    if takes_integers {
        schema.set("x-integers", Node::bool(span, true));
    }
    if !members.is_empty() {
        schema.set("x-enum-members", Node::array(span, members));
    }
    for (key, words) in WORDS.into_iter().zip(words) {
        if let Some(words) = words {
            schema.set(key, words);
        }
    }
}

/// What is said of single values.
const WORDS: [&str; 2] = ["x-enum-names", "x-enum-descriptions"];

fn union(lists: &[&[Node]]) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    for value in lists.iter().copied().flatten() {
        if !all.contains(value) {
            all.push(value.clone());
        }
    }
    all
}

/// The words of the union itself, completed by those of its members.
fn inherited(schema: &Node, key: &str, members: &[&Node]) -> Option<Node> {
    let mut all = schema.get(key).cloned();
    let of_members = members.iter().filter_map(|member| member.get(key));
    for entry in of_members.flat_map(Node::entries) {
        let all = all.get_or_insert_with(|| Node::object(schema.span));
        if !all.has(&entry.key) {
            all.set(&entry.key, entry.node.clone());
        }
    }
    all
}
