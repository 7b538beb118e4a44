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

use syn::File;

use crate::error::Error;

/// The Rust sources of a package that are written by hand: their text by path, from the folder of its manifest, with
/// forward slashes.
pub type Sources = BTreeMap<String, String>;

/// Lists the public items of a package that includes what is generated.
pub(crate) fn of(written: &Sources, generated: File) -> Result<String, Error> {
    let root = modules::load(written, generated)?;
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

    use super::{Sources, of};

    #[test]
    fn every_public_item_has_a_line_and_no_private_one_has() {
        let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/surface");
        let read = |name: &str| fs::read_to_string(package.join(name)).unwrap();
        let written = ["src/lib.rs", "src/client.rs"].map(|name| (name.to_owned(), read(name)));
        let generated = syn::parse_file(&read("src/generated/client.rs")).unwrap();
        let surface = of(&written.into(), generated).unwrap();
        expect_file![package.join("expected.txt")].assert_eq(&surface);
    }

    #[test]
    fn a_module_without_a_source_is_named() {
        let sources = Sources::from([("src/lib.rs".to_owned(), "mod inner;".to_owned())]);
        let error = of(&sources, syn::parse_quote!()).unwrap_err();
        assert!(error.problem().contains("`src/inner.rs`"), "{error}");
    }
}
