//! `cargo xtask diff`: what a new document does to users.

use std::path::PathBuf;

use super::Outcome;
use crate::console;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::report;
use crate::diff::{self, Comparison, Format, Report};
use crate::document::source::Sources;
use crate::failure::Result;
use crate::rules::{Rust, Wire};
use crate::workspace::Workspace;
use crate::workspace::files;

/// Say what a change of the API does to clients that are out there, and to code that uses ours
///
/// Each side is a git revision, a folder of documents, or a document (a file or a URL). Exit code 0: done; 1: a side
/// cannot be read; 3: something is worse than `--deny` allows.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The old side
    #[arg(default_value = "HEAD")]
    base: String,

    /// The new side [default: the documents as they are on disk]
    head: Option<String>,

    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// End with exit code 3 when a change is that bad; can be given twice
    #[arg(long, value_enum, value_name = "VERDICT")]
    deny: Vec<Denied>,

    /// Give the verdicts for a client with closed enums and unions
    #[arg(long)]
    naive: bool,

    /// Show every change with its place, and all lines of the surface
    #[arg(long)]
    verbose: bool,

    /// A file of accepted changes [default: `accepted.toml` in the folder of the documents, for what is on disk]
    #[arg(long, value_name = "FILE")]
    accepted: Option<PathBuf>,

    /// The folder of the documents [default: openapi]
    #[arg(long, value_name = "FOLDER")]
    openapi: Option<PathBuf>,
}

/// What a comparison must not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Denied {
    /// Clients that are out there break
    Breaking,
    /// Code has to be changed to compile
    Major,
}

impl Denied {
    /// Whether a comparison has it, and nobody accepted that.
    fn is_in(self, report: &Report<'_>) -> bool {
        let changes = report.comparison.changes.iter();
        let mut open = changes.filter(|change| change.accepted.is_none());
        match self {
            Self::Breaking => open.any(|change| change.wire_for(report.naive) == Wire::Breaking),
            Self::Major => {
                // What the documents do not tell was written by hand.
                let by_hand = report.rust() > report.comparison.rust();
                open.any(|change| change.rust == Rust::Major)
                    || (by_hand && report.rust() == Rust::Major)
            }
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = Workspace::new(arguments.openapi.as_deref(), None);
    workspace.mend()?;
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let on_disk = workspace.documents.display().to_string();
    let sides = [
        arguments.base.as_str(),
        arguments.head.as_deref().unwrap_or(&on_disk),
    ];
    let mut loaded = Vec::new();
    for side in sides {
        loaded.extend(diff::load(
            side,
            &workspace,
            &mut sources,
            &mut diagnostics,
        )?);
    }
    if diagnostics.has_errors() {
        let format = report::Format::from_environment();
        console::error(&report::render(&diagnostics, &sources, format));
        return Ok(Outcome::Errors);
    }
    let [base, head] = &loaded[..] else {
        return Ok(Outcome::Errors);
    };
    let mut comparison = base.compare(head);
    arguments.accept(&mut comparison, &workspace)?;
    let surface = diff::settle([base, head], &mut comparison, &workspace.client);
    let report = Report {
        comparison: &comparison,
        sources: &sources,
        naive: arguments.naive,
        verbose: arguments.verbose,
        surface: Some(surface),
    };
    console::say(&report.render(arguments.format));
    let is_denied = arguments.deny.iter().any(|denied| denied.is_in(&report));
    Ok(if is_denied {
        Outcome::Denied
    } else {
        Outcome::Done
    })
}

impl Arguments {
    /// Marks what was accepted. Of other pairs than the present one the file says nothing.
    fn accept(&self, comparison: &mut Comparison, workspace: &Workspace) -> Result<()> {
        let default = workspace.documents.join("accepted.toml");
        let text = match (&self.accepted, &self.head) {
            (Some(path), _) => Some(files::read(path)?),
            (None, None) => files::read_if_present(&default)?,
            (None, Some(_)) => None,
        };
        let name = files::shown(self.accepted.as_ref().unwrap_or(&default));
        match text {
            Some(text) => diff::accept(comparison, &text, &name, diff::today()),
            None => Ok(()),
        }
    }
}
