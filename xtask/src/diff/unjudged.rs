//! What differs and has no comparison of its own: the rows of the grammar say which rule it is for.

use std::collections::BTreeSet;

use super::compare::Comparer;
use super::meaning::meaning;
use super::schemas::Site;
use super::view::View;
use crate::document::tree::{Node, Value};
use crate::grammar::{Holds, Judged, Kind, is_extension};
use crate::rules::{self, Rule};

/// The rules that say of a field no more than that it differs.
const GENERAL: [&Rule; 6] = [
    &rules::UNJUDGED_CHANGE,
    &rules::HINT_CHANGED,
    &rules::RETRY_CHANGED,
    &rules::DEPRECATION_CHANGED,
    &rules::CALLBACK_CHANGED,
    &rules::LINK_CHANGED,
];

/// The rule that a field is for which is compared by what it means, and by nothing else.
fn general(kind: Kind, name: &str) -> Option<&'static Rule> {
    match kind.row(name) {
        Some(row) => match row.judged {
            Judged::By([[only]]) if GENERAL.contains(only) => Some(only),
            _ => None,
        },
        None if kind.definition().rest.is_some() || is_extension(name) => None,
        None => Some(&rules::UNJUDGED_CHANGE),
    }
}

impl<'a> Comparer<'a> {
    /// Compares the fields of two objects that nothing else compares.
    pub(super) fn compare_others(
        &mut self,
        kind: Kind,
        base: &'a Node,
        head: &'a Node,
        site: Site<'_>,
    ) {
        self.compare_fields(kind, &[base], &[head], site);
    }

    /// As [`Comparer::compare_others`], for schemas that are written in several layers.
    pub(super) fn compare_keywords(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        self.compare_limits(base, head, site);
        self.compare_defaults(base, head, site);
        self.compare_fields(Kind::Schema, &base.layers(), &head.layers(), site);
    }

    fn compare_fields(&mut self, kind: Kind, base: &[&'a Node], head: &[&'a Node], site: Site<'_>) {
        let sides = base.iter().chain(head);
        let names: BTreeSet<&str> = sides
            .flat_map(|node| node.entries())
            .map(|entry| entry.key.as_str())
            .collect();
        for name in names {
            let Some(rule) = general(kind, name) else {
                continue;
            };
            // What we say of a document says nothing about one that only the vendor wrote.
            if is_extension(name) && !self.named {
                continue;
            }
            let holds = kind.holds(name).unwrap_or(Holds::Any);
            let old = said(self.base, base, name, holds);
            let new = said(self.head, head, name, holds);
            if old != new {
                let span = |nodes: &[&'a Node]| nodes.iter().find_map(|node| node.get(name));
                let spans = (
                    span(base).map_or(site.spans.0, |node| node.span),
                    span(head).map_or(site.spans.1, |node| node.span),
                );
                self.report_difference(rule, name, [&old, &new], Site { spans, ..site });
            }
        }
    }

    fn report_difference(
        &mut self,
        rule: &'static Rule,
        name: &str,
        [old, new]: [&str; 2],
        site: Site<'_>,
    ) {
        // Users know an operation by its name.
        let subject = match site.place {
            place if place == self.title => &self.name,
            place => place,
        };
        let text = |text: &str| match text {
            "" => "absent".to_owned(),
            text => format!("`{text}`"),
        };
        let sentence = match (old, new) {
            ("", "true") => format!("`{subject}` is now {name}"),
            ("true", "") => format!("`{subject}` is no longer {name}"),
            _ => format!(
                "`{name}` of `{subject}` is {}, was {}",
                text(new),
                text(old)
            ),
        };
        self.report(rule, site.place, sentence, site.spans, name);
    }

    /// Reports that two schemas differ in what they take, if nothing else was reported of them.
    pub(super) fn is_silent(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let (old, new) = (base.summary(), head.summary());
        if old != new && self.frames.last().is_some_and(|frame| frame.reports == 0) {
            self.report_difference(&rules::UNJUDGED_CHANGE, "schema", [&old, &new], site);
        }
    }
}

/// What is said of a field; nothing where that is the same as leaving it out.
fn said(document: &Node, nodes: &[&Node], name: &str, holds: Holds) -> String {
    let values = nodes.iter().filter_map(|node| node.get(name));
    let values = values.filter(|value| value.value != Value::Bool(false) || holds != Holds::Flag);
    let texts: BTreeSet<String> = values
        .map(|value| meaning(document, value, holds))
        .collect();
    texts.into_iter().collect::<Vec<_>>().join(" and ")
}
