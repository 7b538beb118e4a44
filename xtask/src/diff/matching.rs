//! Which operation of one document is which of another.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::names::name;
use crate::document::template::template;
use crate::document::tree::Node;
use crate::document::{self, Operation, schema_name};

/// An operation on both sides.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair<'a> {
    pub(crate) base: Operation<'a>,
    pub(crate) head: Operation<'a>,
    /// Whether it has another path or method.
    pub(super) moved: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Matched<'a> {
    pub(crate) pairs: Vec<Pair<'a>>,
    pub(super) removed: Vec<Operation<'a>>,
    pub(super) added: Vec<Operation<'a>>,
}

/// How alike two operations must be, of a hundred, to be one that moved.
const ALIKE: usize = 60;

pub(crate) fn operations<'a>(base: &'a Node, head: &'a Node) -> Matched<'a> {
    let mut matched = Matched::default();
    let mut added: Vec<Operation<'a>> = document::operations(head).collect();
    let mut removed = Vec::new();
    for operation in document::operations(base) {
        let wanted = address(operation);
        match added.iter().position(|other| address(*other) == wanted) {
            Some(index) => matched.pairs.push(Pair {
                base: operation,
                head: added.remove(index),
                moved: false,
            }),
            None => removed.push(operation),
        }
    }
    while let Some((left, right)) = most_alike(&removed, &added) {
        matched.pairs.push(Pair {
            base: removed.remove(left),
            head: added.remove(right),
            moved: true,
        });
    }
    matched.removed = removed;
    matched.added = added;
    matched
}

/// Method and path, whatever the placeholders are called.
fn address(operation: Operation<'_>) -> (&str, String) {
    (&operation.method.key, template(&operation.path.key))
}

/// The first of the pairs that are most alike, if they are enough.
fn most_alike(removed: &[Operation<'_>], added: &[Operation<'_>]) -> Option<(usize, usize)> {
    let pairs = removed.iter().enumerate().flat_map(|(left, base)| {
        let scored = added.iter().enumerate();
        scored.map(move |(right, head)| (alike(*base, *head), left, right))
    });
    let alike = pairs.filter(|(score, ..)| *score >= ALIKE);
    let (_, left, right) = alike.min_by_key(|(score, ..)| Reverse(*score))?;
    Some((left, right))
}

/// How alike two operations are: words of path and name, and what they send and answer.
fn alike(base: Operation<'_>, head: Operation<'_>) -> usize {
    let words = |operation: Operation<'_>| -> BTreeSet<String> {
        let path = operation.path.key.split(['/', '_', '-']);
        let name = name(operation);
        let name = name.split('_').map(|word| format!("name {word}"));
        let method = format!("method {}", operation.method.key);
        path.map(str::to_owned)
            .chain(name)
            .chain([method])
            .collect()
    };
    let types = |operation: Operation<'_>| -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        document::each_reference(operation.node(), &mut |node| {
            let name = node.as_str().and_then(schema_name).unwrap_or_default();
            names.insert(name.to_owned());
        });
        names
    };
    (2 * overlap(&words(base), &words(head)) + overlap(&types(base), &types(head))) / 3
}

/// How much two sets share, of a hundred.
pub(super) fn overlap<T: Ord>(left: &BTreeSet<T>, right: &BTreeSet<T>) -> usize {
    let all = left.union(right).count();
    let both = left.intersection(right).count();
    (100 * both).checked_div(all).unwrap_or(100)
}
