//! Operations get the names of Rust methods.
//!
//! ```yaml
//! # before                                            # after
//! /v1/team/{team_id}:                                 /v1/team/{team_id}:
//!   get: {operationId:                                  get: {operationId:
//!         get_team_v1_team__team_id__get}                     get_team}
//!   patch: {operationId: edit, x-rust-name: edit_team}  patch: {operationId: edit_team}
//! ```
//!
//! FastAPI's suffix is recomputed from path and method and must match exactly, so that an id that merely looks like one
//! stays. A name from the overlay wins.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::fastapi::function_name;
use crate::source::Span;
use crate::tree::{Entry, Node};

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (Span, String)> = BTreeMap::new();
    each_operation(document, |path, method| {
        let title = format!("{} {path}", method.key.to_uppercase());
        let Some(name) = rename(path, method) else {
            return;
        };
        let named = (name.span, title);
        let text = name.as_str().unwrap_or_default().to_owned();
        if let Some(first) = seen.insert(text.clone(), named.clone()) {
            diagnostics.push(clash(&text, &named, &first));
        }
    });
}

/// Gives an operation its name in Rust, and returns that.
fn rename<'a>(path: &str, method: &'a mut Entry) -> Option<&'a Node> {
    method.node.remove("x-published-name");
    let given = method.node.remove("x-rust-name");
    let key = method.key.clone();
    let id = method.node.get_mut("operationId")?;
    let name = function_name(id.as_str()?, path, &key).to_owned();
    *id = given.unwrap_or_else(|| Node::string(id.span, name));
    Some(id)
}

fn clash(name: &str, second: &(Span, String), first: &(Span, String)) -> Diagnostic {
    let message = format!("two operations would be the method `{name}`");
    Diagnostic::error("name-clash", message)
        .at(second.0, format!("`{}`", second.1))
        .at(first.0, format!("`{}`", first.1))
        .help("give one another `x-rust-name` in the overlay")
}
