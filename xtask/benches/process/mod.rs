//! What the benchmarks share: they measure the program from outside, as a process.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nix::sys::resource::{UsageWho, getrusage};

/// The newest published document, where this machine has it.
pub(crate) const NEWEST: &str = "../shared/published/management-api-2026-08-19.json";

/// Runs the benchmarks, and prints the peak memory of a process.
pub(crate) fn main() {
    divan::main();
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| usage.max_rss());
    match peak {
        Ok(kilobytes) => println!("peak memory of a process: {} MB", kilobytes / 1024),
        Err(error) => println!("peak memory is not known: {error}"),
    }
}

/// Whether this machine has the published documents; says so where not.
pub(crate) fn is_published() -> bool {
    let found = workspace().join(NEWEST).exists();
    if !found {
        println!("skipped: no {NEWEST} here");
    }
    found
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

pub(crate) fn xtask(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(workspace());
    command.output().expect("the binary was just built")
}

/// As [`xtask`], for a run that has to succeed.
pub(crate) fn succeed(arguments: &[&str]) {
    let output = xtask(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
}
