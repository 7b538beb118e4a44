//! The document itself.

use super::judged;
use super::row::Holds::{List, Map, One, Text, Word};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::No;
use super::row::Lowering::{Lost, Pass, Stays};
use super::row::{Definition, Kind, row, words};

/// The dialects of schemas that the rows of a schema describe.
pub(super) const DIALECTS: &[&str] = &[
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://json-schema.org/draft/2020-12/schema",
];

#[rustfmt::skip] // A row a line.
pub(super) const DOCUMENT: Definition = Definition {
    what: "an OpenAPI document",
    rows: &[
        // Whether it is there, and which version, is looked at before anything else.
        row("openapi", Text, Kept, Pass("version"), No("the version of the writing, not of the API")),
        row("info", One(Kind::Info), Kept, Stays, No("what the document is called")).required(),
        row("jsonSchemaDialect", Word(DIALECTS), Kept, Pass("version"), No("both dialects mean the same")),
        row("servers", List(Kind::Server), Kept, Stays, judged::SERVERS),
        row("security", List(Kind::Requirement), Kept, Stays, judged::SECURITY),
        // Import writes the names that operations have.
        row("tags", List(Kind::Tag), Dropped, Stays, No("operations are compared by their own tags")),
        row("paths", One(Kind::Paths), Kept, Stays, judged::OPERATIONS).required(),
        row("webhooks", Map(Kind::PathItem), Kept, Lost("the client has nothing that receives webhooks"), judged::WEBHOOK),
        row("components", One(Kind::Components), Kept, Stays, No("they are compared where they are used")),
        words("externalDocs", One(Kind::ExternalDocs)),
    ],
    rest: None,
};
