//! Compares the properties of two objects.

use super::compare::{Comparer, Way};
use super::parameters::share_a_word;
use super::rules;
use super::schemas::Site;
use super::sentence::Sentence;
use super::verdict::{Rust, Verdicts, Wire};
use super::view::{Kind, Rest, Shape, View};
use crate::document::tree::Node;

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
        let (mut lost, mut gained) = (Vec::new(), Vec::new());
        for (name, _) in &old.properties {
            let Some(before) = read(base, old, name) else {
                continue;
            };
            match read(head, new, name) {
                Some(after) => self.property(name, &before, &after, site),
                None => lost.push((*name, before)),
            }
        }
        for (name, _) in &new.properties {
            if old.get(name).is_none()
                && let Some(after) = read(head, new, name)
            {
                gained.push((*name, after));
            }
        }
        let is_closed = matches!(new.rest, Rest::Closed);
        self.renamed_properties(&mut lost, &mut gained, site, is_closed);
        for (name, before) in &lost {
            self.lost(name, before, site, is_closed);
        }
        for (name, after) in &gained {
            self.gained(name, after, site);
        }
    }

    /// Takes out the pairs that probably differ in name only: the same type, and a name that is alike or a type that
    /// says enough. What one does on the wire is what it does to lose the old name.
    fn renamed_properties(
        &mut self,
        lost: &mut Vec<(&'a str, Property<'a>)>,
        gained: &mut Vec<(&'a str, Property<'a>)>,
        site: Site<'_>,
        is_closed: bool,
    ) {
        let is_only = lost.len() == 1 && gained.len() == 1;
        lost.retain(|(from, old)| {
            let alike = |(to, new): &(&'a str, Property<'a>)| {
                old.required == new.required
                    && (share_a_word(from, to) || (is_only && says_enough(&old.view)))
                    && self.is_same(old.node, new.node)
            };
            let Some(index) = gained.iter().position(alike) else {
                return true;
            };
            let (to, new) = gained.remove(index);
            let place = format!("{}.{to}", site.place);
            let sentence = format!(
                "`{}` has `{to}` instead of `{from}` (a probable rename)",
                site.place
            );
            let (rule, wire) = match site.way {
                Way::Sent if old.required || is_closed => {
                    let breaking = if old.required {
                        Wire::Breaking
                    } else {
                        Wire::Conditional
                    };
                    (&rules::REQUEST_PROPERTY_RENAMED, breaking)
                }
                Way::Sent => (&rules::REQUEST_PROPERTY_RENAMED, Wire::Silent),
                Way::Received if old.is_strict() => {
                    (&rules::RESPONSE_PROPERTY_RENAMED, Wire::Breaking)
                }
                Way::Received => (&rules::RESPONSE_PROPERTY_RENAMED, Wire::Silent),
            };
            let naive = if old.required { Wire::Breaking } else { wire };
            let spans = (old.node.span, new.node.span);
            self.report_as(
                rule,
                &place,
                sentence,
                spans,
                from,
                (wire, naive, Rust::Major),
            );
            false
        });
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
            let sentence = Sentence::listing(format!("`{owner}` now requires {{}}"), [name]);
            self.report(
                &rules::REQUEST_PROPERTY_BECAME_REQUIRED,
                place,
                sentence,
                spans,
                "",
            );
        }
        if old.required && !new.required {
            let sentence = Sentence::listing(format!("Make {{}} of `{owner}` optional"), [name]);
            self.report(
                &rules::REQUEST_PROPERTY_BECAME_OPTIONAL,
                place,
                sentence,
                spans,
                "",
            );
        }
        if old.view.nullable != new.view.nullable {
            self.null(here, new.view.nullable, None);
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
            let sentence =
                Sentence::listing(format!("{{}} of `{owner}` can now be missing"), [name]);
            self.report(
                &rules::RESPONSE_PROPERTY_BECAME_OPTIONAL,
                place,
                sentence,
                spans,
                "",
            );
        }
        if new.is_strict() && !old.is_strict() {
            let sentence = Sentence::listing(format!("`{owner}` now always has {{}}"), [name]);
            self.report(
                &rules::RESPONSE_PROPERTY_BECAME_REQUIRED,
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
        let sentence = Sentence::listing(format!("Remove {{}} from `{}`", site.place), [name]);
        if site.way == Way::Sent {
            let verdicts = Self::lost_input(closed);
            self.report_as(
                &rules::REQUEST_PROPERTY_REMOVED,
                &place,
                sentence,
                spans,
                "",
                verdicts,
            );
        } else if old.is_strict() {
            self.report(
                &rules::RESPONSE_PROPERTY_REMOVED,
                &place,
                sentence,
                spans,
                "",
            );
        } else {
            let naive = if old.required {
                Wire::Breaking
            } else {
                Wire::Silent
            };
            let verdicts: Verdicts = (Wire::Silent, naive, Rust::Major);
            let rule = &rules::RESPONSE_OPTIONAL_PROPERTY_REMOVED;
            self.report_as(rule, &place, sentence, spans, "", verdicts);
        }
    }

    fn gained(&mut self, name: &str, new: &Property<'a>, site: Site<'_>) {
        let place = format!("{}.{name}", site.place);
        let spans = (site.spans.0, new.node.span);
        let (rule, frame) = match (site.way, new.required) {
            (Way::Sent, true) => (
                &rules::REQUEST_REQUIRED_PROPERTY_ADDED,
                format!("`{}` now requires {{}}", site.place),
            ),
            (Way::Sent, false) => (
                &rules::REQUEST_PROPERTY_ADDED,
                format!("Add {{}} to `{}`", site.place),
            ),
            (Way::Received, _) if new.is_strict() => (
                &rules::RESPONSE_REQUIRED_PROPERTY_ADDED,
                format!("Add {{}} to `{}`", site.place),
            ),
            (Way::Received, _) => (
                &rules::RESPONSE_PROPERTY_ADDED,
                format!("Add {{}} to `{}`", site.place),
            ),
        };
        self.report(rule, &place, Sentence::listing(frame, [name]), spans, "");
    }
}

/// Whether two fields of this type are hardly the same by chance.
fn says_enough(view: &View<'_>) -> bool {
    match &view.kind {
        Kind::Any => false,
        Kind::Scalar { format, .. } => format.is_some(),
        _ => true,
    }
}
