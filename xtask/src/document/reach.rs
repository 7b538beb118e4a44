//! Which component schemas a part of the document leads to.

use std::collections::BTreeSet;

use crate::document::tree::Node;
use crate::document::{each_reference, operations, schema_name, schemas_mut};

/// The names of all component schemas that the given nodes refer to, directly or through other schemas.
pub(crate) fn reachable<'a>(
    document: &'a Node,
    from: impl IntoIterator<Item = &'a Node>,
) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut queue: Vec<&Node> = from.into_iter().collect();
    while let Some(node) = queue.pop() {
        each_reference(node, &mut |reference| {
            let Some(name) = reference.as_str().and_then(schema_name) else {
                return;
            };
            if found.insert(name.to_owned()) {
                queue.extend(document.at(&["components", "schemas", name]));
            }
        });
    }
    found
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
    let used = |document: &Node| {
        let roots = ["paths", "webhooks"].map(|key| document.get(key));
        reachable(document, roots.into_iter().flatten())
    };
    let before = used(document);
    change(document);
    let after = used(document);
    if let Some(schemas) = schemas_mut(document) {
        schemas.retain(|schema| !before.contains(&schema.key) || after.contains(&schema.key));
    }
}
