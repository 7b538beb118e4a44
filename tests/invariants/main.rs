//! The invariants of the README, as far as a test can hold them.

#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The Rust sources of a file or a folder of the workspace.
fn sources(place: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut queue = vec![workspace().join(place)];
    while let Some(path) = queue.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            queue.extend(entries.map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.clone(), read(&path)));
        }
    }
    assert!(!found.is_empty(), "{place} has no sources");
    found
}

fn document() -> Value {
    serde_json::from_str(&read(&workspace().join("management-client/openapi.json"))).unwrap()
}

/// The names of operations, schemas and properties, but for plain words that any program uses.
fn names_of_the_api() -> BTreeSet<String> {
    let document = document();
    let mut names = BTreeSet::new();
    let paths = document["paths"].as_object().unwrap();
    for operation in paths
        .values()
        .flat_map(|item| item.as_object().unwrap().values())
    {
        names.extend(operation["operationId"].as_str().map(str::to_owned));
    }
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        names.insert(name.clone());
        let properties = schema["properties"].as_object();
        names.extend(
            properties
                .into_iter()
                .flat_map(|properties| properties.keys().cloned()),
        );
    }
    names.retain(|name| is_telling(name));
    names
}

/// Made of several words: `team_id` and `ManagementKey` tell, `name` and `Team` do not.
fn is_telling(name: &str) -> bool {
    let humps = name.chars().filter(char::is_ascii_uppercase).count();
    name.contains('_') || (humps > 1 && name.len() > 6)
}

#[test]
fn the_compiler_and_the_generator_know_no_name_of_the_api() {
    let names = names_of_the_api();
    let mut offences = Vec::new();
    for place in [
        "xtask/src",
        "management-client/build",
        "management-client/build.rs",
    ] {
        for (path, text) in sources(place) {
            let words =
                text.split(|character: char| !character.is_alphanumeric() && character != '_');
            let known: BTreeSet<&str> = words.filter(|word| names.contains(*word)).collect();
            offences.extend(
                known
                    .into_iter()
                    .map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert!(
        offences.is_empty(),
        "names of the API in general code:\n{}",
        offences.join("\n")
    );
}

#[test]
fn the_compiler_does_not_depend_on_the_client_or_its_generator() {
    let manifest = read(&workspace().join("xtask/Cargo.toml"));
    for package in ["management-client", "progenitor", "typify"] {
        assert!(!manifest.contains(package), "xtask depends on {package}");
    }
}

#[test]
fn the_build_script_reads_one_file_of_its_package_and_nothing_else() {
    let forbidden = [
        "\"../",
        "std::net",
        "process::Command",
        "SystemTime",
        "Instant",
        "rustfmt",
    ];
    for place in ["management-client/build", "management-client/build.rs"] {
        for (path, text) in sources(place) {
            for word in forbidden {
                let uses = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                let found = uses.filter(|line| line.contains(word)).count();
                assert_eq!(found, 0, "{} has `{word}`", path.display());
            }
        }
    }
}

#[test]
fn lint_allowances_stand_on_the_generated_module_only() {
    for place in [
        "xtask/src",
        "management-client/src",
        "management-client/build",
    ] {
        for (path, text) in sources(place) {
            let is_root = path.ends_with("management-client/src/lib.rs");
            let allows = text.contains("#[allow(") || text.contains("#![allow(");
            assert!(is_root || !allows, "{} allows a lint", path.display());
        }
    }
}

#[test]
fn nothing_that_the_vendor_wrote_is_in_the_documents() {
    let published = workspace().join("../shared/published/management-api-2026-08-19.json");
    if !published.exists() {
        println!("skipped: no {} here", published.display());
        return;
    }
    let published: Value = serde_json::from_str(&read(&published)).unwrap();
    let mut sentences = BTreeSet::new();
    collect_prose(&published, &mut sentences);
    assert!(sentences.len() > 50, "the published document has prose");
    let folder = workspace().join("openapi");
    let overlays = fs::read_dir(folder.join("overlay")).unwrap();
    let files = fs::read_dir(&folder).unwrap().chain(overlays);
    for path in files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
    {
        let text = squeeze(&read(&path));
        for sentence in &sentences {
            assert!(
                !text.contains(sentence),
                "{} has: {sentence}",
                path.display()
            );
        }
    }
}

/// The sentences of descriptions and summaries that are long enough to be somebody's.
fn collect_prose(node: &Value, sentences: &mut BTreeSet<String>) {
    match node {
        Value::Array(items) => items.iter().for_each(|item| collect_prose(item, sentences)),
        Value::Object(map) => {
            for (key, value) in map {
                match value
                    .as_str()
                    .filter(|_| ["description", "summary"].contains(&key.as_str()))
                {
                    Some(text) => {
                        let parts = text.split(['.', '\n']).map(squeeze);
                        sentences.extend(parts.filter(|part| part.split(' ').count() > 5));
                    }
                    None => collect_prose(value, sentences),
                }
            }
        }
        _ => {}
    }
}

/// One blank between words, so that line breaks do not hide a sentence.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
