//! For a terminal: one paragraph a change.

use std::fmt::Write as _;

use super::{Report, reached};

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("{}\n", report.verdict());
    if !report.comparison.changes.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", report.counts());
    }
    for change in report.changes() {
        let (wire, rust) = (change.wire_for(report.naive).word(), change.rust.word());
        let _ = writeln!(text, "\n{}", change.sentence.text());
        let _ = writeln!(text, "  {} (wire: {wire}, Rust: {rust})", change.rule.id);
        let _ = writeln!(text, "  at {} ({})", change.place, report.places(change));
        if !change.operations.is_empty() {
            let _ = writeln!(text, "  reaches {}", reached(change));
        }
        if let Some(reason) = &change.accepted {
            let _ = writeln!(text, "  accepted: {reason}");
        }
    }
    if let Some(lines) = report.surface.as_ref().filter(|lines| !lines.is_empty()) {
        text.push_str("\nsurface.txt\n");
        for line in &lines.removed {
            let _ = writeln!(text, "- {line}");
        }
        for line in &lines.added {
            let _ = writeln!(text, "+ {line}");
        }
    }
    text
}
