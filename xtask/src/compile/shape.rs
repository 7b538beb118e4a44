//! What merging gives has the shape of an OpenAPI 3.1 document, so that later stages need not doubt it.
//!
//! A list where a mapping belongs would be passed over in silence by every walk through the document.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::Span;
use crate::document::tree::{Entry, Node, Value};
use crate::document::{self, Operation, Role, VERSION, role_of};

/// Reports what is not what OpenAPI says it is.
pub(crate) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    diagnostics.extend(version(document));
    let mut shape = Shape { diagnostics };
    if let Some(info) = shape.member(document, "info", Kind::Mapping) {
        shape.member(info, "title", Kind::Text);
        shape.member(info, "version", Kind::Text);
    }
    shape.members(document, &OF_DOCUMENTS);
    shape.security(document);
    for server in document.get("servers").into_iter().flat_map(Node::items) {
        shape.member(server, "url", Kind::Text);
    }
    shape.components(document);
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
    Flag,
}

const OF_DOCUMENTS: [(&str, Kind); 3] = [
    ("components", Kind::Mapping),
    ("security", Kind::List),
    ("servers", Kind::List),
];

/// The keys of an operation that are not looked into by themselves.
const OF_OPERATIONS: [(&str, Kind); 10] = [
    ("deprecated", Kind::Flag),
    ("description", Kind::Text),
    ("operationId", Kind::Text),
    ("security", Kind::List),
    ("summary", Kind::Text),
    ("tags", Kind::List),
    ("x-pagination", Kind::Mapping),
    ("x-published-name", Kind::Text),
    ("x-retry", Kind::Text),
    ("x-rust-name", Kind::Text),
];

const OF_PARAMETERS: [(&str, Kind); 6] = [
    ("deprecated", Kind::Flag),
    ("description", Kind::Text),
    ("explode", Kind::Flag),
    ("required", Kind::Flag),
    ("style", Kind::Text),
    ("x-client-setting", Kind::Text),
];

const OF_BODIES: [(&str, Kind); 2] = [("description", Kind::Text), ("required", Kind::Flag)];

const OF_SCHEMAS: [(&str, Kind); 18] = [
    ("$ref", Kind::Text),
    ("deprecated", Kind::Flag),
    ("description", Kind::Text),
    ("discriminator", Kind::Mapping),
    ("enum", Kind::List),
    ("format", Kind::Text),
    ("nullable", Kind::Flag),
    ("readOnly", Kind::Flag),
    ("required", Kind::List),
    ("title", Kind::Text),
    ("uniqueItems", Kind::Flag),
    ("writeOnly", Kind::Flag),
    ("x-enum-descriptions", Kind::Mapping),
    ("x-enum-names", Kind::Mapping),
    ("x-raw-json", Kind::Text),
    ("x-secret", Kind::Flag),
    ("x-type-description", Kind::Text),
    ("x-variant-names", Kind::Mapping),
];

impl Kind {
    fn fits(self, node: &Node) -> bool {
        match self {
            Self::Mapping => node.as_object().is_some(),
            Self::List => node.as_array().is_some(),
            Self::Text => node.as_str().is_some(),
            Self::Flag => matches!(node.value, Value::Bool(_)),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Mapping => "a mapping",
            Self::List => "a list",
            Self::Text => "a text",
            Self::Flag => "`true` or `false`",
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

    /// Keys that may be missing.
    fn members(&mut self, parent: &Node, keys: &[(&str, Kind)]) {
        for (key, kind) in keys {
            if let Some(node) = parent.get(key) {
                self.is(node, key, *kind);
            }
        }
    }

    /// The items of a list, each of which must be a text.
    fn texts(&mut self, parent: &Node, key: &str) {
        for item in parent.get(key).into_iter().flat_map(Node::items) {
            self.is(item, key, Kind::Text);
        }
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

    fn components(&mut self, document: &Node) {
        let sections = self.mappings(document, "components").into_iter();
        for section in sections.filter(|section| section.key != "schemas") {
            for entry in section.node.entries() {
                if self.is(&entry.node, &entry.key, Kind::Mapping)
                    && section.key == "securitySchemes"
                {
                    self.member(&entry.node, "type", Kind::Text);
                }
            }
        }
    }

    /// The requirements of a document or an operation: scheme names with lists of scopes.
    fn security(&mut self, holder: &Node) {
        let requirements = holder.get("security").into_iter().flat_map(Node::items);
        for requirement in requirements {
            if self.is(requirement, "a security requirement", Kind::Mapping) {
                for scheme in requirement.entries() {
                    self.is(&scheme.node, &scheme.key, Kind::List);
                    self.texts(requirement, &scheme.key);
                }
            }
        }
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
        self.members(node, &OF_OPERATIONS);
        self.texts(node, "tags");
        self.security(node);
        self.parameters(node);
        if let Some(body) = node
            .get("requestBody")
            .filter(|body| self.is(body, "requestBody", Kind::Mapping))
        {
            self.members(body, &OF_BODIES);
            self.mappings(body, "content");
        }
        for response in self.mappings(node, "responses") {
            self.members(&response.node, &OF_BODIES);
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
                self.members(parameter, &OF_PARAMETERS);
            }
        }
    }

    /// Looks at every schema in a part of the document.
    fn schemas(&mut self, node: &Node, role: Role) {
        if role == Role::Schema {
            self.keywords(node);
        }
        for entry in node.entries() {
            let inner = role_of(role, &entry.key);
            // Only in a schema `true` can stand for one.
            if role == Role::Frame || !matches!(entry.node.value, Value::Bool(_)) {
                self.schema_part(&entry.key, &entry.node, inner);
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
            Role::Schema | Role::SchemaMap => drop(self.is(node, name, Kind::Mapping)),
            Role::SchemaList => drop(self.is(node, name, Kind::List)),
            Role::Frame | Role::Data => {}
        }
    }

    fn keywords(&mut self, schema: &Node) {
        self.members(schema, &OF_SCHEMAS);
        self.texts(schema, "required");
        match schema.get("type") {
            Some(kinds) if kinds.as_array().is_some() => self.texts(schema, "type"),
            _ => self.members(schema, &[("type", Kind::Text)]),
        }
    }
}
