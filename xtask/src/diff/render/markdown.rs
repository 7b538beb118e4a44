//! For a comment on a pull request: verdict, what breaks, sentences by area, and details that are folded away.

use std::fmt::Write as _;

use super::Report;
use super::lines::{Line, NAMED, Sections, Style, sections};
use crate::diff::change::Change;
use crate::escape;

/// How many lines of the surface are shown.
const SURFACE_LINES: usize = 300;

/// How many bytes stand before the details end: a comment on GitHub has at most 65,536 characters.
const LONGEST: usize = 40_000;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("## {}\n\n", report.verdict());
    if report.comparison.changes.is_empty() {
        surface(&mut text, report);
        return text;
    }
    text.push_str(&report.beside());
    for note in report.notes() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}\n", escape::markdown(&note));
    }
    let Sections { shown, idle } = sections(report);
    for (title, lines) in &shown {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "### {}\n", escape::markdown(title));
        list(&mut text, lines, report);
    }
    if !idle.is_empty() {
        let summary = format!("{} without effect on clients or code", idle.len());
        let _ = writeln!(text, "<details><summary>{summary}</summary>\n");
        list(&mut text, &idle, report);
        text.push_str("</details>\n\n");
    }
    details(&mut text, report);
    surface(&mut text, report);
    text
}

fn list(text: &mut String, lines: &[Line<'_>], report: &Report<'_>) {
    for line in lines {
        let _ = writeln!(text, "* {}", line.text(report, Style::Markdown));
    }
    text.push('\n');
}

fn details(text: &mut String, report: &Report<'_>) {
    let count = report.comparison.changes.len();
    let _ = writeln!(
        text,
        "<details><summary>Every change with its rule and its place ({count})</summary>\n"
    );
    text.push_str("`cargo xtask explain <rule>` says more.\n\n");
    text.push_str(
        "| rule | wire | closed types | Rust | where | operations |\n|---|---|---|---|---|---|\n",
    );
    for (index, change) in report.changes().into_iter().enumerate() {
        if text.len() > LONGEST {
            let more = count - index;
            let _ = writeln!(
                text,
                "\n{more} more: `cargo xtask diff --verbose` lists all"
            );
            break;
        }
        row(text, change, report);
    }
    text.push_str("\n</details>\n");
}

fn row(text: &mut String, change: &Change, report: &Report<'_>) {
    let all = report.comparison.operations;
    let operations = match change.operations.len() {
        count if count > NAMED && count >= all => format!("all {count}"),
        _ => {
            let names = change.operations.iter();
            let names: Vec<_> = names.map(|name| code(name)).collect();
            names.join(", ")
        }
    };
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "| `{}` | {} | {} | {} | {}<br>{} | {operations} |",
        change.rule.id,
        change.wire.word(),
        change.naive.word(),
        change.rust.word(),
        code(&change.place),
        report.places(change).map(|place| code(&place)).join(" -> "),
    );
}

/// A name in a cell of the table.
fn code(name: &str) -> String {
    escape::cell(&format!("`{}`", escape::name(name)))
}

fn surface(text: &mut String, report: &Report<'_>) {
    let Some(lines) = report.surface.as_ref().filter(|lines| !lines.is_empty()) else {
        return;
    };
    let (removed, added) = (lines.removed.len(), lines.added.len());
    let _ = writeln!(
        text,
        "\n<details><summary>Surface: {removed} lines removed, {added} added</summary>\n\n```diff"
    );
    let all = lines.removed.iter().map(|line| ('-', line));
    let all = all.chain(lines.added.iter().map(|line| ('+', line)));
    for (sign, line) in all.take(SURFACE_LINES) {
        let _ = writeln!(text, "{sign} {}", escape::lines(line));
    }
    text.push_str("```\n");
    if let Some(more) = (removed + added)
        .checked_sub(SURFACE_LINES)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(text, "\n{more} more lines are in `surface.txt`.");
    }
    if !lines.unexplained.is_empty() {
        text.push_str("\nNo change of the document explains these:\n\n```diff\n");
        for line in lines.unexplained.iter().take(SURFACE_LINES) {
            let _ = writeln!(text, "{}", escape::lines(line));
        }
        text.push_str("```\n");
    }
    text.push_str("\n</details>\n");
}
