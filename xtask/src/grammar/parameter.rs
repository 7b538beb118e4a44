//! One parameter.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{No, Words};
use super::row::Lowering::{Lost, Refused, Stays};
use super::row::{Definition, Kind, row, words};

/// Where a parameter can be.
const PLACES: &[&str] = &["path", "query", "header", "cookie"];

/// How a value is written.
const STYLES: &[&str] = &[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
];

#[rustfmt::skip] // A row a line.
pub(super) const PARAMETER: Definition = Definition {
    what: "a parameter",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("name", Text, Kept, Stays, judged::PARAMETERS).required(),
        row("in", Word(PLACES), Kept, Stays, judged::PARAMETERS).required(),
        row("required", Flag, Kept, Stays, judged::PARAMETER_REQUIRED),
        row("deprecated", Flag, Kept, Stays, judged::DEPRECATED),
        row("allowEmptyValue", Flag, Kept, Lost("a parameter without a value is not sent"), judged::UNJUDGED),
        row("style", Word(STYLES), Kept, Stays, judged::STYLE),
        row("explode", Flag, Kept, Stays, judged::STYLE),
        row("allowReserved", Flag, Kept, Lost("reserved characters are encoded all the same"), judged::UNJUDGED),
        row("schema", One(Kind::Schema), Kept, Stays, judged::TYPE),
        row("content", Map(Kind::MediaType), Kept, Refused("a value in a media type is not supported: give the parameter a `schema` in the overlay"), judged::STYLE),
        row("description", Text, Dropped, Stays, Words),
        words("example", Any),
        words("examples", Map(Kind::Example)),
        row("x-client-setting", Text, Dropped, Stays, judged::HINT),
        row("x-deprecated", Text, Dropped, Stays, Words),
        row("x-rust-name", Text, Dropped, Stays, judged::HINT),
    ],
    rest: None,
};
