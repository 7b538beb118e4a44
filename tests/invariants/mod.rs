//! The invariants of the README, as far as a test can hold them.

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

/// The Rust sources of a file or a folder of the workspace, but for the test that makes documents up: they have the names
/// that any API has, and what is generated from them is allowed what all generated code is.
fn sources(place: &str) -> Vec<(PathBuf, String)> {
    let made_up = workspace().join("xtask/src/compile/law");
    let found = files(&workspace().join(place), &["rs"]).into_iter();
    let found = found.filter(|path| !path.starts_with(&made_up));
    found.map(|path| (path.clone(), read(&path))).collect()
}

/// A file, or the files of a folder with one of these extensions.
fn files(place: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut queue = vec![place.to_owned()];
    while let Some(path) = queue.pop() {
        let extension = path.extension().and_then(|extension| extension.to_str());
        if path.is_dir() {
            let entries = fs::read_dir(&path).unwrap();
            queue.extend(entries.map(|entry| entry.unwrap().path()));
        } else if extension.is_some_and(|extension| extensions.contains(&extension)) {
            found.push(path);
        }
    }
    assert!(!found.is_empty(), "{} has no such files", place.display());
    found
}

fn document() -> Value {
    serde_json::from_str(&read(&workspace().join("management-client/openapi.json"))).unwrap()
}

/// The names of operations, schemas and properties, as we and as the vendor write them, and the values of
/// enums; but for plain words that any program uses.
fn names_of_the_api() -> BTreeSet<String> {
    let document = document();
    let mut names = names_of_the_vendor();
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

/// The keys and the enum values of the documents.
fn names_of_the_vendor() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(workspace().join("openapi")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && !path.ends_with("accepted.toml") {
            let document: Value = serde_saphyr::from_str(&read(&path)).unwrap();
            collect_names(&document, &mut names);
        }
    }
    names
}

fn collect_names(node: &Value, names: &mut BTreeSet<String>) {
    let texts = |value: &Value| -> Vec<String> {
        let items = value.as_array().into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    match node {
        Value::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        Value::Object(map) => {
            for (key, value) in map {
                match key.as_str() {
                    "enum" => names.extend(texts(value)),
                    "const" | "operationId" => names.extend(value.as_str().map(str::to_owned)),
                    "properties" | "schemas" => {
                        names.extend(
                            value
                                .as_object()
                                .into_iter()
                                .flat_map(|all| all.keys().cloned()),
                        );
                    }
                    _ => {}
                }
                collect_names(value, names);
            }
        }
        _ => {}
    }
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
        "management-client/codegen/src",
        "management-client/build.rs",
    ] {
        for (path, text) in sources(place) {
            let words =
                text.split(|character: char| !character.is_alphanumeric() && character != '_');
            // The client has a method and a setting of this name, whatever the document says: these speak of it.
            let of_client = ["src/names.rs", "src/requests.rs", "audit/samples.rs"];
            let speaks_of_client = of_client.iter().any(|file| path.ends_with(file));
            let known: BTreeSet<&str> = words
                .filter(|word| names.contains(*word))
                .filter(|word| !(speaks_of_client && *word == "org_id"))
                .collect();
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
fn the_compiler_and_the_generator_do_not_depend_on_the_client() {
    for package in ["xtask", "management-client/codegen"] {
        let manifest = read(&workspace().join(package).join("Cargo.toml"));
        let names = manifest
            .lines()
            .filter_map(|line| line.split(['.', ' ', '=']).next());
        let found = names.filter(|name| *name == "management-client").count();
        assert_eq!(found, 0, "{package} depends on the client");
    }
}

#[test]
fn the_generator_reads_and_prints_nothing_and_the_build_script_stays_in_its_package() {
    let always = [
        "\"../",
        "std::net",
        "process::Command",
        "SystemTime",
        "Instant",
        "rustfmt",
    ];
    for (path, text) in sources("management-client/build.rs") {
        assert_lacks(&path, &text, &always);
    }
    for (path, text) in sources("management-client/codegen/src") {
        // The tests read their fixtures.
        if path.ends_with("src/tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        assert_lacks(&path, code, &always);
        assert_lacks(&path, code, &["std::fs", "std::env", "env!"]);
        // Examples in the documentation print.
        if !path.ends_with("src/examples.rs") {
            assert_lacks(&path, code, &["println!"]);
        }
    }
}

/// No line of code, comments aside, has one of the words.
fn assert_lacks(path: &Path, text: &str, words: &[&str]) {
    let mut code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let found = code.find(|line| words.iter().any(|word| line.contains(word)));
    assert_eq!(found, None, "{} has one of {words:?}", path.display());
}

#[test]
fn lint_allowances_stand_on_the_generated_module_only() {
    for place in [
        "xtask/src",
        "management-client/src",
        "management-client/codegen/src",
    ] {
        for (path, text) in sources(place) {
            let is_root = path.ends_with("management-client/src/lib.rs");
            // A reason that only people read, and what a client of another document has no use for.
            let is_row = path.ends_with("grammar/row.rs")
                || path.ends_with("management-client/src/json_schema.rs");
            let allows = text.contains("#[allow(") || text.contains("#![allow(");
            assert!(
                is_root || is_row || !allows,
                "{} allows a lint",
                path.display()
            );
        }
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn nothing_that_the_vendor_wrote_is_ours() {
    let published = workspace().join("../shared/published");
    let mut sentences = BTreeSet::new();
    for path in files(&published, &["json"]) {
        let document: Value = serde_json::from_str(&read(&path)).unwrap();
        collect_prose(&document, &mut sentences);
    }
    for path in files(&published, &["txt"]) {
        add_sentences(&read(&path), &mut sentences);
    }
    assert!(sentences.len() > 60, "the published documents have prose");
    let ours = ["openapi", "management-client/openapi.json", "README.md"];
    for path in ours
        .map(|place| files(&workspace().join(place), &["yaml", "json", "md"]))
        .concat()
    {
        let text = squeeze(&read(&path));
        let copied = sentences.iter().find(|sentence| text.contains(*sentence));
        assert_eq!(copied, None, "{}", path.display());
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
                    Some(text) => add_sentences(text, sentences),
                    None => collect_prose(value, sentences),
                }
            }
        }
        _ => {}
    }
}

fn add_sentences(text: &str, sentences: &mut BTreeSet<String>) {
    let parts = text.split(['.', '\n']).map(squeeze);
    sentences.extend(parts.filter(|part| part.split(' ').count() > 5));
}

/// One blank between words, so that line breaks do not hide a sentence.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between two texts.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

#[test]
fn the_readme_of_the_package_says_what_that_of_the_workspace_says() {
    let ours = read(&workspace().join("README.md"));
    let package = read(&workspace().join("management-client/README.md"));
    for (start, end) in [
        ("# management-client\n", "\n#"),
        ("```rust", "```\n"),
        ("## Features\n", "\n\n`"),
    ] {
        let text = between(&ours, start, end);
        assert!(
            package.contains(text),
            "management-client/README.md lacks: {text}"
        );
    }
}

/// A row may name a file by its path from a folder, or from that of a file, which it named before.
#[test]
fn the_files_that_the_tables_for_maintainers_name_exist() {
    let guide = read(&workspace().join("CONTRIBUTING.md"));
    let map = between(&guide, "\n## Where does it live?\n", "\n## ");
    let readme = read(&workspace().join("README.md"));
    let mut count = 0;
    for row in map
        .lines()
        .chain(readme.lines())
        .filter(|line| line.starts_with('|'))
    {
        let mut bases = vec![workspace(), workspace().join("xtask/src")];
        for name in row.split('`').skip(1).step_by(2) {
            let is_source = Path::new(name).extension().is_some_and(|it| it == "rs");
            let is_path = is_source || name.ends_with('/');
            if !is_path || name.contains('<') {
                continue;
            }
            let found = bases
                .iter()
                .map(|base| base.join(name))
                .find(|path| path.exists());
            let found = found.unwrap_or_else(|| panic!("there is no `{name}`: {row}"));
            bases.extend(found.parent().map(Path::to_owned));
            bases.push(found);
            count += 1;
        }
    }
    assert!(count > 40, "the tables name {count} files");
}
