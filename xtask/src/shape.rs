//! What merging gives has the shape of an OpenAPI 3.1 document, so that later stages need not doubt it.
//!
//! A list where a mapping belongs would be passed over in silence by every walk through the document.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{self, Operation, Role, VERSION, role_of};
use crate::source::Span;
use crate::tree::{Entry, Node, Value};

/// Reports what is not what OpenAPI says it is.
pub(crate) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    diagnostics.extend(version(document));
    let mut shape = Shape { diagnostics };
    if let Some(info) = shape.member(document, "info", Kind::Mapping) {
        shape.member(info, "title", Kind::Text);
        shape.member(info, "version", Kind::Text);
    }
    shape.paths(document);
    shape.schemas(document, Role::Frame);
}

fn version(document: &Node) -> Option<Diagnostic> {
    let found = document.get("openapi");
    let text = found.and_then(Node::as_str).unwrap_or_default();
    let rest = text.strip_prefix(VERSION);
    if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.')) {
        return None;
    }
    let message = format!("the document does not say that it is OpenAPI {VERSION}");
    let diagnostic = Diagnostic::error("openapi-version", message);
    Some(match found {
        Some(found) => diagnostic.at(found.span, "another version"),
        None => diagnostic
            .at(document.span, "no file has the key `openapi`")
            .help(format!(
                "write `openapi: {VERSION}.0` into the root document"
            )),
    })
}

/// What a value has to be.
#[derive(Clone, Copy)]
enum Kind {
    Mapping,
    List,
    Text,
}

impl Kind {
    fn fits(self, node: &Node) -> bool {
        match self {
            Self::Mapping => node.as_object().is_some(),
            Self::List => node.as_array().is_some(),
            Self::Text => node.as_str().is_some(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Mapping => "a mapping",
            Self::List => "a list",
            Self::Text => "a text",
        }
    }
}

struct Shape<'a> {
    diagnostics: &'a mut Diagnostics,
}

impl Shape<'_> {
    fn report(&mut self, span: Span, message: String, label: &str) {
        let diagnostic = Diagnostic::error("shape", message).at(span, label);
        self.diagnostics.push(diagnostic);
    }

    /// Whether a value is what it has to be; if not, that is reported.
    fn is(&mut self, node: &Node, name: &str, kind: Kind) -> bool {
        let fits = kind.fits(node);
        if !fits {
            let message = format!("`{name}` must be {}", kind.name());
            self.report(node.span, message, &format!("this is {}", node.kind()));
        }
        fits
    }

    /// A key that must be there.
    fn member<'n>(&mut self, parent: &'n Node, key: &str, kind: Kind) -> Option<&'n Node> {
        let Some(node) = parent.get(key) else {
            self.report(parent.span, format!("`{key}` is missing"), "here");
            return None;
        };
        self.is(node, key, kind).then_some(node)
    }

    /// The entries of a key that may be missing and is a mapping of mappings.
    fn mappings<'n>(&mut self, parent: &'n Node, key: &str) -> Vec<&'n Entry> {
        let Some(node) = parent
            .get(key)
            .filter(|node| self.is(node, key, Kind::Mapping))
        else {
            return Vec::new();
        };
        let entries = node.entries().filter(|entry| !entry.key.starts_with("x-"));
        entries
            .filter(|entry| self.is(&entry.node, &entry.key, Kind::Mapping))
            .collect()
    }

    fn paths(&mut self, document: &Node) {
        if document.get("paths").is_none() {
            self.report(document.span, "no file has `paths`".to_owned(), "here");
        }
        for path in self.mappings(document, "paths") {
            if !path.key.starts_with('/') {
                self.report(
                    path.key_span,
                    format!("the path `{}` does not start with `/`", path.key),
                    "this path",
                );
            }
            self.parameters(&path.node);
        }
        for operation in document::operations(document) {
            self.operation(operation);
        }
    }

    fn operation(&mut self, operation: Operation<'_>) {
        let node = operation.node();
        if !self.is(node, &operation.title(), Kind::Mapping) {
            return;
        }
        if let Some(id) = node.get("operationId") {
            self.is(id, "operationId", Kind::Text);
        }
        self.parameters(node);
        if let Some(body) = node
            .get("requestBody")
            .filter(|body| self.is(body, "requestBody", Kind::Mapping))
        {
            self.mappings(body, "content");
        }
        for response in self.mappings(node, "responses") {
            self.mappings(&response.node, "content");
        }
    }

    fn parameters(&mut self, holder: &Node) {
        let Some(list) = holder
            .get("parameters")
            .filter(|list| self.is(list, "parameters", Kind::List))
        else {
            return;
        };
        for parameter in list.items() {
            if self.is(parameter, "a parameter", Kind::Mapping) && !parameter.has("$ref") {
                self.member(parameter, "name", Kind::Text);
                self.member(parameter, "in", Kind::Text);
            }
        }
    }

    /// Looks at every schema in a part of the document.
    fn schemas(&mut self, node: &Node, role: Role) {
        for entry in node.entries() {
            let inner = role_of(role, &entry.key);
            self.schema_part(&entry.key, &entry.node, inner);
            if role == Role::Schema {
                self.keyword(entry);
            }
            self.schemas(&entry.node, inner);
        }
        for item in node.items() {
            let inner = role_of(role, "");
            self.schema_part("a schema", item, inner);
            self.schemas(item, inner);
        }
    }

    fn schema_part(&mut self, name: &str, node: &Node, role: Role) {
        match role {
            Role::Schema if matches!(node.value, Value::Bool(_)) => {}
            Role::Schema | Role::SchemaMap => drop(self.is(node, name, Kind::Mapping)),
            Role::SchemaList => drop(self.is(node, name, Kind::List)),
            Role::Frame | Role::Data => {}
        }
    }

    fn keyword(&mut self, entry: &Entry) {
        match entry.key.as_str() {
            "required" | "enum" => drop(self.is(&entry.node, &entry.key, Kind::List)),
            "type" if entry.node.as_array().is_none() => {
                self.is(&entry.node, &entry.key, Kind::Text);
            }
            "$ref" | "format" | "title" | "description" => {
                self.is(&entry.node, &entry.key, Kind::Text);
            }
            _ => {}
        }
    }
}
