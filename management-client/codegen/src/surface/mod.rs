//! The surface: one sorted line for each public item of the client.
//!
//! The client's own sources and what its build script emitted are read as one tree of modules; what can be reached from
//! the root by public names is listed. A removed or changed line is what breaks users.

mod items;
mod lines;
mod macros;
mod modules;
pub(crate) mod tokens;
mod transcribe;

use std::collections::BTreeMap;

use crate::error::Error;

/// The Rust sources of a package: their text by path, from the folder of its manifest, with forward slashes.
pub type Sources = BTreeMap<String, String>;

/// Lists the public items of a package: a sorted line each.
///
/// Modules are followed from `src/lib.rs`, and an `include!` to the file that it names, if that is among the sources.
///
/// # Errors
///
/// Fails when a module has no source, or a source cannot be read as Rust.
pub fn surface(sources: &Sources) -> Result<String, Error> {
    let root = modules::load(sources)?;
    let mut lines = lines::of_crate(&root);
    lines.sort();
    lines.dedup();
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use expect_test::expect_file;

    use super::{Sources, surface};

    #[test]
    fn every_public_item_has_a_line_and_no_private_one_has() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/surface");
        let read = |name: &str| {
            let text = fs::read_to_string(package.join(name)).unwrap();
            (name.to_owned(), text)
        };
        let sources: Sources = ["src/lib.rs", "src/client.rs", "src/generated/client.rs"]
            .map(read)
            .into();
        expect_file![package.join("expected.txt")].assert_eq(&surface(&sources).unwrap());
    }

    #[test]
    fn a_module_without_a_source_is_named() {
        let sources = Sources::from([("src/lib.rs".to_owned(), "mod inner;".to_owned())]);
        let error = surface(&sources).unwrap_err();
        assert!(error.problem().contains("`src/inner.rs`"), "{error}");
    }
}
