//! `cargo xtask generate`: writes the lowered document, the client that is generated from it, and its surface.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::compile::by_rule::Gap;
use crate::compile::{compile, compile_by_rule, raw_json};
use crate::diagnostics::report::{self, Format};
use crate::failure::{Failure, Result};
use crate::workspace::{Lock, Staged, Workspace, files};
use crate::{client, console};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder of the documents [default: openapi]
    #[arg(long, value_name = "FOLDER")]
    pub(super) openapi: Option<PathBuf>,

    /// The folder of the client [default: management-client]
    #[arg(long, value_name = "FOLDER")]
    pub(super) client: Option<PathBuf>,

    /// Write `openapi.json` and `openapi-3.1.json` alone: no Rust, and no `surface.txt`
    #[arg(long)]
    pub(super) documents_only: bool,

    /// Decide by rule what no overlay decides, and leave out what cannot be expressed
    #[arg(long)]
    pub(super) by_rule: bool,
}

impl Arguments {
    pub(super) fn workspace(&self) -> Workspace {
        Workspace::new(self.openapi.as_deref(), self.client.as_deref())
    }

    /// The same, when there is a client to write to.
    pub(super) fn checked_workspace(&self) -> Result<Workspace> {
        let workspace = self.workspace();
        workspace.mend()?;
        let shown = files::shown(&workspace.client);
        let other = "name the folder of the client by `--client`";
        if !workspace.client.is_dir() {
            return Err(Failure::new(format!(
                "there is no folder `{shown}`: {other}"
            )));
        }
        if !self.documents_only && !workspace.client.join("Cargo.toml").is_file() {
            let message = format!(
                "`{shown}` has no Cargo.toml, so that it is no client: {other}, or add `--documents-only`"
            );
            return Err(Failure::new(message));
        }
        Ok(workspace)
    }
}

/// What generating gives, before anything is written.
#[derive(Debug)]
pub(super) struct Generated {
    /// The generated files; nothing when there are errors.
    pub(super) files: Option<Vec<client::File>>,
    /// What the overlays lack, where that is why there are errors.
    pub(super) gaps: Vec<Gap>,
    /// The places that are raw JSON in Rust, with the reasons.
    pub(super) raw_places: String,
}

impl Arguments {
    /// Generates from the documents as they will be. What was found in them is printed.
    pub(super) fn generate(&self, workspace: &Workspace, staged: &Staged) -> Result<Generated> {
        let mut compiled = if self.by_rule {
            compile_by_rule(&workspace.documents, staged)?
        } else {
            compile(&workspace.documents, staged)?
        };
        let files = if self.documents_only {
            let lowered = compiled.lowered.as_ref();
            lowered.map(|lowered| client::documents(workspace, lowered))
        } else {
            client::files(workspace, &mut compiled)?
        };
        let sources = &compiled.sources;
        console::error(&report::render(
            &compiled.diagnostics,
            sources,
            Format::from_environment(),
        ));
        if let (Some(_), count @ 1..) = (&files, compiled.left_out) {
            console::error(&format!("left out: {count}, each with a warning above\n"));
        }
        Ok(Generated {
            files,
            raw_places: raw_json::render(&compiled.raw_places, sources),
            gaps: compiled.gaps,
        })
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = arguments.checked_workspace()?;
    let lock = Lock::take(&workspace, "generate")?;
    let mut staged = Staged::default();
    let Some(files) = arguments.generate(&workspace, &staged)?.files else {
        return Ok(Outcome::Errors);
    };
    for (path, text) in &files {
        staged.write(path, text.as_str());
    }
    let written = staged.commit(&lock)?;
    for (path, _) in &files {
        let is_written = written.contains(path);
        let state = if is_written { "written" } else { "is fresh" };
        console::say(&format!("{} {state}\n", files::shown(path)));
    }
    Ok(Outcome::Done)
}
