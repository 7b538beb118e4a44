//! Every kind of change: what it is, what it does, and why.

mod access;
mod bodies;
mod operations;
mod parameters;
mod requests;
mod responses;
mod verdict;

/// Declares rules, each as a constant, and `RULES`, which lists them: no rule can be reported that is not listed.
macro_rules! rules {
    ($($name:ident = $rule:expr;)*) => {
        $(pub(crate) static $name: Rule = $rule;)*
        pub(super) static RULES: &[&Rule] = &[$(&$name),*];
    };
}
use rules;

pub(crate) use access::*;
pub(crate) use bodies::*;
pub(crate) use operations::*;
pub(crate) use parameters::*;
pub(crate) use requests::*;
pub(crate) use responses::*;
pub(crate) use verdict::{Rust, Verdicts, Wire};

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

impl Rule {
    /// What such a change does in most cases.
    pub(crate) fn verdicts(&self) -> Verdicts {
        (self.wire, self.naive, self.rust)
    }
}

/// Two rules are one when they have the same name.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// All rules, by subject.
const RULES: [&[&Rule]; 6] = [
    operations::RULES,
    access::RULES,
    parameters::RULES,
    bodies::RULES,
    requests::RULES,
    responses::RULES,
];

/// Every rule.
pub(crate) fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.into_iter().flatten().copied()
}

/// The rule of a name, if there is one.
pub(crate) fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}
