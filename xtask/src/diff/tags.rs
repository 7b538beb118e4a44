//! Compares how the variants of a union are told apart: the property, and its value for each variant.

use std::collections::BTreeMap;

use super::compare::Comparer;
use super::kinds::Kind;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::{View, without_twin};
use crate::document::schema_name;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::rules::{self, Rule};

impl<'a> Comparer<'a> {
    /// Compares the discriminators of two unions, of which these variants are on both sides.
    pub(super) fn compare_union_tags(
        &mut self,
        base: &View<'a>,
        head: &View<'a>,
        pairs: &[(&'a Node, &'a Node)],
        site: Site<'_>,
    ) {
        let name = |view: &View<'a>| view.get("discriminator")?.get_str("propertyName");
        let [old, new] = [name(base), name(head)];
        if old != new {
            let place = site.place;
            let sentence = format!("`{place}` says otherwise how its variants are told apart");
            self.report(
                &rules::DISCRIMINATOR_CHANGED,
                place,
                sentence,
                site.spans,
                "",
            );
        }
        let (Some(old), Some(new)) = (old, new) else {
            return;
        };
        for (before, after) in pairs {
            let tags = [
                self.tags_of(0, base, before, old),
                self.tags_of(1, head, after, new),
            ];
            let variant = View::of(self.head, after);
            let variant = variant.name.unwrap_or("a variant");
            self.compare_variant_tags(variant, &tags, site);
        }
    }

    fn compare_variant_tags(&mut self, variant: &str, [old, new]: &[Tags<'a>; 2], site: Site<'_>) {
        let way = site.way;
        // Where a side says nothing of its own, the values of the property say it.
        if old.is_empty() || new.is_empty() {
            return;
        }
        let gone = old.keys().filter(|tag| !new.contains_key(*tag));
        let gone: Vec<_> = gone.copied().collect();
        if !gone.is_empty() {
            let rule = way.of(&rules::REQUEST_TAG_REMOVED, &rules::RESPONSE_TAG_REMOVED);
            let frame = format!("{{}} no longer stands for `{variant}` in `{}`", site.place);
            self.report_tag_change(rule, frame, &gone, old, (None, Some(site.spans.1)), site);
        }
        let come = new.keys().filter(|tag| !old.contains_key(*tag));
        let come: Vec<_> = come.copied().collect();
        if !come.is_empty() {
            let rule = way.of(&rules::REQUEST_TAG_ADDED, &rules::RESPONSE_TAG_ADDED);
            let frame = format!("{{}} now stands for `{variant}` in `{}`", site.place);
            self.report_tag_change(rule, frame, &come, new, (Some(site.spans.0), None), site);
        }
    }

    fn report_tag_change(
        &mut self,
        rule: &'static Rule,
        frame: String,
        names: &[&str],
        tags: &Tags<'a>,
        (base, head): (Option<Span>, Option<Span>),
        site: Site<'_>,
    ) {
        let written = tags.get(names[0]).map_or(site.spans.1, |node| node.span);
        let spans = (base.unwrap_or(written), head.unwrap_or(written));
        let sentence = Sentence::listing(frame, names);
        self.report(rule, site.place, sentence, spans, &names.join(" "));
    }

    /// The values that stand for a variant: those of the mapping, else its name. Where the variant lists the values of the
    /// property itself they are compared there.
    fn tags_of(
        &self,
        side: usize,
        union: &View<'a>,
        variant: &'a Node,
        property: &str,
    ) -> Tags<'a> {
        let mapping = union
            .get("discriminator")
            .and_then(|node| node.get("mapping"));
        let target = variant.get_str("$ref");
        let mapped: Tags<'a> = mapping
            .into_iter()
            .flat_map(Node::entries)
            .filter(|entry| leads_to(&entry.node, target))
            .map(|entry| (entry.key.as_str(), &entry.node))
            .collect();
        if !mapped.is_empty() || self.lists_values(side, variant, property) {
            return mapped;
        }
        let name = target.and_then(schema_name).map(without_twin);
        name.map(|name| (name, variant)).into_iter().collect()
    }

    fn lists_values(&self, side: usize, variant: &'a Node, property: &str) -> bool {
        let document = self.side(side);
        let Kind::Object(object) = View::of(document, variant).kind else {
            return false;
        };
        let property = object
            .get(property)
            .map(|node| View::of(document, node).kind);
        matches!(property, Some(Kind::Enum(_)))
    }
}

/// Values of the property, and where each is written.
type Tags<'a> = BTreeMap<&'a str, &'a Node>;

/// Whether a target in a mapping, a reference or a name, is that of a variant.
fn leads_to(mapped: &Node, target: Option<&str>) -> bool {
    let mapped = mapped.as_str();
    mapped.is_some() && (mapped == target || mapped == target.and_then(schema_name))
}
