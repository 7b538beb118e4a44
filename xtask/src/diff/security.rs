//! Compares who may call an operation, and where.

use super::compare::Comparer;
use super::rules;
use crate::compile::resolve::lookup;
use crate::document::Operation;
use crate::document::source::Span;
use crate::document::tree::Node;

/// One way to be let in: for each scheme its name, and what goes over the wire.
struct Alternative {
    span: Span,
    schemes: Vec<(String, String)>,
}

impl Alternative {
    /// What goes over the wire, whatever the schemes are called.
    fn carried(&self) -> Vec<&str> {
        let mut carried: Vec<_> = self
            .schemes
            .iter()
            .map(|(_, carried)| carried.as_str())
            .collect();
        carried.sort_unstable();
        carried
    }

    fn named(&self) -> Vec<&str> {
        self.schemes.iter().map(|(name, _)| name.as_str()).collect()
    }

    fn describe(&self) -> String {
        if self.schemes.is_empty() {
            return "no key".to_owned();
        }
        format!("`{}`", self.carried().join("` with `"))
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn access(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let mut old = alternatives(self.base, base);
        let mut new = alternatives(self.head, head);
        let known = |list: &[Alternative], one: &Alternative| {
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
        self.servers(base, head);
    }

    fn servers(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let old = servers(self.base, base);
        let new = servers(self.head, head);
        let same = |left: &Node, right: &Node| url(left) == url(right);
        for lost in old
            .iter()
            .filter(|old| !new.iter().any(|new| same(old, new)))
        {
            let sentence = format!("The server `{}` is gone", url(lost));
            let spans = (lost.span, self.head.span);
            self.report(
                &rules::SERVER_REMOVED,
                "servers",
                sentence,
                spans,
                url(lost),
            );
        }
        for gained in new
            .iter()
            .filter(|new| !old.iter().any(|old| same(old, new)))
        {
            let sentence = format!("The server `{}` is new", url(gained));
            let spans = (self.base.span, gained.span);
            self.report(
                &rules::SERVER_ADDED,
                "servers",
                sentence,
                spans,
                url(gained),
            );
        }
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
fn own_or_root<'a>(document: &'a Node, operation: Operation<'a>, key: &str) -> Option<&'a Node> {
    operation.node().get(key).or_else(|| document.get(key))
}

fn security_span(document: &Node, operation: Operation<'_>) -> Span {
    own_or_root(document, operation, "security").map_or(document.span, |node| node.span)
}

fn servers<'a>(document: &'a Node, operation: Operation<'a>) -> Vec<&'a Node> {
    let servers = own_or_root(document, operation, "servers").into_iter();
    servers.flat_map(Node::items).collect()
}

fn url(server: &Node) -> &str {
    server
        .get_str("url")
        .unwrap_or_default()
        .trim_end_matches('/')
}

fn alternatives(document: &Node, operation: Operation<'_>) -> Vec<Alternative> {
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
                .map(|entry| (entry.key.clone(), carried(document, &entry.key)))
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

/// What a scheme puts on the wire.
fn carried(document: &Node, scheme: &str) -> String {
    let scheme_node = lookup(document, &format!("components/securitySchemes/{scheme}"));
    let Some(node) = scheme_node else {
        return scheme.to_owned();
    };
    let part = |key: &str| node.get_str(key).unwrap_or_default().to_lowercase();
    match node.get_str("type") {
        Some("apiKey") if part("in") == "header" => {
            node.get_str("name").unwrap_or_default().to_owned()
        }
        Some("apiKey") => format!("{} {}", part("in"), part("name")),
        Some("http") => format!("Authorization: {}", part("scheme")),
        other => format!("{} {scheme}", other.unwrap_or_default()),
    }
}
