//! Our own `x-pagination`: how the pages of a list follow each other, where names and shapes mislead.

use super::judged;
use super::row::Definition;
use super::row::Holds::Text;
use super::row::Import::Dropped;
use super::row::Lowering::Stays;
use super::row::row;

pub(super) const PAGINATION: Definition = Definition {
    what: "`x-pagination`",
    rows: &[
        row("parameter", Text, Dropped, Stays, judged::HINT),
        row("next", Text, Dropped, Stays, judged::HINT),
        row("items", Text, Dropped, Stays, judged::HINT),
    ],
    rest: None,
};
