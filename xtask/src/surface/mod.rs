//! The surface: one sorted line for each public item of the client.
//!
//! The client's own sources and what its build script emitted are read as one tree of modules; what can be reached from
//! the root by public names is listed. A removed or changed line is what breaks users.

mod build;
mod items;
mod lines;
mod macros;
mod modules;
pub(crate) mod tokens;
mod transcribe;

use std::path::Path;

use crate::failure::Result;
use crate::workspace::Workspace;

/// The surface of the client, built from the document on disk.
pub(crate) fn of_client(workspace: &Workspace) -> Result<String> {
    of_client_in(workspace, None)
}

/// As [`of_client`], with a folder for what cargo compiles.
pub(crate) fn of_client_in(workspace: &Workspace, target: Option<&Path>) -> Result<String> {
    let emitted = build::emitted(workspace, target)?;
    of_sources(&workspace.client, &emitted)
}

/// The surface of a crate whose build script emitted the given text.
fn of_sources(package: &Path, emitted: &str) -> Result<String> {
    let root = modules::load(&package.join("src/lib.rs"), emitted)?;
    let mut lines = lines::of_crate(&root);
    lines.sort();
    lines.dedup();
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use expect_test::expect_file;

    #[test]
    fn every_public_item_has_a_line_and_no_private_one_has() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/surface");
        let emitted = include_str!("../../fixtures/surface/emitted.rs");
        let surface = super::of_sources(&package, emitted).unwrap();
        expect_file!["../../fixtures/surface/expected.txt"].assert_eq(&surface);
    }
}
