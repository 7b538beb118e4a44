//! What a document says of itself.

use super::row::Holds::{One, Text};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::Stays;
use super::row::{Definition, Kind, row, words};

pub(super) const INFO: Definition = Definition {
    what: "`info`",
    rows: &[
        row(
            "title",
            Text,
            Kept,
            Stays,
            No("what the document is called"),
        )
        .required(),
        row(
            "version",
            Text,
            Kept,
            Stays,
            No("what the document is called"),
        )
        .required(),
        words("summary", Text),
        words("description", Text),
        words("termsOfService", Text),
        words("contact", One(Kind::Contact)),
        words("license", One(Kind::License)),
    ],
    rest: None,
};

pub(super) const CONTACT: Definition = Definition {
    what: "a contact",
    rows: &[
        words("name", Text),
        words("url", Text),
        words("email", Text),
    ],
    rest: None,
};

pub(super) const LICENSE: Definition = Definition {
    what: "a license",
    rows: &[
        words("name", Text).required(),
        words("identifier", Text),
        words("url", Text),
    ],
    rest: None,
};
