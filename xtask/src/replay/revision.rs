//! One published revision as what a client is generated from.

use std::path::Path;

use serde_json::{Value, json};

use super::overlay::{Kept, Overlay, step};
use crate::commands::Outcome;
use crate::commands::import::Arguments as Import;
use crate::compile::{Compiled, compile, united};
use crate::diagnostics::Diagnostics;
use crate::diagnostics::report::{self, Format};
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::document::{Role, role_of};
use crate::failure::{Failure, Result};
use crate::import::Limits;
use crate::workspace::files;

/// How often what is left undecided is decided: a decision can bring a further one to light.
const ROUNDS: usize = 8;

/// Imports a published document into a folder, decides there what an overlay has to decide, and lowers it.
pub(super) fn lowered(published: &Path, folder: &Path, kept: &Kept) -> Result<String> {
    import(published, folder)?;
    let mut compiled = Compiled::default();
    let Some(document) = united(folder, &mut compiled)? else {
        return Err(refused(published, &compiled));
    };
    let mut overlay = Overlay::of(&document, kept);
    for _ in 0..ROUNDS {
        files::write(&folder.join("overlay.yaml"), &overlay.text())?;
        let compiled = compile(folder)?;
        if let Some(text) = compiled.text {
            return Ok(text);
        }
        // The places are those of the files, which stay the same.
        if decide(&document, &compiled.diagnostics, &mut overlay) == 0 {
            return Err(refused(published, &compiled));
        }
    }
    Err(refused(published, &compile(folder)?))
}

fn import(published: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        let emptied = std::fs::remove_dir_all(folder);
        emptied.map_err(|error| Failure::io("empty", folder, &error))?;
    }
    let finished = Import::replace(&published.display().to_string(), folder)
        .import(Limits::default(), Format::Text);
    match finished.outcome {
        Outcome::Done => Ok(()),
        _ => Err(Failure::new(finished.errors)),
    }
}

fn refused(published: &Path, compiled: &Compiled) -> Failure {
    let said = report::render(&compiled.diagnostics, &compiled.sources, Format::Text);
    let shown = files::shown(published);
    Failure::new(format!("`{shown}` is not lowered by rule alone\n{said}"))
}

/// Decides what the diagnostics ask for; tells how many decisions that were.
fn decide(document: &Node, diagnostics: &Diagnostics, overlay: &mut Overlay) -> usize {
    let decisions = diagnostics.iter().filter_map(|diagnostic| {
        let (role, update) = decision(diagnostic.rule)?;
        let span = diagnostic.labels.first()?.span;
        Some((innermost(document, span, role)?, update))
    });
    let decisions: std::collections::BTreeMap<String, Value> = decisions.collect();
    for (path, update) in &decisions {
        overlay.update(path, update);
    }
    decisions.len()
}

/// The update that answers a diagnostic, and what is updated.
fn decision(rule: &str) -> Option<(Wanted, Value)> {
    match rule {
        "raw-json" | "ambiguous-union" | "not-expressible" => {
            Some((Wanted::Schema, json!({"x-raw-json": "replayed"})))
        }
        "undecided-secret" => Some((Wanted::Property, json!({"x-secret": false}))),
        _ => None,
    }
}

/// What a diagnostic is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// The innermost schema around the place.
    Schema,
    /// The property of which the place is the key.
    Property,
}

/// The JSONPath of what a place belongs to.
fn innermost(document: &Node, span: Span, wanted: Wanted) -> Option<String> {
    let mut found = None;
    search(document, Role::Frame, "$", span, wanted, &mut found);
    found
}

fn search(
    node: &Node,
    role: Role,
    path: &str,
    span: Span,
    wanted: Wanted,
    found: &mut Option<String>,
) {
    if role == Role::Data {
        return;
    }
    if wanted == Wanted::Schema && role == Role::Schema && contains(node.span, span) {
        *found = Some(path.to_owned());
    }
    for entry in node.entries() {
        let place = step(path, &entry.key);
        if wanted == Wanted::Property && entry.key_span == span {
            *found = Some(place.clone());
        }
        let inner = role_of(role, &entry.key);
        search(&entry.node, inner, &place, span, wanted, found);
    }
    for (index, item) in node.items().enumerate() {
        let place = format!("{path}[{index}]");
        search(item, role_of(role, ""), &place, span, wanted, found);
    }
}

fn contains(outer: Span, inner: Span) -> bool {
    outer.source == inner.source && outer.start <= inner.start && inner.end <= outer.end
}
