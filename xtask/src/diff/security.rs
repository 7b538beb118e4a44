//! Compares who may call an operation.

use std::collections::BTreeSet;

use super::compare::{Comparer, Spans, Way};
use super::content::follow;
use super::schemas::Site;
use crate::document::Operation;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};
use crate::grammar::Kind;
use crate::rules::{self, Wire};

/// One way to be let in.
#[derive(Clone)]
struct Alternative<'a> {
    span: Span,
    schemes: Vec<Scheme<'a>>,
}

/// A scheme that must be met.
#[derive(Clone)]
struct Scheme<'a> {
    name: &'a str,
    /// What goes over the wire.
    carried: String,
    scopes: BTreeSet<&'a str>,
    node: Option<&'a Node>,
}

impl Alternative<'_> {
    /// What goes over the wire, whatever the schemes are called.
    fn carried(&self) -> Vec<&str> {
        let mut carried: Vec<_> = self
            .schemes
            .iter()
            .map(|scheme| scheme.carried.as_str())
            .collect();
        carried.sort_unstable();
        carried
    }

    fn named(&self) -> Vec<&str> {
        self.schemes.iter().map(|scheme| scheme.name).collect()
    }

    /// Whether who meets the other meets this too.
    fn is_met_by(&self, other: &Self) -> bool {
        let carried = other.carried();
        self.carried().iter().all(|part| carried.contains(part))
    }

    fn describe(&self) -> String {
        if self.schemes.is_empty() {
            return "no key".to_owned();
        }
        format!("`{}`", self.carried().join("` with `"))
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn compare_access(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let mut old = alternatives(self.base, base);
        let mut new = alternatives(self.head, head);
        self.compare_demands(&old, &new);
        let all = new.clone();
        let known = |list: &[Alternative<'a>], one: &Alternative<'a>| {
            list.iter().any(|other| other.carried() == one.carried())
        };
        let common: Vec<bool> = old.iter().map(|one| known(&new, one)).collect();
        new.retain(|one| !known(&old, one));
        let mut common = common.into_iter();
        old.retain(|_| !common.next().unwrap_or_default());
        let spans = (
            security_span(self.base, base),
            security_span(self.head, head),
        );
        old.retain(|lost| {
            let Some(index) = new.iter().position(|one| one.named() == lost.named()) else {
                return true;
            };
            let gained = new.remove(index);
            let sentence = format!(
                "The key goes in {} instead of {}",
                gained.describe(),
                lost.describe()
            );
            let spans = (lost.span, gained.span);
            self.report(
                &rules::SECURITY_HEADER_CHANGED,
                "security",
                sentence,
                spans,
                &lost.describe(),
            );
            false
        });
        for lost in old {
            // Who shows more than is asked for is let in all the same.
            if all.iter().any(|one| one.is_met_by(&lost)) {
                let sentence = format!("{} is not asked for any more", capital(&lost.describe()));
                let spans = (lost.span, spans.1);
                let detail = lost.describe();
                self.report(
                    &rules::SECURITY_RELAXED,
                    "security",
                    sentence,
                    spans,
                    &detail,
                );
                continue;
            }
            let sentence = format!("{} is no longer accepted", capital(&lost.describe()));
            let spans = (lost.span, spans.1);
            self.report(
                &rules::SECURITY_REMOVED,
                "security",
                sentence,
                spans,
                &lost.describe(),
            );
        }
        for gained in new {
            let sentence = format!("{} is now accepted", capital(&gained.describe()));
            let spans = (spans.0, gained.span);
            self.report(
                &rules::SECURITY_ADDED,
                "security",
                sentence,
                spans,
                &gained.describe(),
            );
        }
        self.compare_servers(base, head);
    }

    /// Compares what the same ways to be let in demand: scopes, and where tokens come from.
    fn compare_demands(&mut self, old: &[Alternative<'a>], new: &[Alternative<'a>]) {
        for before in old {
            let same = |after: &&Alternative<'a>| after.carried() == before.carried();
            let Some(after) = new.iter().find(same) else {
                continue;
            };
            for (old, new) in before.schemes.iter().zip(&after.schemes) {
                self.compare_scopes(old, new, (before.span, after.span));
                if let (Some(old_node), Some(new_node)) = (old.node, new.node) {
                    let spans = (old_node.span, new_node.span);
                    let place = format!("security {}", new.name);
                    let site = Site::new(Way::Sent, &place, spans);
                    self.compare_others(Kind::SecurityScheme, old_node, new_node, site);
                }
            }
        }
    }

    fn compare_scopes(&mut self, old: &Scheme<'a>, new: &Scheme<'a>, spans: Spans) {
        let (lost, gained) = (&old.scopes - &new.scopes, &new.scopes - &old.scopes);
        if lost.is_empty() && gained.is_empty() {
            return;
        }
        let rule = &rules::SECURITY_SCOPES_CHANGED;
        let verdicts = if gained.is_empty() {
            (Wire::None, Wire::None, rule.rust)
        } else {
            rule.verdicts()
        };
        let texts = [&new.scopes, &old.scopes].map(|scopes| {
            let scopes: Vec<_> = scopes.iter().copied().collect();
            format!("`{}`", scopes.join(" "))
        });
        let sentence = format!(
            "{} asks for the scopes {} of `{}`, was {}",
            self.name, texts[0], new.name, texts[1]
        );
        let detail = format!("{} {}", new.name, texts[0]);
        self.report_as(rule, "security", sentence, spans, &detail, verdicts);
    }
}

fn capital(text: &str) -> String {
    if text == "no key" {
        "No key".to_owned()
    } else {
        text.to_owned()
    }
}

/// What an operation says of something, or what the document says for all.
pub(super) fn own_or_root<'a>(
    document: &'a Node,
    operation: Operation<'a>,
    key: &str,
) -> Option<&'a Node> {
    operation.node().get(key).or_else(|| document.get(key))
}

fn security_span(document: &Node, operation: Operation<'_>) -> Span {
    own_or_root(document, operation, "security").map_or(document.span, |node| node.span)
}

fn alternatives<'a>(document: &'a Node, operation: Operation<'a>) -> Vec<Alternative<'a>> {
    let Some(security) = own_or_root(document, operation, "security") else {
        return vec![Alternative {
            span: document.span,
            schemes: Vec::new(),
        }];
    };
    let mut found: Vec<_> = security
        .items()
        .map(|requirement| Alternative {
            span: requirement.span,
            schemes: requirement
                .entries()
                .map(|entry| Scheme::of(document, entry))
                .collect(),
        })
        .collect();
    if found.is_empty() {
        found.push(Alternative {
            span: security.span,
            schemes: Vec::new(),
        });
    }
    found
}

impl<'a> Scheme<'a> {
    /// The scheme that an entry of a requirement names.
    fn of(document: &'a Node, entry: &'a Entry) -> Self {
        let node = document.at(&["components", "securitySchemes", &entry.key]);
        let node = node.map(|node| follow(document, node));
        Self {
            name: &entry.key,
            carried: node.map_or_else(|| entry.key.clone(), |node| carried(node, &entry.key)),
            scopes: entry.node.items().filter_map(Node::as_str).collect(),
            node,
        }
    }
}

/// What a scheme puts on the wire.
fn carried(scheme: &Node, name: &str) -> String {
    let part = |key: &str| scheme.get_str(key).unwrap_or_default();
    match part("type") {
        "apiKey" if part("in") == "header" => part("name").to_owned(),
        "apiKey" => format!("{} {}", part("in"), part("name")),
        "http" => format!("Authorization: {}", part("scheme").to_lowercase()),
        other => format!("{other} {name}"),
    }
}
