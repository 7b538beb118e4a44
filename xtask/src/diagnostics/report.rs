//! Prints diagnostics: for people as annotated source, for GitHub as annotations of the changed lines.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet, Title};

use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::document::source::{Source, Sources};

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

/// Every diagnostic as text, each followed by an empty line.
pub(crate) fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format) -> String {
    let mut output = String::new();
    for diagnostic in diagnostics.iter() {
        let text = match format {
            Format::Text => annotated(diagnostic, sources),
            Format::GithubActions => workflow_command(diagnostic, sources),
        };
        output.push_str(&text);
        output.push_str(if format == Format::Text { "\n\n" } else { "\n" });
    }
    output
}

fn annotated(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut group = title(diagnostic).elements(snippets(diagnostic, sources));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    Renderer::plain().render(&[group])
}

fn title(diagnostic: &Diagnostic) -> Title<'_> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule)
}

/// One snippet for each text that the labels point into, in the order of the labels.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut ids = Vec::new();
    for label in &diagnostic.labels {
        if !ids.contains(&label.span.source) {
            ids.push(label.span.source);
        }
    }
    ids.into_iter()
        .map(|id| {
            let Source { name, text } = sources.get(id);
            let labels = diagnostic.labels.iter().enumerate();
            let annotations =
                labels
                    .filter(|(_, label)| label.span.source == id)
                    .map(|(index, label)| {
                        let kind = if index == 0 {
                            AnnotationKind::Primary
                        } else {
                            AnnotationKind::Context
                        };
                        kind.span(first_line(text, label.span.range()))
                            .label(label.text.as_str())
                    });
            Snippet::source(text.as_str())
                .path(name.as_str())
                .annotations(annotations)
        })
        .collect()
}

/// The part of a range that stands on its first line: a mapping of forty lines is pointed at, not printed.
fn first_line(text: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let end = range.end.min(text.len());
    let start = range.start.min(end);
    let line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line
}

fn workflow_command(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = diagnostic.labels.first().map_or(String::new(), |label| {
        let at = sources.line_column(label.span);
        let file = escape_property(&sources.get(label.span.source).name);
        format!("file={file},line={},col={},", at.line, at.column)
    });
    let rule = diagnostic.rule;
    let text = escape_data(&plain_text(diagnostic, sources));
    format!("::{command} {place}title={rule}::{text}")
}

/// The message with every place and the help, without source lines.
fn plain_text(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut text = diagnostic.message.clone();
    for label in &diagnostic.labels {
        text.extend(["\n", &sources.place(label.span), ": ", &label.text]);
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
    span: crate::document::source::Span,
    sources: &Sources,
) -> String {
    let at = sources.line_column(span);
    let file = escape_property(&sources.get(span.source).name);
    let text = escape_data(text);
    format!(
        "::{level} file={file},line={},col={},title={title}::{text}",
        at.line, at.column
    )
}

fn escape_data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

/// An annotation of a whole file, as GitHub reads it.
pub(crate) fn file_annotation(file: &str, title: &str, text: &str) -> String {
    let (file, text) = (escape_property(file), escape_data(text));
    format!("::error file={file},title={title}::{text}\n")
}
