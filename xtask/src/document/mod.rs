//! Walks an OpenAPI document: its operations, and the schemas inside anything.

mod aliases;
pub(crate) mod difference;
pub(crate) mod fastapi;
mod index;
pub(crate) mod json_text;
pub(crate) mod lines;
mod mistake;
pub(crate) mod offsets;
pub(crate) mod parse;
pub(crate) mod place;
pub(crate) mod pointer;
mod pointer_at;
pub(crate) mod reach;
pub(crate) mod source;
pub(crate) mod template;
pub(crate) mod tree;

use crate::document::tree::{Entry, Node, Object};
use crate::grammar::{Holds, Kind, Role};

/// The OpenAPI version that this workspace reads.
pub(crate) const VERSION: &str = "3.1";

/// One operation of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a Entry,
    pub(crate) method: &'a Entry,
}

impl<'a> Operation<'a> {
    pub(crate) fn node(self) -> &'a Node {
        &self.method.node
    }

    /// `GET /path`, as messages name an operation.
    pub(crate) fn title(self) -> String {
        format!("{} {}", self.method.key.to_uppercase(), self.path.key)
    }

    /// The parameters of the path item and of the operation.
    pub(crate) fn parameters(self) -> impl Iterator<Item = &'a Node> {
        let shared = self.path.node.get("parameters");
        let own = self.node().get("parameters");
        shared.into_iter().chain(own).flat_map(Node::items)
    }
}

pub(crate) fn operations(document: &Node) -> impl Iterator<Item = Operation<'_>> {
    let paths = document.get("paths").into_iter().flat_map(Node::entries);
    paths.flat_map(|path| {
        let methods = path.node.entries();
        methods
            .filter(|entry| is_method(&entry.key))
            .map(move |method| Operation { path, method })
    })
}

/// What makes two parameters the same: place and name, where case makes no difference to that of a header.
pub(crate) fn identity(parameter: &Node) -> (Option<&str>, Option<String>) {
    let place = parameter.get_str("in");
    let name = parameter.get_str("name").map(|name| match place {
        Some("header") => name.to_lowercase(),
        _ => name.to_owned(),
    });
    (place, name)
}

/// The parameter that all operations declare for a placeholder of this name; nothing where they do not agree.
pub(crate) fn placeholder<'a>(document: &'a Node, name: &str) -> Option<&'a Node> {
    let parameters = operations(document).flat_map(Operation::parameters);
    let mut declared = parameters.filter(|parameter| {
        parameter.get_str("in") == Some("path") && parameter.get_str("name") == Some(name)
    });
    let first = declared.next()?;
    let agrees = |other: &Node| other.get("schema") == first.get("schema");
    declared.all(agrees).then_some(first)
}

/// Calls `visit` with every operation.
pub(crate) fn each_operation(document: &mut Node, mut visit: impl FnMut(&str, &mut Entry)) {
    let paths = document.get_mut("paths").into_iter();
    for path in paths.flat_map(Node::entries_mut) {
        let methods = path.node.entries_mut();
        for method in methods.filter(|entry| is_method(&entry.key)) {
            visit(&path.key, method);
        }
    }
}

pub(crate) fn is_method(key: &str) -> bool {
    Kind::PathItem.holds(key) == Some(Holds::One(Kind::Operation))
}

/// The component schemas of a document.
pub(crate) fn schemas(document: &Node) -> impl Iterator<Item = &Entry> {
    let schemas = document.at(&["components", "schemas"]);
    schemas.into_iter().flat_map(Node::entries)
}

/// The component schemas for changing; they are added when the document has none.
pub(crate) fn schemas_mut(document: &mut Node) -> Option<&mut Object> {
    for keys in [&["components"][..], &["components", "schemas"]] {
        let (last, parents) = keys.split_last()?;
        let parent = document.at_mut(parents)?;
        if !parent.has(last) {
            let span = parent.span;
            parent.set(last, Node::object(span));
        }
    }
    document.at_mut(&["components", "schemas"])?.as_object_mut()
}

/// What a `$ref` to a component schema starts with.
const SCHEMA_PREFIX: &str = "#/components/schemas/";

/// The name in a reference to a component schema.
pub(crate) fn schema_name(reference: &str) -> Option<&str> {
    reference.strip_prefix(SCHEMA_PREFIX)
}

/// The component schema that a schema refers to, when it is a reference.
pub(crate) fn referred(schema: &Node) -> Option<&str> {
    schema_name(schema.get_str("$ref")?)
}

/// The component schema that a schema stands for: a reference, or one wrapped so that words can stand beside it.
pub(crate) fn target(schema: &Node) -> Option<&str> {
    referred(schema).or_else(|| match schema.get("allOf")?.as_array()? {
        [only] => referred(only),
        _ => None,
    })
}

pub(crate) fn reference_to(name: &str) -> String {
    format!("{SCHEMA_PREFIX}{name}")
}

/// Calls `visit` with every schema in what stands at a place, inner schemas first.
pub(crate) fn each_schema(node: &mut Node, place: Role, visit: &mut dyn FnMut(&mut Node)) {
    if place == Role::Data {
        return;
    }
    for entry in node.entries_mut() {
        let inner = place.under(&entry.key);
        each_schema(&mut entry.node, inner, visit);
    }
    for item in node.as_array_mut().into_iter().flatten() {
        each_schema(item, place.inside(), visit);
    }
    if place == Role::SCHEMA && node.as_object().is_some() {
        visit(node);
    }
}

/// Calls `visit` with every schema in what stands at a place, outer schemas first.
pub(crate) fn visit_schemas<'a>(node: &'a Node, place: Role, visit: &mut dyn FnMut(&'a Node)) {
    if place == Role::Data {
        return;
    }
    if place == Role::SCHEMA && node.as_object().is_some() {
        visit(node);
    }
    for entry in node.entries() {
        visit_schemas(&entry.node, place.under(&entry.key), visit);
    }
    for item in node.items() {
        visit_schemas(item, place.inside(), visit);
    }
}

/// Calls `visit` with the value of every `$ref`.
pub(crate) fn each_reference<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
    for entry in node.entries() {
        if entry.key == "$ref" && entry.node.as_str().is_some() {
            visit(&entry.node);
        } else {
            each_reference(&entry.node, visit);
        }
    }
    for item in node.items() {
        each_reference(item, visit);
    }
}
