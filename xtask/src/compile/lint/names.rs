//! `unpinned-name` and `published-name-changed`: the name of a method changes only when we change it.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::fastapi::function_name;
use crate::document::tree::Node;
use crate::document::{self, Operation};

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    for operation in document::operations(document) {
        let published = operation.node().get("operationId");
        diagnostics.extend(published.and_then(|id| check_one(operation, id)));
    }
}

fn check_one(operation: Operation<'_>, id: &Node) -> Option<Diagnostic> {
    let (path, method) = (&operation.path.key, &operation.method.key);
    let published = function_name(id.as_str()?, path, method);
    let node = operation.node();
    let (Some(name), Some(pinned)) = (node.get_str("x-rust-name"), node.get("x-published-name"))
    else {
        return Some(unpinned(operation));
    };
    (pinned.as_str() != Some(published)).then(|| {
        let message = format!(
            "published name changed: `{}` is now `{published}`",
            operation.title()
        );
        Diagnostic::error("published-name-changed", message)
            .at(id.span, format!("published as `{published}`"))
            .at(pinned.span, "pinned as this")
            .help(format!(
                "the method stays `{name}`: put the new name into `x-published-name`"
            ))
    })
}

fn unpinned(operation: Operation<'_>) -> Diagnostic {
    let message = format!(
        "the name of the method for `{}` is not pinned",
        operation.title()
    );
    Diagnostic::error("unpinned-name", message).at(operation.method.key_span, "this operation")
}
