//! Compares the values of two enums.

use std::collections::{BTreeMap, BTreeSet};

use super::change::EVERYWHERE;
use super::compare::{Comparer, Spans};
use super::kinds::{Listed, Values, values};
use super::schemas::Site;
use super::sentence::Sentence;
use crate::document::pointer::lookup;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::rules::{self, Rule, Rust, Wire};

/// Where words about an enum stand.
const WORDS: [&str; 2] = ["description", "x-enum-descriptions"];

impl<'a> Comparer<'a> {
    pub(super) fn compare_values(&mut self, old: &Values<'a>, new: &Values<'a>, site: Site<'_>) {
        self.report_renamed_owners(old, new, site);
        self.compare_members(old, new, site);
        let gone = difference(old, new);
        let (moved, removed): (Vec<_>, Vec<_>) = gone
            .into_iter()
            .partition(|(value, _)| self.moved.contains(*value));
        for (place, values) in by_owner(&moved, site.place) {
            let rule = site
                .way
                .of(&rules::REQUEST_VALUE_MOVED, &rules::RESPONSE_VALUE_MOVED);
            let frame = format!("Move {{}} of `{place}` to a variant of its own");
            let sentence = Sentence::listing(frame, texts(&values));
            let spans = (values[0].span, self.listed(1, place, site.spans.1));
            self.report_value_change(rule, place, sentence, spans, &values, None);
        }
        for (place, values) in by_owner(&removed, site.place) {
            let rule = site.way.of(
                &rules::REQUEST_ENUM_VALUE_REMOVED,
                &rules::RESPONSE_ENUM_VALUE_REMOVED,
            );
            let sentence = Sentence::listing(format!("Remove {{}} from `{place}`"), texts(&values));
            let spans = (values[0].span, self.listed(1, place, site.spans.1));
            self.report_value_change(rule, place, sentence, spans, &values, None);
        }
        // A single value without a name is a constant, which no type shows and nobody gives.
        let was_constant = old.len() == 1 && old.values().all(|listed| listed.owner.is_none());
        let rust = was_constant.then_some(Rust::Major);
        for (place, values) in by_owner(&difference(new, old), site.place) {
            let rule = site.way.of(
                &rules::REQUEST_ENUM_VALUE_ADDED,
                &rules::RESPONSE_ENUM_VALUE_ADDED,
            );
            let sentence = Sentence::listing(format!("Add {{}} to `{place}`"), texts(&values));
            let spans = (self.listed(0, place, site.spans.0), values[0].span);
            self.report_value_change(rule, place, sentence, spans, &values, rust);
        }
    }

    /// An enum can be a member of another and be named nowhere else. Which one it became is told by most of its values.
    fn report_renamed_owners(&mut self, old: &Values<'a>, new: &Values<'a>, site: Site<'_>) {
        let mut shared: BTreeMap<(&'a str, &'a str), (usize, Spans)> = BTreeMap::new();
        for (value, before) in old {
            if let Some(after) = new.get(value)
                && let (Some(from), Some(to)) = (before.owner, after.owner)
                && from != to
                && !self.names[1].contains(from)
                && !self.names[0].contains(to)
            {
                let spans = (before.node.span, after.node.span);
                shared.entry((from, to)).or_insert((0, spans)).0 += 1;
            }
        }
        let is_type = |from| self.named && from == site.place;
        shared.retain(|(from, _), _| !is_type(*from));
        for ((from, to), (count, spans)) in &shared {
            let is_less = |other: (&(&str, &str), &(usize, Spans))| {
                (other.0.0 == *from || other.0.1 == *to) && other.1.0 > *count
            };
            if !shared.iter().any(is_less) {
                let sentence = format!("Rename the schema `{from}` to `{to}`");
                self.report(&rules::SCHEMA_RENAMED, to, sentence, *spans, from);
            }
        }
    }

    /// Where one side lists the values of an enum that has a name, or the site that leads to it.
    fn listed(&self, side: usize, name: &str, otherwise: Span) -> Span {
        let component = lookup(self.side(side), &format!("components/schemas/{name}"));
        let values = component.map(|node| node.get("enum").unwrap_or(node));
        values.map_or(otherwise, |node| node.span)
    }

    /// An enum that is a member of another is a type of its own, with words of its own.
    fn compare_members(&mut self, old: &Values<'a>, new: &Values<'a>, site: Site<'_>) {
        let owners = |values: &Values<'a>| -> BTreeSet<&'a str> {
            values.values().filter_map(|listed| listed.owner).collect()
        };
        for owner in owners(old).intersection(&owners(new)) {
            let component = |document| lookup(document, &format!("components/schemas/{owner}"));
            if let (Some(base), Some(head)) = (component(self.base), component(self.head)) {
                self.compare_words(base, head, owner);
                self.report_hidden_values([base, head], owner, [old, new], site);
            }
        }
    }

    /// What a member gains or loses while another member has it is nothing on the wire: the union takes what it took.
    /// The Rust type of the member is another one all the same.
    fn report_hidden_values(
        &mut self,
        [base, head]: [&'a Node; 2],
        place: &str,
        [old, new]: [&Values<'a>; 2],
        site: Site<'_>,
    ) {
        let (Some(before), Some(after)) = (values(base), values(head)) else {
            return;
        };
        let hidden =
            |values: &Values<'a>, without: &Values<'a>, union: &Values<'a>| -> Vec<&'a Node> {
                let missing = difference(values, without).into_iter();
                missing
                    .filter(|(value, _)| union.contains_key(*value))
                    .map(|(_, listed)| listed.node)
                    .collect()
            };
        let lists = [base, head].map(|node| node.get("enum").map_or(node.span, |list| list.span));
        let gained = hidden(&after, &before, old);
        if let Some(first) = gained.first() {
            let way = site.way;
            let rule = way.of(
                &rules::REQUEST_ENUM_VALUE_ADDED,
                &rules::RESPONSE_ENUM_VALUE_ADDED,
            );
            let sentence = Sentence::listing(format!("Add {{}} to `{place}`"), texts(&gained));
            let verdicts = (Wire::None, Wire::None, Rust::Minor);
            self.report_as(rule, place, sentence, (lists[0], first.span), "", verdicts);
        }
        let lost = hidden(&before, &after, new);
        if let Some(first) = lost.first() {
            let way = site.way;
            let rule = way.of(
                &rules::REQUEST_ENUM_VALUE_REMOVED,
                &rules::RESPONSE_ENUM_VALUE_REMOVED,
            );
            let sentence = Sentence::listing(format!("Remove {{}} from `{place}`"), texts(&lost));
            let verdicts = (Wire::None, Wire::None, Rust::Major);
            self.report_as(rule, place, sentence, (first.span, lists[1]), "", verdicts);
        }
    }

    /// Compares the words about an enum: the same values can get another meaning.
    pub(super) fn compare_words(&mut self, base: &'a Node, head: &'a Node, place: &str) {
        if !self.worded {
            return;
        }
        for key in WORDS {
            if let (Some(old), Some(new)) = (base.get(key), head.get(key))
                && old != new
            {
                let frame =
                    "The words about {} changed: read whether its values still mean the same";
                let sentence = Sentence::listing(frame, [place]);
                self.report(
                    &rules::ENUM_WORDS_CHANGED,
                    place,
                    sentence,
                    (old.span, new.span),
                    "",
                );
                return;
            }
        }
    }

    /// What an enum with a name gains in one place and another is one change. The same values at many places that have
    /// no name are one type, and one change.
    fn report_value_change(
        &mut self,
        rule: &'static Rule,
        place: &str,
        sentence: Sentence,
        spans: Spans,
        values: &[&Node],
        rust: Option<Rust>,
    ) {
        let is_inline = place.contains(['.', ' ', '[']);
        let detail = if is_inline {
            format!("{EVERYWHERE}{}", texts(values).join(", "))
        } else {
            String::new()
        };
        let verdicts = (rule.wire, rule.naive, rust.unwrap_or(rule.rust));
        self.report_as(rule, place, sentence, spans, &detail, verdicts);
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

/// The values as they are written, without quotes around strings.
fn texts(values: &[&Node]) -> Vec<String> {
    let text = |node: &&Node| match node.as_str() {
        Some(text) => text.to_owned(),
        None => node.to_json().to_string(),
    };
    values.iter().map(text).collect()
}
