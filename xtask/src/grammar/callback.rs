//! Calls that the server makes when an operation was called.

use super::path_item::WRITE_OUT;
use super::row::Holds::{One, Text};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::Refused;
use super::row::{Definition, Kind, Rest, row};

pub(super) const CALLBACK: Definition = Definition {
    what: "a callback",
    rows: &[row(
        "$ref",
        Text,
        Kept,
        Refused(WRITE_OUT),
        No("what it leads to is compared in its place"),
    )],
    rest: Some(Rest {
        named: "an expression that gives a URL",
        fits: |_| true,
        holds: One(Kind::PathItem),
    }),
};
