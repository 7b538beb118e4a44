//! For a comment on a pull request: verdict, what breaks, sentences by area, and details that are folded away.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Report, reached};
use crate::diff::change::Change;
use crate::diff::rules;
use crate::diff::sentence::Sentence;
use crate::diff::verdict::{Rust, Wire};

/// How many operations a sentence names.
const NAMED: usize = 3;

/// How many lines of the surface are shown: a comment on GitHub has at most 65,536 characters.
const SURFACE_LINES: usize = 300;

/// What is said of changes that read alike.
struct Line<'a> {
    sentence: Sentence,
    wire: Wire,
    rust: Rust,
    areas: BTreeSet<&'a str>,
    operations: BTreeSet<&'a str>,
    /// Whether a person has to judge it.
    is_for_people: bool,
    accepted: Option<&'a str>,
}

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = format!("## {}\n\n", report.verdict());
    if report.comparison.changes.is_empty() {
        surface(&mut text, report);
        return text;
    }
    text.push_str(&report.beside());
    let (hurts, rest): (Vec<_>, Vec<_>) = lines(report)
        .into_iter()
        .partition(|line| line.wire != Wire::None);
    let (matters, idle): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|line| line.rust != Rust::None);
    let (read, idle): (Vec<_>, Vec<_>) = idle.into_iter().partition(|line| line.is_for_people);
    section(&mut text, "What clients notice", &hurts, report);
    section(&mut text, "For a person to read", &read, report);
    let mut areas: BTreeMap<&str, Vec<Line<'_>>> = BTreeMap::new();
    for line in matters {
        areas.entry(line.area()).or_default().push(line);
    }
    for (name, lines) in &areas {
        section(&mut text, name, lines, report);
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

/// The lines that matter to users, without operations: the sentence names what changed.
pub(super) fn entry(report: &Report<'_>) -> Vec<String> {
    let lines = lines(report).into_iter();
    lines
        .filter(|line| line.wire != Wire::None || line.rust != Rust::None)
        .map(|line| format!("{}{}", line.mark(), line.sentence.text()))
        .collect()
}

fn section(text: &mut String, title: &str, lines: &[Line<'_>], report: &Report<'_>) {
    if !lines.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "### {title}\n");
        list(text, lines, report);
    }
}

fn list(text: &mut String, lines: &[Line<'_>], report: &Report<'_>) {
    for line in lines {
        let _ = writeln!(text, "* {}", line.text(report));
    }
    text.push('\n');
}

/// One line for what reads alike: the same of requests and of answers, and the same of more subjects.
fn lines<'a>(report: &'a Report<'_>) -> Vec<Line<'a>> {
    let mut said: Vec<Line<'a>> = Vec::new();
    for change in report.changes() {
        let line = Line::of(change, report.naive);
        match said
            .iter_mut()
            .find(|known| known.sentence == line.sentence)
        {
            Some(known) => known.unite(&line),
            None => said.push(line),
        }
    }
    let mut lines: Vec<Line<'a>> = Vec::new();
    for line in said {
        match lines.iter_mut().find(|known| known.reads_like(&line)) {
            Some(known) => known.unite(&line),
            None => lines.push(line),
        }
    }
    lines
}

impl<'a> Line<'a> {
    fn of(change: &'a Change, naive: bool) -> Self {
        Self {
            sentence: change.sentence.clone(),
            wire: change.wire_for(naive),
            rust: change.rust,
            areas: change.areas.iter().map(String::as_str).collect(),
            operations: change.operations.iter().map(String::as_str).collect(),
            is_for_people: *change.rule == rules::ENUM_WORDS_CHANGED,
            accepted: change.accepted.as_deref(),
        }
    }

    fn reads_like(&self, other: &Self) -> bool {
        self.sentence.frame() == other.sentence.frame()
            && (self.wire, self.rust, self.accepted) == (other.wire, other.rust, other.accepted)
            && self.area() == other.area()
    }

    fn unite(&mut self, other: &Self) {
        self.sentence.extend(&other.sentence);
        self.wire = self.wire.max(other.wire);
        self.rust = self.rust.max(other.rust);
        self.areas.extend(&other.areas);
        self.operations.extend(&other.operations);
        self.accepted = self.accepted.or(other.accepted);
    }

    /// The tag of the operations that it reaches.
    fn area(&self) -> &'a str {
        let mut areas = self.areas.iter();
        match (areas.next(), areas.next()) {
            (Some(only), None) => only,
            (None, _) => "API",
            _ => "Several areas",
        }
    }

    fn text(&self, report: &Report<'_>) -> String {
        let mark = self.mark();
        let rust = match self.rust {
            Rust::Major => " *(major)*",
            _ => "",
        };
        let accepted = self.accepted.map(|reason| format!(" *accepted: {reason}*"));
        let sentence = self.sentence.short();
        let suffix = self.suffix(&sentence, report.comparison.operations);
        format!(
            "{mark}{sentence}{rust}{suffix}{}",
            accepted.unwrap_or_default()
        )
    }

    fn mark(&self) -> String {
        match self.wire {
            Wire::None => String::new(),
            wire => format!("**{}**: ", wire.word()),
        }
    }

    /// The operations that the sentence does not name.
    fn suffix(&self, sentence: &str, all: usize) -> String {
        let count = self.operations.len();
        if count > NAMED {
            let all = if count >= all { "all " } else { "" };
            return format!(" ({all}{count} operations)");
        }
        let names = self.operations.iter().map(|name| format!("`{name}`"));
        let names: Vec<_> = names.filter(|name| !sentence.contains(name)).collect();
        if names.is_empty() {
            String::new()
        } else {
            format!(" ({})", names.join(", "))
        }
    }
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
    for change in report.changes() {
        let (wire, naive, rust) = (change.wire, change.naive, change.rust);
        let all = report.comparison.operations;
        let operations = match change.operations.len() {
            count if count > NAMED && count >= all => format!("all {count}"),
            _ => reached(change),
        };
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} | `{}`<br>{} | {operations} |",
            change.rule.id,
            wire.word(),
            naive.word(),
            rust.word(),
            change.place.replace('|', "\\|"),
            report.places(change).replace('|', "\\|"),
        );
    }
    text.push_str("\n</details>\n");
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
        let _ = writeln!(text, "{sign} {line}");
    }
    text.push_str("```\n");
    if let Some(more) = (removed + added)
        .checked_sub(SURFACE_LINES)
        .filter(|more| *more > 0)
    {
        let _ = writeln!(text, "\n{more} more lines are in `surface.txt`.");
    }
    text.push_str("\n</details>\n");
}
