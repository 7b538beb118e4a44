//! One parameter.

use super::path_item::WRITE_OUT;
use super::row::Holds::{Any, Flag, Map, One, Text, Word};
use super::row::Import::{Dropped, Kept};
use super::row::Judged::{By, Words};
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

pub(super) const PARAMETER: Definition = Definition {
    what: "a parameter",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), By(&[])),
        row("name", Text, Kept, Stays, By(&[])).required(),
        row("in", Word(PLACES), Kept, Stays, By(&[])).required(),
        row("required", Flag, Kept, Stays, By(&[])),
        row("deprecated", Flag, Kept, Stays, By(&[])),
        row(
            "allowEmptyValue",
            Flag,
            Kept,
            Lost("a parameter without a value is not sent"),
            By(&[]),
        ),
        row("style", Word(STYLES), Kept, Stays, By(&[])),
        row("explode", Flag, Kept, Stays, By(&[])),
        row(
            "allowReserved",
            Flag,
            Kept,
            Lost("reserved characters are encoded all the same"),
            By(&[]),
        ),
        row("schema", One(Kind::Schema), Kept, Stays, By(&[])),
        row(
            "content",
            Map(Kind::MediaType),
            Kept,
            Refused(
                "a value in a media type is not supported: give the parameter a `schema` in the overlay",
            ),
            By(&[]),
        ),
        row("description", Text, Dropped, Stays, Words),
        words("example", Any),
        words("examples", Map(Kind::Example)),
        row("x-client-setting", Text, Dropped, Stays, By(&[])),
    ],
    rest: None,
};
