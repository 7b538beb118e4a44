//! The document compiler: `openapi/*.yaml` in, `management-client/openapi.json` and `surface.txt` out.

mod commands;
mod console;
mod diagnostic;
mod difference;
mod document;
mod emit;
mod failure;
mod fastapi;
mod files;
mod freshness;
mod import;
mod json_text;
mod lint;
mod lower;
mod merge;
mod offsets;
mod overlay;
mod parse;
mod pipeline;
mod reach;
mod report;
mod resolve;
mod source;
mod surface;
mod tree;
mod verify;
mod workspace;

use std::process::ExitCode;

use clap::Parser as _;

use commands::{Cli, Outcome};

fn main() -> ExitCode {
    let outcome = Cli::parse().run().unwrap_or_else(|failure| {
        console::error(&format!("error: {failure}\n"));
        Outcome::Errors
    });
    ExitCode::from(outcome as u8)
}
