//! `cargo xtask explain`: what a rule of `diff` means.

use super::Outcome;
use crate::console;
use crate::diff::{RULES, Rule, find};
use crate::failure::{Failure, Result};

/// Say what a kind of change means that `diff` reports
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The name of a rule; without one all are listed
    rule: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let Some(name) = &arguments.rule else {
        for rule in RULES.into_iter().flatten() {
            console::say(&format!("{:<36} {}\n", rule.id, rule.what));
        }
        return Ok(Outcome::Done);
    };
    let rule = find(name).ok_or_else(|| {
        Failure::new(format!(
            "there is no rule `{name}`: `cargo xtask explain` lists all"
        ))
    })?;
    console::say(&explain(rule));
    Ok(Outcome::Done)
}

fn explain(rule: &Rule) -> String {
    format!(
        "{}\n\n{} {}\n\nwire: {} (for a client with closed enums: {}), Rust: {}\nbad:  {}\ngood: {}\n",
        rule.id,
        rule.what,
        rule.why,
        rule.wire.word(),
        rule.naive.word(),
        rule.rust.word(),
        rule.bad,
        rule.good,
    )
}
