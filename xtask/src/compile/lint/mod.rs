//! Stage 5: rules for the merged document with our words laid over it.

mod descriptions;
mod names;
mod secrets;
mod values;

#[cfg(test)]
mod tests;

use crate::diagnostics::Diagnostics;
use crate::document::tree::Node;

/// One rule. Its name is the one that its diagnostics carry, and that of its fixture folder.
pub(crate) struct Rule {
    #[cfg(test)]
    pub(crate) name: &'static str,
    check: fn(&Node, &mut Diagnostics),
}

/// All rules, in the order in which they run.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        #[cfg(test)]
        name: "unknown-value",
        check: values::check,
    },
    Rule {
        #[cfg(test)]
        name: "published-name-changed",
        check: names::check,
    },
    Rule {
        #[cfg(test)]
        name: "undecided-secret",
        check: secrets::check,
    },
    Rule {
        #[cfg(test)]
        name: "missing-description",
        check: descriptions::check,
    },
    Rule {
        #[cfg(test)]
        name: "missing-deprecation",
        check: descriptions::check_deprecated,
    },
];

/// Checks the document against every rule.
pub(crate) fn lint(document: &Node, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        (rule.check)(document, diagnostics);
    }
}
