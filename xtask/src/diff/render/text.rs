//! For a terminal: a line for what reads alike, or with `--verbose` a paragraph a change.

use std::fmt::Write as _;

use super::lines::{Sections, Style, sections};
use super::{Report, reached};
use crate::diff::change::Change;
use crate::diff::lines::Lines;
use crate::escape;

/// How many lines of the surface are shown without `--verbose`.
const SURFACE_LINES: usize = 20;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("{}\n", report.verdict());
    if !report.comparison.changes.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", report.counts());
    }
    for note in report.notes() {
        let _ = writeln!(text, "{}", escape::line(&note));
    }
    if report.verbose {
        for change in report.changes() {
            paragraph(&mut text, change, report);
        }
    } else {
        short(&mut text, report);
    }
    if let Some(lines) = report.surface.as_ref().filter(|lines| !lines.is_empty()) {
        surface(&mut text, lines, report.verbose);
    }
    text
}

fn short(text: &mut String, report: &Report<'_>) {
    let Sections { shown, idle } = sections(report);
    for (title, lines) in &shown {
        let _ = writeln!(text, "\n{}", escape::line(title));
        for line in lines {
            let said = line.text(report, Style::Plain);
            let _ = writeln!(text, "  {said} [{}]", line.rules());
        }
    }
    if !report.comparison.changes.is_empty() {
        text.push('\n');
        if !idle.is_empty() {
            let _ = write!(text, "{} without effect on clients or code; ", idle.len());
        }
        text.push_str("`--verbose` shows every change with its place\n");
    }
}

fn paragraph(text: &mut String, change: &Change, report: &Report<'_>) {
    let (wire, rust) = (change.wire_for(report.naive).word(), change.rust.word());
    let _ = writeln!(text, "\n{}", escape::line(&change.sentence.text()));
    let _ = writeln!(text, "  {} (wire: {wire}, Rust: {rust})", change.rule.id);
    let places = escape::line(&report.places(change).join(" -> "));
    let _ = writeln!(text, "  at {} ({places})", escape::name(&change.place));
    if !change.operations.is_empty() {
        let _ = writeln!(text, "  reaches {}", reached(change));
    }
    if let Some([removed, added]) = change.lines.filter(|lines| *lines != [0, 0]) {
        let _ = writeln!(text, "  explains -{removed} +{added} lines of the surface");
    }
    if let Some(reason) = &change.accepted {
        let _ = writeln!(text, "  accepted: {}", escape::line(reason));
    }
}

fn surface(text: &mut String, lines: &Lines, is_verbose: bool) {
    listed(text, lines, is_verbose);
    if !lines.unexplained.is_empty() {
        text.push_str("\nlines that no change explains\n");
        for line in &lines.unexplained {
            let _ = writeln!(text, "{}", escape::lines(line));
        }
    }
}

fn listed(text: &mut String, lines: &Lines, is_verbose: bool) {
    let (removed, added) = (lines.removed.len(), lines.added.len());
    if !is_verbose && removed + added > SURFACE_LINES {
        let _ = writeln!(text, "surface.txt: {removed} lines removed, {added} added");
        return;
    }
    text.push_str("\nsurface.txt\n");
    let signs = [('-', &lines.removed), ('+', &lines.added)];
    for (sign, line) in signs
        .iter()
        .flat_map(|(sign, lines)| lines.iter().map(move |line| (sign, line)))
    {
        let _ = writeln!(text, "{sign} {}", escape::lines(line));
    }
}
