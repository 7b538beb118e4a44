//! What the test `replay` of the copy reads: the types of the older client, and what the newer document answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

/// The table of operations and the types of their answers, in Rust, from the surface of the older client.
pub(super) fn table(surface: &str) -> String {
    let mut table = "use crate::recode::{Recode, recode};\nuse management_client::types;\n\n\
         pub(crate) const TABLE: &[(&str, Recode)] = &[\n"
        .to_owned();
    for (operation, answer) in answer_types(surface) {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "    (\"{operation}\", recode::<{answer}>),");
    }
    table.push_str("];\n");
    table
}

/// The type of the answer of each operation that answers something.
fn answer_types(surface: &str) -> BTreeMap<&str, &str> {
    let mut requests = BTreeMap::new();
    for line in surface.lines() {
        let method = line.strip_prefix("management_client::Client::");
        let parts = method.and_then(|line| line.split_once(": fn("));
        if let Some((name, (_, request))) =
            parts.and_then(|(name, rest)| Some((name, rest.split_once("-> operations::")?)))
        {
            requests.insert(request, name);
        }
    }
    let sends = surface.lines().filter_map(|line| {
        let line = line.strip_prefix("management_client::operations::")?;
        let (request, signature) = line.split_once("::send: ")?;
        let (_, answer) = signature.split_once("Response<")?;
        let answer = answer.strip_suffix(">, Error>")?;
        (answer != "()").then_some((*requests.get(request)?, answer))
    });
    sends.collect()
}

/// What the test reads: the newer document with a schema for the answer of each operation, and the fields of each struct
/// of the older client.
pub(super) fn input(head: &Value, names: &BTreeMap<String, String>, base: &Value) -> Value {
    let mut document = head.clone();
    let answers: Map<String, Value> = names
        .iter()
        .filter_map(|(title, name)| Some((name.clone(), answer(head, title)?.clone())))
        .collect();
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.extend(answers);
    }
    json!({"document": document, "fields": fields(base)})
}

/// The schema of a success answer of an operation that is called `METHOD /path`.
fn answer<'a>(document: &'a Value, title: &str) -> Option<&'a Value> {
    let (method, path) = title.split_once(' ')?;
    let responses = &document["paths"][path][method.to_lowercase()]["responses"];
    let mut successes = responses.as_object()?.iter();
    let (_, response) = successes.find(|(status, _)| status.starts_with('2'))?;
    response["content"]["application/json"].get("schema")
}

/// The fields of each struct, by name.
fn fields(lowered: &Value) -> BTreeMap<&str, Vec<&str>> {
    let schemas = lowered["components"]["schemas"].as_object();
    let objects = schemas.into_iter().flatten().filter_map(|(name, schema)| {
        let properties = schema["properties"].as_object()?;
        Some((
            name.as_str(),
            properties.keys().map(String::as_str).collect(),
        ))
    });
    objects.collect()
}

/// What the test saw.
#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct Seen {
    pub(super) operations: usize,
    pub(super) instances: usize,
    pub(super) unknown: usize,
    pub(super) lost: usize,
    pub(super) failures: Vec<String>,
}
