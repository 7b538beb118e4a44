//! A header of an answer. The client gives all headers as texts, so that none of this reaches the generator.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::{Refused, Unread};
use super::row::{Definition, Kind, row, words};

#[rustfmt::skip] // A row a line.
pub(super) const HEADER: Definition = Definition {
    what: "a header",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("required", Flag, Kept, Unread, judged::HEADER),
        row("deprecated", Flag, Kept, Unread, judged::HEADER),
        row("style", Word(&["simple"]), Kept, Unread, judged::HEADER),
        row("explode", Flag, Kept, Unread, judged::HEADER),
        row("schema", One(Kind::Schema), Kept, Unread, judged::HEADER),
        row("content", Map(Kind::MediaType), Kept, Unread, judged::HEADER),
        words("description", Text),
        words("example", Any),
        words("examples", Map(Kind::Example)),
    ],
    rest: None,
};
