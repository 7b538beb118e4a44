//! What documents become, as data: `fixtures/generate/<case>/`, and `fixtures/refuse/<case>/` for what is refused.
//!
//! `UPDATE_EXPECT=1 cargo test -p management-client-codegen` writes the expected files anew.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::{Error, Generated, Sources, generate, generate_and_list, surface};

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

/// The largest document that there is, and the surface of all sources beside it.
#[test]
fn the_client_beside_is_what_its_document_becomes() {
    let client = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |name: &str| fs::read_to_string(client.join(name)).unwrap();
    let document = read("openapi.json");
    let written = written(&client);
    let (generated, listed) = generate_and_list(&document, &written).unwrap();
    for (name, text) in generated.files() {
        let checked_in = read(&format!("src/generated/{name}"));
        assert!(
            text == checked_in,
            "{name} is stale: run `cargo xtask generate`"
        );
    }
    assert!(
        listed == read("surface.txt"),
        "surface.txt is stale: run `cargo xtask generate`"
    );
    assert_eq!(surface(&document, &written), Ok(listed));
}

/// The sources of a client that are written by hand.
fn written(client: &Path) -> Sources {
    let mut sources = Sources::new();
    let mut folders = vec![PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(client.join(&folder)).unwrap() {
            let path = folder.join(entry.unwrap().file_name());
            let name = path.display().to_string().replace('\\', "/");
            if client.join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(client.join(&name)).unwrap();
                sources.insert(name, text);
            }
        }
    }
    sources
}
