//! Compares the parameters of an operation.

use super::compare::{Comparer, Spans, Way};
use super::matching::placeholders;
use super::names::label;
use super::operations::follow;
use super::rules;
use super::schemas::Site;
use super::sentence::Sentence;
use super::verdict::{Rust, Wire};
use super::view::{Kind, View};
use crate::document::tree::Node;
use crate::document::{self, Operation};

/// A parameter with its document, its place and its name.
#[derive(Clone, Copy)]
struct Parameter<'a> {
    node: &'a Node,
    place: &'a str,
    name: &'a str,
}

impl Parameter<'_> {
    fn is_required(self) -> bool {
        self.node.get("required").is_some_and(Node::is_true)
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn parameters(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let all = [parameters(self.base, base), parameters(self.head, head)];
        self.path_parameters(base, head, &all);
        let [old, new] = all.map(|all| {
            let mut rest = all;
            rest.retain(|parameter| parameter.place != "path");
            rest
        });
        let same = |left: &Parameter<'_>, right: &Parameter<'_>| {
            left.place == right.place && left.name == right.name
        };
        let mut lost: Vec<_> = Vec::new();
        for old in &old {
            match new.iter().find(|new| same(old, new)) {
                Some(new) => self.parameter(*old, *new, head),
                None => lost.push(*old),
            }
        }
        let mut gained = new;
        gained.retain(|new| !old.iter().any(|old| same(old, new)));
        self.renamed(&mut lost, &mut gained, head);
        for old in lost {
            let sentence =
                Sentence::listing(format!("{} no longer takes {{}}", label(head)), [old.name]);
            let spans = (old.node.span, head.method.key_span);
            self.report(
                &rules::PARAMETER_REMOVED,
                &head.title(),
                sentence,
                spans,
                old.name,
            );
        }
        for new in gained {
            let spans = (base.method.key_span, new.node.span);
            let (rule, what) = if new.is_required() {
                (&rules::REQUIRED_PARAMETER_ADDED, "now requires")
            } else {
                (&rules::PARAMETER_ADDED, "now takes")
            };
            let sentence = Sentence::listing(format!("{} {what} {{}}", label(head)), [new.name]);
            self.report(rule, &head.title(), sentence, spans, new.name);
        }
    }

    /// Takes out the pairs that differ in name only.
    fn renamed(
        &mut self,
        lost: &mut Vec<Parameter<'a>>,
        gained: &mut Vec<Parameter<'a>>,
        head: Operation<'a>,
    ) {
        lost.retain(|old| {
            let alike = |new: &Parameter<'a>| {
                old.place == new.place
                    && old.is_required() == new.is_required()
                    && share_a_word(old.name, new.name)
                    && self.is_same(schema(*old), schema(*new))
            };
            let Some(index) = gained.iter().position(alike) else {
                return true;
            };
            let new = gained.remove(index);
            let wire = if new.is_required() {
                Wire::Breaking
            } else {
                Wire::Silent
            };
            let sentence = format!(
                "{} takes `{}` instead of `{}`",
                label(head),
                new.name,
                old.name
            );
            let spans = (old.node.span, new.node.span);
            let verdicts = (wire, wire, Rust::Major);
            let detail = format!("{} {}", old.name, new.name);
            self.report_as(
                &rules::PARAMETER_RENAMED,
                &head.title(),
                sentence,
                spans,
                &detail,
                verdicts,
            );
            false
        });
    }

    fn parameter(&mut self, old: Parameter<'a>, new: Parameter<'a>, head: Operation<'a>) {
        let (title, spans) = (head.title(), (old.node.span, new.node.span));
        if old.is_required() != new.is_required() {
            let (rule, sentence) = if new.is_required() {
                let sentence = format!("{} now requires `{}`", label(head), new.name);
                (&rules::PARAMETER_BECAME_REQUIRED, sentence)
            } else {
                let sentence = format!("`{}` of {} is now optional", new.name, label(head));
                (&rules::PARAMETER_BECAME_OPTIONAL, sentence)
            };
            self.report(rule, &title, sentence, spans, new.name);
        }
        let place = format!("{title} {}", new.name);
        let views = [(self.base, old), (self.head, new)]
            .map(|(document, parameter)| View::of(document, schema(parameter)));
        let [before, after] = &views;
        if before.nullable != after.nullable {
            let site = Site {
                way: Way::Sent,
                place: &place,
                spans,
            };
            // Nobody can send null in a query, and so no type has it.
            self.null(site, after.nullable, Some(Rust::None));
        }
        self.views(before, after, Way::Sent, &place);
        self.default(schema(old), schema(new), Way::Sent, &place);
    }

    /// Placeholders are matched by their order: their names never go over the wire.
    fn path_parameters(
        &mut self,
        base: Operation<'a>,
        head: Operation<'a>,
        [old, new]: &[Vec<Parameter<'a>>; 2],
    ) {
        let names = [base, head].map(|operation| placeholders(&operation.path.key));
        let declared = |list: &[Parameter<'a>], name: &str| {
            let mut list = list.iter().filter(|parameter| parameter.place == "path");
            list.find(|parameter| parameter.name == name).copied()
        };
        let title = head.title();
        let method_spans = (base.method.key_span, head.method.key_span);
        for (before, after) in names[0].iter().zip(&names[1]) {
            if before != after {
                let sentence = format!("The placeholder `{before}` is now called `{after}`");
                self.report(
                    &rules::PATH_PARAMETER_RENAMED,
                    &title,
                    sentence,
                    method_spans,
                    after,
                );
            }
            match (declared(old, before), declared(new, after)) {
                (Some(old), Some(new)) => {
                    self.schema(
                        schema(old),
                        schema(new),
                        Way::Sent,
                        &format!("{title} {after}"),
                    );
                }
                (None, Some(new)) => {
                    let sentence = format!(
                        "{} had `{before}` in its path and did not declare it",
                        label(head)
                    );
                    let spans = (base.path.key_span, new.node.span);
                    let rust = self.taken_for(0, before, new);
                    self.undeclared(&title, sentence, spans, after, rust);
                }
                (Some(old), None) => {
                    let sentence = format!(
                        "{} has `{after}` in its path and does not declare it",
                        label(head)
                    );
                    let spans = (old.node.span, head.path.key_span);
                    let rust = self.taken_for(1, after, old);
                    self.undeclared(&title, sentence, spans, after, rust);
                }
                (None, None) => {}
            }
        }
    }

    /// What it does to code that one side does not declare a placeholder: there it is taken for what all other
    /// operations declare under its name, else for a string.
    fn taken_for(&self, side: usize, name: &str, declared: Parameter<'a>) -> Rust {
        let documents = [self.base, self.head];
        let view = View::of(documents[1 - side], schema(declared));
        let is_text = matches!(&view.kind, Kind::Scalar { of, format: None } if of == "string");
        let elsewhere = document::placeholder(documents[side], name);
        let is_as_declared = elsewhere.map_or(is_text, |parameter| {
            let parameter = parameter.get("schema").unwrap_or(parameter);
            self.fingerprint(side, parameter) == self.fingerprint(1 - side, schema(declared))
        });
        if is_as_declared {
            Rust::None
        } else {
            Rust::Major
        }
    }

    fn undeclared(&mut self, title: &str, sentence: String, spans: Spans, name: &str, rust: Rust) {
        let verdicts = (Wire::None, Wire::None, rust);
        let rule = &rules::UNDECLARED_PATH_PARAMETER;
        self.report_as(rule, title, sentence, spans, name, verdicts);
    }

    /// Whether two schemas say the same.
    pub(super) fn is_same(&self, base: &'a Node, head: &'a Node) -> bool {
        let [left, right] = [View::of(self.base, base), View::of(self.head, head)];
        left.nullable == right.nullable
            && std::mem::discriminant(&left.kind) == std::mem::discriminant(&right.kind)
            && self.fingerprint(0, base) == self.fingerprint(1, head)
    }
}

fn parameters<'a>(document: &'a Node, operation: Operation<'a>) -> Vec<Parameter<'a>> {
    let nodes = operation.parameters().map(|node| follow(document, node));
    nodes
        .filter_map(|node| {
            Some(Parameter {
                node,
                place: node.get_str("in")?,
                name: node.get_str("name")?,
            })
        })
        .collect()
}

/// The schema of a parameter; one that has none takes anything.
fn schema(parameter: Parameter<'_>) -> &Node {
    parameter.node.get("schema").unwrap_or(parameter.node)
}

/// A name that was changed keeps a word of what it was.
pub(super) fn share_a_word(old: &str, new: &str) -> bool {
    old.split('_')
        .any(|word| new.split('_').any(|other| other == word))
}
