//! `cargo xtask generate`: writes the lowered document, then the surface of the client that is built from it.

use std::path::PathBuf;

use clap::Args;

use super::Outcome;
use crate::failure::Result;
use crate::pipeline::compile;
use crate::report::{self, Format};
use crate::workspace::Workspace;
use crate::{console, files, surface};

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
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let workspace = arguments.workspace();
    let compiled = compile(&workspace.documents)?;
    let findings = report::render(
        &compiled.diagnostics,
        &compiled.sources,
        Format::from_environment(),
    );
    console::error(&findings);
    let Some(text) = compiled.text else {
        return Ok(Outcome::Errors);
    };
    // The document comes first: a client that does not compile must not keep it from being mended.
    update(&workspace.lowered(), &text)?;
    if !arguments.documents_only {
        update(&workspace.surface(), &surface::of_client(&workspace)?)?;
    }
    Ok(Outcome::Done)
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
