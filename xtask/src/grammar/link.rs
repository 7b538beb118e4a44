//! How the answer of one operation leads to another. The client follows none.

use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, One, Text};
use super::row::Import::Kept;
use super::row::Judged::By;
use super::row::Lowering::{Refused, Unread};
use super::row::{Definition, Kind, row, words};

pub(super) const LINK: Definition = Definition {
    what: "a link",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), By(&[])),
        row("operationRef", Text, Kept, Unread, By(&[])),
        row("operationId", Text, Kept, Unread, By(&[])),
        row("parameters", Any, Kept, Unread, By(&[])),
        row("requestBody", Any, Kept, Unread, By(&[])),
        row("server", One(Kind::Server), Kept, Unread, By(&[])),
        words("description", Text),
    ],
    rest: None,
};
