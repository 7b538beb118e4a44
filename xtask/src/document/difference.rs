//! Where two values that should be equal are not.

use crate::document::tree::{Node, Value};

/// The first place at which two values differ.
#[derive(Debug)]
pub(crate) struct Difference<'a> {
    /// The way from the compared values to the place, as a JSON Pointer.
    pub(crate) pointer: String,
    pub(crate) left: Side<'a>,
    pub(crate) right: Side<'a>,
}

/// What one of the two values has at the place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Side<'a> {
    Has(&'a Node),
    /// It lacks the key; the node is the object that should have it.
    Lacks(&'a Node),
}

impl<'a> Side<'a> {
    pub(crate) fn node(self) -> &'a Node {
        match self {
            Self::Has(node) | Self::Lacks(node) => node,
        }
    }

    /// The value in one line, shortened, for a message.
    pub(crate) fn describe(self) -> String {
        match self {
            Self::Has(node) => shorten(&node.to_json().to_string()),
            Self::Lacks(_) => "(absent)".to_owned(),
        }
    }
}

/// Compares two values; the order of the keys of an object does not count.
pub(crate) fn first_difference<'a>(left: &'a Node, right: &'a Node) -> Option<Difference<'a>> {
    let mut pointer = Vec::new();
    let (left, right) = walk(left, right, &mut pointer)?;
    Some(Difference {
        pointer: pointer
            .iter()
            .fold(String::new(), |way, step| way + "/" + step),
        left,
        right,
    })
}

type Sides<'a> = (Side<'a>, Side<'a>);

fn walk<'a>(left: &'a Node, right: &'a Node, pointer: &mut Vec<String>) -> Option<Sides<'a>> {
    match (&left.value, &right.value) {
        (Value::Object(_), Value::Object(_)) => walk_objects(left, right, pointer),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(index, (a, b))| descend(a, b, index.to_string(), pointer))
        }
        _ if left == right => None,
        _ => Some((Side::Has(left), Side::Has(right))),
    }
}

fn walk_objects<'a>(
    left: &'a Node,
    right: &'a Node,
    pointer: &mut Vec<String>,
) -> Option<Sides<'a>> {
    let in_left = left.entries().find_map(|entry| {
        if let Some(other) = right.get(&entry.key) {
            return descend(&entry.node, other, entry.key.clone(), pointer);
        }
        pointer.push(entry.key.clone());
        Some((Side::Has(&entry.node), Side::Lacks(right)))
    });
    in_left.or_else(|| {
        let extra = right.entries().find(|entry| left.get(&entry.key).is_none());
        extra.map(|entry| {
            pointer.push(entry.key.clone());
            (Side::Lacks(left), Side::Has(&entry.node))
        })
    })
}

fn descend<'a>(
    left: &'a Node,
    right: &'a Node,
    step: String,
    pointer: &mut Vec<String>,
) -> Option<Sides<'a>> {
    pointer.push(step);
    let found = walk(left, right, pointer);
    if found.is_none() {
        pointer.pop();
    }
    found
}

/// Keeps a message readable when a value is long.
fn shorten(text: &str) -> String {
    const LIMIT: usize = 80;
    if text.chars().count() <= LIMIT {
        return text.to_owned();
    }
    let head: String = text.chars().take(LIMIT).collect();
    format!("{head}...")
}
