//! What an operation sends.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Flag, Map, Text};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{No, Words};
use super::row::Lowering::{Refused, Stays};
use super::row::{Definition, Kind, row};

#[rustfmt::skip] // A row a line.
pub(super) const REQUEST_BODY: Definition = Definition {
    what: "a request body",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("required", Flag, Kept, Stays, judged::BODY_REQUIRED),
        row("content", Map(Kind::MediaType), Kept, Stays, judged::MEDIA).required(),
        row("description", Text, Dropped, Stays, Words),
    ],
    rest: None,
};
