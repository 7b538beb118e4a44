//! Makes one document of the inputs, and puts it over what `openapi/` says already.

use std::collections::BTreeSet;

use super::operations;
use super::reach::{ComponentId, Reach, reached_from};
use crate::compile::merge::merge;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::difference::first_difference;
use crate::document::tree::{Entry, Node, Object, Value};
use crate::document::{self, Operation};

/// Merges the inputs. Two may give the same operation when they say the same of it.
pub(super) fn unite(mut inputs: Vec<Node>, diagnostics: &mut Diagnostics) -> Option<Node> {
    for later in 1..inputs.len() {
        let (before, rest) = inputs.split_at_mut(later);
        if let Some(input) = rest.first_mut() {
            drop_repeated(before, input, diagnostics);
        }
    }
    merge(inputs, diagnostics)
}

/// Takes the operations out of an input that inputs before it have, and reports those that differ.
fn drop_repeated(before: &[Node], input: &mut Node, diagnostics: &mut Diagnostics) {
    for path in input
        .get_mut("paths")
        .into_iter()
        .flat_map(Node::entries_mut)
    {
        let name = path.key.clone();
        let Some(item) = path.node.as_object_mut() else {
            continue;
        };
        item.retain(|method| {
            let mut items = before
                .iter()
                .filter_map(|input| input.at(&["paths", &name]));
            let first = items.find_map(|item| item.as_object()?.entry(&method.key));
            if let Some(first) = first {
                diagnostics.extend(disagreement(&name, first, method));
            }
            first.is_none()
        });
    }
}

fn disagreement(path: &str, first: &Entry, second: &Entry) -> Option<Diagnostic> {
    let difference = first_difference(&first.node, &second.node)?;
    let (left, right) = (difference.left, difference.right);
    let method = first.key.to_uppercase();
    let message = format!("two inputs disagree about `{method} {path}`");
    let here = format!("`{}` is {} here", difference.pointer, right.describe());
    let diagnostic = Diagnostic::error("conflict", message)
        .at(right.node().span, here)
        .at(left.node().span, format!("and {} here", left.describe()))
        .help("import documents of the same date");
    Some(diagnostic)
}

/// What was imported over what is there: operations and components that the import lacks stay, except components that
/// nothing refers to any longer.
pub(super) fn lay_over(present: Node, imported: Node, foreign: &[Node]) -> Node {
    let orphans_before = Reach::of(&present, foreign).orphans(&present);
    let kept_orphans: BTreeSet<_> = orphans_before
        .into_iter()
        .chain(Reach::of(&imported, &[]).orphans(&imported))
        .collect();
    let mut combined = present;
    operations::stand_alone(&mut combined);
    if let (Some(target), Value::Object(source)) = (combined.as_object_mut(), imported.value) {
        for entry in source {
            match entry.key.as_str() {
                "paths" | "components" => overlay_map(target, entry),
                _ => target.set(&entry.key, entry.key_span, entry.node),
            }
        }
    }
    drop_orphans(&mut combined, foreign, &kept_orphans);
    combined
}

/// Overlays a mapping of mappings: an inner entry replaces the one of the same name.
fn overlay_map(target: &mut Object, entry: Entry) {
    let Value::Object(groups) = entry.node.value else {
        return;
    };
    if !target.contains(&entry.key) {
        target.set(&entry.key, entry.key_span, Node::object(entry.node.span));
    }
    let map = target.get_mut(&entry.key).and_then(Node::as_object_mut);
    let Some(map) = map else { return };
    for group in groups {
        match (
            map.get_mut(&group.key).and_then(Node::as_object_mut),
            group.node.value,
        ) {
            (Some(present), Value::Object(inner)) => {
                for entry in inner {
                    present.set(&entry.key, entry.key_span, entry.node);
                }
            }
            (_, value) => map.set(
                &group.key,
                group.key_span,
                Node::new(group.node.span, value),
            ),
        }
    }
}

fn drop_orphans(document: &mut Node, foreign: &[Node], kept: &BTreeSet<ComponentId>) {
    let reach = Reach::of(document, foreign);
    let needed = reached_from(document, kept.iter().cloned().collect());
    let sections = document.get_mut("components").into_iter();
    for section in sections.flat_map(Node::entries_mut) {
        let name = section.key.clone();
        if let Some(components) = section.node.as_object_mut() {
            components.retain(|component| {
                let id = ComponentId::new(&name, &component.key);
                id.is_security_scheme() || reach.is_reached(&id) || needed.contains(&id)
            });
        }
    }
}

/// The operations of `present` that `imported` lacks.
pub(super) fn missing<'a>(present: &'a Node, imported: &Node) -> Vec<Operation<'a>> {
    let lacks = |operation: &Operation<'_>| {
        let keys = ["paths", &operation.path.key, &operation.method.key];
        imported.at(&keys).is_none()
    };
    document::operations(present).filter(lacks).collect()
}

/// Tags are the names that operations have, sorted: what is declared beyond that is words.
pub(super) fn derive_tags(document: &mut Node) {
    let span = document.span;
    let names: BTreeSet<&str> = document::operations(document)
        .flat_map(|operation| {
            operation
                .node()
                .get("tags")
                .into_iter()
                .flat_map(Node::items)
        })
        .filter_map(Node::as_str)
        .collect();
    let tag = |name: &&str| {
        let mut tag = Object::default();
        tag.set("name", span, Node::string(span, *name));
        Node::new(span, Value::Object(tag))
    };
    let tags: Vec<_> = names.iter().map(tag).collect();
    if let Some(root) = document.as_object_mut() {
        root.remove("tags");
        if !tags.is_empty() {
            root.set("tags", span, Node::array(span, tags));
        }
    }
}
