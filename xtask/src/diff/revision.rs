//! Reads one side of a comparison: a git revision, a folder, or a document.

use std::path::Path;

use super::change::Comparison;
use super::compare::{Names, compare};
use super::git;
use crate::compile::merge::merge;
use crate::compile::resolve::resolve;
use crate::compile::{overlay, shape};
use crate::diagnostics::Diagnostics;
use crate::document::parse::parse;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::failure::{Failure, Result};
use crate::import;
use crate::workspace::{Staged, Workspace, files};

/// One side of a comparison.
#[derive(Debug)]
pub(crate) struct Revision {
    pub(crate) document: Node,
    /// Whether the names of Rust items are decided in it: it is what a client is generated from.
    pub(crate) named: bool,
    /// The public items of the client that belongs to it.
    pub(crate) surface: Option<String>,
}

impl Revision {
    /// Every change to another side.
    pub(crate) fn compare(&self, head: &Self) -> Comparison {
        let names = match (self.named, head.named) {
            (true, true) => Names::Ours,
            (false, false) => Names::Vendors,
            _ => Names::Mixed,
        };
        compare(&self.document, &head.document, names)
    }
}

/// The texts of a folder of documents.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// Each with its path in the folder and the name that messages use.
    pub(super) files: Vec<(String, String, String)>,
    pub(super) surface: Option<String>,
}

/// Reads a side; nothing when it is refused, and `diagnostics` says why.
pub(crate) fn load(
    argument: &str,
    workspace: &Workspace,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Revision>> {
    let path = Path::new(argument);
    if path.is_dir() {
        return load_staged(path, &Staged::default(), sources, diagnostics);
    }
    // A pipe is a document too.
    if path.exists() || argument.contains("://") {
        let document = import::published(argument, sources, diagnostics)?;
        return Ok(document.map(|document| Revision {
            document,
            named: false,
            surface: None,
        }));
    }
    let texts = git::texts(&workspace.documents, argument)?;
    Ok(compile(&texts, sources, diagnostics))
}

/// Reads a folder of documents as it will be.
pub(crate) fn load_staged(
    path: &Path,
    staged: &Staged,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Revision>> {
    Ok(compile(&folder(path, staged)?, sources, diagnostics))
}

/// The folder of documents, or the workspace that has one.
fn folder(path: &Path, staged: &Staged) -> Result<Texts> {
    let inner = path.join("openapi");
    let path = if inner.is_dir() {
        inner
    } else {
        path.to_owned()
    };
    let mut texts = Texts::default();
    for (prefix, folder) in [("", path.clone()), ("overlay/", path.join("overlay"))] {
        for file in staged.list(&folder, &files::DOCUMENTS)? {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let entry = (
                format!("{prefix}{name}"),
                files::shown(&file),
                staged.read(&file)?.unwrap_or_default(),
            );
            texts.files.push(entry);
        }
    }
    if texts.files.iter().all(|(name, ..)| is_overlay(name)) {
        let shown = files::shown(&path);
        let message = format!("`{shown}` has no document: a folder of documents is as `openapi/`");
        return Err(Failure::new(message));
    }
    let surface = path.join("../management-client/surface.txt");
    texts.surface = files::read_if_present(&surface)?;
    Ok(texts)
}

/// Whether a file of the folder says what we say, and not the vendor.
fn is_overlay(path: &str) -> bool {
    path.starts_with("overlay/")
        || path
            .split_once('.')
            .is_some_and(|(stem, _)| stem == "overlay")
}

/// Merges documents and applies overlays, without lowering.
///
/// An overlay that does not fit is reported and hinders nothing: it can be ahead of the documents.
pub(super) fn compile(
    texts: &Texts,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Revision> {
    let before = diagnostics.error_count();
    let (mut documents, mut overlays) = (Vec::new(), Vec::new());
    for (path, shown, text) in &texts.files {
        let id = sources.add(shown.as_str(), text.as_str());
        let list = if is_overlay(path) {
            &mut overlays
        } else {
            &mut documents
        };
        list.extend(parse(sources, id, diagnostics));
    }
    let mut document = merge(documents, diagnostics)?;
    shape::check(&document, diagnostics);
    resolve(&document, diagnostics);
    if diagnostics.error_count() > before {
        return None;
    }
    overlay::apply(&mut document, &overlays, diagnostics);
    import::stand_alone(&mut document);
    Some(Revision {
        document,
        named: true,
        surface: texts.surface.clone(),
    })
}
