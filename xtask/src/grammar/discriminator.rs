//! Which property tells the variants of a union apart.

use super::judged;
use super::row::Holds::{One, Text};
use super::row::Import::Kept;
use super::row::Lowering::Pass;
use super::row::{Definition, Kind, Rest, row};

pub(super) const DISCRIMINATOR: Definition = Definition {
    what: "a discriminator",
    rows: &[
        row(
            "propertyName",
            Text,
            Kept,
            Pass("dispatch"),
            judged::DISCRIMINATOR,
        )
        .required(),
        row(
            "mapping",
            One(Kind::Mapping),
            Kept,
            Pass("dispatch"),
            judged::TAGS,
        ),
    ],
    rest: None,
};

pub(super) const MAPPING: Definition = Definition {
    what: "a mapping",
    rows: &[],
    rest: Some(Rest::any(Text)),
};
