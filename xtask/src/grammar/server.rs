//! Where the API is.

use super::judged;
use super::row::Holds::{Map, Text, Texts};
use super::row::Import::Kept;
use super::row::Lowering::Stays;
use super::row::{Definition, Kind, row, words};

pub(super) const SERVER: Definition = Definition {
    what: "a server",
    rows: &[
        row("url", Text, Kept, Stays, judged::SERVERS).required(),
        row(
            "variables",
            Map(Kind::ServerVariable),
            Kept,
            Stays,
            judged::VARIABLES,
        ),
        words("description", Text),
    ],
    rest: None,
};

pub(super) const VARIABLE: Definition = Definition {
    what: "a server variable",
    rows: &[
        row("default", Text, Kept, Stays, judged::VARIABLES).required(),
        row("enum", Texts, Kept, Stays, judged::VARIABLES),
        words("description", Text),
    ],
    rest: None,
};
