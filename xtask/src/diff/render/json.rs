//! For programs.

use serde_json::{Value, json};

use super::Report;
use crate::escape;

pub(super) fn render(report: &Report<'_>) -> String {
    let changes: Vec<Value> = report
        .changes()
        .into_iter()
        .map(|change| {
            json!({
                "rule": change.rule.id,
                "sentence": change.sentence.text(),
                "place": change.place,
                "base": report.sources.place(change.base),
                "head": report.sources.place(change.head),
                "operations": change.operations,
                "areas": change.areas,
                "wire": change.wire.word(),
                "naive": change.naive.word(),
                "rust": change.rust.word(),
                "lines": change.lines,
                "accepted": change.accepted,
            })
        })
        .collect();
    let surface = report.surface.as_ref().map(|lines| {
        json!({
            "removed": lines.removed,
            "added": lines.added,
            "unexplained": lines.unexplained,
            "left_out": lines.left_out,
            "missing": lines.missing,
        })
    });
    let all = json!({
        "wire": report.comparison.wire(false).word(),
        "naive": report.comparison.wire(true).word(),
        "rust": report.rust().word(),
        "changes": changes,
        "surface": surface,
    });
    escape::json(&format!("{all:#}\n"))
}
