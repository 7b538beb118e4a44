//! The document compiler: `openapi/*.yaml` in, `management-client/openapi.json` and `surface.txt` out.

mod commands;
mod diagnostic;
mod difference;
mod document;
mod failure;
mod files;
mod import;
mod json_text;
mod merge;
mod offsets;
mod parse;
mod report;
mod resolve;
mod source;
mod tree;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use commands::import::Arguments;
use import::Limits;
use report::Format;

#[derive(Debug, clap::Parser)]
#[command(
    name = "cargo xtask",
    about = "The document compiler of this workspace"
)]
enum Command {
    Import(Arguments),
}

fn main() -> ExitCode {
    let Command::Import(arguments) = Command::parse();
    let format = Format::from_environment();
    let (mut output, mut errors) = (std::io::stdout().lock(), std::io::stderr().lock());
    match arguments.run(Limits::default(), format, &mut output, &mut errors) {
        Ok(outcome) => ExitCode::from(outcome.status()),
        Err(failure) => {
            let _ = writeln!(errors, "error: {failure}");
            ExitCode::FAILURE
        }
    }
}
