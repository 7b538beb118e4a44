//! Compares the limits of what callers send.

use super::compare::{Comparer, Way};
use super::rules;
use super::schemas::Site;
use super::sentence::Sentence;
use crate::document::tree::{Node, Value};

impl<'a> Comparer<'a> {
    /// Limits count where values are sent: in answers nobody checks them.
    pub(super) fn limits(&mut self, base: &'a Node, head: &'a Node, site: Site<'_>) {
        for key in LIMITS {
            let spans = match (base.get(key), head.get(key)) {
                (Some(old), Some(new)) if old != new => (old.span, new.span),
                (Some(old), None) => (old.span, site.spans.1),
                (None, Some(new)) => (site.spans.0, new.span),
                _ => continue,
            };
            let narrowed = is_narrower(key, base.get(key), head.get(key));
            self.limit(Site { spans, ..site }, key, narrowed);
        }
    }

    pub(super) fn limit(&mut self, site: Site<'_>, key: &str, narrowed: bool) {
        if site.way == Way::Received {
            return;
        }
        let (id, what) = if narrowed {
            (&rules::REQUEST_LIMIT_NARROWED, "Narrow")
        } else {
            (&rules::REQUEST_LIMIT_WIDENED, "Widen")
        };
        let sentence = Sentence::listing(format!("{what} the `{key}` of {{}}"), [site.place]);
        self.report(id, site.place, sentence, site.spans, key);
    }
}

const LIMITS: [&str; 12] = [
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
];

/// Whether a limit excludes more than before; a pattern that changed may.
fn is_narrower(key: &str, old: Option<&Node>, new: Option<&Node>) -> bool {
    let number = |node: &Node| match &node.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    match (old, new) {
        (None, _) => true,
        (_, None) => false,
        (Some(old), Some(new)) => match (number(old), number(new)) {
            (Some(old), Some(new)) if key.contains("ax") => new < old,
            (Some(old), Some(new)) if key.contains("in") => new > old,
            _ => true,
        },
    }
}
