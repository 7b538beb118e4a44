//! The documents that the vendor published, where they are at hand: nothing panics, and every finding has a known rule.

use std::fs;
use std::path::{Path, PathBuf};

use super::documents::read;
use super::rules::reported;
use crate::compile::lower::lower;
use crate::compile::merge::merge;
use crate::compile::resolve::resolve;
use crate::compile::verify::verify;

/// What others published lies beside the workspace, and never in it: tests that read it are ignored where it is not.
pub(crate) fn shared(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    folder.join(name)
}

pub(crate) fn published() -> Vec<PathBuf> {
    let mut documents: Vec<PathBuf> = ["published/history", "published"]
        .iter()
        .flat_map(|folder| fs::read_dir(shared(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    documents.sort();
    documents
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn published_documents_run_through_all_stages() {
    let documents = published();
    let known = reported();
    for path in documents {
        let text = fs::read_to_string(&path).unwrap();
        let (files, sources, mut diagnostics) = read(&[text]);
        assert!(
            !diagnostics.has_errors(),
            "{} cannot be read",
            path.display()
        );
        let mut document = merge(files, &mut diagnostics).unwrap();
        resolve(&document, &mut diagnostics);
        let said = crate::diagnostics::report::render(
            &diagnostics,
            &sources,
            crate::diagnostics::report::Format::Text,
        );
        assert!(said.is_empty(), "{}: {said}", path.display());
        lower(&mut document, &mut diagnostics);
        verify(&document, &mut diagnostics);
        let mut counts = std::collections::BTreeMap::<_, usize>::new();
        for diagnostic in diagnostics.iter() {
            assert!(
                known.contains(diagnostic.rule),
                "unknown rule {}",
                diagnostic.rule
            );
            *counts.entry(diagnostic.rule).or_default() += 1;
        }
        println!("{}: {counts:?}", path.display());
    }
}
