//! `cargo xtask check`: what `generate` would do, without writing.

use std::path::Path;

use super::Outcome;
pub(crate) use super::generate::Arguments;
use crate::console;
use crate::diagnostics::report::{self, Format};
use crate::failure::Result;
use crate::workspace::freshness::{Staleness, stale};
use crate::workspace::{Staged, files};

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let format = Format::from_environment();
    let workspace = arguments.checked_workspace()?;
    let generated = arguments.generate(&workspace, &Staged::default())?;
    let Some(files) = generated.files else {
        return Ok(Outcome::Errors);
    };
    console::say(&generated.raw_places);
    let mut outcome = Outcome::Done;
    for (path, expected) in &files {
        if compare(path, expected, format)? == Outcome::Stale {
            outcome = Outcome::Stale;
        }
    }
    Ok(outcome)
}

fn compare(path: &Path, expected: &str, format: Format) -> Result<Outcome> {
    let shown = files::shown(path);
    match stale(files::read_if_present(path)?.as_deref(), expected) {
        None => {
            console::say(&format!("{shown} is fresh\n"));
            Ok(Outcome::Done)
        }
        Some(staleness) => {
            console::error(&message(&shown, &staleness, format));
            Ok(Outcome::Stale)
        }
    }
}

fn message(path: &str, staleness: &Staleness, format: Format) -> String {
    let text = format!(
        "{path} is stale: {staleness}\nrun `cargo xtask generate` and commit what it writes"
    );
    match format {
        Format::Text => format!("error: {text}\n"),
        Format::GithubActions => report::file_annotation(path, "stale", &text),
    }
}
