//! Compares the variants of two unions.

use std::collections::BTreeSet;

use super::compare::Comparer;
use super::kinds::{Kind, Values};
use super::matching::overlap;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::View;
use crate::document::tree::Node;
use crate::rules;

/// How alike two variants must be, of a hundred, to be one that was renamed and changed.
const ALIKE: usize = 60;

impl<'a> Comparer<'a> {
    pub(super) fn compare_unions(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let (old_values, mut lost) = parts(base);
        let (new_values, mut gained) = parts(head);
        let pairs = self.pair(&mut lost, &mut gained);
        let moved = self.moved_values(&pairs, &gained);
        let outer = std::mem::replace(&mut self.moved, moved);
        self.compare_values(&old_values, &new_values, site);
        for (old, new) in &pairs {
            self.compare_schemas(old, new, site.way, &format!("{} variant", site.place));
        }
        self.moved = outer;
        for old in lost {
            let name = self.variant_name(0, old);
            let rule = site.way.of(
                &rules::REQUEST_VARIANT_REMOVED,
                &rules::RESPONSE_VARIANT_REMOVED,
            );
            let sentence =
                Sentence::listing(format!("Remove the variant {name} from {{}}"), [site.place]);
            self.report(rule, site.place, sentence, (old.span, site.spans.1), &name);
        }
        for new in gained {
            let name = self.variant_name(1, new);
            let rule = site.way.of(
                &rules::REQUEST_VARIANT_ADDED,
                &rules::RESPONSE_VARIANT_ADDED,
            );
            let sentence =
                Sentence::listing(format!("Add the variant {name} to {{}}"), [site.place]);
            self.report(rule, site.place, sentence, (site.spans.0, new.span), &name);
        }
        self.compare_union_tags(base, head, &pairs, site);
    }

    /// Takes out the variants that both have: by name, by content, then by likeness.
    fn pair(
        &self,
        lost: &mut Vec<&'a Node>,
        gained: &mut Vec<&'a Node>,
    ) -> Vec<(&'a Node, &'a Node)> {
        let mut pairs = Vec::new();
        let mut take = |same: &dyn Fn(&'a Node, &'a Node) -> bool| {
            lost.retain(|old| {
                let Some(index) = gained.iter().position(|new| same(old, new)) else {
                    return true;
                };
                pairs.push((*old, gained.remove(index)));
                false
            });
        };
        let name = |side: usize, node: &'a Node| View::of(self.side(side), node).name;
        take(&|old, new| name(0, old).is_some() && name(0, old) == name(1, new));
        take(&|old, new| self.fingerprint(0, old) == self.fingerprint(1, new));
        take(&|old, new| self.outline(0, old) == self.outline(1, new));
        take(&|old, new| {
            let keys = [self.keys_of(0, old), self.keys_of(1, new)];
            !keys[0].is_empty() && overlap(&keys[0], &keys[1]) >= ALIKE
        });
        pairs
    }

    /// The variant of a union that a schema became, or that became one.
    pub(super) fn variant_like(
        &self,
        side: usize,
        variants: &[&'a Node],
        one: &View<'a>,
    ) -> Option<&'a Node> {
        let wanted = one.name;
        let is_named = |variant: &&&'a Node| {
            wanted.is_some() && View::of(self.side(side), variant).name == wanted
        };
        let is_outlined =
            |variant: &&&'a Node| self.outline(side, variant) == self.outline(1 - side, one.node);
        let found = variants.iter().find(is_named);
        found.or_else(|| variants.iter().find(is_outlined)).copied()
    }

    /// What tells a variant from others: its property names, and the values of those that are enums.
    fn keys_of(&self, side: usize, node: &'a Node) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for (name, values) in self.tagged(side, node) {
            keys.insert(name.to_owned());
            keys.extend(values.keys().map(|value| format!("{name}={value}")));
        }
        keys
    }

    /// The properties of a variant, with their values where they are enums.
    fn tagged(&self, side: usize, node: &'a Node) -> Vec<(&'a str, Values<'a>)> {
        let Kind::Object(shape) = View::of(self.side(side), node).kind else {
            return Vec::new();
        };
        let values = |node| match View::of(self.side(side), node).kind {
            Kind::Enum(values) => values,
            _ => Values::new(),
        };
        let properties = shape.properties.into_iter();
        properties
            .map(|(name, node)| (name, values(node)))
            .collect()
    }

    /// The values that left a variant and are in a property of the same name of a new one.
    fn moved_values(
        &self,
        pairs: &[(&'a Node, &'a Node)],
        gained: &[&'a Node],
    ) -> BTreeSet<String> {
        let mut moved = BTreeSet::new();
        if gained.is_empty() {
            return moved;
        }
        let tags: Vec<_> = gained
            .iter()
            .flat_map(|node| self.tagged(1, node))
            .collect();
        for (old, new) in pairs {
            let after = self.tagged(1, new);
            for (name, before) in self.tagged(0, old) {
                let stays = |value: &String| {
                    after
                        .iter()
                        .any(|(other, values)| *other == name && values.contains_key(value))
                };
                let arrives = |value: &String| {
                    tags.iter()
                        .any(|(other, values)| *other == name && values.contains_key(value))
                };
                moved.extend(
                    before
                        .into_keys()
                        .filter(|value| !stays(value) && arrives(value)),
                );
            }
        }
        moved
    }

    fn variant_name(&self, side: usize, node: &'a Node) -> String {
        match View::of(self.side(side), node).name {
            Some(name) => format!("`{name}`"),
            None => "without a name".to_owned(),
        }
    }
}

fn parts<'a>(view: &View<'a>) -> (Values<'a>, Vec<&'a Node>) {
    match &view.kind {
        Kind::Union { values, variants } => (values.clone(), variants.clone()),
        Kind::Enum(values) => (values.clone(), Vec::new()),
        _ => (Values::new(), Vec::new()),
    }
}
