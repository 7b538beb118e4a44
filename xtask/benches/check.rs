//! How long `cargo xtask check --documents-only` takes, from reading the documents to the emitted text, and how much
//! memory it needs. The baseline of the same run is a start of the process that does nothing.
//!
//! ```sh
//! cargo bench -p xtask
//! ```

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark talks to a person, and stops where it cannot measure"
)]

mod process;

use std::process::Output;

use process::{NEWEST, is_published, succeed, xtask};

fn main() {
    process::main();
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
    // It fails where something is stale.
    succeed(&["check", "--documents-only"]);
    bencher.bench_local(|| check("openapi"));
}

/// As it is published, without our words: the findings are part of the work.
#[divan::bench]
fn newest_published_document(bencher: divan::Bencher<'_, '_>) {
    if !is_published() {
        return;
    }
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let folder = scratch.path().join("openapi");
    let folder = folder.to_str().expect("a plain path");
    succeed(&["import", "--openapi", folder, NEWEST]);
    bencher.bench_local(|| check(folder));
}
