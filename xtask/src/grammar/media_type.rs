//! A body or an answer in one media type.

use super::judged;
use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::Kept;
use super::row::Lowering::{Stays, Unread};
use super::row::{Definition, Kind, row, words};

/// How a value is written in a form.
const STYLES: &[&str] = &["form", "spaceDelimited", "pipeDelimited", "deepObject"];

pub(super) const MEDIA_TYPE: Definition = Definition {
    what: "a media type",
    rows: &[
        row("schema", One(Kind::Schema), Kept, Stays, judged::TYPE),
        // It is about forms; what is no JSON is refused, or lost with a warning, as a whole.
        row(
            "encoding",
            Map(Kind::Encoding),
            Kept,
            Unread,
            judged::UNJUDGED,
        ),
        words("example", Any),
        words("examples", Map(Kind::Example)),
    ],
    rest: None,
};

pub(super) const ENCODING: Definition = Definition {
    what: "an encoding",
    rows: &[
        row("contentType", Text, Kept, Unread, judged::UNJUDGED),
        row("headers", Map(Kind::Header), Kept, Unread, judged::UNJUDGED),
        row("style", Word(STYLES), Kept, Unread, judged::UNJUDGED),
        row("explode", Flag, Kept, Unread, judged::UNJUDGED),
        row("allowReserved", Flag, Kept, Unread, judged::UNJUDGED),
    ],
    rest: None,
};
