//! `cargo xtask update`: takes a published document in, from import to the entry of the changelog.

mod changelog;

use std::path::PathBuf;

use super::{Outcome, generate, import};
use crate::compile::by_rule::{self, Gap};
use crate::console;
use crate::diagnostics::Diagnostics;
use crate::diff::{self, Format, Report, Revision};
use crate::document::source::Sources;
use crate::failure::Result;
use crate::rules::Rust;
use crate::workspace::{Lock, Staged, Workspace, files};

/// Take a published document in: import it, generate, check, and say what it does to users
///
/// Leaves a tree that is ready to commit: documents, generated files, and an entry in CHANGELOG.md under "Unreleased"
/// with advice on the version. When anything fails the tree is as it was before. Compares with the last commit, or with
/// the files as they were where there is none.
#[derive(Debug, clap::Args)]
// The folders are those of `generate`, whose group has the name of its type.
#[group(id = "update")]
pub(crate) struct Arguments {
    /// The published document: a path or a URL
    #[arg(value_name = "FILE|URL")]
    input: String,

    #[command(flatten)]
    generate: generate::Arguments,

    /// How to write what it does to users
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// Write what it does to users to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Show every change with its place, and all lines of the surface
    #[arg(long)]
    verbose: bool,

    /// When something is still to be decided, keep what was imported and draft the overlay that decides it
    #[arg(long)]
    keep: bool,
}

/// How an update ended, before anything is written.
enum Ended {
    /// All of it is staged; this is to be said.
    Ready(Said),
    /// The document itself was refused.
    NotImported(Outcome),
    /// It is imported, and what the client is generated from cannot be made of it yet.
    Imported(Outcome, Vec<Gap>),
}

/// What is said when the files are written.
#[derive(Default)]
struct Said {
    /// What the document does to users.
    report: Option<String>,
    /// What is said beside it.
    more: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = arguments.generate.checked_workspace()?;
    let lock = Lock::take(&workspace, "update")?;
    let mut staged = Staged::default();
    let ended = update(arguments, &workspace, &mut staged);
    let ended = ended.inspect_err(|_| console::error(UNCHANGED))?;
    match ended {
        Ended::Ready(said) => {
            let written = staged.commit(&lock)?;
            console::say(&list(&staged, &written));
            if let Some(report) = said.report {
                match &arguments.output {
                    Some(path) => files::write(path, &report)?,
                    None => console::say(&format!("\n{report}")),
                }
            }
            console::say(&said.more);
            Ok(Outcome::Done)
        }
        Ended::Imported(outcome, gaps) if arguments.keep => {
            let said = draft(&workspace, &mut staged, &gaps)?;
            let written = staged.commit(&lock)?;
            console::say(&list(&staged, &written));
            console::error(&said);
            Ok(outcome)
        }
        Ended::Imported(outcome, _) => {
            console::error(UNCHANGED);
            console::error(KEEP);
            Ok(outcome)
        }
        Ended::NotImported(outcome) => {
            console::error(UNCHANGED);
            Ok(outcome)
        }
    }
}

const UNCHANGED: &str = "nothing was changed: the files are as they were before\n";

const KEEP: &str = "to mend it, run the same with `--keep`: that keeps what was imported, and drafts an overlay of what is to be decided\n";

/// A line for each file that was written or removed.
fn list(staged: &Staged, written: &[PathBuf]) -> String {
    let lines = written.iter().map(|path| {
        let is_removed = staged.is_removed(path);
        let what = if is_removed { "removed" } else { "wrote" };
        format!("{what:<8} {}\n", files::shown(path))
    });
    lines.collect()
}

fn update(arguments: &Arguments, workspace: &Workspace, staged: &mut Staged) -> Result<Ended> {
    let mut sources = Sources::default();
    let before = before(workspace, &mut sources);
    let replace = import::Arguments::replace(&arguments.input, &workspace.documents);
    let imported = replace.stage(workspace, staged);
    console::error(&imported.errors);
    console::say(&imported.output);
    if imported.outcome != Outcome::Done {
        return Ok(Ended::NotImported(imported.outcome));
    }
    // What was imported can be why this fails, and then it is what is to be mended.
    let generated = match arguments.generate.generate(workspace, staged) {
        Ok(generated) => generated,
        Err(failure) => {
            console::error(&format!("error: {failure}\n"));
            return Ok(Ended::Imported(Outcome::Errors, Vec::new()));
        }
    };
    let Some(files) = generated.files else {
        return Ok(Ended::Imported(Outcome::Errors, generated.gaps));
    };
    for (path, text) in files {
        staged.write(&path, text);
    }
    console::say(&generated.raw_places);
    let folder = &workspace.documents;
    let after = diff::load_staged(folder, staged, &mut sources, &mut Diagnostics::default())?;
    let (Some(before), Some(mut after)) = (before, after) else {
        return Ok(Ended::Ready(Said {
            report: None,
            more: "there was no document before to compare with\n".to_owned(),
        }));
    };
    after.surface = staged.read(&workspace.surface())?;
    let said = conclude(arguments, workspace, staged, &sources, [&before, &after])?;
    Ok(Ended::Ready(said))
}

/// What there was: the last commit, or the files as they were. It need not be sound: it is what is mended.
fn before(workspace: &Workspace, sources: &mut Sources) -> Option<Revision> {
    let folder = workspace.documents.display().to_string();
    let mut load = |side: &str| {
        let loaded = diff::load(side, workspace, sources, &mut Diagnostics::default());
        loaded.ok().flatten()
    };
    let mut before = load("HEAD").or_else(|| load(&folder))?;
    let surface = before.surface.take();
    before.surface =
        surface.or_else(|| files::read_if_present(&workspace.surface()).ok().flatten());
    Some(before)
}

/// Says what the document does to users, and stages the entry of the changelog.
fn conclude(
    arguments: &Arguments,
    workspace: &Workspace,
    staged: &mut Staged,
    sources: &Sources,
    [before, after]: [&Revision; 2],
) -> Result<Said> {
    let mut comparison = before.compare(after);
    let surface = diff::settle([before, after], &mut comparison, &workspace.client);
    let report = Report {
        comparison: &comparison,
        sources,
        naive: false,
        verbose: arguments.verbose,
        surface: Some(surface),
    };
    let advice = match report.rust() {
        Rust::Major => "a major version: code has to be changed to compile",
        Rust::Minor => "a minor version: the surface grows",
        Rust::None => "a patch version: the surface stays",
    };
    let entry = changelog::entry(advice, &report.entry());
    let noted = note(workspace, staged, &entry)?;
    Ok(Said {
        report: Some(report.render(arguments.format)),
        more: format!("\nVersion: {advice}.\n{noted}"),
    })
}

/// Stages the changelog with an entry, and says so.
fn note(workspace: &Workspace, staged: &mut Staged, entry: &[String]) -> Result<String> {
    let path = workspace.changelog();
    let shown = files::shown(&path);
    let Some(old) = staged.read(&path)? else {
        let entry = entry.concat();
        return Ok(format!(
            "there is no {shown}; its entry would be:\n\n{entry}"
        ));
    };
    let new = changelog::with(&old, entry);
    if new == old {
        return Ok(format!("{shown} has nothing to add\n"));
    }
    staged.write(&path, new);
    Ok(format!(
        "{shown}: a draft of the entry is under \"Unreleased\"; read it before you commit\n"
    ))
}

/// Stages what is to be decided, and says what to do.
fn draft(workspace: &Workspace, staged: &mut Staged, gaps: &[Gap]) -> Result<String> {
    let kept = "what was imported is kept: mend what stands above, then run the same again; `git restore openapi && git clean openapi` gives up\n";
    if gaps.is_empty() {
        return Ok(kept.to_owned());
    }
    let path = workspace.undecided();
    let header =
        "overlay: 1.0.0\ninfo:\n  title: What is to be decided\n  version: '1'\nactions:\n";
    let text = staged.read(&path)?.unwrap_or_else(|| header.to_owned());
    staged.write(&path, text + &by_rule::actions(gaps));
    let shown = files::shown(&path);
    Ok(format!(
        "{shown} lists what is to be decided: write it where {} stands, and move the actions to the overlay of their area\n{kept}",
        by_rule::OPEN
    ))
}
