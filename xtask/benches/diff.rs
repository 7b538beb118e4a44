//! How long `cargo xtask diff` takes, and how much memory it needs. The goal is 100 ms and 50 MB.
//!
//! ```sh
//! cargo bench -p xtask --bench diff
//! ```

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark talks to a person, and stops where it cannot measure"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use nix::sys::resource::{UsageWho, getrusage};

/// The newest published document, where this machine has it.
const NEWEST: &str = "../shared/published/management-api-2026-08-19.json";

/// The one before it, and the oldest.
const BEFORE: &str = "../shared/published/history/2026-08-04-4296b23d9.json";
const OLDEST: &str = "../shared/published/history/2024-06-14-752e32c47.json";

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

fn diff(base: &str, head: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(["diff", base, head]).current_dir(workspace());
    let output = command.output().expect("the binary was just built");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn published(bencher: divan::Bencher<'_, '_>, base: &str) {
    if workspace().join(NEWEST).exists() {
        bencher.bench_local(|| diff(base, NEWEST));
    } else {
        println!("skipped: no {NEWEST} here");
    }
}

#[divan::bench]
fn newest_two(bencher: divan::Bencher<'_, '_>) {
    published(bencher, BEFORE);
}

#[divan::bench]
fn oldest_and_newest(bencher: divan::Bencher<'_, '_>) {
    published(bencher, OLDEST);
}

/// With git, and with our overlays on both sides.
#[divan::bench]
fn last_commit_and_working_tree() {
    diff("HEAD", "openapi");
}
