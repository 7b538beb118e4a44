//! How the answer of one operation leads to another. The client follows none.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, One, Text};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::{Refused, Unread};
use super::row::{Definition, Kind, row, words};

#[rustfmt::skip] // A row a line.
pub(super) const LINK: Definition = Definition {
    what: "a link",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("operationRef", Text, Kept, Unread, judged::LINK),
        row("operationId", Text, Kept, Unread, judged::LINK),
        row("parameters", Any, Kept, Unread, judged::LINK),
        row("requestBody", Any, Kept, Unread, judged::LINK),
        row("server", One(Kind::Server), Kept, Unread, judged::LINK),
        words("description", Text),
    ],
    rest: None,
};
