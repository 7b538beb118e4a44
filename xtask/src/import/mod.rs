//! `cargo xtask import`: published documents become the files of `openapi/`.
//!
//! ```text
//! file, page or URL --read--> tree --facts--> --unite--> --lay over openapi/ as it is--> --distribute--> files
//! ```
//!
//! Nothing is written before all of it is known to be right.

mod changes;
mod combine;
mod facts;
mod fetch;
mod folder;
mod inline;
mod input;
mod layout;
mod operations;
mod order;
mod page;
mod reach;
pub(crate) mod report;
mod yaml;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use crate::compile::merge::merge;
use crate::compile::resolve::resolve;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::parse::parse;
use crate::document::source::{Sources, Span};
use crate::document::tree::Node;
use crate::document::{self, Operation};
use crate::failure::{Failure, Result};
use crate::grammar::warn_of_lost;
use crate::workspace::Staged;

use changes::Changes;
use facts::Words;
pub(crate) use fetch::{Limits, shown};
use folder::{FileChange, Folder};
use input::Input;
use layout::Layout;
pub(crate) use operations::stand_alone;

/// How an operation that the vendor names badly gets a name.
const NAMED: &str = "name it by `x-rust-name` in the overlay";

/// What a person asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request<'a> {
    /// Files and URLs.
    pub(crate) inputs: &'a [String],
    /// The folder `openapi/`.
    pub(crate) folder: &'a Path,
    /// Whether the inputs are the whole API, so that operations which they lack are removed.
    pub(crate) replace: bool,
    pub(crate) limits: Limits,
}

/// What an import would do; [`Plan::stage`] prepares it.
#[derive(Debug)]
pub(crate) struct Plan {
    changes: Changes,
    files: Vec<FileChange>,
    /// Operations in `openapi/` that a document of the whole API no longer has.
    missing: Vec<String>,
}

impl Plan {
    /// Whether `openapi/` says already what the inputs say.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Stages what is to be written and removed.
    pub(crate) fn stage(&self, staged: &mut Staged) {
        for file in &self.files {
            match &file.after {
                Some(text) => staged.write(&file.path, text.as_str()),
                None => staged.remove(&file.path),
            }
        }
    }
}

/// Finds out what an import would do, and writes nothing.
///
/// Nothing comes back when the inputs are refused; the reasons are in `diagnostics` then.
pub(crate) fn plan(
    request: &Request<'_>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Plan>> {
    let Some((imported, is_whole)) = read_inputs(request, sources, diagnostics)? else {
        return Ok(None);
    };
    let folder = Folder::read(request.folder, sources)?;
    let foreign = folder.foreign(sources, diagnostics);
    let Some(present) = present(request, &folder, sources, diagnostics) else {
        return Ok(None);
    };
    let missing = combine::missing(&present, &imported);
    let missing = missing.into_iter().map(Operation::title).collect();
    let base = if request.replace {
        Node::object(present.span)
    } else {
        present.clone()
    };
    let mut combined = combine::lay_over(base, imported, &foreign);
    combine::derive_tags(&mut combined);
    let changes = Changes::between(&present, &combined);
    report_losses(&changes, &present, diagnostics);

    let layout = layout::distribute(combined, &foreign, diagnostics);
    check(&layout, foreign, request.replace, diagnostics);
    let texts = texts(&layout)?;
    let files = folder.changes(texts, sources, diagnostics);
    let plan = Plan {
        changes,
        files,
        missing: if is_whole && !request.replace {
            missing
        } else {
            Vec::new()
        },
    };
    Ok((!diagnostics.has_errors()).then_some(plan))
}

/// The facts of a published document, file or URL, as one document whose operations stand alone. The words about its
/// enums are in it too: what they say can change while the values stay.
///
/// Nothing comes back when it is refused; the reasons are in `diagnostics` then.
pub(crate) fn published(
    argument: &str,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Node>> {
    let inputs = input::load(
        argument,
        Limits::default(),
        Words::OfEnums,
        sources,
        diagnostics,
    )?;
    let documents = inputs.into_iter().map(|input| input.document).collect();
    Ok(combine::unite(documents, diagnostics))
}

/// The inputs as one document, and whether one of them describes the whole API.
fn read_inputs(
    request: &Request<'_>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<(Node, bool)>> {
    let mut inputs: Vec<Input> = Vec::new();
    for argument in request.inputs {
        let limits = request.limits;
        let words = Words::None;
        inputs.extend(input::load(argument, limits, words, sources, diagnostics)?);
    }
    let is_whole = inputs.iter().any(|input| input.whole);
    let documents = inputs.into_iter().map(|input| input.document).collect();
    if diagnostics.has_errors() {
        return Ok(None);
    }
    let Some(imported) = combine::unite(documents, diagnostics) else {
        return Ok(None);
    };
    resolve(&imported, diagnostics);
    if diagnostics.has_errors() {
        return Ok(None);
    }
    warn_of_orphans(&imported, diagnostics);
    warn_of_names(&imported, diagnostics);
    warn_of_lost(&imported, diagnostics);
    Ok(Some((imported, is_whole)))
}

/// What import wrote before. Where the inputs replace it, it need not even be readable.
fn present(
    request: &Request<'_>,
    folder: &Folder,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let nowhere = Span::new(sources.add("openapi", ""), 0..0);
    if folder.is_new() {
        return Some(Node::object(nowhere));
    }
    if request.replace {
        let present = folder.present(sources, &mut Diagnostics::default());
        return Some(present.unwrap_or_else(|| Node::object(nowhere)));
    }
    folder.present(sources, diagnostics)
}

/// A component that nothing uses is kept, because a document can mean it; it is said, because it can be a mistake.
fn warn_of_orphans(imported: &Node, diagnostics: &mut Diagnostics) {
    let orphans = reach::Reach::of(imported, &[]).orphans(imported);
    for (id, entry) in reach::components(imported).filter(|(id, _)| orphans.contains(id)) {
        let message = format!("no operation uses the component `{id}`");
        let diagnostic = Diagnostic::warning("unused-component", message);
        diagnostics.push(diagnostic.at(entry.key_span, "kept in common.yaml"));
    }
}

/// Names of operations that an overlay has to decide.
fn warn_of_names(imported: &Node, diagnostics: &mut Diagnostics) {
    let mut seen = BTreeMap::new();
    for operation in document::operations(imported) {
        let title = operation.title();
        let Some(id) = operation.node().get("operationId") else {
            let message = format!("`{title}` has no `operationId`");
            let diagnostic = Diagnostic::warning("no-operation-id", message);
            let diagnostic = diagnostic.at(operation.method.key_span, "this operation");
            diagnostics.push(diagnostic.help(NAMED));
            continue;
        };
        if let Some((first, other)) = seen.insert(id.as_str(), (id.span, title.clone())) {
            let name = id.as_str().unwrap_or_default();
            let message = format!("the operationId `{name}` is used twice");
            let diagnostic = Diagnostic::warning("duplicate-operation-id", message)
                .at(id.span, format!("by `{title}`"))
                .at(first, format!("and by `{other}`"));
            diagnostics.push(diagnostic.help(NAMED));
        }
    }
}

/// What the root said and says no longer is a loss that must not pass unseen.
fn report_losses(changes: &Changes, present: &Node, diagnostics: &mut Diagnostics) {
    for key in changes.root.removed.iter().filter(|key| *key != "tags") {
        let message = format!("the imported document has no `{key}`, openapi/ had");
        let diagnostic = Diagnostic::warning("lost-key", message);
        let place = present.as_object().and_then(|root| root.entry(key));
        let span = place.map_or(present.span, |entry| entry.key_span);
        diagnostics.push(diagnostic.at(span, "no longer stated"));
    }
}

/// The files must merge again, with those that others wrote, and every reference must lead somewhere.
fn check(layout: &Layout, foreign: Vec<Node>, replace: bool, diagnostics: &mut Diagnostics) {
    let mut found = Diagnostics::default();
    let documents = layout.values().cloned().chain(foreign).collect();
    if let Some(merged) = merge(documents, &mut found) {
        resolve(&merged, &mut found);
    }
    let help = "what was renamed or removed is still in openapi/: if the inputs are the whole API, add `--replace`";
    diagnostics.extend(found.iter().cloned().map(|finding| match finding.help {
        None if !replace => finding.help(help),
        _ => finding,
    }));
}

/// The text of each file, read back to be sure that it says what was meant.
fn texts(layout: &Layout) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for (stem, document) in layout {
        let text = layout::print(document)?;
        let mut sources = Sources::default();
        let id = sources.add(stem.as_str(), text.as_str());
        if parse(&sources, id, &mut Diagnostics::default()).as_ref() != Some(document) {
            let message =
                format!("`{stem}.yaml` would not read back as it is: this is a fault of xtask");
            return Err(Failure::new(message));
        }
        texts.insert(stem.clone(), text);
    }
    Ok(texts)
}
