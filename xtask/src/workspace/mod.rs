//! Where the files of this workspace are.

pub(crate) mod files;
pub(crate) mod freshness;

use std::path::{Path, PathBuf};

/// The paths that the commands read and write.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// The folder of the documents.
    pub(crate) documents: PathBuf,
    /// The folder of the client, whose generated files are committed.
    pub(crate) client: PathBuf,
}

impl Workspace {
    /// The workspace that this binary was built in, with other folders where they are given.
    pub(crate) fn new(documents: Option<&Path>, client: Option<&Path>) -> Self {
        let root = Self::root();
        let or_default =
            |given: Option<&Path>, name| given.map_or_else(|| root.join(name), Path::to_owned);
        Self {
            documents: or_default(documents, "openapi"),
            client: or_default(client, "management-client"),
        }
    }

    /// The folder of the workspace that this binary was built in.
    pub(crate) fn root() -> &'static Path {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
        root.unwrap_or(Path::new("."))
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

    /// The folder of the Rust that is generated from the lowered document.
    pub(crate) fn generated(&self) -> PathBuf {
        self.client.join("src/generated")
    }

    /// The list of the client's public items.
    pub(crate) fn surface(&self) -> PathBuf {
        self.client.join("surface.txt")
    }
}
