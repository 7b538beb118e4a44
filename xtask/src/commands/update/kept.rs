//! The files as they were, so that an update which fails changes nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::failure::Result;
use crate::workspace::Workspace;
use crate::workspace::files;

/// The files that an update can write, with their texts.
pub(super) struct Kept {
    files: BTreeMap<PathBuf, String>,
}

impl Kept {
    pub(super) fn read(workspace: &Workspace) -> Result<Self> {
        let mut kept = BTreeMap::new();
        for path in present(workspace)? {
            let text = files::read(&path)?;
            kept.insert(path, text);
        }
        Ok(Self { files: kept })
    }

    pub(super) fn text(&self, path: &Path) -> Option<String> {
        self.files.get(path).cloned()
    }

    /// Puts every file back that differs, and removes those that were not there.
    pub(super) fn restore(&self, workspace: &Workspace) -> Result<()> {
        for path in present(workspace)? {
            if !self.files.contains_key(&path) {
                files::remove(&path)?;
            }
        }
        for (path, text) in &self.files {
            if files::read_if_present(path)?.as_ref() != Some(text) {
                files::write(path, text)?;
            }
        }
        Ok(())
    }
}

/// The files that an update can write and that are there.
fn present(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    if workspace.documents.is_dir() {
        paths.extend(files::list(&workspace.documents, &["yaml", "yml"])?);
    }
    let single = [
        workspace.lowered(),
        workspace.merged(),
        workspace.surface(),
        workspace.changelog(),
        workspace.undecided(),
    ];
    let generated = workspace.generated();
    if generated.is_dir() {
        paths.extend(files::list(&generated, &["rs"])?);
    }
    paths.extend(single.into_iter().filter(|path| path.is_file()));
    Ok(paths)
}
