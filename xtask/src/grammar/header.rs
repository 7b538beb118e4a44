//! A header of an answer. The client gives all headers as texts, so that none of this reaches the generator.

use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::Kept;
use super::row::Judged::By;
use super::row::Lowering::{Refused, Unread};
use super::row::{Definition, Kind, row, words};

pub(super) const HEADER: Definition = Definition {
    what: "a header",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), By(&[])),
        row("required", Flag, Kept, Unread, By(&[])),
        row("deprecated", Flag, Kept, Unread, By(&[])),
        row("style", Word(&["simple"]), Kept, Unread, By(&[])),
        row("explode", Flag, Kept, Unread, By(&[])),
        row("schema", One(Kind::Schema), Kept, Unread, By(&[])),
        row("content", Map(Kind::MediaType), Kept, Unread, By(&[])),
        words("description", Text),
        words("example", Any),
        words("examples", Map(Kind::Example)),
    ],
    rest: None,
};
