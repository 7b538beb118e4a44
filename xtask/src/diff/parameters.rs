//! Compares the parameters of an operation.

use management_client_codegen::names::field;

use super::compare::{Comparer, Spans, Way};
use super::content::{follow, schema};
use super::names::label;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::View;
use crate::document::template::placeholders;
use crate::document::tree::Node;
use crate::document::{self, Operation, identity};
use crate::grammar::Kind;
use crate::rules::{self, Rust, Wire};

/// A parameter with its document, its place and its name.
#[derive(Clone, Copy)]
pub(super) struct Parameter<'a> {
    pub(super) node: &'a Node,
    pub(super) place: &'a str,
    pub(super) name: &'a str,
}

impl<'a> Parameter<'a> {
    fn is_required(self) -> bool {
        self.node.get("required").is_some_and(Node::is_true)
    }

    /// What has its schema: the media type in which it goes out, else the parameter itself.
    fn value(self) -> &'a Node {
        let content = self.node.get("content").into_iter();
        let media_type = content.flat_map(Node::entries).next();
        media_type.map_or(self.node, |entry| &entry.node)
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn compare_parameters(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let all = [parameters(self.base, base), parameters(self.head, head)];
        self.compare_path_parameters(base, head, &all);
        let [old, new] = all.map(|all| {
            let mut rest = all;
            rest.retain(|parameter| parameter.place != "path");
            rest
        });
        let same = |left: &Parameter<'_>, right: &Parameter<'_>| {
            identity(left.node) == identity(right.node)
        };
        let mut lost: Vec<_> = Vec::new();
        for old in &old {
            match new.iter().find(|new| same(old, new)) {
                Some(new) => self.compare_parameter(*old, *new, head),
                None => lost.push(*old),
            }
        }
        let mut gained = new;
        gained.retain(|new| !old.iter().any(|old| same(old, new)));
        self.report_renamed_parameters(&mut lost, &mut gained, head);
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
    fn report_renamed_parameters(
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
                    && self.is_same_value(*old, *new)
            };
            let Some(index) = gained.iter().position(alike) else {
                return true;
            };
            let new = gained.remove(index);
            let place = format!("{} {}", head.title(), new.name);
            self.compare_parameter_values(*old, new, &place);
            let wire = if new.is_required() {
                Wire::Breaking
            } else {
                Wire::Silent
            };
            self.report_renamed(*old, new, head, wire);
            false
        });
    }

    fn report_renamed(
        &mut self,
        old: Parameter<'a>,
        new: Parameter<'a>,
        head: Operation<'a>,
        wire: Wire,
    ) {
        let sentence = format!(
            "{} takes `{}` instead of `{}`",
            label(head),
            new.name,
            old.name
        );
        let rust = if field(old.name) == field(new.name) {
            Rust::None
        } else {
            Rust::Major
        };
        let detail = format!("{} {}", old.name, new.name);
        self.report_as(
            &rules::PARAMETER_RENAMED,
            &head.title(),
            sentence,
            (old.node.span, new.node.span),
            &detail,
            (wire, wire, rust),
        );
    }

    fn compare_parameter(&mut self, old: Parameter<'a>, new: Parameter<'a>, head: Operation<'a>) {
        let (title, spans) = (head.title(), (old.node.span, new.node.span));
        if old.name != new.name {
            // Case makes no difference to a header.
            self.report_renamed(old, new, head, Wire::None);
        }
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
        self.compare_parameter_values(old, new, &format!("{title} {}", new.name));
    }

    /// Compares the values of a parameter, and how they are written.
    fn compare_parameter_values(&mut self, old: Parameter<'a>, new: Parameter<'a>, place: &str) {
        let site = Site::new(Way::Sent, place, (old.node.span, new.node.span));
        self.compare_others(Kind::Parameter, old.node, new.node, site);
        let views = [(self.base, old), (self.head, new)]
            .map(|(document, parameter)| schema(document, parameter.value()));
        let [before, after] = &views;
        // Nobody can send null in a query, and so no type has it.
        self.compare_nullable_views(before, after, site, Some(Rust::None));
        self.compare_noted_access(before, after, site);
        self.compare_styles([old, new], &views, site);
    }

    /// Placeholders are matched by their order: their names never go over the wire.
    fn compare_path_parameters(
        &mut self,
        base: Operation<'a>,
        head: Operation<'a>,
        [old, new]: &[Vec<Parameter<'a>>; 2],
    ) {
        let [old_names, new_names] =
            [base, head].map(|operation| placeholders(&operation.path.key));
        let declared = |list: &[Parameter<'a>], name: &str| {
            let mut list = list.iter().filter(|parameter| parameter.place == "path");
            list.find(|parameter| parameter.name == name).copied()
        };
        let title = head.title();
        let method_spans = (base.method.key_span, head.method.key_span);
        for (before, after) in old_names.zip(new_names) {
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
                    self.compare_parameter_values(old, new, &format!("{title} {after}"));
                }
                (None, Some(new)) => {
                    let sentence = format!(
                        "{} had `{before}` in its path and did not declare it",
                        label(head)
                    );
                    let spans = (base.path.key_span, new.node.span);
                    let rust = self.taken_for(0, before, new);
                    self.report_undeclared(&title, sentence, spans, after, rust);
                }
                (Some(old), None) => {
                    let sentence = format!(
                        "{} has `{after}` in its path and does not declare it",
                        label(head)
                    );
                    let spans = (old.node.span, head.path.key_span);
                    let rust = self.taken_for(1, after, old);
                    self.report_undeclared(&title, sentence, spans, after, rust);
                }
                (None, None) => {}
            }
        }
    }

    fn is_same_value(&self, old: Parameter<'a>, new: Parameter<'a>) -> bool {
        let schemas = [old, new].map(|parameter| parameter.value().get("schema"));
        match schemas {
            [Some(old), Some(new)] => self.is_same(old, new),
            [old, new] => old.is_none() && new.is_none(),
        }
    }

    /// What it does to code that one side does not declare a placeholder: there it is taken for what all other
    /// operations declare under its name, else for a string.
    fn taken_for(&self, side: usize, name: &str, declared: Parameter<'a>) -> Rust {
        let Some(schema) = declared.value().get("schema") else {
            return Rust::None;
        };
        let view = View::of(self.side(1 - side), schema);
        let elsewhere = document::placeholder(self.side(side), name);
        let is_as_declared = match elsewhere.map(|other| other.get("schema").unwrap_or(other)) {
            Some(other) => self.fingerprint(side, other) == self.fingerprint(1 - side, schema),
            None => view.kind.is_text(),
        };
        if is_as_declared {
            Rust::None
        } else {
            Rust::Major
        }
    }

    fn report_undeclared(
        &mut self,
        title: &str,
        sentence: String,
        spans: Spans,
        name: &str,
        rust: Rust,
    ) {
        let verdicts = (Wire::None, Wire::None, rust);
        let rule = &rules::UNDECLARED_PATH_PARAMETER;
        self.report_as(rule, title, sentence, spans, name, verdicts);
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

/// A name that was changed keeps a word of what it was.
pub(super) fn share_a_word(old: &str, new: &str) -> bool {
    old.split('_')
        .any(|word| new.split('_').any(|other| other == word))
}
