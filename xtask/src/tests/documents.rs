//! Random documents for the laws.

use proptest::prelude::*;
use serde_json::{Map, Value as Json, json};

use crate::diagnostics::Diagnostics;
use crate::document::parse::parse;
use crate::document::pointer::escape;
use crate::document::source::Sources;
use crate::document::tree::Node;

/// A text that is read as one file, with what was said about it.
pub(super) fn read(texts: &[String]) -> (Vec<Node>, Sources, Diagnostics) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let ids: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| sources.add(format!("{index}.yaml"), text.as_str()))
        .collect();
    let nodes = ids
        .into_iter()
        .filter_map(|id| parse(&sources, id, &mut diagnostics));
    let nodes = nodes.collect();
    (nodes, sources, diagnostics)
}

/// The pointers to all values of a document, the document itself first.
pub(crate) fn pointers(document: &Json) -> Vec<String> {
    let steps: Vec<(String, &Json)> = match document {
        Json::Object(map) => {
            let entries = map.iter();
            entries.map(|(key, value)| (escape(key), value)).collect()
        }
        Json::Array(items) => {
            let items = items.iter().enumerate();
            items
                .map(|(index, item)| (index.to_string(), item))
                .collect()
        }
        _ => Vec::new(),
    };
    let inside = steps.into_iter().flat_map(|(step, value)| {
        let inner = pointers(value).into_iter();
        inner.map(move |rest| format!("/{step}{rest}"))
    });
    std::iter::once(String::new()).chain(inside).collect()
}

/// Any JSON.
pub(super) fn any_json() -> impl Strategy<Value = Json> {
    let scalar = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        (-1e15..1e15).prop_map(|number: f64| json!(number)),
        any_text().prop_map(Json::from),
    ];
    scalar.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::btree_map(any_text(), inner, 0..5)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

/// Texts that look like something else in YAML.
const ODD: &[&str] = &[
    "",
    " ",
    "null",
    "~",
    "true",
    "no",
    "1",
    "1.0",
    "0x1f",
    "1e3",
    ".inf",
    "- a",
    "a: b",
    "#",
    "a #b",
    "'",
    "\"",
    "\\",
    "&a",
    "*a",
    "!t",
    "%",
    "@",
    "`",
    "|",
    ">",
    "[",
    "{",
    "<<",
    "---",
    "...",
    "\t",
    "\n",
    "a\r\nb",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\u{7f}",
    "\u{1f600}",
    "ß",
];

/// Odd texts, and any others.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(ODD).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// The parts of a document; each can stand in a file of its own.
#[derive(Clone, Debug)]
pub(super) struct Parts(pub(super) Vec<Json>);

/// A document in parts: operations, components, tags and the keys of the root.
pub(super) fn parts() -> impl Strategy<Value = Parts> {
    let operations = prop::collection::btree_set((0..4_u8, 0..3_usize), 1..8);
    let schemas = prop::collection::btree_map("[A-D][a-z]{0,2}", schema(), 0..5);
    let tags = prop::collection::btree_set("[a-e]", 0..4);
    (operations, schemas, tags).prop_map(|(operations, schemas, tags)| {
        let root = json!({
            "openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://a.example"}],
            "security": [{"Key": []}],
        });
        let mut parts = vec![root, component("securitySchemes", "Key", &scheme())];
        parts.extend(operations.into_iter().map(|(path, method)| operation(path, method)));
        parts.extend(schemas.iter().map(|(name, schema)| component("schemas", name, schema)));
        parts.extend(tags.into_iter().map(|tag| json!({"tags": [{"name": tag}]})));
        Parts(parts)
    })
}

fn scheme() -> Json {
    json!({"type": "apiKey", "in": "header", "name": "X-Key"})
}

fn schema() -> impl Strategy<Value = Json> {
    prop_oneof![
        Just(json!({"type": "string"})),
        prop::collection::vec("[a-c]", 1..4)
            .prop_map(|values| json!({"type": "string", "enum": values})),
        prop::collection::btree_map("[a-c]", Just(json!({"type": "integer"})), 0..3)
            .prop_map(|properties| json!({"type": "object", "properties": properties})),
    ]
}

fn component(section: &str, name: &str, content: &Json) -> Json {
    json!({"components": {section: {name: content}}})
}

fn operation(path: u8, method: usize) -> Json {
    let method = ["get", "post", "delete"][method];
    let id = format!("{method}_{path}");
    json!({"paths": {format!("/p{path}/{{x}}"): {method: {"operationId": id, "responses": {"200": {"description": "."}}}}}})
}

/// Puts parts together as a person would who writes them into one file.
pub(super) fn join(parts: &[Json]) -> Json {
    let mut whole = Json::Object(Map::new());
    for part in parts {
        lay(&mut whole, part);
    }
    whole
}

fn lay(whole: &mut Json, part: &Json) {
    match (whole, part) {
        (Json::Object(whole), Json::Object(part)) => {
            for (key, value) in part {
                lay(whole.entry(key).or_insert_with(|| empty(value)), value);
            }
        }
        (Json::Array(whole), Json::Array(part)) => whole.extend(part.iter().cloned()),
        (whole, part) => *whole = part.clone(),
    }
}

fn empty(value: &Json) -> Json {
    match value {
        Json::Array(_) => json!([]),
        Json::Object(_) => json!({}),
        _ => Json::Null,
    }
}

/// A schema with the keywords that the passes look for.
pub(crate) fn any_schema() -> impl Strategy<Value = Json> {
    let scalar = prop::sample::select(SCALARS).prop_map(|text| serde_json::from_str(text).unwrap());
    scalar.prop_recursive(3, 24, 3, |inner| {
        let several = prop::collection::vec(inner.clone(), 1..4);
        let properties = prop::collection::btree_map("[a-c]", inner.clone(), 0..3);
        prop_oneof![
            (prop::sample::select(&["anyOf", "oneOf", "allOf", "prefixItems"][..]), several)
                .prop_map(|(key, schemas)| json!({key: schemas})),
            (prop::sample::select(&["items", "additionalProperties", "propertyNames", "not"][..]), inner)
                .prop_map(|(key, schema)| json!({"type": if key == "items" { "array" } else { "object" }, key: schema})),
            properties.prop_map(|map| json!({"type": "object", "properties": map, "required": ["a"], "title": "Thing"})),
        ]
    })
}

/// Schemas without schemas inside.
const SCALARS: &[&str] = &[
    "{}",
    "true",
    r#"{"type": "null"}"#,
    r#"{"type": ["string", "null"]}"#,
    r#"{"type": ["null"]}"#,
    r#"{"type": "string", "format": "date-time", "description": "At."}"#,
    r#"{"type": "string", "minLength": 2, "default": "a", "pattern": "`"}"#,
    r#"{"type": "integer", "minimum": 2, "exclusiveMinimum": 1}"#,
    r#"{"const": null}"#,
    r#"{"const": "a"}"#,
    r#"{"const": true}"#,
    r#"{"enum": ["a", "b", "a", null]}"#,
    r#"{"enum": [null]}"#,
    r#"{"enum": []}"#,
    r#"{"enum": [1, "a", true]}"#,
    r#"{"type": "string", "enum": ["a", "b"], "title": "Letter"}"#,
    r#"{"type": "object", "additionalProperties": true, "x-raw-json": "why"}"#,
    r#"{"type": "string", "x-secret": true}"#,
    r##"{"$ref": "#/components/schemas/Mammals"}"##,
    r##"{"$ref": "#/components/schemas/Hay", "description": "Beside."}"##,
    r##"{"$ref": "#/components/schemas/Animal-Input"}"##,
];
