//! Operations get the names of Rust methods.
//!
//! ```yaml
//! # before                                            # after
//! /v1/ship/{ship_id}:                                 /v1/ship/{ship_id}:
//!   get: {operationId:                                  get: {operationId:
//!         get_ship_v1_ship__ship_id__get}                     get_ship}
//!   patch: {operationId: edit, x-rust-name: edit_ship}  patch: {operationId: edit_ship}
//! ```
//!
//! Where the vendor's name is another one, it stays as `x-published-name`, by which searches find the operation.
//!
//! FastAPI's suffix is recomputed from path and method and must match exactly, so that an id that merely looks like one
//! stays. A name from the overlay wins.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase as _;
use management_client_codegen::names::{is_method, is_taken_method};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::document::fastapi::function_name;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};

pub(in crate::compile) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, (Span, String)> = BTreeMap::new();
    each_operation(document, |path, method| {
        let title = format!("{} {path}", method.key.to_uppercase());
        let Some(name) = rename(path, method) else {
            diagnostics.push(unnamed(&title, method.key_span));
            return;
        };
        let named = (name.span, title);
        let text = name.as_str().unwrap_or_default().to_owned();
        diagnostics.extend(check_name(&text, name.span));
        // The request has the same name in camel case.
        if let Some(first) = seen.insert(text.to_upper_camel_case(), named.clone()) {
            diagnostics.push(clash(&text, &named, &first));
        }
    });
}

/// Gives an operation its name in Rust, and returns that.
fn rename<'a>(path: &str, method: &'a mut Entry) -> Option<&'a Node> {
    let given = method.node.remove("x-rust-name");
    let published = method.node.get("operationId").and_then(|id| {
        let name = function_name(id.as_str()?, path, &method.key);
        Some(Node::string(id.span, name))
    });
    if let (Some(given), Some(published)) = (&given, &published) {
        // Searching the documentation finds the operation by the vendor's name, too.
        method.node.remove("x-published-name");
        if given.value != published.value {
            method.node.set("x-published-name", published.clone());
        }
    }
    method.node.set("operationId", given.or(published)?);
    method.node.get("operationId")
}

fn unnamed(title: &str, span: Span) -> Diagnostic {
    let message = format!("`{title}` has no `operationId`, so its method has no name");
    Diagnostic::error("operation-name", message)
        .at(span, "this operation")
        .help("give it one by `x-rust-name` in the overlay")
}

fn check_name(name: &str, span: Span) -> Option<Diagnostic> {
    if is_method(name) {
        return None;
    }
    let (message, help) = if is_taken_method(name) {
        (
            format!("the name `{name}` is taken by what every client has"),
            "give the operation another name by `x-rust-name` in the overlay",
        )
    } else {
        (
            format!("`{name}` is not spelled as the name of a Rust method"),
            "give the operation a name in snake case, and no keyword, by `x-rust-name` in the overlay",
        )
    };
    Some(
        Diagnostic::error("operation-name", message)
            .at(span, "this name")
            .help(help),
    )
}

fn clash(name: &str, second: &(Span, String), first: &(Span, String)) -> Diagnostic {
    let message = format!("two operations would be the method `{name}`");
    Diagnostic::error("name-clash", message)
        .at(second.0, format!("`{}`", second.1))
        .at(first.0, format!("`{}`", first.1))
        .help("give one another `x-rust-name` in the overlay")
}
