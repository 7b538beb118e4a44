//! Compares the properties of two objects.

use super::change::{Rust, Wire};
use super::compare::{Comparer, Way};
use super::schemas::{Site, Verdicts};
use super::view::{Rest, Shape, View};
use crate::tree::Node;

/// A property on one side.
struct Property<'a> {
    node: &'a Node,
    view: View<'a>,
    required: bool,
}

impl Property<'_> {
    /// Whether the client insists on it in an answer.
    fn is_strict(&self) -> bool {
        self.required && !self.view.nullable
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn properties(&mut self, old: &Shape<'a>, new: &Shape<'a>, site: Site<'_>) {
        let (base, head) = (self.base, self.head);
        let read = |document: &'a Node, shape: &Shape<'a>, name: &str| {
            let node = shape.get(name)?;
            Some(Property {
                node,
                view: View::of(document, node),
                required: shape.required.contains(name),
            })
        };
        for (name, _) in &old.properties {
            let Some(before) = read(base, old, name) else {
                continue;
            };
            match read(head, new, name) {
                Some(after) => self.property(name, &before, &after, site),
                None => self.lost(name, &before, site, matches!(new.rest, Rest::Closed)),
            }
        }
        for (name, _) in &new.properties {
            if old.get(name).is_none()
                && let Some(after) = read(head, new, name)
            {
                self.gained(name, &after, site);
            }
        }
    }

    fn property(&mut self, name: &str, old: &Property<'a>, new: &Property<'a>, site: Site<'_>) {
        let inner = format!("{}.{name}", site.place);
        let here = Site {
            place: &inner,
            spans: (old.node.span, new.node.span),
            ..site
        };
        match site.way {
            Way::Sent => self.sent_presence(name, old, new, site.place, here),
            Way::Received => self.received_presence(name, old, new, site.place, here),
        }
        self.views(&old.view, &new.view, site.way, &inner);
        self.default(old.node, new.node, site.way, &inner);
    }

    fn sent_presence(
        &mut self,
        name: &str,
        old: &Property<'a>,
        new: &Property<'a>,
        owner: &str,
        here: Site<'_>,
    ) {
        let (place, spans) = (here.place, here.spans);
        if new.required && !old.required {
            let sentence = format!("`{owner}` now requires `{name}`");
            self.report(
                "request-property-became-required",
                place,
                sentence,
                spans,
                "",
            );
        }
        if old.required && !new.required {
            let sentence = format!("`{name}` of `{owner}` is now optional");
            self.report(
                "request-property-became-optional",
                place,
                sentence,
                spans,
                "",
            );
        }
        if old.view.nullable != new.view.nullable {
            // A setter takes the value as before; a constructor does not.
            let rust = (old.required && new.required).then_some(Rust::Major);
            self.null(here, new.view.nullable, rust);
        }
    }

    fn received_presence(
        &mut self,
        name: &str,
        old: &Property<'a>,
        new: &Property<'a>,
        owner: &str,
        here: Site<'_>,
    ) {
        let (place, spans) = (here.place, here.spans);
        if old.is_strict() && !new.is_strict() {
            let sentence = format!("`{name}` of `{owner}` can now be missing");
            self.report(
                "response-property-became-optional",
                place,
                sentence,
                spans,
                "",
            );
        }
        if new.is_strict() && !old.is_strict() {
            let sentence = format!("`{name}` of `{owner}` is now always there");
            self.report(
                "response-property-became-required",
                place,
                sentence,
                spans,
                "",
            );
        }
    }

    fn lost(&mut self, name: &str, old: &Property<'a>, site: Site<'_>, closed: bool) {
        let place = format!("{}.{name}", site.place);
        let spans = (old.node.span, site.spans.1);
        let sentence = format!("Remove `{name}` from `{}`", site.place);
        if site.way == Way::Sent {
            let verdicts = Self::lost_input(closed);
            self.report_as(
                "request-property-removed",
                &place,
                sentence,
                spans,
                "",
                verdicts,
            );
        } else if old.is_strict() {
            self.report("response-property-removed", &place, sentence, spans, "");
        } else {
            let naive = if old.required {
                Wire::Breaking
            } else {
                Wire::Silent
            };
            let verdicts: Verdicts = (Wire::Silent, naive, Rust::Major);
            let id = "response-optional-property-removed";
            self.report_as(id, &place, sentence, spans, "", verdicts);
        }
    }

    fn gained(&mut self, name: &str, new: &Property<'a>, site: Site<'_>) {
        let place = format!("{}.{name}", site.place);
        let spans = (site.spans.0, new.node.span);
        let (id, sentence) = match (site.way, new.required) {
            (Way::Sent, true) => (
                "request-required-property-added",
                format!("`{}` now requires `{name}`", site.place),
            ),
            (Way::Sent, false) => (
                "request-property-added",
                format!("Add `{name}` to `{}`", site.place),
            ),
            (Way::Received, _) if new.is_strict() => (
                "response-required-property-added",
                format!("Add `{name}` to `{}`", site.place),
            ),
            (Way::Received, _) => (
                "response-property-added",
                format!("Add `{name}` to `{}`", site.place),
            ),
        };
        self.report(id, &place, sentence, spans, "");
    }
}
