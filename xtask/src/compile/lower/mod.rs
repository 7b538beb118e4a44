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
mod headers;
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

/// All passes, in the order in which they run; the comments say why one stands where it stands.
pub(crate) const PASSES: &[Pass] = passes![
    // What leaves first is neither lowered nor reported by the others.
    error_responses,
    unread,
    security,
    // Later passes find all parameters at their operations.
    parameters,
    headers,
    // From here on there is one way to write "or null".
    nullable,
    // Before all passes that could report what no Rust type can express.
    raw_json,
    // From here on a constant is an enum, which makes its component a type for `aliases`.
    constants,
    // While schemas still have the names that a discriminator means.
    mapping,
    // What the passes before have left of 3.1.
    keywords,
    aliases,
    operation_ids,
    // A component that says nothing stands where it is used since `aliases`.
    answers,
    // The unions that are left for `dispatch` are those of objects.
    enum_unions,
    // What is raw JSON now stays so.
    reasons,
    // Twins are known by their published names.
    twins,
    names,
    // An inline type is compared with components that have their last names.
    hoist,
    // Every union is a component; tags still have their values and defaults.
    dispatch,
    // Takes defaults away, and adds words.
    limits,
    // Takes the values of constants away.
    rust_types,
    // Says what may be missing, which decides over arguments.
    responses,
    arguments,
    // Words have all been added.
    references,
    version,
];

/// Runs all passes.
pub(crate) fn lower(document: &mut Node, diagnostics: &mut Diagnostics) {
    for pass in PASSES {
        (pass.run)(document, diagnostics);
    }
}
