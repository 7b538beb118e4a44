//! Writes a comparison for people, pull requests, programs and GitHub.

mod annotations;
mod json;
mod lines;
mod markdown;
mod text;

use std::fmt::Write as _;

use super::change::{Change, Comparison};
use super::lines::Lines;
use crate::document::source::Sources;
use crate::escape;
use crate::rules::{Rust, Wire};

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For a terminal
    Text,
    /// For a comment on a pull request
    Markdown,
    /// For programs
    Json,
    /// For the lines of a pull request
    Github,
}

/// A comparison, and what is said beside it.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    pub(crate) comparison: &'a Comparison,
    pub(crate) sources: &'a Sources,
    /// Whether the verdicts are those for a client with closed enums and unions.
    pub(crate) naive: bool,
    /// Whether a text for a terminal has each change with its place.
    pub(crate) verbose: bool,
    /// The public items of both clients that differ.
    pub(crate) surface: Option<Lines>,
}

impl Report<'_> {
    pub(crate) fn render(&self, format: Format) -> String {
        match format {
            Format::Text => text::render(self),
            Format::Markdown => markdown::render(self),
            Format::Json => json::render(self),
            Format::Github => annotations::render(self),
        }
    }

    /// What matters to users, a line each, for a changelog.
    pub(crate) fn entry(&self) -> Vec<String> {
        lines::entry(self)
    }

    /// The changes, worst first.
    fn changes(&self) -> Vec<&Change> {
        let mut changes: Vec<_> = self.comparison.changes.iter().collect();
        changes.sort_by_key(|change| {
            let verdicts = (change.wire_for(self.naive), change.rust);
            (std::cmp::Reverse(verdicts), &change.place, change.rule.id)
        });
        changes
    }

    /// What code has to do: what the lines of both clients say, else what the rules say beside the lines that are known.
    pub(crate) fn rust(&self) -> Rust {
        match &self.surface {
            Some(lines) if lines.is_whole => lines.rust(),
            Some(lines) => self.comparison.rust().max(lines.rust()),
            None => self.comparison.rust(),
        }
    }

    /// Why what code has to do is not said by the clients themselves, and what only one of them has for want of Rust.
    fn notes(&self) -> Vec<String> {
        let Some(lines) = &self.surface else {
            return Vec::new();
        };
        let missing = lines.missing.iter().map(|why| {
            let why = why.lines().next().unwrap_or_default();
            format!("What code has to do is what the rules say, because a client cannot be generated: {why}")
        });
        let left_out = lines.left_out.iter();
        let left_out =
            left_out.map(|said| format!("Only one client has what no Rust can say: {said}"));
        missing.chain(left_out).collect()
    }

    /// The verdict in one line.
    fn verdict(&self) -> String {
        let is_same = self.comparison.changes.is_empty();
        if is_same && self.rust() == Rust::None {
            return "Nothing changes for users.".to_owned();
        }
        let wire = match self.comparison.wire(self.naive) {
            _ if is_same => "The API is the same",
            Wire::None => "Clients that are out there go on working",
            Wire::Silent => "Clients that are out there get other answers without an error",
            Wire::Conditional => {
                "Clients that are out there work unless they use what was narrowed"
            }
            Wire::Breaking => "Clients that are out there break",
        };
        let rust = match self.rust() {
            Rust::None => "the Rust surface stays",
            Rust::Minor => "the Rust surface grows (minor)",
            Rust::Major => "code has to be changed to compile (major)",
        };
        format!("{wire}; {rust}.")
    }

    /// What stands beside the verdict: how much there is, and what it does to clients that others generate.
    fn beside(&self) -> String {
        let changes = &self.comparison.changes;
        let mut text = format!("{}\n", self.counts());
        let broken = changes
            .iter()
            .filter(|change| change.naive == Wire::Breaking && change.wire != Wire::Breaking);
        let broken = broken.count();
        if broken > 0 && !self.naive {
            let what = if broken == 1 { "change" } else { "changes" };
            // Writing to a string cannot fail.
            let _ = writeln!(
                text,
                "\n{broken} {what} would break a client with closed enums and unions; ours takes them."
            );
        }
        text + "\n"
    }

    /// How many changes have each verdict.
    fn counts(&self) -> String {
        let changes = &self.comparison.changes;
        let wire = [Wire::Breaking, Wire::Conditional, Wire::Silent, Wire::None].map(|wire| {
            let count = changes
                .iter()
                .filter(|change| change.wire_for(self.naive) == wire);
            format!("{} {}", count.count(), wire.word())
        });
        let rust = [Rust::Major, Rust::Minor, Rust::None].map(|rust| {
            let count = changes.iter().filter(|change| change.rust == rust).count();
            format!("{count} {}", rust.word())
        });
        format!("wire: {}; Rust: {}", wire.join(", "), rust.join(", "))
    }

    /// Where both sides say it.
    fn places(&self, change: &Change) -> [String; 2] {
        [change.base, change.head].map(|span| self.sources.place(span))
    }
}

/// The names of operations in one line.
fn reached(change: &Change) -> String {
    let names: Vec<_> = change
        .operations
        .iter()
        .map(|name| escape::name(name))
        .collect();
    names.join(", ")
}
