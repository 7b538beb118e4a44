//! The document compiler: `openapi/*.yaml` in, `management-client/openapi.json` and `surface.txt` out.

mod client;
mod commands;
mod compile;
mod console;
mod diagnostics;
mod diff;
mod document;
mod escape;
mod failure;
mod grammar;
mod import;
mod replay;
mod rules;
mod workspace;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Parser as _;
use mimalloc::MiMalloc;

use commands::{Cli, Outcome};

/// A third of the time of `generate` and `diff` is taking and giving back small pieces of syntax trees; this one takes a
/// fifth off the whole.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// A command line that is not understood; apart from the codes of [`Outcome`], as in `sysexits.h`.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            drop(error.print());
            return ExitCode::from(if error.use_stderr() { USAGE } else { 0 });
        }
    };
    let outcome = cli.run().unwrap_or_else(|failure| {
        console::error(&escape::lines(&format!("error: {failure}\n")));
        Outcome::Errors
    });
    ExitCode::from(outcome as u8)
}
