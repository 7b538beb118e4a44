//! The folder `openapi/` as it is, and the change from what it is to what it shall be.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::layout::{HEADER, OVERLAY};
use crate::compile::merge::merge;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::parse::parse;
use crate::document::source::{SourceId, Sources, Span};
use crate::document::tree::Node;
use crate::failure::Result;
use crate::workspace::files;

/// The extension of the files that import writes.
const YAML: &str = "yaml";

/// What is in `openapi/`.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
    /// The files that import wrote, by name without extension.
    own: BTreeMap<String, SourceId>,
    /// The documents that others wrote, by name, apart from the overlay; import leaves them alone.
    foreign: BTreeMap<String, SourceId>,
}

impl Folder {
    /// Reads the folder; one that is not there is empty.
    pub(super) fn read(path: &Path, sources: &mut Sources) -> Result<Self> {
        let mut folder = Self {
            path: path.to_owned(),
            own: BTreeMap::new(),
            foreign: BTreeMap::new(),
        };
        if !path.is_dir() {
            return Ok(folder);
        }
        for file in files::list(path, &files::DOCUMENTS)? {
            let name = file.file_name().and_then(|name| name.to_str());
            let Some((stem, extension)) = name.and_then(|name| name.rsplit_once('.')) else {
                continue;
            };
            if stem == OVERLAY || file.is_dir() {
                continue;
            }
            let id = sources.add(files::shown(&file), files::read(&file)?);
            let is_marked = sources.get(id).text.lines().next() == Some(HEADER);
            if is_marked && extension == YAML {
                folder.own.insert(stem.to_owned(), id);
            } else {
                folder.foreign.insert(format!("{stem}.{extension}"), id);
            }
        }
        Ok(folder)
    }

    /// Whether import wrote nothing yet.
    pub(super) fn is_new(&self) -> bool {
        self.own.is_empty()
    }

    /// What import wrote before, merged.
    pub(super) fn present(&self, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Node> {
        let before = diagnostics.error_count();
        let documents = read_all(&self.own, sources, diagnostics);
        let merged = merge(documents, diagnostics);
        (diagnostics.error_count() == before).then_some(merged)?
    }

    pub(super) fn foreign(&self, sources: &Sources, diagnostics: &mut Diagnostics) -> Vec<Node> {
        read_all(&self.foreign, sources, diagnostics)
    }

    pub(super) fn file(&self, stem: &str) -> PathBuf {
        self.path.join(format!("{stem}.{YAML}"))
    }

    /// The text of a file that import wrote, when it is there.
    pub(super) fn text<'a>(&self, stem: &str, sources: &'a Sources) -> Option<&'a str> {
        let id = self.own.get(stem)?;
        Some(&sources.get(*id).text)
    }

    /// The changes that lead to these texts.
    pub(super) fn changes(
        &self,
        texts: BTreeMap<String, String>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Vec<FileChange> {
        let stems: BTreeSet<_> = texts.keys().chain(self.own.keys()).cloned().collect();
        let mut texts = texts;
        let mut changes = Vec::new();
        for stem in stems {
            if let Some(id) = self.foreign.get(&format!("{stem}.{YAML}")) {
                diagnostics.push(not_ours(Span::new(*id, 0..0)));
            }
            let before = self.text(&stem, sources).map(str::to_owned);
            let after = texts.remove(&stem);
            if before != after {
                let path = self.file(&stem);
                changes.push(FileChange {
                    path,
                    before,
                    after,
                });
            }
        }
        changes
    }
}

fn read_all(
    group: &BTreeMap<String, SourceId>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Vec<Node> {
    let ids = group.values();
    ids.filter_map(|id| parse(sources, *id, diagnostics))
        .collect()
}

fn not_ours(start: Span) -> Diagnostic {
    let help = format!(
        "give the file another name; or, if import may replace it, make this its first line: {HEADER}"
    );
    Diagnostic::error(
        "foreign-file",
        "import did not write this file and will not replace it",
    )
    .at(
        start,
        "an area or the root of the API would be written here",
    )
    .help(help)
}

/// One file that is to be written or removed.
#[derive(Debug)]
pub(super) struct FileChange {
    pub(super) path: PathBuf,
    pub(super) before: Option<String>,
    /// Nothing means that the file is to be removed.
    pub(super) after: Option<String>,
}
