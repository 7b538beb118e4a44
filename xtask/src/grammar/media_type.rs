//! A body or an answer in one media type.

use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::Kept;
use super::row::Judged::By;
use super::row::Lowering::{Stays, Unread};
use super::row::{Definition, Kind, row, words};

/// How a value is written in a form.
const STYLES: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];

pub(super) const MEDIA_TYPE: Definition = Definition {
    what: "a media type",
    rows: &[
        row("schema", One(Kind::Schema), Kept, Stays, By(&[])),
        // It is about forms; what is no JSON is refused, or lost with a warning, as a whole.
        row("encoding", Map(Kind::Encoding), Kept, Unread, By(&[])),
        words("example", Any),
        words("examples", Map(Kind::Example)),
    ],
    rest: None,
};

pub(super) const ENCODING: Definition = Definition {
    what: "an encoding",
    rows: &[
        row("contentType", Text, Kept, Unread, By(&[])),
        row("headers", Map(Kind::Header), Kept, Unread, By(&[])),
        row("style", Word(STYLES), Kept, Unread, By(&[])),
        row("explode", Flag, Kept, Unread, By(&[])),
        row("allowReserved", Flag, Kept, Unread, By(&[])),
    ],
    rest: None,
};
