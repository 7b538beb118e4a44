//! What the methods of a client are called where no overlay says it: by the server's function, else by method and path.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase as _;
use management_client_codegen::names::is_method as is_method_name;

use super::KeptNames;
use super::names::numbered;
use crate::document::fastapi::function_name;
use crate::document::tree::Node;
use crate::document::{self, Operation};

/// The name of the method of each operation, by its title.
pub(crate) fn methods(document: &Node, kept: &KeptNames) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut open = Vec::new();
    for operation in document::operations(document) {
        let title = operation.title();
        let given = operation.node().get_str("x-rust-name");
        match given.or(kept.operations.get(&title).map(String::as_str)) {
            Some(name) => drop(names.insert(title, name.to_owned())),
            None => open.push((title, operation, short_name(operation))),
        }
    }
    let mut taken: BTreeSet<String> = names.values().cloned().collect();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for (.., short) in &open {
        *count.entry(short.clone()).or_default() += 1;
    }
    for (title, operation, short) in open {
        let is_own = count[&short] == 1 && !taken.contains(&short);
        let name = if is_own { short } else { long_name(operation) };
        names.insert(title, numbered(&name, &mut taken));
    }
    names
}

/// The name of the server's function, where it can be that of a method.
fn short_name(operation: Operation<'_>) -> String {
    let published = published_name(operation).map(str::to_snake_case);
    let method = &operation.method.key;
    match published {
        Some(name) if is_method_name(&name) => name,
        Some(name) if is_method_name(&format!("{method}_{name}")) => format!("{method}_{name}"),
        _ => long_name(operation),
    }
}

/// The name of the server's function, as the vendor wrote it.
pub(crate) fn published_name(operation: Operation<'_>) -> Option<&str> {
    let id = operation.node().get_str("operationId")?;
    Some(function_name(
        id,
        &operation.path.key,
        &operation.method.key,
    ))
}

/// Method and path, which no other operation has.
fn long_name(operation: Operation<'_>) -> String {
    let words = format!("{} {}", operation.method.key, operation.path.key);
    let name = words.to_snake_case();
    if is_method_name(&name) {
        name
    } else {
        format!("call_{name}")
    }
}
