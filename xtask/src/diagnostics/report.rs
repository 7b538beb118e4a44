//! Prints diagnostics: for people as annotated source, for GitHub as annotations of the changed lines.
//!
//! Many are grouped by their rule: the first of each is shown, and the others are counted.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use super::annotated::annotated;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::document::source::{Sources, Span};
use crate::escape;

/// How many findings are shown one by one.
const SHOWN: usize = 30;

/// Whether all are, however many there are.
static ALL: AtomicBool = AtomicBool::new(false);

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Annotated source, as rustc prints it.
    Text,
    /// Workflow commands, which GitHub shows beside the lines of a pull request.
    GithubActions,
}

impl Format {
    /// GitHub sets `GITHUB_ACTIONS` to `true` in every step of a workflow.
    pub(crate) fn from_environment() -> Self {
        match std::env::var("GITHUB_ACTIONS") {
            Ok(value) if value == "true" => Self::GithubActions,
            _ => Self::Text,
        }
    }
}

/// Lets every finding be shown, as `--all` asks for.
pub(crate) fn show_all() {
    ALL.store(true, Ordering::Relaxed);
}

/// The diagnostics as text, each followed by an empty line.
pub(crate) fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    let found = distinct(diagnostics);
    if found.len() <= SHOWN || ALL.load(Ordering::Relaxed) {
        return found
            .into_iter()
            .map(|it| one(it, sources, format))
            .collect();
    }
    let mut text = String::new();
    let groups = groups(&found);
    for group in &groups {
        text.extend(group.first().map(|first| one(first, sources, format)));
    }
    text + &totals(&groups)
}

fn one(diagnostic: &Diagnostic, sources: &Sources, format: Format) -> String {
    match format {
        Format::Text => annotated(diagnostic, sources) + "\n\n",
        Format::GithubActions => workflow_command(diagnostic, sources) + "\n",
    }
}

/// The findings without those that say the same of the other twin of a schema.
fn distinct(diagnostics: &Diagnostics) -> Vec<&Diagnostic> {
    let mut known = HashSet::new();
    let is_new = |diagnostic: &&Diagnostic| {
        let twins = ["-Input", "-Output"];
        if !twins.iter().any(|twin| diagnostic.message.contains(twin)) {
            return true;
        }
        let message = twins
            .iter()
            .fold(diagnostic.message.clone(), |message, twin| {
                message.replace(twin, "")
            });
        known.insert((diagnostic.rule, message))
    };
    diagnostics.iter().filter(is_new).collect()
}

/// The findings by rule, in the order in which the rules come up.
fn groups<'a>(found: &[&'a Diagnostic]) -> Vec<Vec<&'a Diagnostic>> {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    for diagnostic in found {
        let alike = |group: &&mut Vec<&Diagnostic>| {
            let first = group.first();
            first.is_some_and(|first| {
                (first.rule, first.severity) == (diagnostic.rule, diagnostic.severity)
            })
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(diagnostic),
            None => groups.push(vec![diagnostic]),
        }
    }
    groups
}

/// How many there are of each rule and in all.
fn totals(groups: &[Vec<&Diagnostic>]) -> String {
    let mut text = String::new();
    let mut counts = [0, 0];
    for group in groups {
        let Some(first) = group.first() else { continue };
        counts[first.severity as usize] += group.len();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:>7} {}[{}]",
            group.len(),
            word(first.severity),
            first.rule
        );
    }
    let [errors, warnings] = counts;
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    format!(
        "{errors} error{}, {warnings} warning{}: the first of each rule stands above; `--all` shows all\n{text}",
        plural(errors),
        plural(warnings)
    )
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn workflow_command(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let level = word(diagnostic.severity);
    let text = plain_text(diagnostic, sources);
    match diagnostic.labels.first() {
        Some(label) => annotation(level, diagnostic.rule, &text, label.span, sources),
        None => format!(
            "::{level} title={}::{}",
            diagnostic.rule,
            escape::data(&text)
        ),
    }
}

/// The message with every place and the help, without source lines.
fn plain_text(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut text = escape::line(&diagnostic.message);
    for label in &diagnostic.labels {
        let said = format!("{}: {}", sources.place(label.span), label.text);
        text.extend(["\n", &escape::line(&said)]);
    }
    if let Some(help) = &diagnostic.help {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    text
}

/// An annotation of a place, at one of GitHub's levels.
pub(crate) fn annotation(
    level: &str,
    title: &str,
    text: &str,
    span: Span,
    sources: &Sources,
) -> String {
    let at = sources.line_column(span);
    let file = escape::property(&sources.get(span.source).name);
    let text = escape::data(text);
    format!(
        "::{level} file={file},line={},col={},title={title}::{text}",
        at.line, at.column
    )
}

/// An annotation of a whole file, as GitHub reads it.
pub(crate) fn file_annotation(file: &str, title: &str, text: &str) -> String {
    let (file, text) = (escape::property(file), escape::data(text));
    format!("::error file={file},title={title}::{text}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(count: usize) -> (Diagnostics, Sources) {
        let (mut diagnostics, mut sources) = (Diagnostics::default(), Sources::default());
        let text = "a: 1\n".repeat(count);
        let id = sources.add("a.yaml", text.as_str());
        for index in 0..count {
            let rule = ["first-rule", "second-rule"][index % 2];
            let diagnostic = Diagnostic::error(rule, format!("finding {index}"));
            diagnostics.push(diagnostic.at(Span::new(id, index * 5..index * 5 + 1), "here"));
        }
        (diagnostics, sources)
    }

    #[test]
    fn many_findings_are_grouped_and_counted() {
        let (diagnostics, sources) = found(3001);
        let text = render(&diagnostics, &sources, Format::Text);
        expect_test::expect![[r"
            error[first-rule]: finding 0
             --> a.yaml:1:1
              |
            1 | a: 1
              | ^ here

            error[second-rule]: finding 1
             --> a.yaml:2:1
              |
            2 | a: 1
              | ^ here

            3001 errors, 0 warnings: the first of each rule stands above; `--all` shows all
               1501 error[first-rule]
               1500 error[second-rule]
        "]]
        .assert_eq(&text);
        let annotations = render(&diagnostics, &sources, Format::GithubActions);
        assert_eq!(annotations.matches("::error ").count(), 2);
    }

    #[test]
    fn a_finding_in_both_twins_is_shown_once() {
        let mut diagnostics = Diagnostics::default();
        for name in ["Ship-Input", "Ship-Output", "Ship"] {
            diagnostics.push(Diagnostic::error(
                "syntax",
                format!("`{name}` has no words"),
            ));
        }
        let text = render(&diagnostics, &Sources::default(), Format::Text);
        assert_eq!(text.matches("no words").count(), 2, "{text}");
    }
}
