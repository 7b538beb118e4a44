//! What an operation sends.

use super::path_item::WRITE_OUT;
use super::row::Holds::{Flag, Map, Text};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{By, Words};
use super::row::Lowering::{Refused, Stays};
use super::row::{Definition, Kind, row};

pub(super) const REQUEST_BODY: Definition = Definition {
    what: "a request body",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), By(&[])),
        row("required", Flag, Kept, Stays, By(&[])),
        row("content", Map(Kind::MediaType), Kept, Stays, By(&[])).required(),
        row("description", Text, Dropped, Stays, Words),
    ],
    rest: None,
};
