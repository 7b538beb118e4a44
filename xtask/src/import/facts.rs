//! Leaves the interface facts of a published document and takes its words away, checking shapes on the way.
//!
//! The walk knows what each object is, so that a property named `description` stays, and a default that looks like a
//! schema is not touched.

use super::grammar::{Grammar, Kind, Shape};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Node, Object, Value};

/// Strips a published document to its facts. What has a wrong shape is reported.
pub(super) fn keep_facts(document: &mut Node, words: Words, diagnostics: &mut Diagnostics) {
    Walk { words, diagnostics }.object(document, Kind::Root);
}

/// Which words stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// None: what is written to `openapi/` has no words of the vendor.
    None,
    /// Those about enums, which can say another thing about the same values. For comparing in memory only.
    OfEnums,
}

struct Walk<'a> {
    words: Words,
    diagnostics: &'a mut Diagnostics,
}

impl Walk<'_> {
    fn object(&mut self, node: &mut Node, kind: Kind) {
        if kind == Kind::Schema && matches!(node.value, Value::Bool(_)) {
            return;
        }
        let (span, grammar) = (node.span, kind.grammar());
        if node.as_object().is_none() {
            self.wrong(node, &format!("{} must be a mapping", grammar.what));
            return;
        }
        let Some(object) = node.as_object_mut() else {
            return;
        };
        if kind.can_be_reference() && object.contains("$ref") {
            // What stands beside a reference is words.
            object.retain(|entry| entry.key == "$ref");
        } else {
            self.choose(object, kind);
            for key in grammar.required {
                if !object.contains(key) {
                    let message = format!("{} must have `{key}`", grammar.what);
                    let diagnostic = Diagnostic::error("missing-key", message);
                    self.diagnostics
                        .push(diagnostic.at(span, format!("`{key}` is missing here")));
                }
            }
        }
        for entry in object.iter_mut() {
            match (grammar.shape(&entry.key), kind) {
                (Some(shape), _) => self.shape(&mut entry.node, &entry.key, shape),
                (None, Kind::Callback) => self.object(&mut entry.node, Kind::PathItem),
                (None, _) => {}
            }
        }
        self.check(object, kind);
    }

    /// Drops words and extensions, and reports what OpenAPI does not know.
    fn choose(&mut self, object: &mut Object, kind: Kind) {
        let grammar = kind.grammar();
        let is_enum = kind == Kind::Schema && (object.contains("enum") || object.contains("const"));
        let keeps_words = is_enum && self.words == Words::OfEnums;
        object.retain(|entry| {
            let key = entry.key.as_str();
            if grammar.shape(key).is_some() || (keeps_words && key == "description") {
                return true;
            }
            if is_extension(key) || grammar.left_out.contains(&key) {
                return false;
            }
            if kind == Kind::Callback {
                return true;
            }
            if kind == Kind::PathItem && key == "$ref" {
                let message = "a path item that is a reference is not read";
                let diagnostic = Diagnostic::error("path-item-reference", message);
                self.diagnostics
                    .push(diagnostic.at(entry.key_span, "write its operations here"));
                return false;
            }
            // A keyword can change what a schema means: lowering judges it. Elsewhere OpenAPI has no room for others.
            let kept = kind == Kind::Schema;
            let finding = unknown_key(key, grammar, kept);
            self.diagnostics
                .push(finding.at(entry.key_span, "not known here"));
            kept
        });
    }

    fn shape(&mut self, node: &mut Node, key: &str, shape: Shape) {
        match shape {
            Shape::Data => {}
            Shape::Text if node.as_str().is_some() => {}
            Shape::Text => self.wrong(node, &format!("`{key}` must be a string")),
            Shape::Flag if matches!(node.value, Value::Bool(_)) => {}
            Shape::Flag => self.wrong(node, &format!("`{key}` must be true or false")),
            Shape::Names | Shape::Texts => self.texts(node, key),
            Shape::Glossary => self.glossary(node, key),
            Shape::Object(kind) => self.object(node, kind),
            Shape::List(kind) => match node.as_array_mut() {
                Some(items) => items.iter_mut().for_each(|item| self.object(item, kind)),
                None => self.wrong(node, &format!("`{key}` must be a list")),
            },
            Shape::Map(kind) => self.map(node, key, kind),
            Shape::ExtensibleMap(kind) => {
                if let Some(object) = node.as_object_mut() {
                    object.retain(|entry| !is_extension(&entry.key));
                }
                self.map(node, key, kind);
            }
        }
    }

    fn map(&mut self, node: &mut Node, key: &str, kind: Kind) {
        if node.as_object().is_none() {
            self.wrong(node, &format!("`{key}` must be a mapping"));
        }
        for entry in node.entries_mut() {
            self.object(&mut entry.node, kind);
        }
    }

    fn texts(&mut self, node: &Node, key: &str) {
        if node.as_array().is_none() {
            self.wrong(node, &format!("`{key}` must be a list"));
        }
        for item in node.items().filter(|item| item.as_str().is_none()) {
            self.wrong(item, &format!("`{key}` must be a list of strings"));
        }
    }

    fn glossary(&mut self, node: &mut Node, key: &str) {
        if node.as_object().is_none() {
            self.wrong(node, &format!("`{key}` must be a mapping"));
        }
        for entry in node.entries_mut() {
            entry.node = Node::string(entry.node.span, "");
        }
    }

    /// What a table of keys cannot say.
    fn check(&mut self, object: &Object, kind: Kind) {
        match kind {
            Kind::Root => {
                let paths = object.get("paths").into_iter().flat_map(Node::entries);
                for path in paths.filter(|path| !path.key.starts_with('/')) {
                    let message = format!("the path `{}` must start with `/`", path.key);
                    let diagnostic = Diagnostic::error("shape", message);
                    self.diagnostics
                        .push(diagnostic.at(path.key_span, "no path"));
                }
            }
            Kind::Parameter => {
                let place = object
                    .get("in")
                    .and_then(|node| Some((node, node.as_str()?)));
                if let Some((node, place)) = place
                    && !["path", "query", "header", "cookie"].contains(&place)
                {
                    let message = format!("a parameter cannot be in `{place}`");
                    let diagnostic = Diagnostic::error("shape", message);
                    let label = "must be path, query, header or cookie";
                    self.diagnostics.push(diagnostic.at(node.span, label));
                }
            }
            _ => {}
        }
    }

    fn wrong(&mut self, node: &Node, what: &str) {
        let message = format!("{what}, this is {}", node.kind());
        let diagnostic = Diagnostic::error("shape", message);
        self.diagnostics
            .push(diagnostic.at(node.span, format!("{} stands here", node.kind())));
    }
}

fn unknown_key(key: &str, grammar: &Grammar, kept: bool) -> Diagnostic {
    let what = grammar.what;
    let (message, help) = if kept {
        (
            format!("`{key}` is no keyword that OpenAPI 3.1 knows in {what}; it is kept"),
            "`cargo xtask check` says whether the client can be built with it",
        )
    } else {
        (
            format!("`{key}` is no key that OpenAPI 3.1 knows in {what}; it is left out"),
            "if it states a fact of the interface, add it to `xtask/src/import/tables.rs`",
        )
    };
    Diagnostic::warning("unknown-key", message).help(help)
}

fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}
