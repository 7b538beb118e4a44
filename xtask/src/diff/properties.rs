//! Compares the properties of two objects.

use super::compare::{Comparer, Way};
use super::kinds::{Kind, Object, Rest};
use super::parameters::share_a_word;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::View;
use crate::document::tree::Node;
use crate::rules::{self, Rust, Wire};

/// A property on one side.
pub(super) struct Property<'a> {
    pub(super) node: &'a Node,
    pub(super) view: View<'a>,
    pub(super) required: bool,
}

impl Property<'_> {
    /// Whether the client insists on it in an answer.
    pub(super) fn is_strict(&self) -> bool {
        self.required && !self.view.nullable
    }

    /// Whether it does not go this way at all.
    pub(super) fn is_hidden(&self, way: Way) -> bool {
        self.view.is_true(way.of("readOnly", "writeOnly"))
    }
}

/// Properties that one side has and the other lacks, by name.
type Unpaired<'a> = Vec<(&'a str, Property<'a>)>;

impl<'a> Comparer<'a> {
    pub(super) fn compare_properties(
        &mut self,
        old: &Object<'a>,
        new: &Object<'a>,
        site: Site<'_>,
    ) {
        let mut lost = read(self.base, old);
        let mut gained = Vec::new();
        for (name, after) in read(self.head, new) {
            match lost.iter().position(|(other, _)| *other == name) {
                Some(index) => {
                    let (_, before) = lost.remove(index);
                    self.compare_property(name, &before, &after, site);
                }
                None => gained.push((name, after)),
            }
        }
        let is_closed = new.rest == Rest::Closed;
        self.report_renamed_properties(&mut lost, &mut gained, site, is_closed);
        for (name, before) in &lost {
            self.report_lost(name, before, site, is_closed);
        }
        for (name, after) in &gained {
            self.report_gained(name, after, site);
        }
    }

    /// Takes out the pairs that probably differ in name only: the same type, and a name that is alike or a type that
    /// says enough. What one does on the wire is what it does to lose the old name.
    fn report_renamed_properties(
        &mut self,
        lost: &mut Unpaired<'a>,
        gained: &mut Unpaired<'a>,
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
            self.report_renamed_property([from, to], [old, &new], site, is_closed);
            let inner = format!("{}.{to}", site.place);
            self.compare_views(&old.view, &new.view, site.way, &inner);
            false
        });
    }

    fn report_renamed_property(
        &mut self,
        [from, to]: [&str; 2],
        [old, new]: [&Property<'a>; 2],
        site: Site<'_>,
        is_closed: bool,
    ) {
        let owner = site.place;
        let place = format!("{owner}.{to}");
        let sentence = format!("`{owner}` has `{to}` instead of `{from}` (a probable rename)");
        let (rule, wire) = match site.way {
            way @ Way::Sent => {
                let wire = match (old.required, is_closed) {
                    _ if old.is_hidden(way) => Wire::None,
                    (true, _) => Wire::Breaking,
                    (false, true) => Wire::Conditional,
                    (false, false) => Wire::Silent,
                };
                (&rules::REQUEST_PROPERTY_RENAMED, wire)
            }
            way @ Way::Received => {
                let wire = match old.is_strict() {
                    _ if old.is_hidden(way) => Wire::None,
                    true => Wire::Breaking,
                    false => Wire::Silent,
                };
                (&rules::RESPONSE_PROPERTY_RENAMED, wire)
            }
        };
        let is_missed = old.required && !old.is_hidden(site.way);
        let naive = if is_missed { Wire::Breaking } else { wire };
        let verdicts = (wire, naive, Rust::Major);
        let spans = (old.node.span, new.node.span);
        self.report_as(rule, &place, sentence, spans, from, verdicts);
    }

    fn compare_property(
        &mut self,
        name: &str,
        old: &Property<'a>,
        new: &Property<'a>,
        site: Site<'_>,
    ) {
        let inner = format!("{}.{name}", site.place);
        let spans = (old.node.span, new.node.span);
        let here = Site::new(site.way, &inner, spans);
        self.compare_presence(name, [old, new], site.place, here);
        self.compare_views(&old.view, &new.view, site.way, &inner);
    }

    fn report_lost(&mut self, name: &str, old: &Property<'a>, site: Site<'_>, is_closed: bool) {
        let owner = site.place;
        let place = format!("{owner}.{name}");
        let spans = (old.node.span, site.spans.1);
        let sentence = Sentence::listing(format!("Remove {{}} from `{owner}`"), [name]);
        let (rule, wire, naive) = match site.way {
            way @ Way::Sent => {
                let wire = match is_closed {
                    _ if old.is_hidden(way) => Wire::None,
                    true => Wire::Conditional,
                    false => Wire::Silent,
                };
                (&rules::REQUEST_PROPERTY_REMOVED, wire, wire)
            }
            Way::Received if old.is_hidden(Way::Received) => {
                let rule = &rules::RESPONSE_OPTIONAL_PROPERTY_REMOVED;
                (rule, Wire::None, Wire::None)
            }
            Way::Received if old.is_strict() => {
                let rule = &rules::RESPONSE_PROPERTY_REMOVED;
                (rule, Wire::Breaking, Wire::Breaking)
            }
            Way::Received => {
                let naive = if old.required {
                    Wire::Breaking
                } else {
                    Wire::Silent
                };
                (
                    &rules::RESPONSE_OPTIONAL_PROPERTY_REMOVED,
                    Wire::Silent,
                    naive,
                )
            }
        };
        self.report_as(
            rule,
            &place,
            sentence,
            spans,
            "",
            (wire, naive, Rust::Major),
        );
    }

    fn report_gained(&mut self, name: &str, new: &Property<'a>, site: Site<'_>) {
        let owner = site.place;
        let place = format!("{owner}.{name}");
        let spans = (site.spans.0, new.node.span);
        let is_hidden = new.is_hidden(site.way);
        let rule = match site.way {
            Way::Sent if new.required && !is_hidden => &rules::REQUEST_REQUIRED_PROPERTY_ADDED,
            Way::Sent => &rules::REQUEST_PROPERTY_ADDED,
            Way::Received if new.is_strict() && !is_hidden => {
                &rules::RESPONSE_REQUIRED_PROPERTY_ADDED
            }
            Way::Received => &rules::RESPONSE_PROPERTY_ADDED,
        };
        let frame = if *rule == rules::REQUEST_REQUIRED_PROPERTY_ADDED {
            format!("`{owner}` now requires {{}}")
        } else {
            format!("Add {{}} to `{owner}`")
        };
        self.report(rule, &place, Sentence::listing(frame, [name]), spans, "");
    }
}

/// The properties of an object. A name that must be there and has no property can have any value.
fn read<'a>(document: &'a Node, object: &Object<'a>) -> Unpaired<'a> {
    let is_declared = |name: &&str| object.get(name).is_some();
    let undeclared = object
        .required
        .iter()
        .filter(|(name, _)| !is_declared(name));
    let undeclared = undeclared.map(|(name, node)| (*name, *node));
    let properties = object.properties.iter().copied().chain(undeclared);
    properties
        .map(|(name, node)| {
            let property = Property {
                node,
                view: View::of(document, node),
                required: object.required.contains_key(name),
            };
            (name, property)
        })
        .collect()
}

/// Whether two fields of this type are hardly the same by chance.
fn says_enough(view: &View<'_>) -> bool {
    match &view.kind {
        Kind::Any => false,
        Kind::Scalar { format, .. } => format.is_some(),
        _ => true,
    }
}
