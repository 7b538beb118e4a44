//! Compares where operations are called.

use super::compare::{Comparer, Spans, Way};
use super::schemas::Site;
use super::security::own_or_root;
use super::sentence::Sentence;
use crate::document::Operation;
use crate::document::tree::{Entry, Node};
use crate::grammar::Kind;
use crate::rules;

impl<'a> Comparer<'a> {
    pub(super) fn compare_servers(&mut self, base: Operation<'a>, head: Operation<'a>) {
        let old = servers(self.base, base);
        let new = servers(self.head, head);
        let find = |list: &[&'a Node], one: &'a Node| {
            let found = list.iter().find(|other| url(other) == url(one));
            found.copied()
        };
        for lost in &old {
            if let Some(kept) = find(&new, lost) {
                self.compare_server(lost, kept);
                continue;
            }
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
        for gained in new.iter().filter(|new| find(&old, new).is_none()) {
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
        if let (Some(before), Some(after)) = (old.first(), new.first())
            && url(before) != url(after)
            && find(&new, before).is_some()
            && find(&old, after).is_some()
        {
            let sentence = format!(
                "The first server is `{}`, was `{}`",
                url(after),
                url(before)
            );
            let spans = (before.span, after.span);
            self.report(&rules::SERVER_ORDER_CHANGED, "servers", sentence, spans, "");
        }
    }

    /// Compares the variables of one server.
    fn compare_server(&mut self, old: &'a Node, new: &'a Node) {
        let place = url(new);
        let site = Site::new(Way::Sent, place, (old.span, new.span));
        self.compare_others(Kind::Server, old, new, site);
        let variables = |node: &'a Node| node.get("variables").into_iter().flat_map(Node::entries);
        for before in variables(old) {
            match variables(new).find(|after| after.key == before.key) {
                Some(after) => self.compare_variables(before, after, place),
                None => self.report_default_host(&before.key, place, (before.key_span, new.span)),
            }
        }
        for after in variables(new) {
            if variables(old).all(|before| before.key != after.key) {
                self.report_default_host(&after.key, place, (old.span, after.key_span));
            }
        }
    }

    /// Calls go where the defaults of variables lead.
    fn report_default_host(&mut self, name: &str, place: &str, spans: Spans) {
        let sentence = format!("`{name}` of the server `{place}` has another default");
        self.report(&rules::SERVER_DEFAULT_CHANGED, place, sentence, spans, name);
    }

    fn compare_variables(&mut self, old: &'a Entry, new: &'a Entry, place: &str) {
        let spans = (old.key_span, new.key_span);
        let name = &new.key;
        if old.node.get("default") != new.node.get("default") {
            self.report_default_host(name, place, spans);
        }
        let values = |entry: &'a Entry| {
            let list = entry.node.get("enum")?;
            Some(list.items().filter_map(Node::as_str).collect::<Vec<_>>())
        };
        let (before, after) = (values(old), values(new));
        let lost: Vec<&str> = match (&before, &after) {
            (Some(before), Some(after)) => without(before, after),
            (None, Some(_)) => vec!["other values"],
            _ => Vec::new(),
        };
        let gained: Vec<&str> = match (&before, &after) {
            (Some(before), Some(after)) => without(after, before),
            (Some(_), None) => vec!["other values"],
            _ => Vec::new(),
        };
        for (list, rule, what) in [
            (lost, &rules::SERVER_VALUE_REMOVED, "no longer takes"),
            (gained, &rules::SERVER_VALUE_ADDED, "now takes"),
        ] {
            if !list.is_empty() {
                let frame = format!("`{name}` of the server `{place}` {what} {{}}");
                self.report(rule, place, Sentence::listing(frame, list), spans, name);
            }
        }
    }
}

/// What the first has and the second lacks.
fn without<'v>(all: &[&'v str], those: &[&'v str]) -> Vec<&'v str> {
    let left = all.iter().filter(|value| !those.contains(value));
    left.copied().collect()
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
