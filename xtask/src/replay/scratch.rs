//! A copy of the workspace in which a client is generated from any document.
//!
//! There is one copy of the client, which gets one document after the other: so its build script is compiled once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::client;
use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use crate::workspace::files;

/// The package of the witness program.
const WITNESS: &str = "\
[package]
name = \"witness\"
version = \"0.0.0\"
edition.workspace = true
publish = false

[dependencies]
chrono.workspace = true
management-client = { workspace = true, features = [\"generate\"] }
serde.workspace = true
serde_json.workspace = true
uuid.workspace = true

[lints]
workspace = true
";

/// What of the workspace is copied.
const COPIED: [&str; 9] = [
    "Cargo.lock",
    "management-client/Cargo.toml",
    "management-client/README.md",
    "management-client/codegen",
    "management-client/build.rs",
    "management-client/examples",
    "management-client/src",
    "management-client/tests",
    "tests",
];

/// What differs in manifests: a client of an older API leaves some of the written code unused, and the mock server is
/// written for the API as it is.
const MANIFESTS: [(&str, &str, &str); 3] = [
    ("Cargo.toml", ", \"xtask\"]", ", \"witness\"]"),
    (
        "Cargo.toml",
        "[workspace.lints.rust]",
        "[workspace.lints.rust]\nwarnings = \"allow\"",
    ),
    (
        "tests/Cargo.toml",
        "\"httpmock\", \"mock\", \"schemars\"",
        "\"schemars\"",
    ),
];

#[derive(Debug)]
pub(super) struct Scratch {
    pub(super) root: PathBuf,
    /// Where cargo puts what it compiles.
    target: PathBuf,
}

impl Scratch {
    /// Copies the workspace into a folder.
    pub(super) fn new(root: &Path) -> Result<Self> {
        let workspace = Workspace::root();
        fs::create_dir_all(root).map_err(|error| Failure::io("make", root, &error))?;
        let root = root.canonicalize();
        let root = root.map_err(|error| Failure::io("find", Path::new("."), &error))?;
        for name in COPIED {
            copy(&workspace.join(name), &root.join(name))?;
        }
        for name in ["Cargo.toml", "tests/Cargo.toml"] {
            put(&root.join(name), &manifest(&workspace, name)?)?;
        }
        put(&root.join("witness/Cargo.toml"), WITNESS)?;
        let scratch = Self {
            target: std::env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), PathBuf::from),
            root,
        };
        scratch.witness("fn main() {}\n")?;
        Ok(scratch)
    }

    /// Makes the client that of a lowered document; returns its surface.
    pub(super) fn client(&self, lowered: &str) -> Result<String> {
        let folder = self.root.join("management-client");
        put(&folder.join("openapi.json"), lowered)?;
        client::surface_beside(&client::sources(&folder)?, lowered)
    }

    /// Takes a text for the witness program.
    pub(super) fn witness(&self, text: &str) -> Result<()> {
        put(&self.root.join("witness/src/main.rs"), text)
    }

    /// Runs cargo in the copy.
    pub(super) fn cargo(&self, arguments: &[&str], replay: &Path) -> Result<Output> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(arguments)
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("REPLAY", replay)
            .stdin(Stdio::null())
            .output();
        output.map_err(|error| Failure::io("run cargo in", &self.root, &error))
    }
}

/// A manifest of the workspace, as the copy has it.
fn manifest(workspace: &Path, name: &str) -> Result<String> {
    let mut text = files::read(&workspace.join(name))?;
    for (_, from, to) in MANIFESTS.iter().filter(|(of, ..)| *of == name) {
        if !text.contains(from) {
            let message =
                format!("`{name}` has no `{from}`: `replay` does not know this workspace");
            return Err(Failure::new(message));
        }
        text = text.replace(from, to);
    }
    Ok(text)
}

/// Copies a file or a folder; files that are the same stay untouched, so that cargo sees no change.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return put(to, &files::read(from)?);
    }
    let entries = fs::read_dir(from).map_err(|error| Failure::io("list", from, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io("list", from, &error))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

/// Writes a file unless it is the same.
pub(crate) fn put(path: &Path, text: &str) -> Result<()> {
    if files::read_if_present(path)?.as_deref() == Some(text) {
        return Ok(());
    }
    files::write(path, text)
}
