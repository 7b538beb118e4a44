//! Headers that parameters can set: each has a name of its own, whatever its case.

use std::collections::BTreeMap;

use super::not_expressible;
use super::operations::WITHOUT;
use crate::diagnostics::Diagnostic;
use crate::document::source::Span;
use crate::document::{Operation, identity};

/// The headers that are about a connection, or about how a body goes over it.
const OF_CONNECTIONS: [&str; 11] = [
    "connection",
    "content-length",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// What the name of a header has beside letters and digits.
const MARKS: &str = "!#$%&'*+-.^_`|~";

/// Why no call can send a header of this name.
pub(super) fn mistake_in(name: &str) -> Option<String> {
    let is_of_name = |one: char| one.is_ascii_alphanumeric() || MARKS.contains(one);
    if name.is_empty() || !name.chars().all(is_of_name) {
        Some(format!("`{name}` is not the name of a header"))
    } else if OF_CONNECTIONS.contains(&name.to_lowercase().as_str()) {
        Some(format!("the header `{name}` is that of a connection"))
    } else {
        None
    }
}

/// Two parameters for one header.
pub(super) fn repeated(operation: Operation<'_>) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<String, Span> = BTreeMap::new();
    let headers = operation.parameters();
    let findings = headers.filter_map(|parameter| {
        let (Some("header"), Some(name)) = identity(parameter) else {
            return None;
        };
        let message = format!("two parameters are the header `{name}`, whatever its case");
        let first = taken.insert(name, parameter.span)?;
        let diagnostic = not_expressible(message, parameter.span, "this one", WITHOUT);
        Some(diagnostic.at(first, "and this one"))
    });
    findings.collect()
}
