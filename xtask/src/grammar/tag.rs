//! Tags, and links to other documentation.

use super::row::Holds::{One, Text};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::Stays;
use super::row::{Definition, Kind, row, words};

pub(super) const TAG: Definition = Definition {
    what: "a tag",
    rows: &[
        row(
            "name",
            Text,
            Kept,
            Stays,
            No("operations are compared by their own tags"),
        )
        .required(),
        words("description", Text),
        words("externalDocs", One(Kind::ExternalDocs)),
    ],
    rest: None,
};

pub(super) const EXTERNAL_DOCS: Definition = Definition {
    what: "a link to documentation",
    rows: &[words("url", Text).required(), words("description", Text)],
    rest: None,
};
