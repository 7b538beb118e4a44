//! What a caller must show.

use super::path_item::WRITE_OUT;
use super::row::Holds::{Flag, Glossary, One, Text, Texts, Word};
use super::row::Import::Kept;
use super::row::Judged::By;
use super::row::Lowering::{Refused, Stays};
use super::row::{Definition, Kind, Rest, row, words};

const TYPES: &[&str] = &["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

/// A requirement names schemes; the texts are scopes.
pub(super) const REQUIREMENT: Definition = Definition {
    what: "a security requirement",
    rows: &[],
    rest: Some(Rest::any(Texts)),
};

pub(super) const SCHEME: Definition = Definition {
    what: "a security scheme",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), By(&[])),
        row("type", Word(TYPES), Kept, Stays, By(&[])).required(),
        row(
            "in",
            Word(&["header", "query", "cookie"]),
            Kept,
            Stays,
            By(&[]),
        ),
        row("name", Text, Kept, Stays, By(&[])),
        row("scheme", Text, Kept, Stays, By(&[])),
        row("bearerFormat", Text, Kept, Stays, By(&[])),
        row("openIdConnectUrl", Text, Kept, Stays, By(&[])),
        row("flows", One(Kind::Flows), Kept, Stays, By(&[])),
        // Known from OpenAPI 3.2, and published before.
        row("deprecated", Flag, Kept, Stays, By(&[])),
        words("description", Text),
    ],
    rest: None,
};

pub(super) const FLOWS: Definition = Definition {
    what: "`flows`",
    rows: &[
        row("implicit", One(Kind::Flow), Kept, Stays, By(&[])),
        row("password", One(Kind::Flow), Kept, Stays, By(&[])),
        row("clientCredentials", One(Kind::Flow), Kept, Stays, By(&[])),
        row("authorizationCode", One(Kind::Flow), Kept, Stays, By(&[])),
    ],
    rest: None,
};

pub(super) const FLOW: Definition = Definition {
    what: "an OAuth flow",
    rows: &[
        row("authorizationUrl", Text, Kept, Stays, By(&[])),
        row("tokenUrl", Text, Kept, Stays, By(&[])),
        row("refreshUrl", Text, Kept, Stays, By(&[])),
        row("scopes", Glossary, Kept, Stays, By(&[])).required(),
    ],
    rest: None,
};
