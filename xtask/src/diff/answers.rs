//! Compares what an operation answers.

use super::compare::{Comparer, Way};
use super::content::{follow, has_body};
use super::meaning::meaning;
use super::names::label;
use super::schemas::Site;
use crate::document::Operation;
use crate::document::tree::{Entry, Node};
use crate::escape;
use crate::grammar::{Holds, Kind};
use crate::rules;

impl<'a> Comparer<'a> {
    pub(super) fn compare_answers(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let old: Vec<_> = answers(base).filter(|entry| is_success(entry)).collect();
        let new: Vec<_> = answers(head).filter(|entry| is_success(entry)).collect();
        let title = head.title();
        for old in &old {
            if let Some(new) = new.iter().find(|new| new.key == old.key) {
                self.compare_answer(old, new, head);
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
                let codes: Vec<_> = list.iter().map(|entry| escape::name(&entry.key)).collect();
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
            self.compare_answer(old, new, head);
        }
        self.compare_errors(base, head);
    }

    fn compare_answer(&mut self, old: &'a Entry, new: &'a Entry, head: Operation<'a>) {
        let nodes = [follow(self.base, &old.node), follow(self.head, &new.node)];
        let spans = (old.key_span, new.key_span);
        let (title, label) = (head.title(), label(head));
        let place = if self.is_refused {
            format!("{title} {}", new.key)
        } else {
            title.clone()
        };
        let site = Site::new(Way::Received, &place, spans);
        self.compare_headers(nodes, site);
        self.compare_others(Kind::Response, nodes[0], nodes[1], site);
        match nodes.map(has_body) {
            [true, true] => self.compare_content(nodes[0], nodes[1], Way::Received, &place),
            [false, true] => {
                let sentence = format!("{label} now answers with a body");
                self.report(&rules::ANSWER_BODY_ADDED, &place, sentence, spans, "");
            }
            [true, false] => {
                let sentence = format!("{label} answers without a body");
                self.report(&rules::ANSWER_BODY_REMOVED, &place, sentence, spans, "");
            }
            [false, false] => {}
        }
    }

    /// Headers are texts that callers look up by name.
    fn compare_headers(&mut self, [base, head]: [&'a Node; 2], site: Site<'_>) {
        let headers = |node: &'a Node| node.get("headers").into_iter().flat_map(Node::entries);
        let place = site.place;
        for old in headers(base) {
            let name = &old.key;
            let found = headers(head).find(|new| new.key.eq_ignore_ascii_case(name));
            let Some(new) = found else {
                let sentence = format!("`{place}` no longer has the header `{name}`");
                let spans = (old.key_span, head.span);
                self.report(&rules::ANSWER_HEADER_REMOVED, place, sentence, spans, name);
                continue;
            };
            let texts = [(self.base, old), (self.head, new)]
                .map(|(document, entry)| meaning(document, &entry.node, Holds::One(Kind::Header)));
            if texts[0] != texts[1] {
                let sentence = format!(
                    "The header `{name}` of `{place}` is `{}`, was `{}`",
                    texts[1], texts[0]
                );
                let spans = (old.key_span, new.key_span);
                self.report(&rules::ANSWER_HEADER_CHANGED, place, sentence, spans, name);
            }
        }
        for new in headers(head) {
            let name = &new.key;
            if headers(base).all(|old| !old.key.eq_ignore_ascii_case(name)) {
                let sentence = format!("`{place}` now has the header `{name}`");
                let spans = (base.span, new.key_span);
                self.report(&rules::ANSWER_HEADER_ADDED, place, sentence, spans, name);
            }
        }
    }

    /// Errors are values of one type in Rust: what they can be is worth knowing, and stops nobody from compiling. Who
    /// reads a field of one finds nothing when it is gone.
    fn compare_errors(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let title = head.title();
        let codes = |operation| answers(operation).filter(|entry| !is_success(entry));
        for new in codes(head) {
            if codes(base).all(|old| old.key != new.key) {
                let sentence = format!(
                    "{} now declares the answer {}",
                    label(head),
                    escape::name(&new.key)
                );
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
            if let Some(new) = codes(head).find(|new| old.key == new.key) {
                self.is_refused = true;
                self.compare_answer(old, new, head);
                self.is_refused = false;
            } else {
                let sentence = format!(
                    "{} no longer declares {}",
                    label(head),
                    escape::name(&old.key)
                );
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
