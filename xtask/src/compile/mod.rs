//! The stages in their order: from the files of `openapi/` to the text of the lowered document.

pub(crate) mod by_rule;
pub(crate) mod emit;
#[cfg(test)]
mod law;
pub(crate) mod lint;
pub(crate) mod lower;
pub(crate) mod merge;
pub(crate) mod merged;
pub(crate) mod overlay;
pub(crate) mod raw_json;
pub(crate) mod resolve;
pub(crate) mod shape;
pub(crate) mod verify;

use std::path::{Path, PathBuf};

use crate::compile::by_rule::{Gap, KeptNames};
use crate::compile::emit::emit;
use crate::compile::lint::lint;
use crate::compile::lower::lower;
use crate::compile::merge::merge;
use crate::compile::raw_json::RawPlace;
use crate::compile::resolve::{only_schemas, resolve};
use crate::compile::verify::verify;
use crate::diagnostics::Diagnostics;
use crate::document::parse::parse;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::failure::{Failure, Result};
use crate::grammar::{self, Unknown};
use crate::workspace::{Staged, files};

/// The file, or the folder, that holds overlays.
const OVERLAY: &str = "overlay";

/// What one run of the stages gave.
#[derive(Debug, Default)]
pub(crate) struct Compiled {
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
    /// Nothing when there are errors.
    pub(crate) lowered: Option<Lowered>,
    /// Where users get raw JSON.
    pub(crate) raw_places: Vec<RawPlace>,
    /// What the overlays do not say yet.
    pub(crate) gaps: Vec<Gap>,
    /// How many operations are left out, because they cannot be expressed.
    pub(crate) left_out: usize,
}

/// What the client is generated from.
#[derive(Debug)]
pub(crate) struct Lowered {
    /// With the places in `openapi/` that its parts come from.
    pub(crate) document: Node,
    /// What is written to `openapi.json`.
    pub(crate) text: String,
    /// What is written to `openapi-3.1.json`.
    pub(crate) merged: String,
}

impl Compiled {
    /// Takes what the documents are lowered to, and what they say themselves.
    fn finished(&mut self, document: Node, written: Node) -> Result<()> {
        self.raw_places = raw_json::places(&document);
        let text = emit(&document)?;
        let merged = merged::print(written)?;
        self.lowered = Some(Lowered {
            document,
            text,
            merged,
        });
        Ok(())
    }
}

/// Compiles the documents of a folder as it will be.
pub(crate) fn compile(folder: &Path, staged: &Staged) -> Result<Compiled> {
    let inputs = Inputs::find(folder, staged)?;
    let mut compiled = Compiled::default();
    let Some(document) = inputs.unite(&mut compiled)? else {
        return Ok(compiled);
    };
    let diagnostics = &mut compiled.diagnostics;
    let lowered = finish(&document, Unknown::Refused, diagnostics);
    if diagnostics.has_errors() {
        let overlays: Vec<_> = inputs
            .overlays
            .iter()
            .map(|path| files::shown(path))
            .collect();
        compiled.gaps = by_rule::draft(&document, &compiled.sources, &overlays, diagnostics);
    } else {
        compiled.finished(lowered, document)?;
    }
    Ok(compiled)
}

/// As [`compile`]; what no overlay decides is decided by rule.
pub(crate) fn compile_by_rule(folder: &Path, staged: &Staged) -> Result<Compiled> {
    let mut compiled = Compiled::default();
    let Some(document) = Inputs::find(folder, staged)?.unite(&mut compiled)? else {
        return Ok(compiled);
    };
    let diagnostics = &mut compiled.diagnostics;
    if diagnostics.has_errors() {
        return Ok(compiled);
    }
    if let Some(settled) = by_rule::generated(&document, &KeptNames::default(), diagnostics)? {
        compiled.left_out = settled.left_out.len();
        diagnostics.extend(settled.left_out);
        compiled.finished(settled.document, settled.decided)?;
    }
    Ok(compiled)
}

/// The stages after the overlays: checks a document, and gives back what it is lowered to.
fn finish(document: &Node, unknown: Unknown, diagnostics: &mut Diagnostics) -> Node {
    grammar::check(document, unknown, diagnostics);
    lint(document, diagnostics);
    let mut lowered = document.clone();
    if unknown == Unknown::Noted {
        by_rule::narrowing::remove(&mut lowered, diagnostics);
    }
    lower(&mut lowered, diagnostics);
    verify(&lowered, diagnostics);
    lowered
}

/// The files that are to be compiled.
struct Inputs<'a> {
    staged: &'a Staged,
    documents: Vec<PathBuf>,
    overlays: Vec<PathBuf>,
}

impl<'a> Inputs<'a> {
    fn find(folder: &Path, staged: &'a Staged) -> Result<Self> {
        if !staged.is_dir(folder) {
            let shown = files::shown(folder);
            let message = format!(
                "there is no folder `{shown}`: run `cargo xtask import <FILE>`, or name another by `--openapi`"
            );
            return Err(Failure::new(message));
        }
        let (mut overlays, documents): (Vec<_>, Vec<_>) = staged
            .list(folder, &files::DOCUMENTS)?
            .into_iter()
            .partition(|path| path.file_stem().is_some_and(|stem| stem == OVERLAY));
        if documents.is_empty() {
            let shown = files::shown(folder);
            let message =
                format!("no document in `{shown}`: run `cargo xtask import <FILE>` first");
            return Err(Failure::new(message));
        }
        overlays.extend(staged.list(&folder.join(OVERLAY), &files::DOCUMENTS)?);
        Ok(Self {
            staged,
            documents,
            overlays,
        })
    }

    /// The documents as one, with the overlays laid over it. Nothing when there are errors, apart from actions whose
    /// target is gone: they keep nobody from seeing what else there is to do.
    fn unite(&self, compiled: &mut Compiled) -> Result<Option<Node>> {
        let (documents, overlays) = self.parse(compiled)?;
        let diagnostics = &mut compiled.diagnostics;
        if diagnostics.has_errors() {
            return Ok(None);
        }
        let Some(mut document) = merge(documents, diagnostics) else {
            return Ok(None);
        };
        shape::check(&document, diagnostics);
        resolve(&document, diagnostics);
        if !diagnostics.has_errors() {
            only_schemas(&document, diagnostics);
        }
        if diagnostics.has_errors() {
            return Ok(None);
        }
        overlay::apply(&mut document, &overlays, diagnostics);
        let gone = diagnostics.error_count();
        if !diagnostics.iter().all(overlay::is_without_match) {
            return Ok(None);
        }
        // An overlay can misshape the document, and it can remove what is referred to.
        shape::check(&document, diagnostics);
        resolve(&document, diagnostics);
        let is_sound = diagnostics.error_count() == gone;
        Ok(is_sound.then_some(document))
    }

    fn parse(&self, compiled: &mut Compiled) -> Result<(Vec<Node>, Vec<Node>)> {
        let mut parse_all = |paths: &[PathBuf]| -> Result<Vec<Node>> {
            let mut nodes = Vec::with_capacity(paths.len());
            for path in paths {
                nodes.extend(parse_file(path, self.staged, compiled)?);
            }
            Ok(nodes)
        };
        Ok((parse_all(&self.documents)?, parse_all(&self.overlays)?))
    }
}

fn parse_file(path: &Path, staged: &Staged, compiled: &mut Compiled) -> Result<Option<Node>> {
    let text = staged.read(path)?.unwrap_or_default();
    let id = compiled.sources.add(files::shown(path), text);
    Ok(parse(&compiled.sources, id, &mut compiled.diagnostics))
}
