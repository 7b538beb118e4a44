//! `cargo xtask update`: takes a published document in, from import to the draft of a changelog entry.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Outcome, generate, import};
use crate::diagnostic::Diagnostics;
use crate::diff::{self, Comparison, Format, Lines, Report, Rust};
use crate::failure::Result;
use crate::source::Sources;
use crate::workspace::Workspace;
use crate::{console, files};

/// Take a published document in: import it, generate, check, and say what it does to users
///
/// Leaves a tree that is ready to commit, and prints a draft of the changelog entry with advice on the version. When
/// anything fails the tree is as it was before.
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
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = arguments.generate.workspace();
    let kept = Kept::read(&workspace)?;
    let ended = update(arguments, &workspace);
    if !matches!(ended, Ok(Outcome::Done)) {
        kept.restore(&workspace)?;
        console::error("nothing was changed: the files are as they were before\n");
    }
    ended
}

fn update(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let folder = workspace.documents.display().to_string();
    // What was there before need not be sound: it is what is mended.
    let before = diff::load(
        &folder,
        workspace,
        &mut sources,
        &mut Diagnostics::default(),
    );
    let before = before.ok().flatten();
    let old_surface = files::read_if_present(&workspace.surface())?;

    let steps: [&dyn Fn() -> Result<Outcome>; 3] = [
        &|| {
            Ok(import::run(&import::Arguments::replace(
                &arguments.input,
                &workspace.documents,
            )))
        },
        &|| generate::run(&arguments.generate),
        &|| super::check::run(&arguments.generate),
    ];
    for step in steps {
        let outcome = step()?;
        if outcome != Outcome::Done {
            return Ok(outcome);
        }
    }
    let after = diff::load(&folder, workspace, &mut sources, &mut diagnostics)?;
    let (Some(before), Some(after)) = (before, after) else {
        console::say("there was no document before to compare with\n");
        return Ok(Outcome::Done);
    };
    let comparison = before.compare(&after);
    let new_surface = files::read_if_present(&workspace.surface())?;
    let report = Report {
        comparison: &comparison,
        sources: &sources,
        naive: false,
        surface: old_surface
            .zip(new_surface)
            .map(|(old, new)| Lines::between(&old, &new)),
    };
    console::say(&format!(
        "\n{}\n{}",
        report.render(arguments.format),
        draft(&comparison)
    ));
    Ok(Outcome::Done)
}

/// A changelog entry and the part of the version that goes up.
fn draft(comparison: &Comparison) -> String {
    let advice = match comparison.rust() {
        Rust::Major => "a major version: code has to be changed to compile",
        Rust::Minor => "a minor version: the surface grows",
        Rust::None => "a patch version: the surface stays",
    };
    let mut lines: Vec<_> = comparison
        .changes
        .iter()
        .map(|change| change.sentence.text())
        .collect();
    lines.sort();
    lines.dedup();
    let lines: Vec<_> = lines
        .into_iter()
        .map(|line| format!("* {line}\n"))
        .collect();
    format!(
        "Version: {advice}.\nDraft for CHANGELOG.md:\n\n{}",
        lines.concat()
    )
}

/// The files as they were.
struct Kept {
    files: BTreeMap<PathBuf, String>,
}

impl Kept {
    fn read(workspace: &Workspace) -> Result<Self> {
        let mut kept = BTreeMap::new();
        for path in present(workspace)? {
            let text = files::read(&path)?;
            kept.insert(path, text);
        }
        Ok(Self { files: kept })
    }

    /// Puts every file back that differs, and removes those that were not there.
    fn restore(&self, workspace: &Workspace) -> Result<()> {
        for path in present(workspace)? {
            if !self.files.contains_key(&path) {
                files::remove(&path)?;
            }
        }
        for (path, text) in &self.files {
            if files::read_if_present(path)?.as_ref() != Some(text) {
                files::write(path, text)?;
            }
        }
        Ok(())
    }
}

/// The files that an update can write.
fn present(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    if workspace.documents.is_dir() {
        paths.extend(files::list(&workspace.documents, &["yaml", "yml"])?);
    }
    let generated = [workspace.lowered(), workspace.surface()];
    paths.extend(
        generated
            .into_iter()
            .filter(|path: &PathBuf| Path::exists(path)),
    );
    Ok(paths)
}
