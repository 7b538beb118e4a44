//! What documents become, as data: `fixtures/generate/<case>/`, and `fixtures/refuse/<case>/` for what is refused.
//!
//! `UPDATE_EXPECT=1 cargo test -p management-client-codegen` writes the expected files anew.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::{Error, Generated, generate};

/// The folders of a fixture folder.
fn cases(name: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 4, "the fixtures of `{name}` are there");
    cases
}

fn generated(case: &Path) -> Result<Generated, Error> {
    generate(&fs::read_to_string(case.join("openapi.json")).unwrap())
}

#[test]
fn documents_become_what_the_fixtures_say() {
    for case in cases("generate") {
        let generated =
            generated(&case).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
        for (name, text) in generated.files() {
            expect_file![case.join(name)].assert_eq(text);
        }
    }
}

#[test]
fn what_is_refused_has_a_place_and_a_reason() {
    for case in cases("refuse") {
        let error = generated(&case).expect_err(&case.display().to_string());
        expect_file![case.join("expected.txt")].assert_eq(&format!("{error}\n"));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for case in cases("generate") {
        assert_eq!(generated(&case), generated(&case));
    }
}
