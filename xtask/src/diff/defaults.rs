//! Compares defaults: what the server takes when nothing is sent.

use super::compare::{Comparer, Way};
use super::schemas::Site;
use super::view::View;
use crate::document::tree::{Node, Value};
use crate::rules::{self, Wire};

impl<'a> Comparer<'a> {
    pub(super) fn compare_defaults(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let default = |view: &View<'a>| {
            let node = view.get("default")?;
            (node.value != Value::Null).then_some(node)
        };
        let (old, new) = (default(base), default(head));
        if old == new {
            return;
        }
        let place = site.place;
        let text = |node: &'a Node| node.to_json().to_string();
        let (rule, sentence) = match (old, new) {
            (Some(old), Some(new)) => {
                let texts = (text(old), text(new));
                let sentence = format!("`{place}` defaults to {}, was {}", texts.1, texts.0);
                (&rules::DEFAULT_CHANGED, sentence)
            }
            (Some(old), None) => {
                let sentence = format!("`{place}` has no default any more, was {}", text(old));
                (&rules::DEFAULT_REMOVED, sentence)
            }
            (None, new) => {
                let text = new.map(text).unwrap_or_default();
                (
                    &rules::DEFAULT_ADDED,
                    format!("`{place}` now defaults to {text}"),
                )
            }
        };
        let rule = match site.way {
            Way::Sent => rule,
            Way::Received => &rules::RESPONSE_DEFAULT_CHANGED,
        };
        let spans = (
            old.map_or(site.spans.0, |node| node.span),
            new.map_or(site.spans.1, |node| node.span),
        );
        let verdicts = match old {
            // Nothing is what the server takes when nothing is said, too.
            Some(old) if new.is_none() && is_empty(old) => (Wire::None, Wire::None, rule.rust),
            _ => rule.verdicts(),
        };
        self.report_as(rule, place, sentence, spans, "", verdicts);
    }
}

fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}
