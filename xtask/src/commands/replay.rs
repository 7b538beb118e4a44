//! `cargo xtask replay`: holds `diff` against clients that are generated from published revisions.

use std::path::{Path, PathBuf};

use super::Outcome;
use crate::console;
use crate::failure::{Failure, Result};
use crate::replay::{self, PAIRS, Replay, Replayed};
use crate::rules;
use crate::workspace::Workspace;
use crate::workspace::files;

/// Hold `diff` against clients that are generated from published revisions
///
/// For each pair both clients are generated in a copy of the workspace, with names made by rule. Then `diff` has to agree
/// with their surfaces and with the compiler, and the older client has to decode what the newer document answers. Takes
/// minutes. Exit code 0: all of it holds; 3: something does not.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Replay only these: numbers of the known pairs, or two documents with two dots between
    #[arg(value_name = "PAIR")]
    pairs: Vec<String>,

    /// Replay the fixtures of the rules of `diff` instead, without answers
    #[arg(long)]
    rules: bool,

    /// The folder of the published revisions [default: ../shared/published/history]
    #[arg(long, value_name = "FOLDER")]
    history: Option<PathBuf>,

    /// The folder of the copy [default: target/replay]
    #[arg(long, value_name = "FOLDER")]
    scratch: Option<PathBuf>,

    /// Say everything that is behind the table
    #[arg(long)]
    verbose: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let root = Workspace::root();
    let default = root.join("../shared/published/history");
    let history = arguments.history.as_ref().unwrap_or(&default);
    arguments.need_history(history)?;
    let scratch = arguments.scratch.clone();
    let replay = Replay::new(&scratch.unwrap_or_else(|| root.join("target/replay")))?;
    let mut outcome = Outcome::Done;
    let mut table = replay::heading();
    for name in arguments.pairs() {
        match arguments.pair(&replay, &name, history) {
            Ok(seen) => {
                table.push_str(&replay::row(&name, &seen));
                if !seen.holds() && outcome == Outcome::Done {
                    outcome = Outcome::Denied;
                }
            }
            // The other pairs are still worth seeing. A fixture can show what no client can be made of.
            Err(failure) => {
                console::error(&format!("error: {failure}\n"));
                table.push_str(&replay::missing(&name));
                if !arguments.rules {
                    outcome = Outcome::Errors;
                }
            }
        }
    }
    console::say(&table);
    Ok(outcome)
}

impl Arguments {
    /// Pairs that are known by their numbers are in the folder of revisions.
    fn need_history(&self, history: &Path) -> Result<()> {
        let is_named = |pair: &String| pair.contains("..");
        let are_all_named = !self.pairs.is_empty() && self.pairs.iter().all(is_named);
        if self.rules || are_all_named || history.is_dir() {
            return Ok(());
        }
        let shown = files::shown(history);
        Err(Failure::new(format!(
            "there are no published revisions in `{shown}`: name their folder by `--history`, or two documents as `old.json..new.json`"
        )))
    }

    /// Replays a pair and says what is behind its line.
    fn pair(&self, replay: &Replay, name: &str, history: &Path) -> Result<Replayed> {
        let [base, head] = if self.rules {
            let folder = Workspace::root().join("xtask/fixtures/diff").join(name);
            ["base.yaml", "head.yaml"].map(|file| folder.join(file))
        } else {
            sides(name, history)?
        };
        let shown = [&base, &head].map(|path| files::shown(path));
        console::progress(&format!("{name}: {}", shown.join(" -> ")));
        let seen = replay.pair(&base, &head, !self.rules)?;
        console::error(&replay::details(&seen, self.verbose));
        Ok(seen)
    }

    fn pairs(&self) -> Vec<String> {
        if self.pairs.is_empty() && self.rules {
            let rules = rules::all().map(|rule| rule.id);
            let published = rules.filter(|rule| !OF_NAMES.contains(rule));
            return published.map(str::to_owned).collect();
        }
        if self.pairs.is_empty() {
            return (1..=PAIRS.len()).map(|number| number.to_string()).collect();
        }
        self.pairs.clone()
    }
}

/// The rules of names that we give: no published document has them.
const OF_NAMES: [&str; 2] = ["method-renamed", "type-renamed"];

/// The documents of a pair.
fn sides(name: &str, history: &Path) -> Result<[PathBuf; 2]> {
    if name.contains("..") {
        return documents(name);
    }
    let number = name.parse::<usize>().ok();
    let dates = number.and_then(|number| PAIRS.get(number.checked_sub(1)?));
    let Some((base, head)) = dates else {
        let message = format!("there is no pair `{name}`: there are 1 to {}", PAIRS.len());
        return Err(Failure::new(message));
    };
    let find = |date: &str| {
        let missing = || {
            Failure::new(format!(
                "no revision of {date} in `{}`",
                files::shown(history)
            ))
        };
        replay::find(history, date)?.ok_or_else(missing)
    };
    Ok([find(base)?, find(head)?])
}

/// Two documents with two dots between. Paths can have dots too.
fn documents(name: &str) -> Result<[PathBuf; 2]> {
    let splits = name
        .match_indices("..")
        .map(|(at, dots)| [&name[..at], &name[at + dots.len()..]].map(PathBuf::from));
    let mut found = splits.filter(|sides| sides.iter().all(|side| side.exists()));
    found.next().ok_or_else(|| {
        let message =
            format!("`{name}` is not two documents that are there, as `old.json..new.json`");
        Failure::new(message)
    })
}
