//! Every kind of change: what it is, what it does, and why.

mod access;
mod bodies;
mod operations;
mod parameters;
mod requests;
mod responses;

use super::change::{Rust, Wire};

/// One kind of change.
#[derive(Debug)]
pub(crate) struct Rule {
    /// A stable name, by which a change is explained and accepted.
    pub(crate) id: &'static str,
    /// The rules of a family are each other's reverse.
    #[cfg_attr(not(test), allow(dead_code))]
    pub(crate) family: &'static str,
    /// What it does to the client of this workspace, in most cases.
    pub(crate) wire: Wire,
    /// What it does to a client with closed enums and unions.
    pub(crate) naive: Wire,
    pub(crate) rust: Rust,
    pub(crate) what: &'static str,
    pub(crate) why: &'static str,
    /// What hurts users; a dash where nothing does.
    pub(crate) bad: &'static str,
    /// What does the same and hurts less.
    pub(crate) good: &'static str,
}

/// The rule of what only a person can judge.
pub(super) const ENUM_WORDS: &str = "enum-words-changed";

/// All rules, by subject.
pub(crate) const RULES: [&[Rule]; 6] = [
    operations::RULES,
    access::RULES,
    parameters::RULES,
    bodies::RULES,
    requests::RULES,
    responses::RULES,
];

/// The rule of a name, if there is one.
pub(crate) fn find(id: &str) -> Option<&'static Rule> {
    RULES.into_iter().flatten().find(|rule| rule.id == id)
}

/// The rule of a name that stands in the code.
pub(super) fn rule(id: &'static str) -> &'static Rule {
    find(id).unwrap_or(&operations::RULES[0])
}
