//! Which file of `openapi/` holds what: one file an area, what areas share in `common`, the rest in the root.

use std::collections::{BTreeMap, BTreeSet};

use super::reach::{self, Reach};
use super::{order, yaml};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Entry, Node, Object, Value};
use crate::document::{self, is_method};
use crate::failure::Result;

/// The file with what the document says of itself: version, servers, security, tags.
pub(super) const ROOT: &str = "management";
/// The file with the components that two or more areas use.
pub(super) const COMMON: &str = "common";
/// The file, or the folder, with our own words.
pub(super) const OVERLAY: &str = "overlay";

/// The first line of every file that import writes.
pub(super) const HEADER: &str =
    "# Written by `cargo xtask import`; our own words live in overlay.yaml.";

/// The documents to write, by file name without extension.
pub(super) type Layout = BTreeMap<String, Node>;

/// Distributes a document over files.
pub(super) fn distribute(
    mut document: Node,
    foreign: &[Node],
    diagnostics: &mut Diagnostics,
) -> Layout {
    order::arrange(&mut document);
    check_areas(&document, diagnostics);
    let reach = Reach::of(&document, foreign);
    let mut layout = Layout::new();
    let span = document.span;
    let Value::Object(root) = document.value else {
        return layout;
    };
    for entry in root {
        match entry.key.as_str() {
            "paths" => place_operations(&mut layout, entry),
            "components" => place_components(&mut layout, entry, &reach),
            _ => {
                let root = layout.entry(ROOT.to_owned());
                let root = root.or_insert_with(|| Node::object(span));
                if let Some(root) = root.as_object_mut() {
                    root.push(entry);
                }
            }
        }
    }
    layout.values_mut().for_each(order::arrange);
    layout
}

/// The text of one file.
pub(super) fn print(document: &Node) -> Result<String> {
    Ok(format!("{HEADER}\n{}", yaml::write(document)?))
}

fn place_operations(layout: &mut Layout, paths: Entry) {
    let Value::Object(items) = paths.node.value else {
        return;
    };
    for path in items {
        let Value::Object(methods) = path.node.value else {
            continue;
        };
        for method in methods.into_iter().filter(|method| is_method(&method.key)) {
            let area = reach::area_of(&method.node);
            let span = method.node.span;
            let file = layout.entry(area).or_insert_with(|| Node::object(span));
            if let Some(item) = descend(file, &["paths", &path.key]) {
                item.push(method);
            }
        }
    }
}

fn place_components(layout: &mut Layout, components: Entry, reach: &Reach) {
    let span = components.node.span;
    for (id, entry) in reach::components_of(components.node) {
        let file = match reach.only_area(&id) {
            _ if id.is_security_scheme() => ROOT,
            Some(area) => area,
            None => COMMON,
        };
        let file = layout.entry(file.to_owned());
        let file = file.or_insert_with(|| Node::object(span));
        if let Some(section) = descend(file, &["components", &id.section]) {
            section.push(entry);
        }
    }
}

/// The mapping that a chain of keys leads to; mappings on the way are made.
fn descend<'a>(node: &'a mut Node, keys: &[&str]) -> Option<&'a mut Object> {
    let span = node.span;
    let mut object = node.as_object_mut()?;
    for key in keys {
        if !object.contains(key) {
            object.set(key, span, Node::object(span));
        }
        object = object.get_mut(key)?.as_object_mut()?;
    }
    Some(object)
}

/// An area must have a name of its own among the files.
fn check_areas(document: &Node, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeSet::new();
    for operation in document::operations(document) {
        let area = reach::area_of(operation.node());
        let is_reserved = [ROOT, COMMON, OVERLAY].contains(&area.as_str());
        if !(is_reserved || area.is_empty()) || !seen.insert(area.clone()) {
            continue;
        }
        let message = match area.as_str() {
            "" => "the tag gives no name for a file: it has no letter or digit".to_owned(),
            area => format!("the tag gives the file name `{area}.yaml`, which has another use"),
        };
        let tag = operation
            .node()
            .get("tags")
            .and_then(|tags| tags.items().next());
        let span = tag.map_or(operation.method.key_span, |tag| tag.span);
        let title = operation.title();
        let diagnostic = Diagnostic::error("area-name", message)
            .at(span, format!("the first tag of `{title}` names its area"));
        diagnostics.push(diagnostic);
    }
}
