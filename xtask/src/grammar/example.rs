//! An example beside a schema: words.

use super::row::Holds::{Any, Text};
use super::row::{Definition, words};

pub(super) const EXAMPLE: Definition = Definition {
    what: "an example",
    rows: &[
        words("$ref", Text),
        words("summary", Text),
        words("description", Text),
        words("value", Any),
        words("externalValue", Text),
    ],
    rest: None,
};
