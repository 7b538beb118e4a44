//! `cargo xtask generate`: writes the lowered document, the client that is generated from it, and its surface.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::compile::by_rule::Gap;
use crate::compile::{Compiled, compile};
use crate::diagnostics::report::{self, Format};
use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use crate::workspace::files;
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
}

impl Arguments {
    pub(super) fn workspace(&self) -> Workspace {
        Workspace::new(self.openapi.as_deref(), self.client.as_deref())
    }

    /// The same, when there is a client to write to.
    pub(super) fn checked_workspace(&self) -> Result<Workspace> {
        let workspace = self.workspace();
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

impl Arguments {
    /// The generated files as the documents give them; nothing when there are errors.
    pub(super) fn files(&self) -> Result<(Option<Vec<client::File>>, Compiled)> {
        let workspace = self.checked_workspace()?;
        let mut compiled = compile(&workspace.documents)?;
        let files = if self.documents_only {
            let lowered = compiled.lowered.as_ref();
            lowered.map(|lowered| client::documents(&workspace, lowered))
        } else {
            client::files(&workspace, &mut compiled)?
        };
        Ok((files, compiled))
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    Ok(generate(arguments)?.0)
}

/// Generates, and says what the overlays lack where that is why it failed.
pub(super) fn generate(arguments: &Arguments) -> Result<(Outcome, Vec<Gap>)> {
    let (files, compiled) = arguments.files()?;
    console::error(&report::render(
        &compiled.diagnostics,
        &compiled.sources,
        Format::from_environment(),
    ));
    let Some(files) = files else {
        return Ok((Outcome::Errors, compiled.gaps));
    };
    for (path, is_written) in files::write_all(&files)? {
        let state = if is_written { "written" } else { "is fresh" };
        console::say(&format!("{} {state}\n", files::shown(&path)));
    }
    Ok((Outcome::Done, Vec::new()))
}
