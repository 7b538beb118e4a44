//! `cargo xtask explain`: what a rule of `diff` means.

use super::Outcome;
use crate::console;
use crate::failure::{Failure, Result};
use crate::rules::{self, Rule, find};

/// Say what a kind of change means that `diff` reports
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The name of a rule; without one all are listed
    rule: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let Some(name) = &arguments.rule else {
        for rule in rules::all() {
            console::say(&format!("{:<36} {}\n", rule.id, rule.what));
        }
        return Ok(Outcome::Done);
    };
    let rule = find(name).ok_or_else(|| {
        let meant = most_alike(name).map_or(String::new(), |id| format!("; did you mean `{id}`?"));
        Failure::new(format!(
            "there is no rule `{name}`: `cargo xtask explain` lists all{meant}"
        ))
    })?;
    console::say(&explain(rule));
    Ok(Outcome::Done)
}

/// The rule whose name is most like another, if one is.
fn most_alike(name: &str) -> Option<&'static str> {
    let ratio = |id: &str| similar::TextDiff::from_chars(name, id).ratio();
    let alike = rules::all().map(|rule| (ratio(rule.id), rule.id));
    let best = alike.max_by(|left, right| left.0.total_cmp(&right.0))?;
    (best.0 > 0.8).then_some(best.1)
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
