//! Compares webhooks. The client has none: what differs is worth a word, and no more.

use std::collections::BTreeSet;

use super::compare::Comparer;
use super::meaning::meaning;
use crate::document::tree::{Entry, Node};
use crate::grammar::{Holds, Kind};
use crate::rules;

impl<'a> Comparer<'a> {
    pub(super) fn compare_webhooks(&mut self) {
        let all = |document: &'a Node| document.get("webhooks").and_then(Node::as_object);
        let [old, new] = [self.base, self.head].map(all);
        let entries = old.into_iter().chain(new).flat_map(|object| object.iter());
        let names: BTreeSet<&str> = entries.map(|entry| entry.key.as_str()).collect();
        for name in names {
            let entry = |object: Option<&'a crate::document::tree::Object>| object?.entry(name);
            let (old, new) = (entry(old), entry(new));
            let holds = Holds::One(Kind::PathItem);
            let text = |document, entry: &Entry| meaning(document, &entry.node, holds);
            let said = (
                old.map(|entry| text(self.base, entry)),
                new.map(|entry| text(self.head, entry)),
            );
            let what = match said {
                (old, new) if old == new => continue,
                (None, _) => "is new",
                (_, None) => "is gone",
                _ => "is another one",
            };
            let spans = (
                old.map_or(self.base.span, |entry| entry.key_span),
                new.map_or(self.head.span, |entry| entry.key_span),
            );
            self.leave_operations();
            let sentence = format!("The webhook `{name}` {what}");
            self.report(&rules::WEBHOOK_CHANGED, "webhooks", sentence, spans, name);
        }
    }
}
