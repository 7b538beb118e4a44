//! `cargo xtask update`: takes a published document in, from import to the entry of the changelog.

mod changelog;
mod kept;

use std::path::PathBuf;

use super::{Outcome, check, generate, import};
use crate::compile::by_rule::{self, Gap};
use crate::console;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::report;
use crate::diff::{self, Format, Lines, Report, Revision, Rust};
use crate::document::source::Sources;
use crate::failure::Result;
use crate::import::Limits;
use crate::workspace::Workspace;
use crate::workspace::files;
use kept::Kept;

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

    /// When something is still to be decided, keep what was imported and draft the overlay that decides it
    #[arg(long)]
    keep: bool,
}

/// How far an update came.
enum Ended {
    Ready,
    /// The document itself was refused.
    NotImported(Outcome),
    /// It is imported, and what the client is generated from cannot be made of it yet.
    Imported(Outcome, Vec<Gap>),
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = arguments.generate.checked_workspace()?;
    let kept = Kept::read(&workspace)?;
    let ended = update(arguments, &workspace, &kept);
    match ended {
        Ok(Ended::Ready) => Ok(Outcome::Done),
        Ok(Ended::Imported(outcome, gaps)) if arguments.keep => {
            console::error(&draft(&workspace, &gaps)?);
            Ok(outcome)
        }
        Ok(Ended::Imported(outcome, _)) => {
            kept.restore(&workspace)?;
            console::error("nothing was changed: the files are as they were before\n");
            console::error(
                "to mend it, run the same with `--keep`: that keeps what was imported, and drafts an overlay of what is to be decided\n",
            );
            Ok(outcome)
        }
        Ok(Ended::NotImported(outcome)) => {
            kept.restore(&workspace)?;
            console::error("nothing was changed: the files are as they were before\n");
            Ok(outcome)
        }
        Err(failure) => {
            kept.restore(&workspace)?;
            console::error("nothing was changed: the files are as they were before\n");
            Err(failure)
        }
    }
}

fn update(arguments: &Arguments, workspace: &Workspace, kept: &Kept) -> Result<Ended> {
    let mut sources = Sources::default();
    let before = before(workspace, kept, &mut sources);
    let replace = import::Arguments::replace(&arguments.input, &workspace.documents);
    let imported = replace.import(Limits::default(), report::Format::from_environment());
    console::error(&imported.errors);
    console::say(
        &imported
            .output
            .replace("now run `cargo xtask generate`\n", ""),
    );
    if imported.outcome != Outcome::Done {
        return Ok(Ended::NotImported(imported.outcome));
    }
    let made = make(arguments)?;
    if let Some(ended) = made {
        return Ok(ended);
    }
    let folder = workspace.documents.display().to_string();
    let after = diff::load(
        &folder,
        workspace,
        &mut sources,
        &mut Diagnostics::default(),
    )?;
    let (Some(before), Some(after)) = (before, after) else {
        console::say("there was no document before to compare with\n");
        return Ok(Ended::Ready);
    };
    conclude(arguments, workspace, &sources, [&before, &after])?;
    Ok(Ended::Ready)
}

/// Generates and checks; says how it ended when it is not ready. A client that cannot be built is such an end too.
fn make(arguments: &Arguments) -> Result<Option<Ended>> {
    let (outcome, gaps) = match generate::generate(&arguments.generate) {
        Ok(made) => made,
        // What was imported can be why, and then it is what is to be mended.
        Err(failure) => {
            console::error(&format!("error: {failure}\n"));
            (Outcome::Errors, Vec::new())
        }
    };
    if outcome != Outcome::Done {
        return Ok(Some(Ended::Imported(outcome, gaps)));
    }
    let outcome = check::run(&arguments.generate)?;
    Ok((outcome != Outcome::Done).then_some(Ended::Imported(outcome, Vec::new())))
}

/// What there was: the last commit, or the files as they were. It need not be sound: it is what is mended.
fn before(workspace: &Workspace, kept: &Kept, sources: &mut Sources) -> Option<Revision> {
    let folder = workspace.documents.display().to_string();
    let mut load = |side: &str| {
        let loaded = diff::load(side, workspace, sources, &mut Diagnostics::default());
        loaded.ok().flatten()
    };
    let mut before = load("HEAD").or_else(|| load(&folder))?;
    let surface = before.surface.take();
    before.surface = surface.or_else(|| kept.text(&workspace.surface()));
    Some(before)
}

/// Says what the document does to users, and writes it down.
fn conclude(
    arguments: &Arguments,
    workspace: &Workspace,
    sources: &Sources,
    [before, after]: [&Revision; 2],
) -> Result<()> {
    let comparison = before.compare(after);
    let surface = files::read_if_present(&workspace.surface())?;
    let report = Report {
        comparison: &comparison,
        sources,
        naive: false,
        surface: before
            .surface
            .as_ref()
            .zip(surface.as_ref())
            .map(|(old, new)| Lines::between(old, new)),
    };
    let advice = match report.rust() {
        Rust::Major => "a major version: code has to be changed to compile",
        Rust::Minor => "a minor version: the surface grows",
        Rust::None => "a patch version: the surface stays",
    };
    let entry = changelog::entry(advice, &report.entry());
    let text = report.render(arguments.format);
    match &arguments.output {
        Some(path) => files::write(path, &text)?,
        None => console::say(&format!("\n{text}")),
    }
    console::say(&format!("\nVersion: {advice}.\n"));
    let path = workspace.changelog();
    let shown = files::shown(&path);
    let Some(old) = files::read_if_present(&path)? else {
        console::say(&format!(
            "there is no {shown}; its entry would be:\n\n{}",
            entry.concat()
        ));
        return Ok(());
    };
    let new = changelog::with(&old, &entry);
    if new == old {
        console::say(&format!("{shown} has nothing to add\n"));
    } else {
        files::write(&path, &new)?;
        console::say(&format!(
            "{shown}: wrote a draft of the entry under \"Unreleased\"; read it before you commit\n"
        ));
    }
    Ok(())
}

/// Writes down what is to be decided, and says what to do.
fn draft(workspace: &Workspace, gaps: &[Gap]) -> Result<String> {
    let kept = "what was imported is kept: mend what stands above, then run the same again; `git restore openapi && git clean openapi` gives up\n";
    if gaps.is_empty() {
        return Ok(kept.to_owned());
    }
    let path = workspace.undecided();
    let header =
        "overlay: 1.0.0\ninfo:\n  title: What is to be decided\n  version: '1'\nactions:\n";
    let text = files::read_if_present(&path)?.unwrap_or_else(|| header.to_owned());
    files::write(&path, &(text + &by_rule::actions(gaps)))?;
    let shown = files::shown(&path);
    Ok(format!(
        "{shown} lists what is to be decided: write it where {} stands, and move the actions to the overlay of their area\n{kept}",
        by_rule::OPEN
    ))
}
