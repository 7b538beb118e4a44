//! The files as a command will leave them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Lock, commit, files};
use crate::failure::Result;

/// What is on disk, with what is to be written laid over it; [`Staged::commit`] puts all of it in place at once.
#[derive(Debug, Default)]
pub(crate) struct Staged {
    /// The text of each file; nothing where it is to be removed.
    files: BTreeMap<PathBuf, Option<String>>,
}

impl Staged {
    pub(crate) fn write(&mut self, path: &Path, text: impl Into<String>) {
        self.files.insert(path.to_owned(), Some(text.into()));
    }

    pub(crate) fn remove(&mut self, path: &Path) {
        self.files.insert(path.to_owned(), None);
    }

    /// A text as it will be; nothing when there will be no such file.
    pub(crate) fn read(&self, path: &Path) -> Result<Option<String>> {
        match self.files.get(path) {
            Some(text) => Ok(text.clone()),
            None => files::read_if_present(path),
        }
    }

    /// As [`files::list`], of the folder as it will be; one that is not there is empty.
    pub(crate) fn list(&self, folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
        let mut paths = if folder.is_dir() {
            files::list(folder, extensions)?
        } else {
            Vec::new()
        };
        paths.retain(|path| !self.is_removed(path));
        let written = self.files.iter().filter(|(path, text)| {
            text.is_some() && path.parent() == Some(folder) && files::is_listed(path, extensions)
        });
        paths.extend(written.map(|(path, _)| path.clone()));
        paths.sort();
        paths.dedup();
        Ok(paths)
    }

    /// Whether there will be a folder with files in it.
    pub(crate) fn is_dir(&self, folder: &Path) -> bool {
        let mut written = self.files.iter().filter(|(_, text)| text.is_some());
        folder.is_dir() || written.any(|(path, _)| path.starts_with(folder))
    }

    pub(crate) fn is_removed(&self, path: &Path) -> bool {
        matches!(self.files.get(path), Some(None))
    }

    /// Puts every file in place, or none; returns those that changed. Files that stay the same are not touched.
    pub(crate) fn commit(&self, lock: &Lock) -> Result<Vec<PathBuf>> {
        commit::commit(&self.files, lock)
    }
}
