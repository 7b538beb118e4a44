//! What a replay says, for people.

use std::fmt::Write as _;

use super::pair::Replayed;

/// How many lines of a kind are shown without `--verbose`.
const SHOWN: usize = 5;

/// The first two lines of the table.
pub(crate) fn heading() -> String {
    "| pair | wire | Rust | lines | witness | answers decoded |\n|---|---|---|---|---|---|\n"
        .to_owned()
}

/// The line of a pair.
pub(crate) fn row(name: &str, seen: &Replayed) -> String {
    let lines = &seen.lines;
    let witness = match (seen.witness.at_base.len(), seen.witness.at_head.len()) {
        (0, 0) => format!("compiles ({} items)", seen.witness.lines),
        (0, errors) => format!("{errors} errors ({} items)", seen.witness.lines),
        (errors, _) => format!("unsound: {errors} errors beside its own client"),
    };
    let answers = seen.answers.as_ref().map_or("-".to_owned(), |answers| {
        format!(
            "{} of {} ({} operations; {} with unknown values, {} with unknown fields)",
            answers.instances - answers.failures.len(),
            answers.instances,
            answers.operations,
            answers.unknown,
            answers.lost
        )
    });
    format!(
        "| {name} | {} | {} | -{} +{} | {witness} | {answers} |\n",
        seen.wire.word(),
        seen.verdict.word(),
        lines.removed.len(),
        lines.added.len(),
    )
}

/// The line of a pair of which a side has no client.
pub(crate) fn missing(name: &str) -> String {
    format!("| {name} | - | - | no client | - | - |\n")
}

/// What is behind the line of a pair.
pub(crate) fn details(seen: &Replayed, all: bool) -> String {
    let mut text = String::new();
    let shown = if all { usize::MAX } else { SHOWN };
    let failures = seen.answers.as_ref().map(|answers| &answers.failures[..]);
    for (what, lines) in [
        ("gone from the surface", &seen.lines.removed[..]),
        ("new in the surface", &seen.lines.added[..]),
        ("no change explains", &seen.lines.unexplained[..]),
        (
            "the witness beside its own client",
            &seen.witness.at_base[..],
        ),
        (
            "the witness beside the newer client",
            &seen.witness.at_head[..],
        ),
        ("answers", failures.unwrap_or_default()),
        ("disagreement", &seen.disagreements()[..]),
    ] {
        for line in lines.iter().take(shown) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {what}: {line}");
        }
        if lines.len() > shown {
            let _ = writeln!(text, "  {what}: and {} more", lines.len() - shown);
        }
    }
    text
}
