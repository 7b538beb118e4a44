//! What settles a diagnostic: a name by rule, or that a place is raw JSON or a secret.

use heck::ToSnakeCase as _;
use serde_json::{Value as Json, json};

use super::methods::published_name;
use super::places::Places;
use super::{Decisions, KeptNames, OPEN, REMOVE, names};
use crate::diagnostics::{Diagnostic, Severity};
use crate::document;
use crate::document::place::Place;
use crate::document::tree::Node;
use crate::grammar::{Kind, Row};

/// Who writes the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// Nobody: what has no words goes without.
    Nobody,
    /// A person, where [`OPEN`] stands.
    Person,
}

/// Decides for one state of a document.
pub(super) struct Decider<'a> {
    document: &'a Node,
    places: Places,
    names: Decisions,
    words: Words,
}

impl<'a> Decider<'a> {
    pub(super) fn new(document: &'a Node, kept: &KeptNames, words: Words) -> Self {
        Self {
            document,
            places: Places::of(document),
            names: names::of(document, kept),
            words,
        }
    }

    /// The other places at which the same is written.
    pub(super) fn copies(&self, place: &Place) -> &[Place] {
        let node = place.find(self.document);
        node.map_or(&[], |node| self.places.copies(node.span))
    }

    /// What the rule calls a place, each of which has a name of its own.
    pub(super) fn named(&self, place: &Place, key: &str) -> Option<&Json> {
        self.names.get(place)?.get(key)
    }

    /// The place that a diagnostic is about, and what is to be said there.
    pub(super) fn decide(
        &self,
        diagnostic: &Diagnostic,
    ) -> Option<(Place, Vec<(&'static str, Json)>)> {
        if diagnostic.severity != Severity::Error {
            return None;
        }
        let span = diagnostic.labels.first()?.span;
        let exact = || self.places.exact(span).cloned();
        match diagnostic.rule {
            "missing-description" if self.words == Words::Person => {
                Some((exact()?, vec![("description", json!(OPEN))]))
            }
            "missing-deprecation" if self.words == Words::Person => {
                Some((exact()?, vec![("x-deprecated", json!(OPEN))]))
            }
            "undecided-secret" => {
                let place = exact()?;
                let is_secret = json!(self.is_secret(&place));
                Some((place, vec![("x-secret", is_secret)]))
            }
            "unpinned-name" | "operation-name" | "published-name-changed" => {
                self.method(self.places.operation(span)?, diagnostic.rule)
            }
            "unnamed-type" | "component-name" | "enum-name" | "field-name" => self.name(exact()?),
            // Which parameter leads to the next page can be unclear: then there are no pages.
            "not-generated" if self.words == Words::Nobody => Some((
                self.places.operation(span)?,
                vec![("x-pagination", json!(false))],
            )),
            // By rule it has left before.
            "not-expressible" if exact().is_some_and(|place| self.only_narrows(&place)) => {
                Some((exact()?, vec![(REMOVE, json!(true))]))
            }
            "raw-json" | "ambiguous-union" | "not-expressible" => {
                let place = self.places.schema(span)?.clone();
                let reason = match self.words {
                    Words::Person => OPEN,
                    Words::Nobody => "no type of Rust says it",
                };
                Some((place, vec![("x-raw-json", json!(reason))]))
            }
            _ => None,
        }
    }

    /// What the rule calls a place.
    fn name(&self, place: Place) -> Option<(Place, Vec<(&'static str, Json)>)> {
        let decided = self.names.get(&place)?.clone();
        Some((place, decided.into_iter().collect()))
    }

    fn method(&self, place: Place, rule: &str) -> Option<(Place, Vec<(&'static str, Json)>)> {
        if rule != "published-name-changed" {
            return self.name(place);
        }
        let mut operations = document::operations(self.document);
        let is_it = |one: &document::Operation<'_>| {
            place.keys()[..] == ["paths", &one.path.key, &one.method.key]
        };
        let published = published_name(operations.find(is_it)?)?;
        Some((place, vec![("x-published-name", json!(published))]))
    }

    /// Whether a place is that of a keyword without which a type stays as it is.
    fn only_narrows(&self, place: &Place) -> bool {
        let row = place.last_key().and_then(|key| Kind::Schema.row(key));
        let holder = place.outer().last();
        row.is_some_and(Row::only_narrows)
            && holder.is_some_and(|holder| self.places.is_schema(&holder))
    }

    /// Text is taken for a secret, where its name does not say that it is the way to another page.
    fn is_secret(&self, place: &Place) -> bool {
        let property = place.find(self.document);
        let is_text = property.is_some_and(is_text);
        let name = place.last_key().unwrap_or_default().to_snake_case();
        is_text && !name.split('_').any(|word| OF_PAGES.contains(&word))
    }
}

/// Words in the name of a token that leads to another page.
const OF_PAGES: [&str; 6] = ["continuation", "cursor", "next", "page", "prev", "previous"];

/// Whether a schema is text, apart from null.
fn is_text(schema: &Node) -> bool {
    let of_type = |kind: &Node| matches!(kind.as_str(), Some("string" | "null"));
    if let Some(kind) = schema.get("type") {
        let is_plain = !schema.has("enum") && !schema.has("const") && !schema.has("format");
        return is_plain
            && kind.as_str() != Some("null")
            && (of_type(kind)
                || kind
                    .as_array()
                    .is_some_and(|kinds| kinds.iter().all(of_type)));
    }
    let members = ["anyOf", "oneOf"]
        .into_iter()
        .filter_map(|key| schema.get(key));
    let mut members = members
        .flat_map(Node::items)
        .filter(|member| member.get_str("type") != Some("null"));
    members.next().is_some_and(is_text) && members.next().is_none()
}
