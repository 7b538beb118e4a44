//! What other parts of the document refer to. Import writes out what is no schema where it is used.

use super::row::Holds::Map;
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::{Stays, Unread};
use super::row::{Definition, Kind, row, words};

/// Why a component says nothing by itself.
const USED: super::Judged = No("it is compared where it is used");

pub(super) const COMPONENTS: Definition = Definition {
    what: "`components`",
    rows: &[
        row("callbacks", Map(Kind::Callback), Kept, Unread, USED),
        row("headers", Map(Kind::Header), Kept, Unread, USED),
        row("links", Map(Kind::Link), Kept, Unread, USED),
        row("parameters", Map(Kind::Parameter), Kept, Unread, USED),
        row("pathItems", Map(Kind::PathItem), Kept, Unread, USED),
        row("requestBodies", Map(Kind::RequestBody), Kept, Unread, USED),
        row("responses", Map(Kind::Response), Kept, Unread, USED),
        row("schemas", Map(Kind::Schema), Kept, Stays, USED),
        row(
            "securitySchemes",
            Map(Kind::SecurityScheme),
            Kept,
            Stays,
            USED,
        ),
        words("examples", Map(Kind::Example)),
    ],
    rest: None,
};
