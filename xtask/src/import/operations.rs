//! Makes operations say everything about themselves, so that each can be imported, compared and moved alone.

use crate::compile::resolve::lookup;
use crate::document::is_method;
use crate::document::tree::{Node, Object, Value};

/// Writes what a path item says of all its operations into each of them.
///
/// ```yaml
/// /ship/{id}:                             /ship/{id}:
///   parameters: [{name: id, in: path}]      get: {parameters: [{name: id, in: path}], ...}
///   get: {...}                        =>    put: {parameters: [{name: id, in: path}], ...}
///   put: {...}
/// ```
pub(crate) fn stand_alone(document: &mut Node) {
    let Some(place) = document.get_mut("paths") else {
        return;
    };
    let hole = Node::new(place.span, Value::Null);
    let mut paths = std::mem::replace(place, hole);
    for path in paths.entries_mut() {
        if let Some(item) = path.node.as_object_mut() {
            distribute(item, document);
        }
    }
    if let Some(place) = document.get_mut("paths") {
        *place = paths;
    }
}

fn distribute(item: &mut Object, document: &Node) {
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
            entry.node = joined(&shared.node, own.as_ref(), document);
            operation.push(entry);
        }
    }
}

/// The shared parameters that the operation does not give itself, then its own.
fn joined(shared: &Node, own: Option<&Node>, document: &Node) -> Node {
    let own: Vec<_> = own.into_iter().flat_map(Node::items).collect();
    let is_given = |parameter: &Node| {
        let wanted = identity(parameter, document);
        own.iter().any(|own| identity(own, document) == wanted)
    };
    let inherited = shared.items().filter(|parameter| !is_given(parameter));
    let all = inherited.chain(own.iter().copied()).cloned().collect();
    Node::array(shared.span, all)
}

/// What makes two parameters the same: name and place; a reference stands for what it leads to.
fn identity<'a>(parameter: &'a Node, document: &'a Node) -> (Option<&'a str>, Option<&'a str>) {
    let target = parameter.get_str("$ref").and_then(|reference| {
        let pointer = reference.strip_prefix("#/")?;
        lookup(document, pointer)
    });
    let parameter = target.unwrap_or(parameter);
    (parameter.get_str("name"), parameter.get_str("in"))
}
