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

use std::panic::resume_unwind;
use std::process::ExitCode;
use std::thread;

use clap::Parser as _;
use mimalloc::MiMalloc;

use commands::{Cli, Outcome};

/// A third of the time of `generate` and `diff` is taking and giving back small pieces of syntax trees; this one takes a
/// fifth off the whole.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// A command line that is not understood; apart from the codes of [`Outcome`], as in `sysexits.h`.
const USAGE: u8 = 64;

/// The stack of each thread that works on documents, of which only what is used takes memory: parts of a document can
/// refer to others thousands of times, and the libraries that read them follow by calling themselves.
const STACK: usize = 512 << 20;

fn main() -> ExitCode {
    let thread = thread::Builder::new().stack_size(STACK).spawn(run);
    let ended = thread.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
    ended.unwrap_or_else(|error| {
        console::error(&format!("error: cannot start: {error}\n"));
        ExitCode::FAILURE
    })
}

fn run() -> ExitCode {
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
