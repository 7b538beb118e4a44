//! Reads what a person asks to import and refuses what is no OpenAPI 3.1 document.

use std::path::Path;

use super::facts::Words;
use super::fetch::{self, Fetched, Limits};
use super::page::{self, Part};
use super::{facts, inline, operations, order};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::parse::parse_part;
use crate::document::source::{SourceId, Sources};
use crate::document::tree::Node;
use crate::document::{self, VERSION};
use crate::failure::Result;
use crate::grammar::{Unknown, check};
use crate::workspace::files;

/// A published document, reduced to its facts.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) document: Node,
    /// Whether it describes the whole API, and not one operation on a page.
    pub(super) whole: bool,
}

/// Reads every document of a file or URL. The documents that are refused are missing from the list.
pub(super) fn load(
    argument: &str,
    limits: Limits,
    words: Words,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Vec<Input>> {
    let id = read(argument, limits, sources)?;
    let parts = page::find(sources, id, diagnostics);
    let mut inputs = Vec::new();
    for Part { span, whole } in parts {
        let document = parse_part(sources, span, diagnostics);
        let facts = document.and_then(|document| reduce(document, words, diagnostics));
        inputs.extend(facts.map(|document| Input { document, whole }));
    }
    Ok(inputs)
}

fn read(argument: &str, limits: Limits, sources: &mut Sources) -> Result<SourceId> {
    let (name, text) = if fetch::is_url(argument) {
        let Fetched { name, text } = fetch::fetch(argument, limits)?;
        (name, text.replace("\r\n", "\n"))
    } else {
        (
            files::shown(Path::new(argument)),
            files::read(Path::new(argument))?,
        )
    };
    // Some editors mark UTF-8 so; it is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(sources.add(name, text))
}

/// The facts of a document; nothing when it is refused.
fn reduce(mut document: Node, words: Words, diagnostics: &mut Diagnostics) -> Option<Node> {
    if let Err(refusal) = check_version(&document) {
        diagnostics.push(*refusal);
        return None;
    }
    let before = diagnostics.error_count();
    facts::keep_facts(&mut document, words, diagnostics);
    check(&document, Unknown::Noted, diagnostics);
    if diagnostics.error_count() > before {
        return None;
    }
    inline::write_out(&mut document);
    operations::stand_alone(&mut document);
    if document::operations(&document).next().is_none() {
        diagnostics.push(no_operation(&document));
        return None;
    }
    // Inputs that differ in order only say the same.
    order::arrange(&mut document);
    Some(document)
}

/// Most likely the document is cut short; with `--replace` it would remove everything.
fn no_operation(document: &Node) -> Diagnostic {
    let span = document
        .get("paths")
        .map_or(document.span, |paths| paths.span);
    Diagnostic::error("no-operation", "the document has no operation")
        .at(span, "no path here has a method")
}

fn check_version(document: &Node) -> std::result::Result<(), Box<Diagnostic>> {
    if document.as_object().is_none() {
        let message = format!(
            "an OpenAPI document is a mapping, this is {}",
            document.kind()
        );
        return refuse("not-openapi", message, document, "no mapping");
    }
    if let Some(version) = document.get("swagger") {
        let written = version.to_json();
        let message = format!("this document is in OpenAPI 2.0 (`swagger: {written}`)");
        return refuse("version", message, version, "only 3.1 is read");
    }
    let Some(version) = document.get("openapi") else {
        let message = "this is no OpenAPI document: it has no key `openapi`";
        return refuse(
            "not-openapi",
            message.to_owned(),
            document,
            "`openapi` is missing here",
        );
    };
    let written = match version.as_str() {
        Some(text) => text.to_owned(),
        None => version.to_json().to_string(),
    };
    let is_read = match written.strip_prefix(VERSION) {
        Some(rest) => rest.is_empty() || rest.starts_with('.'),
        None => false,
    };
    if version.as_str().is_some() && is_read {
        return Ok(());
    }
    if is_read {
        let message = format!("the version must be a string: write `openapi: '{written}'`");
        return refuse("version", message, version, "this is a number");
    }
    let message = format!("this document is in OpenAPI {written}");
    refuse("version", message, version, "only 3.1 is read")
}

fn refuse(
    rule: &'static str,
    message: String,
    at: &Node,
    label: &str,
) -> std::result::Result<(), Box<Diagnostic>> {
    let refusal = Diagnostic::error(rule, message).at(at.span, label);
    let help = "import the document that the vendor publishes as OpenAPI 3.1";
    Err(Box::new(refusal.help(help)))
}
