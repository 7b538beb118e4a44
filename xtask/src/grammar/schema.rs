//! One schema: the vocabulary of JSON Schema 2020-12, what OpenAPI adds, and our extensions.

use super::document::DIALECTS;
use super::judged;
use super::row::Holds::{
    Any, Count, Flag, Format, Glossary, List, Map, Names, Number, One, Text, Texts, Types, Values,
    Word,
};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{No, Words};
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

#[rustfmt::skip] // A row a line.
const ROWS: &[Row] = &[
    // Names
    row("$ref", Text, Kept, Stays, judged::REF),
    row("$schema", Word(DIALECTS), Kept, Unread, No("all dialects that are taken mean the same")),
    row("$id", Text, Kept, Refused(BY_NAME), judged::UNJUDGED),
    row("$anchor", Text, Kept, Refused(BY_NAME), judged::UNJUDGED),
    row("$dynamicRef", Text, Kept, Refused(BY_NAME), judged::UNJUDGED),
    row("$dynamicAnchor", Text, Kept, Refused(BY_NAME), judged::UNJUDGED),
    row("$vocabulary", Any, Kept, Refused(REMOVE), judged::UNJUDGED),
    // Scalars
    row("type", Types, Kept, Stays, judged::TYPE),
    row("format", Format, Kept, Stays, judged::FORMAT),
    row("const", Any, Kept, Pass("constants"), judged::ENUM),
    row("enum", Values, Kept, Stays, judged::ENUM),
    row("default", Any, Kept, Pass("limits"), judged::DEFAULT),
    row("pattern", Text, Kept, Pass("limits"), judged::LIMIT),
    row("minLength", Count, Kept, Pass("limits"), judged::LIMIT),
    row("maxLength", Count, Kept, Pass("limits"), judged::LIMIT),
    row("minimum", Number, Kept, Pass("limits"), judged::LIMIT),
    row("exclusiveMinimum", Number, Kept, Pass("limits"), judged::LIMIT),
    row("maximum", Number, Kept, Pass("limits"), judged::LIMIT),
    row("exclusiveMaximum", Number, Kept, Pass("limits"), judged::LIMIT),
    row("multipleOf", Number, Kept, Pass("limits"), judged::LIMIT),
    row("contentEncoding", Text, Kept, Unread, judged::UNJUDGED),
    row("contentMediaType", Text, Kept, Unread, judged::UNJUDGED),
    row("contentSchema", One(S), Kept, Lost("what is inside of a text has no type of its own"), judged::UNJUDGED),
    // Other schemas
    row("allOf", List(S), Kept, Stays, judged::TYPE),
    row("anyOf", List(S), Kept, Pass("dispatch"), judged::VARIANT),
    row("oneOf", List(S), Kept, Stays, judged::VARIANT),
    row("not", One(S), Kept, Refused(REMOVE), judged::UNJUDGED),
    row("if", One(S), Kept, Refused(RAW), judged::UNJUDGED),
    row("then", One(S), Kept, Refused(RAW), judged::UNJUDGED),
    row("else", One(S), Kept, Refused(RAW), judged::UNJUDGED),
    row("discriminator", One(Kind::Discriminator), Kept, Pass("dispatch"), judged::DISCRIMINATOR),
    // Lists
    row("items", One(S), Kept, Stays, judged::TYPE),
    row("prefixItems", List(S), Kept, Pass("keywords"), judged::TYPE),
    row("contains", One(S), Kept, Refused(REMOVE), judged::UNJUDGED),
    row("minContains", Count, Kept, Refused(REMOVE), judged::UNJUDGED),
    row("maxContains", Count, Kept, Refused(REMOVE), judged::UNJUDGED),
    row("minItems", Count, Kept, Stays, judged::LIMIT),
    row("maxItems", Count, Kept, Stays, judged::LIMIT),
    row("uniqueItems", Flag, Kept, Pass("limits"), judged::LIMIT),
    row("unevaluatedItems", One(S), Kept, Refused(REMOVE), judged::UNJUDGED),
    // Objects
    row("properties", Map(S), Kept, Stays, judged::PROPERTY),
    row("patternProperties", Map(S), Kept, Refused(RAW), judged::UNJUDGED),
    row("additionalProperties", One(S), Kept, Stays, judged::KEYS),
    row("unevaluatedProperties", One(S), Kept, Refused(REMOVE), judged::UNJUDGED),
    row("propertyNames", One(S), Kept, Pass("keywords"), judged::ENUM),
    row("minProperties", Count, Kept, Pass("limits"), judged::LIMIT),
    row("maxProperties", Count, Kept, Pass("limits"), judged::LIMIT),
    row("required", Names, Kept, Stays, judged::REQUIRED),
    row("dependentRequired", One(Kind::Dependencies), Kept, Refused(REMOVE), judged::UNJUDGED),
    row("dependentSchemas", Map(S), Kept, Refused(RAW), judged::UNJUDGED),
    // About the schema
    row("deprecated", Flag, Kept, Stays, judged::DEPRECATED),
    row("readOnly", Flag, Kept, Stays, judged::ACCESS),
    row("writeOnly", Flag, Kept, Stays, judged::ACCESS),
    // The writing of 3.0, which tools go on using in 3.1.
    row("nullable", Flag, Kept, Stays, judged::NULL),
    row("$defs", Map(S), Kept, Refused(BY_NAME), No("it is compared where it is used")),
    row("xml", One(Kind::Xml), Kept, Unread, No("the client speaks JSON only")),
    row("title", Text, Dropped, Pass("hoist"), judged::TITLE),
    row("description", Text, Dropped, Stays, Words),
    words("$comment", Text),
    words("example", Any),
    words("examples", Values),
    words("externalDocs", One(Kind::ExternalDocs)),
    // Ours
    row("x-type-description", Text, Dropped, Pass("hoist"), Words),
    row("x-secret", Flag, Dropped, Stays, judged::HINT),
    row("x-raw-json", Text, Dropped, Stays, judged::HINT),
    row("x-enum-names", Glossary, Dropped, Stays, judged::HINT),
    row("x-rust-name", Text, Dropped, Stays, judged::HINT),
    row("x-enum-descriptions", Glossary, Dropped, Stays, Words),
    row("x-example", Text, Dropped, Stays, Words),
    row("x-needs-items", Flag, Dropped, Stays, judged::HINT),
    row("x-deprecated", Text, Dropped, Stays, Words),
    row("x-variant-names", Glossary, Dropped, Pass("dispatch"), judged::HINT),
    // What passes leave for each other and for the generator
    row("x-rust-type", Any, Dropped, Added, No("it stands in no document")),
    row("x-constant", Any, Dropped, Added, No("it stands in no document")),
    row("x-required-in-requests", Names, Dropped, Added, No("it stands in no document")),
    row("x-dispatch", Any, Dropped, Added, No("it stands in no document")),
    row("x-integers", Flag, Dropped, Added, No("it stands in no document")),
    row("x-published-name", Text, Dropped, Added, No("it stands in no document")),
    row("x-enum-members", Texts, Dropped, Added, No("it stands in no document")),
    row("x-key", One(S), Dropped, Between, No("it stands in no document")),
    row("x-tuple", List(S), Dropped, Between, No("it stands in no document")),
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
