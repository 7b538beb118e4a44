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

mod process;

use process::{NEWEST, is_published, succeed};

/// The published document before the newest one, and the oldest.
const BEFORE: &str = "../shared/published/history/2026-08-04-4296b23d9.json";
const OLDEST: &str = "../shared/published/history/2024-06-14-752e32c47.json";

fn main() {
    process::main();
}

fn diff(base: &str, head: &str) {
    succeed(&["diff", base, head]);
}

fn published(bencher: divan::Bencher<'_, '_>, base: &str) {
    if is_published() {
        bencher.bench_local(|| diff(base, NEWEST));
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
