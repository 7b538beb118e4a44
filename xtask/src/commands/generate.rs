//! `cargo xtask generate`: writes the lowered document, then the surface of the client that is built from it.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::compile::by_rule::Gap;
use crate::compile::compile;
use crate::diagnostics::report::{self, Format};
use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use crate::workspace::files;
use crate::{console, surface};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder of the documents [default: openapi]
    #[arg(long, value_name = "FOLDER")]
    pub(super) openapi: Option<PathBuf>,

    /// The folder of the client [default: management-client]
    #[arg(long, value_name = "FOLDER")]
    pub(super) client: Option<PathBuf>,

    /// Leave the client alone: do not build it, and do not touch `surface.txt`
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

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    Ok(generate(arguments)?.0)
}

/// Generates, and says what the overlays lack where that is why it failed.
pub(super) fn generate(arguments: &Arguments) -> Result<(Outcome, Vec<Gap>)> {
    let workspace = arguments.checked_workspace()?;
    let compiled = compile(&workspace.documents)?;
    let findings = report::render(
        &compiled.diagnostics,
        &compiled.sources,
        Format::from_environment(),
    );
    console::error(&findings);
    let Some(text) = compiled.text else {
        return Ok((Outcome::Errors, compiled.gaps));
    };
    // The document comes first: a client that does not compile must not keep it from being mended.
    update(&workspace.lowered(), &text)?;
    if !arguments.documents_only {
        update(&workspace.surface(), &surface::of_client(&workspace)?)?;
    }
    Ok((Outcome::Done, Vec::new()))
}

fn update(path: &std::path::Path, text: &str) -> Result<()> {
    let shown = files::shown(path);
    if files::read_if_present(path)?.as_deref() == Some(text) {
        console::say(&format!("{shown} is fresh\n"));
    } else {
        files::write(path, text)?;
        console::say(&format!("{shown} written\n"));
    }
    Ok(())
}
