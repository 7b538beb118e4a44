//! Makes operations say everything about themselves, so that each can be imported, compared and moved alone.

use crate::document::tree::{Node, Object};
use crate::document::{identity, is_method};

/// Writes what a path item says of all its operations into each of them.
///
/// ```yaml
/// /ship/{id}:                             /ship/{id}:
///   parameters: [{name: id, in: path}]      get: {parameters: [{name: id, in: path}], ...}
///   get: {...}                        =>    put: {parameters: [{name: id, in: path}], ...}
///   put: {...}
/// ```
pub(crate) fn stand_alone(document: &mut Node) {
    let paths = document.get_mut("paths").into_iter();
    for path in paths.flat_map(Node::entries_mut) {
        if let Some(item) = path.node.as_object_mut() {
            distribute(item);
        }
    }
}

fn distribute(item: &mut Object) {
    let parameters = item.remove("parameters");
    let servers = item.remove("servers");
    for method in item.iter_mut().filter(|entry| is_method(&entry.key)) {
        let Some(operation) = method.node.as_object_mut() else {
            continue;
        };
        if let Some(servers) = &servers
            && !operation.contains("servers")
        {
            operation.push(servers.clone());
        }
        if let Some(shared) = &parameters {
            let own = operation.remove("parameters").map(|entry| entry.node);
            let mut entry = shared.clone();
            entry.node = joined(&shared.node, own.as_ref());
            operation.push(entry);
        }
    }
}

/// The shared parameters that the operation does not give itself, then its own.
fn joined(shared: &Node, own: Option<&Node>) -> Node {
    let own: Vec<_> = own.into_iter().flat_map(Node::items).collect();
    let is_given = |parameter: &Node| {
        let wanted = identity(parameter);
        own.iter().any(|own| identity(own) == wanted)
    };
    let inherited = shared.items().filter(|parameter| !is_given(parameter));
    let all = inherited.chain(own.iter().copied()).cloned().collect();
    Node::array(shared.span, all)
}
