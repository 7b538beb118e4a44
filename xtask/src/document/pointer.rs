//! JSON pointers (RFC 6901) into a document.

use crate::document::source::Span;
use crate::document::tree::{Entry, Node};

/// The place that a pointer names: the key where it ends at one. A pointer that leads further than the document gives
/// the last place on its way.
pub(crate) fn span(document: &Node, pointer: &str) -> Span {
    let (mut node, mut span) = (document, document.span);
    for step in pointer.split('/').skip(1) {
        let key = step.replace("~1", "/").replace("~0", "~");
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
