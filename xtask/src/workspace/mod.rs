//! Where the files of this workspace are, and how they are written.

mod commit;
pub(crate) mod files;
pub(crate) mod freshness;
mod interrupt;
mod lock;
mod place;
mod staged;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub(crate) use lock::Lock;
pub(crate) use staged::Staged;

use crate::failure::{Failure, Result};

/// The paths that the commands read and write.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// The folder of the documents.
    pub(crate) documents: PathBuf,
    /// The folder of the client, whose generated files are committed.
    pub(crate) client: PathBuf,
}

impl Workspace {
    /// The workspace around the working directory, with other folders where they are given.
    pub(crate) fn new(documents: Option<&Path>, client: Option<&Path>) -> Self {
        let root = Self::root();
        let or_default =
            |given: Option<&Path>, name| given.map_or_else(|| root.join(name), Path::to_owned);
        Self {
            documents: or_default(documents, "openapi"),
            client: or_default(client, "management-client"),
        }
    }

    /// The folder of the cargo workspace around the working directory; the working directory itself where there is none.
    pub(crate) fn root() -> PathBuf {
        let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
        let root = here.ancestors().find(|folder| is_root(folder));
        root.unwrap_or(&here).to_owned()
    }

    /// The folder in which a run keeps its lock and what it is about to write: the one around the documents.
    fn home(&self) -> Result<PathBuf> {
        let documents = std::path::absolute(&self.documents);
        let documents = documents.map_err(|error| Failure::io("find", &self.documents, &error))?;
        // An import can be what makes the folders.
        let home = documents.ancestors().skip(1).find(|folder| folder.is_dir());
        let home = home.unwrap_or(&documents);
        std::fs::canonicalize(home).map_err(|error| Failure::io("find", home, &error))
    }

    /// Puts back what a run that was ended left half-written, so that every command sees the files of one moment.
    pub(crate) fn mend(&self) -> Result<()> {
        commit::mend_if_needed(&self.home()?)
    }

    /// The lowered document, which the client is built from.
    pub(crate) fn lowered(&self) -> PathBuf {
        self.client.join("openapi.json")
    }

    /// The merged document, which the mock server judges by.
    pub(crate) fn merged(&self) -> PathBuf {
        self.client.join("openapi-3.1.json")
    }

    /// What was and is to be released, beside the documents.
    pub(crate) fn changelog(&self) -> PathBuf {
        let root = self.documents.parent().unwrap_or(Path::new("."));
        root.join("CHANGELOG.md")
    }

    /// The overlay that lists what a person has to decide.
    pub(crate) fn undecided(&self) -> PathBuf {
        self.documents.join("overlay/undecided.yaml")
    }

    /// The list of the client's public items.
    pub(crate) fn surface(&self) -> PathBuf {
        self.client.join("surface.txt")
    }
}

/// Whether a folder is the root of a cargo workspace.
fn is_root(folder: &Path) -> bool {
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml"));
    let manifest = manifest
        .ok()
        .and_then(|text| text.parse::<toml::Table>().ok());
    manifest.is_some_and(|manifest| manifest.contains_key("workspace"))
}
