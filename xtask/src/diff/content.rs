//! Compares the media types of a body or an answer.

use super::compare::{Comparer, Way};
use super::kinds::Kind as Taken;
use super::meaning::is_fact;
use super::schemas::Site;
use super::view::View;
use crate::document::pointer::lookup;
use crate::document::tree::{Entry, Node};
use crate::grammar::Kind;
use crate::rules;

impl<'a> Comparer<'a> {
    /// Compares the media types, and the schemas of those that both have.
    pub(super) fn compare_content(
        &mut self,
        base: &'a Node,
        head: &'a Node,
        way: Way,
        title: &str,
    ) {
        let types = |node: &'a Node| node.get("content").into_iter().flat_map(Node::entries);
        for old in types(base) {
            let Some(new) = types(head).find(|new| new.key == old.key) else {
                let sentence = format!("`{title}` no longer has `{}`", old.key);
                let spans = (old.key_span, head.span);
                self.report(&rules::MEDIA_TYPE_REMOVED, title, sentence, spans, &old.key);
                continue;
            };
            self.compare_media_type(old, new, way, title);
        }
        for new in types(head) {
            if types(base).all(|old| old.key != new.key) {
                let sentence = format!("`{title}` now has `{}`", new.key);
                let spans = (base.span, new.key_span);
                self.report(&rules::MEDIA_TYPE_ADDED, title, sentence, spans, &new.key);
            }
        }
    }

    fn compare_media_type(&mut self, old: &'a Entry, new: &'a Entry, way: Way, title: &str) {
        let place = format!("{title} {}", way.of("body", "answer"));
        let site = Site::new(way, &place, (old.key_span, new.key_span));
        self.compare_others(Kind::MediaType, &old.node, &new.node, site);
        let base = schema(self.base, &old.node);
        let head = schema(self.head, &new.node);
        self.compare_nullable_views(&base, &head, site, None);
        self.compare_noted_access(&base, &head, site);
    }
}

/// The schema of a media type or a parameter; what has none is anything.
pub(super) fn schema<'a>(document: &'a Node, node: &'a Node) -> View<'a> {
    match node.get("schema") {
        Some(schema) => View::of(document, schema),
        None => View::only(node, Taken::Any),
    }
}

/// An empty schema means nothing: such an answer has no body in Rust.
pub(super) fn has_body(answer: &Node) -> bool {
    let types = answer.get("content").into_iter().flat_map(Node::entries);
    let mut schemas = types.map(|entry| entry.node.get("schema"));
    schemas
        .any(|schema| schema.is_none_or(|schema| schema.entries().any(|entry| is_fact(&entry.key))))
}

/// The component that a parameter, body or answer refers to, or the thing itself.
pub(super) fn follow<'a>(document: &'a Node, node: &'a Node) -> &'a Node {
    let target = node.get_str("$ref");
    target
        .and_then(|target| lookup(document, target.trim_start_matches("#/")))
        .unwrap_or(node)
}
