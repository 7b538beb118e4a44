//! `fixtures/<stage>/<case>/`: input files and what a stage makes of them.
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask` writes what is expected; review the difference like code.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::diagnostics::Diagnostics;
use crate::diagnostics::report::{Format, render};
use crate::document::parse::parse;
use crate::document::source::Sources;
use crate::document::tree::Node;

/// One folder of fixtures, and what a stage said about it.
pub(crate) struct Case {
    pub(crate) folder: PathBuf,
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
}

/// The folder of all fixtures of a stage.
pub(crate) fn root(stage: &str) -> PathBuf {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    fixtures.join(stage)
}

/// The names of the folders in a folder, sorted.
pub(crate) fn folders(parent: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(parent)
        .unwrap_or_else(|error| panic!("{}: {error}", parent.display()))
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Runs a test over each case of a stage.
pub(crate) fn each_case(stage: &str, mut test: impl FnMut(&mut Case)) {
    let root = root(stage);
    let names = folders(&root);
    assert!(!names.is_empty(), "no case in {}", root.display());
    for name in names {
        // What is printed is shown when the test fails, so that the last line names the case.
        println!("case {stage}/{name}");
        test(&mut Case {
            folder: root.join(name),
            sources: Sources::default(),
            diagnostics: Diagnostics::default(),
        });
    }
}

impl Case {
    /// Reads one file of the folder; messages name it by its file name.
    pub(crate) fn parse(&mut self, file: &str) -> Option<Node> {
        let text = fs::read_to_string(self.folder.join(file))
            .unwrap_or_else(|error| panic!("{}/{file}: {error}", self.folder.display()));
        let id = self.sources.add(file, text);
        parse(&self.sources, id, &mut self.diagnostics)
    }

    /// As [`Case::parse`], for input that must be readable.
    pub(crate) fn input(&mut self) -> Node {
        self.parse("input.yaml").expect("the input is YAML")
    }

    /// The files of the folder that are input, sorted by name.
    pub(crate) fn inputs(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut inputs: Vec<String> = names.filter(|name| !name.starts_with("expected")).collect();
        inputs.sort();
        inputs
    }

    /// Compares a text with a file of the folder. An empty text means that there is no file.
    pub(crate) fn expect(&self, file: &str, actual: &str) {
        let path = self.folder.join(file);
        if actual.is_empty() && std::env::var_os("UPDATE_EXPECT").is_some() {
            drop(fs::remove_file(&path));
        }
        expect_file![&path].assert_eq(actual);
    }

    /// Compares a document with `expected.yaml`.
    pub(crate) fn expect_document(&self, document: &Node) {
        let text = serde_saphyr::to_string(&document.to_json()).unwrap();
        self.expect("expected.yaml", &text);
    }

    /// Compares the diagnostics, as people see them, with `expected.txt`.
    pub(crate) fn expect_diagnostics(&self) {
        self.expect("expected.txt", &self.rendered());
    }

    /// The diagnostics, as people see them.
    pub(crate) fn rendered(&self) -> String {
        render(&self.diagnostics, &self.sources, Format::Text)
    }
}
