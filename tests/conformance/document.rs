//! The documents that say which JSON the API speaks.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use serde_json::{Map, Value};

/// The published document of which the committed files are a copy.
const PUBLISHED: &str = "../shared/published/management-api-2026-08-19.json";

/// One OpenAPI 3.1 document.
pub(crate) struct Document {
    pub(crate) name: &'static str,
    pub(crate) root: Value,
}

/// The document to test against: that of the repository, whose schemas are those of the vendor's.
pub(crate) fn judging() -> &'static Document {
    static JUDGING: OnceLock<Document> = OnceLock::new();
    JUDGING.get_or_init(tree)
}

/// The document that the client is generated from.
pub(crate) fn emitted() -> Value {
    let path = workspace().join("management-client/openapi.json");
    serde_json::from_str(&read(&path)).unwrap()
}

/// The document that the mock server judges by: what the repository says of the API, with its own overlays.
pub(crate) fn merged() -> Document {
    let path = workspace().join("management-client/openapi-3.1.json");
    Document {
        name: "openapi-3.1.json",
        root: serde_json::from_str(&read(&path)).unwrap(),
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Reads a file; a test without it is worth nothing.
fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The document that the vendor published.
pub(crate) fn published() -> Document {
    let root = serde_json::from_str(&read(&workspace().join(PUBLISHED))).unwrap();
    let name = "the published document";
    Document { name, root }
}

/// Merges the area files by keys. `cargo xtask` has the merge that explains conflicts; this one is
/// small enough to be seen to be right, and fails on any conflict.
fn tree() -> Document {
    let folder = workspace().join("openapi");
    let entries = fs::read_dir(&folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml")
    });
    files.sort();
    let mut root = Value::Null;
    for file in files {
        let part: Value = serde_saphyr::from_str(&read(&file)).unwrap();
        if part.get("overlay").is_none() {
            merge(&mut root, part, &file.display().to_string());
        }
    }
    let name = "the files of openapi/";
    Document { name, root }
}

fn merge(into: &mut Value, part: Value, place: &str) {
    match (into, part) {
        (into @ Value::Null, part) => *into = part,
        (Value::Object(into), Value::Object(part)) => {
            for (key, value) in part {
                let place = format!("{place} > {key}");
                merge(into.entry(key).or_insert(Value::Null), value, &place);
            }
        }
        (into, part) => assert_eq!(*into, part, "{place}"),
    }
}

impl Document {
    /// The schemas by name.
    pub(crate) fn schemas(&self) -> &Map<String, Value> {
        self.root["components"]["schemas"].as_object().unwrap()
    }

    /// The schemas that bodies of requests hold.
    pub(crate) fn in_requests(&self) -> BTreeSet<String> {
        self.reached(|operation| vec![&operation["requestBody"]])
    }

    /// The schemas that success answers hold.
    pub(crate) fn in_answers(&self) -> BTreeSet<String> {
        self.reached(|operation| {
            let responses = operation["responses"].as_object().unwrap().iter();
            responses
                .filter(|(status, _)| status.starts_with('2'))
                .map(|(_, response)| response)
                .collect()
        })
    }

    fn reached(&self, parts: impl Fn(&Value) -> Vec<&Value>) -> BTreeSet<String> {
        let mut reached = BTreeSet::new();
        let paths = self.root["paths"].as_object().unwrap().values();
        for operation in paths.flat_map(|path| path.as_object().unwrap().values()) {
            if operation.get("responses").is_some() {
                for part in parts(operation) {
                    self.collect(part, &mut reached);
                }
            }
        }
        reached
    }

    fn collect(&self, value: &Value, reached: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, reached)),
            Value::Object(members) => {
                for (key, value) in members {
                    match (key.as_str(), value.as_str()) {
                        ("$ref", Some(reference)) => {
                            let name = referenced(reference);
                            if reached.insert(name.to_owned()) {
                                self.collect(&self.schemas()[name], reached);
                            }
                        }
                        _ => self.collect(value, reached),
                    }
                }
            }
            _ => {}
        }
    }
}

/// The name of the schema that a reference means.
pub(crate) fn referenced(reference: &str) -> &str {
    reference
        .strip_prefix("#/components/schemas/")
        .unwrap_or_else(|| panic!("a reference to no schema: {reference}"))
}

/// A schema without what is not about JSON, as the repository keeps it.
pub(crate) fn facts(schema: &Value) -> Value {
    match schema {
        Value::Array(items) => items.iter().map(facts).collect(),
        Value::Object(members) => {
            let members = members.iter().filter(|(key, value)| !is_word(key, value));
            let facts = members.map(|(key, value)| match (key.as_str(), value) {
                ("required", Value::Array(names)) => (key.clone(), sorted(names)),
                _ => (key.clone(), facts(value)),
            });
            Value::Object(facts.collect())
        }
        other => other.clone(),
    }
}

/// Whether a keyword is words; a property may have its name.
fn is_word(key: &str, value: &Value) -> bool {
    match key {
        "title" | "description" => value.is_string(),
        "example" => true,
        "examples" => value.is_array(),
        _ => key.starts_with("x-"),
    }
}

/// Names in an order that says nothing.
fn sorted(names: &[Value]) -> Value {
    let mut names: Vec<_> = names.iter().map(|name| name.as_str().unwrap()).collect();
    names.sort_unstable();
    names.into()
}
