//! JSON pointers (RFC 6901) into a document.

use crate::document::source::Span;
use crate::document::tree::{Entry, Node};

/// A key as a step of a pointer.
pub(crate) fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The key that a step of a pointer names.
pub(crate) fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// The section and the name of the component that a reference leads to, or into.
pub(crate) fn component(reference: &str) -> Option<(&str, String)> {
    let mut steps = reference.strip_prefix("#/components/")?.split('/');
    Some((steps.next()?, unescape(steps.next()?)))
}

/// The node that a pointer (without `#/`) leads to.
pub(crate) fn lookup<'a>(document: &'a Node, pointer: &str) -> Option<&'a Node> {
    pointer.split('/').try_fold(document, |node, step| {
        let step = unescape(step);
        match step.parse::<usize>() {
            Ok(index) if node.as_array().is_some() => node.as_array()?.get(index),
            _ => node.get(&step),
        }
    })
}

/// The place that a pointer names: the key where it ends at one. A pointer that leads further than the document gives
/// the last place on its way.
pub(crate) fn span(document: &Node, pointer: &str) -> Span {
    let (mut node, mut span) = (document, document.span);
    for step in pointer.split('/').skip(1) {
        let key = unescape(step);
        let entry = node.entries().find(|entry| entry.key == key);
        let item = key.parse().ok().and_then(|index| node.items().nth(index));
        (node, span) = match (entry, item) {
            (Some(Entry { node, key_span, .. }), _) => (node, *key_span),
            (None, Some(item)) => (item, item.span),
            (None, None) => break,
        };
    }
    span
}
