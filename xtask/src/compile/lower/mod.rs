//! Stage 6: OpenAPI 3.1 becomes the subset of 3.0.3 from which progenitor and typify make good Rust.
//!
//! Each pass is one module that says in its head what it does, with before and after. The passes run in the order of
//! [`PASSES`]; what a pass cannot express it reports, so that nothing is lost silently.

mod aliases;
mod answers;
mod arguments;
pub(super) mod constants;
mod dispatch;
mod enum_unions;
mod error_responses;
mod hoist;
mod keywords;
mod limits;
mod mapping;
mod names;
mod nullable;
pub(super) mod operation_ids;
mod parameters;
mod raw_json;
mod reasons;
mod references;
mod rename;
mod responses;
mod rust_types;
mod security;
mod twins;
mod unread;
mod version;

#[cfg(test)]
mod tests;

use crate::diagnostics::Diagnostics;
use crate::document::tree::Node;

/// One rewriting of the document.
pub(crate) struct Pass {
    /// The name of its module and of its fixture folder.
    #[cfg(test)]
    pub(crate) name: &'static str,
    run: fn(&mut Node, &mut Diagnostics),
}

macro_rules! passes {
    ($($name:ident),* $(,)?) => {
        &[$(Pass {
            #[cfg(test)]
            name: stringify!($name),
            run: $name::run,
        }),*]
    };
}

/// All passes, in the order in which they run.
pub(crate) const PASSES: &[Pass] = passes![
    error_responses,
    unread,
    security,
    parameters,
    nullable,
    raw_json,
    constants,
    mapping,
    keywords,
    aliases,
    operation_ids,
    answers,
    enum_unions,
    reasons,
    twins,
    names,
    hoist,
    dispatch,
    limits,
    rust_types,
    responses,
    arguments,
    references,
    version,
];

/// Runs all passes.
pub(crate) fn lower(document: &mut Node, diagnostics: &mut Diagnostics) {
    for pass in PASSES {
        (pass.run)(document, diagnostics);
    }
}
