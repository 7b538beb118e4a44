//! One operation.

use super::path_item::SERVERS;
use super::row::Holds::{Flag, List, Map, One, Text, Texts, Word};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{By, No, Words};
use super::row::Lowering::{Lost, Pass, Refused, Stays};
use super::row::{Definition, Kind, row, words};

/// How often a call may be repeated.
const RETRY: &[&str] = &["safe", "rejected", "never"];

pub(super) const OPERATION: Definition = Definition {
    what: "an operation",
    rows: &[
        row("operationId", Text, Kept, Pass("operation_ids"), By(&[])),
        row("tags", Texts, Kept, Stays, By(&[])),
        row("deprecated", Flag, Kept, Stays, By(&[])),
        row(
            "security",
            List(Kind::Requirement),
            Kept,
            Pass("security"),
            By(&[]),
        ),
        row(
            "servers",
            List(Kind::Server),
            Kept,
            Refused(SERVERS),
            By(&[]),
        ),
        row("parameters", List(Kind::Parameter), Kept, Stays, By(&[])),
        row("requestBody", One(Kind::RequestBody), Kept, Stays, By(&[])),
        row("responses", One(Kind::Responses), Kept, Stays, By(&[])),
        row(
            "callbacks",
            Map(Kind::Callback),
            Kept,
            Lost("the client has nothing that receives callbacks"),
            By(&[]),
        ),
        words("summary", Text),
        row("description", Text, Dropped, Stays, Words),
        words("externalDocs", One(Kind::ExternalDocs)),
        row("x-rust-name", Text, Dropped, Pass("operation_ids"), By(&[])),
        row(
            "x-published-name",
            Text,
            Dropped,
            Pass("operation_ids"),
            No("what we decided, not what the API does"),
        ),
        row("x-retry", Word(RETRY), Dropped, Stays, By(&[])),
        row(
            "x-pagination",
            One(Kind::Pagination),
            Dropped,
            Stays,
            By(&[]),
        ),
    ],
    rest: None,
};
