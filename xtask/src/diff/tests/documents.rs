//! Invented documents with a hole, into which tests put one object.

use super::super::change::Comparison;
use super::super::compare::{Names, compare};
use crate::diagnostics::Diagnostics;
use crate::document::parse::parse;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::import;

/// What a hole has where a test puts nothing into it.
const HOLES: [(&str, &str); 13] = [
    ("info", "{title: Harbour, version: '1'}"),
    ("method", "{operationId: audit}"),
    ("item", "{}"),
    ("components", ""),
    ("schema", "{type: string}"),
    ("schemas", "Extra: {type: string}"),
    ("scheme", "{type: apiKey, in: header, name: X-Key}"),
    ("parameter", "{name: q, in: query, schema: {type: string}}"),
    ("operation", "security: [{key: []}]"),
    ("document", "servers: [{url: 'https://harbour.test'}]"),
    (
        "body",
        "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}",
    ),
    (
        "answer",
        "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Body'}}}}",
    ),
    (
        "refusal",
        "{description: '', content: {application/json: {schema: {type: object, properties: {detail: {type: string}}}}}}",
    ),
];

const DOCUMENT: &str = "\
openapi: 3.1.0
info: <info>
<document>
paths:
  /ship/{id}:
    put:
      operationId: ship
      <operation>
      parameters: [{name: id, in: path, required: true, schema: {type: string}}, <parameter>]
      requestBody: <body>
      responses: {'200': <answer>, '409': <refusal>}
  /boat:
    get: {operationId: boat, responses: {'204': {description: ''}}}
  /audit: {get: <method>}
  /item: <item>
components:
  <components>
  securitySchemes: {key: <scheme>, other: {type: http, scheme: bearer}}
  schemas:
    Flag: {type: string, enum: [red, blue]}
    Kind: {type: string, enum: [tug, barge]}
    Ship: {type: object, properties: {name: {type: string}, kind: {type: string}}, required: [name, kind]}
    Boat: {type: object, properties: {oars: {type: integer}, kind: {type: string}}, required: [oars, kind]}
    Body: {type: object, required: [p], properties: {p: <schema>, q: {$ref: '#/components/schemas/Extra'}}}
    <schemas>
";

/// The document in which objects are in the holes that are named.
pub(super) fn document(filled: &[(&str, &str)]) -> Node {
    let mut text = DOCUMENT.to_owned();
    for (hole, default) in HOLES {
        let given = filled.iter().find(|(name, _)| *name == hole);
        let object = given.map_or(default, |(_, object)| object);
        // Components stand in lines of their own.
        let object = object.replace("; ", "\n    ");
        text = text.replace(&format!("<{hole}>"), &object);
    }
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add("a.yaml", text.as_str());
    let document = parse(&sources, id, &mut diagnostics);
    let format = crate::diagnostics::report::Format::Text;
    let said = crate::diagnostics::report::render(&diagnostics, &sources, format);
    let mut document = document.unwrap_or_else(|| panic!("{said}\n{text}"));
    import::stand_alone(&mut document);
    document
}

/// Compares two documents, in which our extensions count where there are some.
pub(super) fn compared(base: &Node, head: &Node, text: &str) -> Comparison {
    let is_ours = text.contains("x-") || text.contains("title");
    let names = if is_ours { Names::Ours } else { Names::Vendors };
    compare(base, head, names)
}
