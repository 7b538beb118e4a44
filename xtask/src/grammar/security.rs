//! What a caller must show.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Flag, Glossary, One, Text, Texts, Word};
use super::row::Import::Kept;
use super::row::Judged::No;
use super::row::Lowering::{Refused, Stays};
use super::row::{Definition, Kind, Rest, row, words};

const TYPES: &[&str] = &["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

/// A requirement names schemes; the texts are scopes.
pub(super) const REQUIREMENT: Definition = Definition {
    what: "a security requirement",
    rows: &[],
    rest: Some(Rest::any(Texts)),
};

#[rustfmt::skip] // A row a line.
pub(super) const SCHEME: Definition = Definition {
    what: "a security scheme",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("type", Word(TYPES), Kept, Stays, judged::SCHEME).required(),
        row("in", Word(&["header", "query", "cookie"]), Kept, Stays, judged::SCHEME),
        row("name", Text, Kept, Stays, judged::SCHEME),
        row("scheme", Text, Kept, Stays, judged::SCHEME),
        row("bearerFormat", Text, Kept, Stays, No("a hint for people")),
        row("openIdConnectUrl", Text, Kept, Stays, judged::UNJUDGED),
        row("flows", One(Kind::Flows), Kept, Stays, judged::UNJUDGED),
        // Known from OpenAPI 3.2, and published before.
        row("deprecated", Flag, Kept, Stays, judged::DEPRECATED),
        words("description", Text),
    ],
    rest: None,
};

pub(super) const FLOWS: Definition = Definition {
    what: "`flows`",
    rows: &[
        row("implicit", One(Kind::Flow), Kept, Stays, judged::UNJUDGED),
        row("password", One(Kind::Flow), Kept, Stays, judged::UNJUDGED),
        row(
            "clientCredentials",
            One(Kind::Flow),
            Kept,
            Stays,
            judged::UNJUDGED,
        ),
        row(
            "authorizationCode",
            One(Kind::Flow),
            Kept,
            Stays,
            judged::UNJUDGED,
        ),
    ],
    rest: None,
};

pub(super) const FLOW: Definition = Definition {
    what: "an OAuth flow",
    rows: &[
        row("authorizationUrl", Text, Kept, Stays, judged::UNJUDGED),
        row("tokenUrl", Text, Kept, Stays, judged::UNJUDGED),
        row("refreshUrl", Text, Kept, Stays, judged::UNJUDGED),
        row("scopes", Glossary, Kept, Stays, judged::UNJUDGED).required(),
    ],
    rest: None,
};
