//! Compares the values of two enums.

use std::collections::BTreeMap;

use super::compare::{Comparer, EVERYWHERE};
use super::schemas::Site;
use super::view::{Listed, Values};
use crate::tree::Node;

/// How many values a sentence names.
const NAMED: usize = 6;

impl<'a> Comparer<'a> {
    pub(super) fn values(&mut self, old: &Values<'a>, new: &Values<'a>, site: Site<'_>) {
        self.renamed_owners(old, new, site);
        let gone = difference(old, new);
        let (moved, removed): (Vec<_>, Vec<_>) = gone
            .into_iter()
            .partition(|(value, _)| self.moved.contains(*value));
        for (place, values) in by_owner(&moved, site.place) {
            let id = site.way.of("request-value-moved", "response-value-moved");
            let sentence = format!("{} of `{place}` is now a variant of its own", list(&values));
            let spans = (values[0].span, site.spans.1);
            self.value_change(id, place, sentence, spans, &values);
        }
        for (place, values) in by_owner(&removed, site.place) {
            let id = site
                .way
                .of("request-enum-value-removed", "response-enum-value-removed");
            let sentence = format!("Remove {} from `{place}`", list(&values));
            let spans = (values[0].span, site.spans.1);
            self.value_change(id, place, sentence, spans, &values);
        }
        for (place, values) in by_owner(&difference(new, old), site.place) {
            let id = site
                .way
                .of("request-enum-value-added", "response-enum-value-added");
            let sentence = format!("Add {} to `{place}`", list(&values));
            let spans = (site.spans.0, values[0].span);
            self.value_change(id, place, sentence, spans, &values);
        }
    }

    /// An enum can be a member of another and be named nowhere else.
    fn renamed_owners(&mut self, old: &Values<'a>, new: &Values<'a>, site: Site<'_>) {
        let mut renames = BTreeMap::new();
        for (value, before) in old {
            if let Some(after) = new.get(value)
                && let (Some(from), Some(to)) = (before.owner, after.owner)
                && !self.names[1].contains(from)
                && !self.names[0].contains(to)
            {
                let spans = (before.node.span, after.node.span);
                renames.entry((from, to)).or_insert(spans);
            }
        }
        let is_type = |from| self.named && from == site.place;
        renames.retain(|(from, _), _| !is_type(*from));
        for ((from, to), spans) in renames {
            let sentence = format!("Rename the schema `{from}` to `{to}`");
            self.report("schema-renamed", to, sentence, spans, from);
        }
    }

    /// The same values at many places that have no name are one type, and one change.
    fn value_change(
        &mut self,
        id: &'static str,
        place: &str,
        sentence: String,
        spans: super::compare::Spans,
        values: &[&Node],
    ) {
        let is_inline = place.contains(['.', ' ', '[']);
        let detail = if is_inline {
            format!("{EVERYWHERE}{}", list(values))
        } else {
            list(values)
        };
        self.report(id, place, sentence, spans, &detail);
    }
}

type Missing<'v, 'a> = Vec<(&'v String, &'v Listed<'a>)>;

/// The values of the first that the second lacks.
fn difference<'v, 'a>(values: &'v Values<'a>, without: &Values<'a>) -> Missing<'v, 'a> {
    let missing = values
        .iter()
        .filter(|(value, _)| !without.contains_key(*value));
    missing.collect()
}

/// The values of each component that lists some; without of no component belong to the place.
fn by_owner<'v, 'a>(
    values: &[(&'v String, &'v Listed<'a>)],
    place: &'v str,
) -> BTreeMap<&'v str, Vec<&'a Node>>
where
    'a: 'v,
{
    let mut owners: BTreeMap<&'v str, Vec<&'a Node>> = BTreeMap::new();
    for (_, listed) in values {
        owners
            .entry(listed.owner.unwrap_or(place))
            .or_default()
            .push(listed.node);
    }
    owners
}

fn list(values: &[&Node]) -> String {
    let name = |node: &&Node| match node.as_str() {
        Some(text) => format!("`{text}`"),
        None => format!("`{}`", node.to_json()),
    };
    let named: Vec<_> = values.iter().take(NAMED).map(name).collect();
    match values.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}
