//! Which component schemas a part of the document leads to.

use std::collections::BTreeSet;

use crate::document::tree::Node;
use crate::document::{operations, schema_name, schemas_mut};

/// The names of all component schemas that the given nodes refer to, directly or through other schemas; the mapping of a
/// discriminator refers to its targets, too.
pub(crate) fn reachable<'a>(
    document: &'a Node,
    from: impl IntoIterator<Item = &'a Node>,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut queue: Vec<&Node> = from.into_iter().collect();
    while let Some(node) = queue.pop() {
        each_name(node, &mut |name| {
            if found.insert(name.to_owned()) {
                queue.extend(document.at(&["components", "schemas", name]));
            }
        });
    }
    found
}

fn each_name<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a str)) {
    for entry in node.entries() {
        if entry.key == "$ref"
            && let Some(reference) = entry.node.as_str()
        {
            schema_name(reference).into_iter().for_each(&mut *visit);
        } else if entry.key == "discriminator" {
            let mapping = entry.node.get("mapping").into_iter();
            let targets = mapping.flat_map(Node::entries);
            let targets = targets.filter_map(|target| target.node.as_str());
            targets.for_each(|target| visit(schema_name(target).unwrap_or(target)));
        } else {
            each_name(&entry.node, visit);
        }
    }
    for item in node.items() {
        each_name(item, visit);
    }
}

/// The component schemas that callers send: what request bodies and parameters lead to.
pub(crate) fn sent(document: &Node) -> BTreeSet<String> {
    let parts = operations(document).flat_map(|operation| {
        let body = operation.node().get("requestBody");
        operation.parameters().chain(body)
    });
    reachable(document, parts)
}

/// Changes a document, and takes out the schemas that only what left had led to.
pub(crate) fn forget(document: &mut Node, change: impl FnOnce(&mut Node)) {
    let before = used(document);
    change(document);
    let after = used(document);
    if let Some(schemas) = schemas_mut(document) {
        schemas.retain(|schema| !before.contains(&schema.key) || after.contains(&schema.key));
    }
}

/// A document without the schemas that nothing uses.
pub(crate) fn without_unused(document: &Node) -> Node {
    let used = used(document);
    let mut document = document.clone();
    if let Some(schemas) = schemas_mut(&mut document) {
        schemas.retain(|schema| used.contains(&schema.key));
    }
    document
}

fn used(document: &Node) -> BTreeSet<String> {
    let roots = ["paths", "webhooks"].map(|key| document.get(key));
    reachable(document, roots.into_iter().flatten())
}
