//! Where the API is.

use super::row::Holds::{Map, Text, Texts};
use super::row::Import::Kept;
use super::row::Judged::By;
use super::row::Lowering::Stays;
use super::row::{Definition, Kind, row, words};

pub(super) const SERVER: Definition = Definition {
    what: "a server",
    rows: &[
        row("url", Text, Kept, Stays, By(&[])).required(),
        row("variables", Map(Kind::ServerVariable), Kept, Stays, By(&[])),
        words("description", Text),
    ],
    rest: None,
};

pub(super) const VARIABLE: Definition = Definition {
    what: "a server variable",
    rows: &[
        row("default", Text, Kept, Stays, By(&[])).required(),
        row("enum", Texts, Kept, Stays, By(&[])),
        words("description", Text),
    ],
    rest: None,
};
