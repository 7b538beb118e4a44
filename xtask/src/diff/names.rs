//! What users call an operation.

use crate::document::Operation;
use crate::document::fastapi::function_name;

/// What users call an operation: the name of its method where it is decided, else that of the server's function.
pub(super) fn name(operation: Operation<'_>) -> String {
    let node = operation.node();
    if let Some(name) = node.get_str("x-rust-name") {
        return name.to_owned();
    }
    published_name(operation)
}

/// What the vendor calls an operation: the name of the server's function.
pub(super) fn published_name(operation: Operation<'_>) -> String {
    match operation.node().get_str("operationId") {
        Some(id) => function_name(id, &operation.path.key, &operation.method.key).to_owned(),
        None => operation.title(),
    }
}

pub(super) fn label(operation: Operation<'_>) -> String {
    format!("`{}`", name(operation))
}
