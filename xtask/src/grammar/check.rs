//! Whether a document is written as the rows say.

use super::row::{FORMATS, Holds, Kind, Row, TYPES, is_extension};
use super::similar::{KINDS_OF, similar};
use super::tally::Tally;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::document::source::Span;
use crate::document::tree::{Entry, Node, Value};

/// What is done about a name or a word that no row knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Nothing: only shapes are looked at.
    Passed,
    /// A warning, once for each: an overlay can mend it later.
    Noted,
    /// An error.
    Refused,
}

/// Reports what in a document is not as OpenAPI says.
pub(crate) fn check(document: &Node, unknown: Unknown, diagnostics: &mut Diagnostics) {
    let mut check = Check {
        unknown,
        noted: Tally::default(),
        diagnostics,
    };
    check.object(document, Kind::Document);
    check.noted.report(diagnostics);
}

struct Check<'a> {
    unknown: Unknown,
    noted: Tally,
    diagnostics: &'a mut Diagnostics,
}

impl Check<'_> {
    fn object(&mut self, node: &Node, kind: Kind) {
        if matches!(node.value, Value::Bool(flag) if kind.can_be(flag)) {
            return;
        }
        let definition = kind.definition();
        if node.as_object().is_none() {
            self.wrong(node, &format!("{} must be a mapping", definition.what));
            return;
        }
        let is_reference = kind.can_be_reference() && node.has("$ref");
        let needed = definition.rows.iter().filter(|row| row.required);
        for row in needed.filter(|row| !is_reference && !node.has(row.name)) {
            let message = format!("{} must have `{}`", definition.what, row.name);
            let label = format!("`{}` is missing here", row.name);
            let diagnostic = Diagnostic::error("missing-key", message);
            self.diagnostics.push(diagnostic.at(node.span, label));
        }
        let loose = loose_properties(node, kind);
        if let Some((first, rest)) = loose.split_first() {
            self.unknown(first.key_span, without_properties(first, rest));
        }
        for entry in node.entries() {
            if !loose
                .iter()
                .any(|property| property.key_span == entry.key_span)
            {
                self.field(kind, entry);
            }
        }
    }

    fn field(&mut self, kind: Kind, entry: &Entry) {
        if let Some(row) = kind.row(&entry.key) {
            if row.is_added() {
                self.unknown(entry.key_span, added(row));
            } else {
                self.value(&entry.node, &entry.key, row.holds);
            }
        } else if is_extension(&entry.key) {
            self.unknown(entry.key_span, extension(kind, &entry.key));
        } else if let Some(rest) = &kind.definition().rest {
            if !(rest.fits)(&entry.key) {
                let message = format!("`{}` is not {}", entry.key, rest.named);
                let diagnostic = Diagnostic::error("shape", message);
                let label = format!("must be {}", rest.named);
                self.diagnostics.push(diagnostic.at(entry.key_span, label));
            }
            self.value(&entry.node, &entry.key, rest.holds);
        } else {
            self.unknown(entry.key_span, key(kind, &entry.key));
        }
    }

    fn value(&mut self, node: &Node, name: &str, holds: Holds) {
        match holds {
            Holds::One(kind) => return self.object(node, kind),
            Holds::Word(words) => self.word(node, name, words),
            Holds::Types => match node.as_array() {
                Some(types) => types.iter().for_each(|kind| self.word(kind, name, TYPES)),
                None => self.word(node, name, TYPES),
            },
            Holds::Format => self.format(node),
            _ => {}
        }
        if !holds.fits(node) {
            let what = holds.words();
            return self.wrong(node, &format!("`{name}` must be {what}"));
        }
        match holds {
            Holds::List(kind) => node.items().for_each(|item| self.object(item, kind)),
            Holds::Map(kind) => node
                .entries()
                .for_each(|entry| self.object(&entry.node, kind)),
            Holds::Texts | Holds::Names => {
                for item in node.items().filter(|item| item.as_str().is_none()) {
                    self.wrong(item, &format!("`{name}` must be a list of strings"));
                }
            }
            Holds::Glossary => {
                for entry in node.entries().filter(|entry| entry.node.as_str().is_none()) {
                    self.wrong(&entry.node, &format!("`{}` must be a string", entry.key));
                }
            }
            _ => {}
        }
    }

    fn word(&mut self, node: &Node, name: &str, words: &[&str]) {
        let Some(word) = node.as_str().filter(|word| !words.contains(word)) else {
            return;
        };
        let help = match similar(word, words.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("known are `{}`", words.join("`, `")),
        };
        let message = format!("`{name}` cannot be `{word}`");
        let diagnostic = Diagnostic::error("unknown-word", message);
        self.unknown(node.span, diagnostic.help(help));
    }

    /// Names of formats are free. One that nearly is a known one is a slip of the pen.
    fn format(&mut self, node: &Node) {
        let Some(format) = node.as_str().filter(|format| !FORMATS.contains(format)) else {
            return;
        };
        if let Some(meant) = similar(format, FORMATS.iter().copied()) {
            let message = format!("`{format}` is no format that is known");
            let diagnostic = Diagnostic::error("unknown-word", message);
            self.unknown(
                node.span,
                diagnostic.help(format!("did you mean `{meant}`?")),
            );
        } else if self.unknown != Unknown::Passed {
            let message = format!("the format `{format}` is not known: it says nothing here");
            let diagnostic = Diagnostic::warning("unknown-format", message);
            self.noted.add(diagnostic.at(node.span, "passed over"));
        }
    }

    /// Reports a name or word as is asked for.
    fn unknown(&mut self, span: Span, diagnostic: Diagnostic) {
        let diagnostic = diagnostic.at(span, "not known here");
        match self.unknown {
            Unknown::Passed => {}
            Unknown::Noted => self.noted.add(Diagnostic {
                severity: Severity::Warning,
                ..diagnostic
            }),
            Unknown::Refused => self.diagnostics.push(diagnostic),
        }
    }

    fn wrong(&mut self, node: &Node, what: &str) {
        let message = format!("{what}, this is {}", node.kind());
        let diagnostic = Diagnostic::error("shape", message);
        let label = format!("{} stands here", node.kind());
        self.diagnostics.push(diagnostic.at(node.span, label));
    }
}

/// The keys of a schema that are schemas themselves, where the line `properties:` above them is gone.
fn loose_properties(node: &Node, kind: Kind) -> Vec<&Entry> {
    if kind != Kind::Schema || node.has("properties") {
        return Vec::new();
    }
    let is_schema = |node: &Node| {
        let says = ["type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const"];
        says.iter().any(|key| node.has(key))
    };
    let is_loose = |entry: &&Entry| {
        kind.row(&entry.key).is_none() && !is_extension(&entry.key) && is_schema(&entry.node)
    };
    node.entries().filter(is_loose).collect()
}

fn without_properties(first: &Entry, rest: &[&Entry]) -> Diagnostic {
    let names = [first].into_iter().chain(rest.iter().copied());
    let names: Vec<_> = names.map(|entry| format!("`{}`", entry.key)).collect();
    let message = format!("`properties:` is missing above {}", names.join(", "));
    let help = "write the line `properties:` above them, and indent them below it";
    Diagnostic::error("missing-properties", message).help(help)
}

/// A key that no row of its object has: what was meant, or where it belongs.
fn key(kind: Kind, name: &str) -> Diagnostic {
    let definition = kind.definition();
    let message = format!("OpenAPI 3.1 knows no `{name}` in {}", definition.what);
    let known = definition.rows.iter().map(|row| row.name);
    let help = match (homes(name), similar(name, known)) {
        (homes, None) if !homes.is_empty() => format!("it belongs to {homes}"),
        (_, Some(meant)) => format!("did you mean `{meant}`?"),
        _ => "remove it in the overlay, saying why".to_owned(),
    };
    Diagnostic::error("unknown-key", message).help(help)
}

fn extension(kind: Kind, name: &str) -> Diagnostic {
    let what = kind.definition().what;
    let message = format!("no stage reads the extension `{name}` in {what}");
    let rows = kind.definition().rows.iter();
    let ours = rows.filter(|row| row.is_extension() && !row.is_added());
    let known: Vec<_> = ours.map(|row| row.name).collect();
    let help = match (similar(name, known.iter().copied()), homes(name)) {
        (Some(meant), _) => format!("did you mean `{meant}`?"),
        (None, homes) if !homes.is_empty() => format!("it belongs to {homes}"),
        _ if known.is_empty() => "remove it".to_owned(),
        _ => format!("known here: {}", known.join(", ")),
    };
    Diagnostic::error("unknown-extension", message).help(help)
}

fn added(row: &Row) -> Diagnostic {
    let message = format!(
        "`{}` is for the generator: `cargo xtask generate` writes it",
        row.name
    );
    Diagnostic::error("unknown-extension", message).help("remove it")
}

/// The objects that have a field of this name, in words.
fn homes(name: &str) -> String {
    let has = |kind: &Kind| kind.row(name).is_some_and(|row| !row.is_added());
    let homes = super::KINDS.into_iter().filter(has);
    let homes: Vec<_> = homes
        .map(|kind| kind.definition().what)
        .take(KINDS_OF)
        .collect();
    homes.join(" or ")
}
