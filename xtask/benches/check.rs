//! How long `cargo xtask check --documents-only` takes, from reading the documents to the emitted text, and how much
//! memory it needs. The baseline of the same run is a start of the process that does nothing.
//!
//! ```sh
//! cargo bench -p xtask
//! ```

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nix::sys::resource::{UsageWho, getrusage};

/// The newest published document, where this machine has it.
const PUBLISHED: &str = "../shared/published/management-api-2026-08-19.json";

fn main() {
    divan::main();
    let peak = getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| usage.max_rss());
    match peak {
        Ok(kilobytes) => println!("peak memory of a process: {} MB", kilobytes / 1024),
        Err(error) => println!("peak memory is not known: {error}"),
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn xtask(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).current_dir(workspace());
    command.output().expect("the binary was just built")
}

fn check(folder: &str) -> Output {
    xtask(&["check", "--documents-only", "--openapi", folder])
}

#[divan::bench]
fn baseline_process_start() -> Output {
    xtask(&["--help"])
}

#[divan::bench]
fn committed_documents(bencher: divan::Bencher<'_, '_>) {
    assert!(
        check("openapi").status.success(),
        "run `cargo xtask generate` first"
    );
    bencher.bench_local(|| check("openapi"));
}

/// As it is published, without our words: the findings are part of the work.
#[divan::bench]
fn newest_published_document(bencher: divan::Bencher<'_, '_>) {
    if !workspace().join(PUBLISHED).exists() {
        println!("skipped: no {PUBLISHED} here");
        return;
    }
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let folder = scratch.path().join("openapi");
    let folder = folder.to_str().expect("a plain path");
    let import = xtask(&["import", "--openapi", folder, PUBLISHED]);
    assert!(
        import.status.success(),
        "{}",
        String::from_utf8_lossy(&import.stderr)
    );
    bencher.bench_local(|| check(folder));
}
