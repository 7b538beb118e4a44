//! Changes that read alike as one line, in the order in which a person reads them.

use std::collections::{BTreeMap, BTreeSet};

use super::Report;
use crate::diff::change::Change;
use crate::diff::sentence::Sentence;
use crate::escape;
use crate::rules::{self, Rust, Wire};

/// How many operations a line names.
pub(super) const NAMED: usize = 3;

/// How a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Markdown,
}

impl Style {
    pub(super) fn show(self, text: &str) -> String {
        match self {
            Self::Plain => escape::line(text),
            Self::Markdown => escape::markdown(text),
        }
    }

    fn emphasis(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Markdown => format!("*{text}*"),
        }
    }

    fn strong(self, text: &str) -> String {
        self.emphasis(&self.emphasis(text))
    }
}

/// What is said of changes that read alike.
pub(super) struct Line<'a> {
    sentence: Sentence,
    rules: BTreeSet<&'static str>,
    wire: Wire,
    rust: Rust,
    areas: BTreeSet<&'a str>,
    operations: BTreeSet<&'a str>,
    /// Whether a person has to judge it.
    is_for_people: bool,
    accepted: Option<&'a str>,
}

/// The lines of a report.
pub(super) struct Sections<'a> {
    /// Under a heading each, worst first.
    pub(super) shown: Vec<(&'a str, Vec<Line<'a>>)>,
    /// Those without effect on clients or code.
    pub(super) idle: Vec<Line<'a>>,
}

/// What matters, by what it does and then by area.
pub(super) fn sections<'a>(report: &'a Report<'_>) -> Sections<'a> {
    let all = lines(report);
    let (hurts, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|line| line.wire != Wire::None);
    let (matters, idle): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|line| line.rust != Rust::None);
    let (read, idle): (Vec<_>, Vec<_>) = idle.into_iter().partition(|line| line.is_for_people);
    let mut areas: BTreeMap<&str, Vec<Line<'_>>> = BTreeMap::new();
    for line in matters {
        areas.entry(line.area()).or_default().push(line);
    }
    let first = [
        ("What clients notice", hurts),
        ("For a person to read", read),
    ];
    let mut shown: Vec<_> = first.into_iter().chain(areas).collect();
    shown.retain(|(_, lines)| !lines.is_empty());
    Sections { shown, idle }
}

/// The lines that matter to users, without operations: the sentence names what changed.
pub(super) fn entry(report: &Report<'_>) -> Vec<String> {
    let lines = lines(report).into_iter();
    let style = Style::Markdown;
    lines
        .filter(|line| line.wire != Wire::None || line.rust != Rust::None)
        .map(|line| format!("{}{}", line.mark(style), style.show(&line.sentence.text())))
        .collect()
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
            rules: [change.rule.id].into(),
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
        self.rules.extend(&other.rules);
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

    pub(super) fn text(&self, report: &Report<'_>, style: Style) -> String {
        let sentence = self.sentence.short();
        let mut text = self.mark(style) + &style.show(&sentence);
        if self.rust == Rust::Major {
            text.extend([" ", &style.emphasis("(major)")]);
        }
        text.push_str(&style.show(&self.suffix(&sentence, report.comparison.operations)));
        if let Some(reason) = self.accepted {
            let accepted = format!("accepted: {}", style.show(reason));
            text.extend([" ", &style.emphasis(&accepted)]);
        }
        text
    }

    /// The rules that found it.
    pub(super) fn rules(&self) -> String {
        let rules: Vec<_> = self.rules.iter().copied().collect();
        rules.join(", ")
    }

    fn mark(&self, style: Style) -> String {
        match self.wire {
            Wire::None => String::new(),
            wire => format!("{}: ", style.strong(wire.word())),
        }
    }

    /// The operations that the sentence does not name.
    fn suffix(&self, sentence: &str, all: usize) -> String {
        let count = self.operations.len();
        if count > NAMED {
            let all = if count >= all { "all " } else { "" };
            return format!(" ({all}{count} operations)");
        }
        let names = self
            .operations
            .iter()
            .map(|name| format!("`{}`", escape::name(name)));
        let names: Vec<_> = names.filter(|name| !sentence.contains(name)).collect();
        if names.is_empty() {
            String::new()
        } else {
            format!(" ({})", names.join(", "))
        }
    }
}
