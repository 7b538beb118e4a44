//! The commands: each parses its arguments, runs stages and says how the process ends.

pub(crate) mod check;
pub(crate) mod diff;
pub(crate) mod explain;
pub(crate) mod generate;
pub(crate) mod import;
pub(crate) mod replay;
pub(crate) mod update;

use clap::{Parser, Subcommand};

use crate::diagnostics::report;
use crate::failure::Result;

/// How a command ended; the number is the exit code of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Outcome {
    Done = 0,
    /// The documents have errors, or the command could not do its work.
    Errors = 1,
    /// A generated file is not what the documents give.
    Stale = 2,
    /// A comparison has what the caller does not allow.
    Denied = 3,
}

/// The document compiler: reads the OpenAPI documents of this workspace and writes what the client is built from.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Cli {
    #[command(subcommand)]
    command: Command,

    /// Show every finding in the documents; without it many are grouped by rule
    #[arg(long, global = true)]
    all: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Compile `openapi/` to `management-client/openapi.json` and list the client's surface
    Generate(generate::Arguments),
    /// Do what `generate` does without writing: exit code 0 fresh, 1 errors, 2 stale
    Check(check::Arguments),
    Import(import::Arguments),
    Diff(diff::Arguments),
    Explain(explain::Arguments),
    Update(update::Arguments),
    Replay(replay::Arguments),
}

impl Cli {
    pub(crate) fn run(self) -> Result<Outcome> {
        if self.all {
            report::show_all();
        }
        match self.command {
            Command::Generate(arguments) => generate::run(&arguments),
            Command::Check(arguments) => check::run(&arguments),
            Command::Import(arguments) => Ok(import::run(&arguments)),
            Command::Diff(arguments) => diff::run(&arguments),
            Command::Explain(arguments) => explain::run(&arguments),
            Command::Update(arguments) => update::run(&arguments),
            Command::Replay(arguments) => replay::run(&arguments),
        }
    }
}
