//! One operation.

use super::judged;
use super::path_item::SERVERS;
use super::row::Holds::{Flag, List, Map, One, Text, Texts, Word};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{No, Words};
use super::row::Lowering::{Lost, Pass, Refused, Stays};
use super::row::{Definition, Kind, row, words};

/// How often a call may be repeated.
const RETRY: &[&str] = &["safe", "rejected", "never"];

/// Whose management key is enough.
const KEYS: &[&str] = &["organization", "team"];

#[rustfmt::skip] // A row a line.
pub(super) const OPERATION: Definition = Definition {
    what: "an operation",
    rows: &[
        row("operationId", Text, Kept, Pass("operation_ids"), judged::OPERATION_ID),
        row("tags", Texts, Kept, Stays, judged::OPERATION_TAGS),
        row("deprecated", Flag, Kept, Stays, judged::DEPRECATED),
        row("security", List(Kind::Requirement), Kept, Pass("security"), judged::SECURITY),
        row("servers", List(Kind::Server), Kept, Refused(SERVERS), judged::SERVERS),
        row("parameters", List(Kind::Parameter), Kept, Stays, judged::PARAMETERS),
        row("requestBody", One(Kind::RequestBody), Kept, Stays, judged::BODY),
        row("responses", One(Kind::Responses), Kept, Stays, judged::STATUS),
        row("callbacks", Map(Kind::Callback), Kept, Lost("the client has nothing that receives callbacks"), judged::CALLBACK),
        words("summary", Text),
        row("description", Text, Dropped, Stays, Words),
        words("externalDocs", One(Kind::ExternalDocs)),
        row("x-rust-name", Text, Dropped, Pass("operation_ids"), judged::METHOD),
        row("x-published-name", Text, Dropped, Pass("operation_ids"), No("what we decided, not what the API does")),
        row("x-retry", Word(RETRY), Dropped, Stays, judged::RETRY),
        row("x-management-key", Word(KEYS), Dropped, Stays, Words),
        row("x-deprecated", Text, Dropped, Stays, Words),
        row("x-pagination", One(Kind::Pagination), Dropped, Stays, judged::HINT),
    ],
    rest: None,
};
