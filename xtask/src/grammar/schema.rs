//! One schema: the vocabulary of JSON Schema 2020-12, what OpenAPI adds, and our extensions.

use super::document::DIALECTS;
use super::row::Holds::{
    Any, Count, Flag, Format, Glossary, List, Map, Names, Number, One, Text, Texts, Types, Values,
    Word,
};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{By, No, Words};
use super::row::Lowering::{Added, Between, Lost, Pass, Refused, Stays, Unread};
use super::row::{Definition, Kind, Rest, Row, row, words};

const S: Kind = Kind::Schema;

/// The help for keywords that no Rust type can express.
pub(crate) const RAW: &str =
    "say by `x-raw-json: <reason>` in the overlay that this is raw JSON in Rust";
/// The help for keywords of which a type needs nothing.
pub(crate) const REMOVE: &str = "remove it in the overlay, saying why";
const BY_NAME: &str =
    "make it a component schema and refer to that by `$ref: '#/components/schemas/...'`";

const ROWS: &[Row] = &[
    // Names
    row("$ref", Text, Kept, Stays, By(&[])),
    row(
        "$schema",
        Word(DIALECTS),
        Kept,
        Unread,
        No("all dialects that are taken mean the same"),
    ),
    row("$id", Text, Kept, Refused(BY_NAME), By(&[])),
    row("$anchor", Text, Kept, Refused(BY_NAME), By(&[])),
    row("$dynamicRef", Text, Kept, Refused(BY_NAME), By(&[])),
    row("$dynamicAnchor", Text, Kept, Refused(BY_NAME), By(&[])),
    row("$vocabulary", Any, Kept, Refused(REMOVE), By(&[])),
    // Scalars
    row("type", Types, Kept, Stays, By(&[])),
    row("format", Format, Kept, Stays, By(&[])),
    row("const", Any, Kept, Pass("constants"), By(&[])),
    row("enum", Values, Kept, Stays, By(&[])),
    row("default", Any, Kept, Pass("limits"), By(&[])),
    row("pattern", Text, Kept, Pass("limits"), By(&[])),
    row("minLength", Count, Kept, Pass("limits"), By(&[])),
    row("maxLength", Count, Kept, Pass("limits"), By(&[])),
    row("minimum", Number, Kept, Pass("limits"), By(&[])),
    row("exclusiveMinimum", Number, Kept, Pass("limits"), By(&[])),
    row("maximum", Number, Kept, Pass("limits"), By(&[])),
    row("exclusiveMaximum", Number, Kept, Pass("limits"), By(&[])),
    row("multipleOf", Number, Kept, Pass("limits"), By(&[])),
    row("contentEncoding", Text, Kept, Unread, By(&[])),
    row("contentMediaType", Text, Kept, Unread, By(&[])),
    row(
        "contentSchema",
        One(S),
        Kept,
        Lost("what is inside of a text has no type of its own"),
        By(&[]),
    ),
    // Other schemas
    row("allOf", List(S), Kept, Stays, By(&[])),
    row("anyOf", List(S), Kept, Pass("dispatch"), By(&[])),
    row("oneOf", List(S), Kept, Stays, By(&[])),
    row("not", One(S), Kept, Refused(RAW), By(&[])),
    row("if", One(S), Kept, Refused(RAW), By(&[])),
    row("then", One(S), Kept, Refused(RAW), By(&[])),
    row("else", One(S), Kept, Refused(RAW), By(&[])),
    row(
        "discriminator",
        One(Kind::Discriminator),
        Kept,
        Pass("dispatch"),
        By(&[]),
    ),
    // Lists
    row("items", One(S), Kept, Stays, By(&[])),
    row("prefixItems", List(S), Kept, Pass("keywords"), By(&[])),
    row("contains", One(S), Kept, Refused(REMOVE), By(&[])),
    row("minContains", Count, Kept, Refused(REMOVE), By(&[])),
    row("maxContains", Count, Kept, Refused(REMOVE), By(&[])),
    row("minItems", Count, Kept, Stays, By(&[])),
    row("maxItems", Count, Kept, Stays, By(&[])),
    row("uniqueItems", Flag, Kept, Pass("limits"), By(&[])),
    row("unevaluatedItems", One(S), Kept, Refused(REMOVE), By(&[])),
    // Objects
    row("properties", Map(S), Kept, Stays, By(&[])),
    row("patternProperties", Map(S), Kept, Refused(RAW), By(&[])),
    row("additionalProperties", One(S), Kept, Stays, By(&[])),
    row(
        "unevaluatedProperties",
        One(S),
        Kept,
        Refused(REMOVE),
        By(&[]),
    ),
    row("propertyNames", One(S), Kept, Pass("keywords"), By(&[])),
    row("minProperties", Count, Kept, Pass("limits"), By(&[])),
    row("maxProperties", Count, Kept, Pass("limits"), By(&[])),
    row("required", Names, Kept, Stays, By(&[])),
    row(
        "dependentRequired",
        One(Kind::Dependencies),
        Kept,
        Refused(REMOVE),
        By(&[]),
    ),
    row("dependentSchemas", Map(S), Kept, Refused(RAW), By(&[])),
    // About the schema
    row("deprecated", Flag, Kept, Stays, By(&[])),
    row("readOnly", Flag, Kept, Stays, By(&[])),
    row("writeOnly", Flag, Kept, Stays, By(&[])),
    // The writing of 3.0, which tools go on using in 3.1.
    row("nullable", Flag, Kept, Stays, By(&[])),
    row("$defs", Map(S), Kept, Refused(BY_NAME), By(&[])),
    row(
        "xml",
        One(Kind::Xml),
        Kept,
        Unread,
        No("the client speaks JSON only"),
    ),
    row("title", Text, Dropped, Pass("hoist"), By(&[])),
    row("description", Text, Dropped, Stays, Words),
    words("$comment", Text),
    words("example", Any),
    words("examples", Values),
    words("externalDocs", One(Kind::ExternalDocs)),
    // Ours
    row("x-type-description", Text, Dropped, Pass("hoist"), Words),
    row("x-secret", Flag, Dropped, Stays, By(&[])),
    row("x-raw-json", Text, Dropped, Stays, By(&[])),
    row("x-enum-names", Glossary, Dropped, Stays, By(&[])),
    row("x-enum-descriptions", Glossary, Dropped, Stays, Words),
    row("x-example", Text, Dropped, Stays, Words),
    row("x-needs-items", Flag, Dropped, Stays, By(&[])),
    row(
        "x-variant-names",
        Glossary,
        Dropped,
        Pass("dispatch"),
        By(&[]),
    ),
    // What passes leave for each other and for the generator
    row(
        "x-rust-type",
        Any,
        Dropped,
        Added,
        No("it stands in no document"),
    ),
    row(
        "x-constant",
        Any,
        Dropped,
        Added,
        No("it stands in no document"),
    ),
    row(
        "x-required-in-requests",
        Names,
        Dropped,
        Added,
        No("it stands in no document"),
    ),
    row(
        "x-dispatch",
        Any,
        Dropped,
        Added,
        No("it stands in no document"),
    ),
    row(
        "x-enum-members",
        Texts,
        Dropped,
        Added,
        No("it stands in no document"),
    ),
    row(
        "x-key",
        One(S),
        Dropped,
        Between,
        No("it stands in no document"),
    ),
    row(
        "x-tuple",
        List(S),
        Dropped,
        Between,
        No("it stands in no document"),
    ),
];

pub(super) const SCHEMA: Definition = Definition {
    what: "a schema",
    rows: ROWS,
    rest: None,
};

pub(super) const XML: Definition = Definition {
    what: "`xml`",
    rows: &[
        words("name", Text),
        words("namespace", Text),
        words("prefix", Text),
        words("attribute", Flag),
        words("wrapped", Flag),
    ],
    rest: None,
};

pub(super) const DEPENDENCIES: Definition = Definition {
    what: "`dependentRequired`",
    rows: &[],
    rest: Some(Rest::any(Names)),
};
