//! What an operation answers.

use super::judged;
use super::path_item::WRITE_OUT;
use super::row::Holds::{Map, One, Text};
use super::row::Import::{Emptied, Kept};
use super::row::Judged::{No, Words};
use super::row::Lowering::{Lost, Refused, Stays};
use super::row::{Definition, Kind, Rest, row};

pub(super) const RESPONSES: Definition = Definition {
    what: "`responses`",
    rows: &[],
    rest: Some(Rest {
        named: "a status code, a class such as `4XX`, or `default`",
        fits: is_status,
        holds: One(Kind::Response),
    }),
};

#[rustfmt::skip] // A row a line.
pub(super) const RESPONSE: Definition = Definition {
    what: "a response",
    rows: &[
        row("$ref", Text, Kept, Refused(WRITE_OUT), No("what it leads to is compared in its place")),
        row("description", Text, Emptied, Stays, Words),
        row("headers", Map(Kind::Header), Kept, Lost("headers of answers are read by name, as texts: `Response::headers`"), judged::HEADERS),
        row("content", Map(Kind::MediaType), Kept, Stays, judged::MEDIA),
        row("links", Map(Kind::Link), Kept, Lost("the client follows no links"), judged::LINK),
    ],
    rest: None,
};

fn is_status(name: &str) -> bool {
    let [class, rest @ ..] = name.as_bytes() else {
        return false;
    };
    let is_class = (b'1'..=b'5').contains(class);
    let is_code = rest.len() == 2 && (rest.iter().all(u8::is_ascii_digit) || rest == b"XX");
    name == "default" || (is_class && is_code)
}
