//! Leaves the interface facts of a published document and takes its words away.
//!
//! The walk knows what each object is, so that a property named `description` stays, and a default that looks like a
//! schema is not touched.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};
use crate::grammar::{Holds, Import, Kind, Role, is_extension};

/// Strips a published document to its facts.
pub(super) fn keep_facts(document: &mut Node, words: Words, diagnostics: &mut Diagnostics) {
    let mut extensions = Extensions::new();
    let mut strip = Strip {
        words,
        extensions: &mut extensions,
    };
    strip.node(document, Role::DOCUMENT);
    diagnostics.extend(left_out(&extensions));
}

/// Which words stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// None: what is written to `openapi/` has no words of the vendor.
    None,
    /// Those about enums, which can say another thing about the same values. For comparing in memory only.
    OfEnums,
}

/// The extensions of the publisher: how often each occurs, and where first.
type Extensions = BTreeMap<String, (usize, Span)>;

struct Strip<'a> {
    words: Words,
    extensions: &'a mut Extensions,
}

impl Strip<'_> {
    fn node(&mut self, node: &mut Node, place: Role) {
        if let Role::One(kind) = place {
            self.object(node, kind);
        }
        for entry in node.entries_mut() {
            self.node(&mut entry.node, place.under(&entry.key));
        }
        for item in node.as_array_mut().into_iter().flatten() {
            self.node(item, place.inside());
        }
    }

    fn object(&mut self, node: &mut Node, kind: Kind) {
        let span = node.span;
        let Some(object) = node.as_object_mut() else {
            return;
        };
        if kind.can_be_reference() && object.contains("$ref") {
            // What stands beside a reference is words.
            object.retain(|entry| entry.key == "$ref");
            return;
        }
        let is_enum = object.contains("enum") || object.contains("const");
        let keeps_words = is_enum && kind == Kind::Schema && self.words == Words::OfEnums;
        object.retain(|entry| {
            self.is_fact(kind, entry) || (keeps_words && entry.key == "description")
        });
        for row in kind.definition().rows {
            if row.import == Import::Emptied {
                object.set(row.name, span, Node::string(span, ""));
            } else if row.holds == Holds::Glossary {
                let names = object.get_mut(row.name).into_iter();
                names.flat_map(Node::entries_mut).for_each(empty);
            }
        }
    }

    /// Whether a field stays. One that nobody knows does: an overlay can say what is to become of it.
    fn is_fact(&mut self, kind: Kind, entry: &Entry) -> bool {
        if is_extension(&entry.key) {
            let found = self.extensions.entry(entry.key.clone());
            found.or_insert((0, entry.key_span)).0 += 1;
            return false;
        }
        kind.row(&entry.key)
            .is_none_or(|row| row.import == Import::Kept)
    }
}

fn empty(entry: &mut Entry) {
    if entry.node.as_str().is_some() {
        entry.node = Node::string(entry.node.span, "");
    }
}

/// What was taken away and is no words.
fn left_out(extensions: &Extensions) -> Option<Diagnostic> {
    let (_, first) = extensions.values().min_by_key(|(_, span)| *span)?;
    let mut names = String::new();
    for (name, (count, _)) in extensions {
        let comma = if names.is_empty() { "" } else { ", " };
        // Writing to a string cannot fail.
        let _ = write!(names, "{comma}`{name}` ({count})");
    }
    let message = format!("extensions of the publisher are left out: {names}");
    let diagnostic = Diagnostic::warning("publisher-extensions", message);
    Some(diagnostic.at(*first, "the first of them"))
}
