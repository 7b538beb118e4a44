//! What a replay consists of, without cargo: `cargo xtask replay` itself takes minutes.

use std::path::Path;

use expect_test::expect_file;

use super::revision::lowered;
use super::scratch::Scratch;
use super::witness::Witness;
use super::{PAIRS, answers, find};
use crate::compile::by_rule::KeptNames;
use crate::diagnostics::Diagnostics;
use crate::document::source::Sources;
use crate::failure::Result;
use crate::import;
use crate::tests::published::shared;

/// One revision of each way in which the vendor's generator has written documents.
const EPOCHS: [&str; 4] = ["2024-06-14", "2025-01-14", "2025-10-29", "2026-08-04"];

fn of(published: &Path, kept: &KeptNames) -> Result<String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let path = published.display().to_string();
    let document = import::published(&path, &mut sources, &mut diagnostics)?;
    lowered(&document.unwrap(), &sources, kept)
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn published_revisions_are_lowered_by_rule_alone() {
    let history = shared("published/history");
    for date in EPOCHS {
        let path = find(&history, date).unwrap().unwrap();
        let text = of(&path, &KeptNames::default());
        text.unwrap_or_else(|failure| panic!("{failure}"));
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn every_known_pair_is_there() {
    let history = shared("published/history");
    for date in PAIRS.iter().flat_map(|(base, head)| [base, head]) {
        assert!(find(&history, date).unwrap().is_some(), "{date}");
    }
}

#[test]
fn every_kind_of_decision_is_made_by_rule() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/replay");
    let kept = KeptNames {
        operations: [("GET /ship/{id}".to_owned(), "find_ship".to_owned())].into(),
        schemas: [("Vessel".to_owned(), "Ship".to_owned())].into(),
        ..KeptNames::default()
    };
    let text = of(&folder.join("published.yaml"), &kept);
    let text = text.unwrap_or_else(|failure| panic!("{failure}"));
    expect_file!["../../fixtures/replay/expected.json"].assert_eq(&text);
}

/// Cargo reads the copy: what it needs of the workspace is there.
#[test]
fn the_copy_is_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let scratch = Scratch::new(folder.path()).unwrap();
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version=1"];
    let output = scratch.cargo(&arguments, folder.path()).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

#[test]
fn a_witness_uses_each_generated_item() {
    let surface = include_str!("../../fixtures/replay/surface.txt");
    let witness = Witness::of(surface);
    expect_file!["../../fixtures/replay/witness.rs"].assert_eq(&witness.program);
    let generated = surface
        .lines()
        .filter(|line| line.contains("types::") || line.contains("operations::"));
    assert_eq!(witness.lines, generated.count());
}

#[test]
fn the_table_has_the_type_of_each_answer() {
    let table = answers::table(include_str!("../../fixtures/replay/surface.txt"));
    expect_file!["../../fixtures/replay/table.rs"].assert_eq(&table);
}
