//! For a comment on a pull request: verdict, sentences by area, and details that are folded away.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Report, reached};
use crate::diff::change::{Change, Rust, Wire};

/// How many operations a sentence names.
const NAMED: usize = 3;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("## {}\n\n", report.verdict());
    if report.comparison.changes.is_empty() {
        return text;
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}\n", report.counts());
    let mut areas: BTreeMap<String, Vec<&Change>> = BTreeMap::new();
    for change in report.changes() {
        areas.entry(area(change)).or_default().push(change);
    }
    for (name, changes) in &areas {
        let _ = writeln!(text, "### {name}\n");
        for line in sentences(changes, report.naive) {
            let _ = writeln!(text, "* {line}");
        }
        text.push('\n');
    }
    details(&mut text, report);
    surface(&mut text, report);
    text
}

/// The tag of the operations that a change reaches.
fn area(change: &Change) -> String {
    let mut areas = change.areas.iter();
    match (areas.next(), areas.next()) {
        (Some(only), None) => only.clone(),
        (None, _) => "API".to_owned(),
        _ => "Several areas".to_owned(),
    }
}

/// What is said of requests and of answers in the same words is one line.
fn sentences(changes: &[&Change], naive: bool) -> Vec<String> {
    let mut lines: Vec<(&str, Wire, Rust, &Change)> = Vec::new();
    for change in changes {
        let wire = change.wire_for(naive);
        let known = lines.iter_mut().find(|line| line.0 == change.sentence);
        if let Some(line) = known {
            line.1 = line.1.max(wire);
            line.2 = line.2.max(change.rust);
        } else {
            lines.push((&change.sentence, wire, change.rust, change));
        }
    }
    let lines = lines.into_iter();
    lines
        .map(|(sentence, wire, rust, change)| {
            let mark = if wire == Wire::None {
                String::new()
            } else {
                format!("**{}**: ", wire.word())
            };
            let rust = if rust == Rust::Major {
                " *(major)*"
            } else {
                ""
            };
            format!("{mark}{sentence}{rust}{}", suffix(change))
        })
        .collect()
}

fn suffix(change: &Change) -> String {
    let names: Vec<_> = change
        .operations
        .iter()
        .map(|name| format!("`{name}`"))
        .collect();
    if names.len() > NAMED {
        return format!(" ({} operations)", names.len());
    }
    let names: Vec<_> = names
        .into_iter()
        .filter(|name| !change.sentence.contains(name))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!(" ({})", names.join(", "))
    }
}

fn details(text: &mut String, report: &Report<'_>) {
    text.push_str("<details><summary>Details</summary>\n\n");
    text.push_str("| rule | wire | Rust | where | operations |\n|---|---|---|---|---|\n");
    for change in report.changes() {
        let wire = change.wire_for(report.naive).word();
        let _ = writeln!(
            text,
            "| `{}` | {wire} | {} | `{}` {} | {} |",
            change.rule.id,
            change.rust.word(),
            change.place,
            report.places(change),
            reached(change)
                + &change
                    .accepted
                    .as_ref()
                    .map_or(String::new(), |reason| format!("; accepted: {reason}"))
        );
    }
    text.push_str("\n</details>\n");
}

fn surface(text: &mut String, report: &Report<'_>) {
    let Some(lines) = report.surface.as_ref().filter(|lines| !lines.is_empty()) else {
        return;
    };
    let _ = writeln!(
        text,
        "\n<details><summary>Surface: {} lines removed, {} added</summary>\n\n```diff",
        lines.removed.len(),
        lines.added.len()
    );
    for line in &lines.removed {
        let _ = writeln!(text, "- {line}");
    }
    for line in &lines.added {
        let _ = writeln!(text, "+ {line}");
    }
    text.push_str("```\n\n</details>\n");
}
