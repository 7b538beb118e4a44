//! Compares what an operation answers.

use super::compare::{Comparer, Way};
use super::names::label;
use super::operations::follow;
use super::rules;
use crate::document::Operation;
use crate::document::tree::{Entry, Node};

impl<'a> Comparer<'a> {
    pub(super) fn answers(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let old: Vec<_> = answers(base).filter(|entry| is_success(entry)).collect();
        let new: Vec<_> = answers(head).filter(|entry| is_success(entry)).collect();
        let title = head.title();
        for old in &old {
            if let Some(new) = new.iter().find(|new| new.key == old.key) {
                self.answer(old, new, head);
            }
        }
        let lost = old
            .iter()
            .find(|old| new.iter().all(|new| new.key != old.key));
        let gained = new
            .iter()
            .find(|new| old.iter().all(|old| old.key != new.key));
        let before = lost.map_or(base.method.key_span, |entry| entry.key_span);
        let after = gained.map_or(head.method.key_span, |entry| entry.key_span);
        if lost.is_some() || gained.is_some() {
            let codes = |list: &[&Entry]| {
                let codes: Vec<_> = list.iter().map(|entry| entry.key.as_str()).collect();
                codes.join(", ")
            };
            let sentence = format!(
                "{} answers success with {}, was {}",
                label(head),
                codes(&new),
                codes(&old)
            );
            self.report(
                &rules::SUCCESS_STATUS_CHANGED,
                &title,
                sentence,
                (before, after),
                "",
            );
        }
        if let (Some(old), Some(new)) = (lost, gained) {
            self.answer(old, new, head);
        }
        self.errors(base, head);
    }

    fn answer(&mut self, old: &'a Entry, new: &'a Entry, head: Operation<'a>) {
        let nodes = [follow(self.base, &old.node), follow(self.head, &new.node)];
        let spans = (old.key_span, new.key_span);
        let (title, label) = (head.title(), label(head));
        match nodes.map(has_body) {
            [true, true] => self.content(nodes[0], nodes[1], Way::Received, &title),
            [false, true] => {
                let sentence = format!("{label} now answers with a body");
                self.report(&rules::ANSWER_BODY_ADDED, &title, sentence, spans, "");
            }
            [true, false] => {
                let sentence = format!("{label} answers without a body");
                self.report(&rules::ANSWER_BODY_REMOVED, &title, sentence, spans, "");
            }
            [false, false] => {}
        }
    }

    /// Errors are values of one type in Rust: what they can be is worth knowing, and breaks nobody.
    fn errors(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let title = head.title();
        let codes = |operation| answers(operation).filter(|entry| !is_success(entry));
        for new in codes(head) {
            if codes(base).all(|old| old.key != new.key) {
                let sentence = format!("{} now declares the answer {}", label(head), new.key);
                let spans = (base.method.key_span, new.key_span);
                self.report(
                    &rules::ERROR_ANSWER_ADDED,
                    &title,
                    sentence,
                    spans,
                    &new.key,
                );
            }
        }
        for old in codes(base) {
            if codes(head).all(|new| old.key != new.key) {
                let sentence = format!("{} no longer declares {}", label(head), old.key);
                let spans = (old.key_span, head.method.key_span);
                self.report(
                    &rules::ERROR_ANSWER_REMOVED,
                    &title,
                    sentence,
                    spans,
                    &old.key,
                );
            }
        }
    }
}

fn answers(operation: Operation<'_>) -> impl Iterator<Item = &Entry> {
    let answers = operation.node().get("responses").into_iter();
    answers.flat_map(Node::entries)
}

fn is_success(answer: &Entry) -> bool {
    answer.key.starts_with('2')
}

/// An empty schema means nothing: such an answer has no body in Rust.
fn has_body(answer: &Node) -> bool {
    let types = answer.get("content").into_iter().flat_map(Node::entries);
    let mut schemas = types.map(|entry| entry.node.get("schema"));
    schemas
        .any(|schema| schema.is_none_or(|schema| schema.entries().any(|entry| is_fact(&entry.key))))
}

fn is_fact(key: &str) -> bool {
    !["title", "description", "example", "examples"].contains(&key)
}
