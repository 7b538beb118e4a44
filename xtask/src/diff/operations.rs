//! Compares one operation: its name, what it sends and what it answers.

use super::compare::{Comparer, Way};
use super::content::follow;
use super::names::{label, name, published_name};
use super::schemas::Site;
use super::sentence::Sentence;
use crate::document::Operation;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::grammar::Kind;
use crate::rules;

impl<'a> Comparer<'a> {
    pub(super) fn compare_operations(
        &mut self,
        base: Operation<'a>,
        head: Operation<'a>,
        moved: bool,
    ) {
        let spans = (base.method.key_span, head.method.key_span);
        let title = head.title();
        if moved {
            let sentence = format!(
                "{} moved from `{}` to `{title}`: calls to the old path fail",
                label(head),
                base.title()
            );
            self.report(&rules::OPERATION_MOVED, &title, sentence, spans, "");
        }
        self.compare_operation_names(base, head);
        let site = Site::new(Way::Sent, &title, spans);
        self.compare_others(Kind::Operation, base.node(), head.node(), site);
        self.compare_main_tags(base, head);
        self.compare_further_tags(base, head);
        self.compare_access(base, head);
        self.compare_servers(base, head);
        self.compare_parameters(base, head);
        self.compare_bodies(base, head);
        self.compare_answers(base, head);
    }

    fn compare_operation_names(&mut self, base: Operation<'a>, head: Operation<'a>) {
        // What we call a method says nothing about a document that has only the vendor's names.
        let name = if self.named { name } else { published_name };
        let (old, new) = (name(base), name(head));
        if old == new {
            return;
        }
        let spans = (base.method.key_span, head.method.key_span);
        let sentence = format!("Rename `{old}` to `{new}`");
        let rule = if self.named {
            &rules::METHOD_RENAMED
        } else {
            &rules::OPERATION_RENAMED
        };
        self.report(rule, &head.title(), sentence, spans, "");
    }

    fn compare_main_tags(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let tag = |operation: Operation<'a>| {
            let tags = operation.node().get("tags")?;
            Some((tags.span, tags.items().find_map(Node::as_str)?))
        };
        let (before, after) = (tag(base), tag(head));
        let names = [before, after].map(|tag| tag.map(|(_, name)| name));
        let span = |tag: Option<(Span, _)>, operation: Operation<'a>| {
            tag.map_or(operation.method.key_span, |(span, _)| span)
        };
        let spans = (span(before, base), span(after, head));
        let listing = |frame: String| Sentence::listing(frame, [name(head)]);
        let (place, sentence) = match names {
            [Some(old), Some(new)] if old != new => {
                let sentence = format!("The area `{old}` is now called `{new}`");
                (new, sentence.into())
            }
            [Some(old), None] => (old, listing(format!("Take {{}} out of the area `{old}`"))),
            [None, Some(new)] => (new, listing(format!("Put {{}} into the area `{new}`"))),
            _ => return,
        };
        let detail = names.map(Option::unwrap_or_default).join(" to ");
        self.report(&rules::TAG_RENAMED, place, sentence, spans, &detail);
    }

    /// Other tags than the first group nothing, and are worth a word.
    fn compare_further_tags(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let tags = [base, head].map(|operation| {
            let tags = operation.node().get("tags").into_iter();
            let mut further: Vec<_> = tags
                .flat_map(Node::items)
                .filter_map(Node::as_str)
                .skip(1)
                .collect();
            further.sort_unstable();
            further
        });
        if tags[0] != tags[1] {
            let spans = (base.method.key_span, head.method.key_span);
            let sentence = Sentence::listing("{} has other further tags", [name(head)]);
            self.report(&rules::TAGS_CHANGED, &head.title(), sentence, spans, "");
        }
    }

    fn compare_bodies(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let sides = [body(self.base, base.node()), body(self.head, head.node())];
        let (title, label) = (head.title(), label(head));
        let spans = (base.method.key_span, head.method.key_span);
        let required = |body: &Node| body.get("required").is_some_and(Node::is_true);
        match sides {
            [None, None] => {}
            [None, Some(body)] => {
                let spans = (spans.0, body.span);
                if required(body) {
                    let sentence = format!("{label} now requires a body");
                    self.report(
                        &rules::REQUEST_BODY_REQUIRED_ADDED,
                        &title,
                        sentence,
                        spans,
                        "",
                    );
                } else {
                    let sentence = format!("{label} now takes a body");
                    self.report(&rules::REQUEST_BODY_ADDED, &title, sentence, spans, "");
                }
            }
            [Some(body), None] => {
                let sentence = format!("{label} takes no body any more");
                let spans = (body.span, spans.1);
                self.report(&rules::REQUEST_BODY_REMOVED, &title, sentence, spans, "");
            }
            [Some(old), Some(new)] => {
                let spans = (old.span, new.span);
                let site = Site::new(Way::Sent, &title, spans);
                self.compare_others(Kind::RequestBody, old, new, site);
                if required(new) && !required(old) {
                    let sentence = format!("The body of {label} is now required");
                    self.report(
                        &rules::REQUEST_BODY_BECAME_REQUIRED,
                        &title,
                        sentence,
                        spans,
                        "",
                    );
                } else if required(old) && !required(new) {
                    let sentence = format!("The body of {label} is now optional");
                    self.report(
                        &rules::REQUEST_BODY_BECAME_OPTIONAL,
                        &title,
                        sentence,
                        spans,
                        "",
                    );
                }
                self.compare_content(old, new, Way::Sent, &title);
            }
        }
    }
}

fn body<'a>(document: &'a Node, operation: &'a Node) -> Option<&'a Node> {
    Some(follow(document, operation.get("requestBody")?))
}
