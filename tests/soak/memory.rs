//! The memory of this process.

use std::fs;

/// The resident memory in KiB; `None` where the system has no `/proc`.
pub(crate) fn resident() -> Option<u64> {
    // The same figure as in `statm`, where it is in pages of a size that has to be guessed.
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// The memory after the warm-up and at the end, in KiB: the medians of the samples of the third and
/// of the last fifth of the run.
///
/// The allocator needs the first two to get as many pages as the busiest moment takes.
pub(crate) fn compare(samples: &[u64]) -> Option<(u64, u64)> {
    let fifth = samples.len() / 5;
    let warm = median(samples.get(2 * fifth..3 * fifth)?)?;
    let end = median(samples.get(samples.len() - fifth..)?)?;
    Some((warm, end))
}

fn median(samples: &[u64]) -> Option<u64> {
    let mut samples = samples.to_vec();
    samples.sort_unstable();
    samples.get(samples.len() / 2).copied()
}
