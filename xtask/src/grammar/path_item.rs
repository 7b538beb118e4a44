//! Paths, and what stands at one.

use super::judged;
use super::row::Holds::{List, One, Text};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::{Pass, Refused, Stays};
use super::row::{Definition, Kind, Rest, row, words};

/// What import does with a reference, where a document refers to a component that is no schema.
pub(super) const WRITE_OUT: &str = "write out what it points to, as `cargo xtask import` does";

pub(super) const PATHS: Definition = Definition {
    what: "`paths`",
    rows: &[],
    rest: Some(Rest {
        named: "a path, which starts with `/`",
        fits: |name| name.starts_with('/'),
        holds: One(Kind::PathItem),
    }),
};

#[rustfmt::skip] // A row a line.
pub(super) const PATH_ITEM: Definition = Definition {
    what: "a path item",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("parameters", List(Kind::Parameter), Kept, Pass("parameters"), judged::PARAMETERS),
        row("servers", List(Kind::Server), Kept, Refused(SERVERS), judged::SERVERS),
        row("get", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("put", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("post", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("delete", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("options", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("head", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("patch", One(Kind::Operation), Kept, Stays, judged::OPERATIONS),
        row("trace", One(Kind::Operation), Kept, Refused(TRACE), judged::OPERATIONS),
        words("summary", Text),
        words("description", Text),
    ],
    rest: None,
};

pub(super) const SERVERS: &str =
    "the client sends all calls to one base URL: remove it in the overlay, saying why";

const TRACE: &str =
    "proxies and libraries refuse TRACE: remove the operation in the overlay, saying why";
