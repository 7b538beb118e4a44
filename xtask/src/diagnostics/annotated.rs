//! A diagnostic as annotated source. Only the lines that it points to are looked at, and a long line is cut around the
//! marker, so that the cost does not grow with the document.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Level, Renderer, Snippet, Title};

use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::document::source::{Source, Sources, Span};
use crate::escape;

/// How many characters a line may have that is not cut here; the renderer cuts what is wider than a terminal.
const LONGEST_LINE: usize = 1000;

/// How many characters are shown before the start of a marker, where a line is cut, and how many from there on.
const AROUND: [usize; 2] = [60, 70];

/// How many lines lie at most between the labels of one excerpt.
const NEAR: usize = 200;

pub(super) fn annotated(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let message = escape::line(&diagnostic.message);
    let (elements, cuts): (Vec<_>, Vec<_>) = excerpts(diagnostic, sources).into_iter().unzip();
    let mut group = title(diagnostic, &message).elements(elements);
    let help = diagnostic.help.as_deref().map(escape::lines);
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help));
    }
    let text = Renderer::plain().render(&[group]);
    cuts.into_iter()
        .flatten()
        .fold(text, |text, Cut { place, is_at }| {
            text.replacen(&place, &is_at, 1)
        })
}

/// In a line that was cut, the renderer counts columns from the cut.
struct Cut {
    /// What it prints.
    place: String,
    /// What is meant.
    is_at: String,
}

type Excerpt<'a> = (Snippet<'a, Annotation<'a>>, Option<Cut>);

fn title<'a>(diagnostic: &'a Diagnostic, message: &'a str) -> Title<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    level.primary_title(message).id(diagnostic.rule)
}

/// The labels that are shown in one excerpt, each with whether it is the first of all.
type Labels<'a> = Vec<(bool, &'a Label)>;

/// The excerpts of each text that the labels point into, in the order of the labels.
fn excerpts<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Excerpt<'a>> {
    let mut ids = Vec::new();
    for label in &diagnostic.labels {
        if !ids.contains(&label.span.source) {
            ids.push(label.span.source);
        }
    }
    let mut excerpts = Vec::new();
    for id in ids {
        let labels = diagnostic.labels.iter().enumerate();
        let labels = labels.filter(|(_, label)| label.span.source == id);
        let labels: Labels<'_> = labels.map(|(index, label)| (index == 0, label)).collect();
        let source = sources.get(id);
        if is_one_excerpt(&labels, source) {
            excerpts.push((excerpt(&labels, source), None));
            continue;
        }
        for label in labels {
            if is_long(source, line(source, label.1.span)) {
                excerpts.push(window(label, source));
            } else {
                excerpts.push((excerpt(&vec![label], source), None));
            }
        }
    }
    excerpts
}

fn is_one_excerpt(labels: &Labels<'_>, source: &Source) -> bool {
    let lines = labels.iter().map(|(_, label)| line(source, label.span));
    let (first, last) = (lines.clone().min(), lines.clone().max());
    let is_near = first
        .zip(last)
        .is_some_and(|(first, last)| last - first <= NEAR);
    is_near && !lines.clone().any(|line| is_long(source, line))
}

/// The whole lines around the labels.
fn excerpt<'a>(labels: &Labels<'_>, source: &'a Source) -> Snippet<'a, Annotation<'a>> {
    let lines = labels.iter().map(|(_, label)| line(source, label.span));
    let (first, last) = (lines.clone().min().unwrap_or(1), lines.max().unwrap_or(1));
    let start = source.lines().range(&source.text, first).start;
    let end = source.lines().range(&source.text, last).end;
    let annotations = labels.iter().map(|(is_first, label)| {
        let range = first_line(&source.text, clamped(source, label.span));
        marker(*is_first, label, range.start - start..range.end - start)
    });
    Snippet::source(&source.text[start..end])
        .line_start(first)
        .path(source.name.as_str())
        .annotations(annotations)
}

/// The part of a long line around a label.
fn window<'a>((is_first, label): (bool, &Label), source: &'a Source) -> Excerpt<'a> {
    let text = &source.text;
    let span = clamped(source, label.span);
    let (number, column) = source.lines().line_column(text, span.start);
    let whole = source.lines().range(text, number);
    let before = text[whole.start..span.start]
        .char_indices()
        .rev()
        .take(AROUND[0])
        .last();
    let start = before.map_or(span.start, |(at, _)| whole.start + at);
    let after = text[span.start..whole.end].char_indices().nth(AROUND[1]);
    let end = after.map_or(whole.end, |(at, _)| span.start + at);
    let cut = |is_cut: bool| if is_cut { "..." } else { "" };
    let (left, right) = (cut(start > whole.start), cut(end < whole.end));
    let shown = format!("{left}{}{right}", &text[start..end]);
    let offset = left.len();
    let range = span.start - start + offset..span.end.clamp(span.start, end) - start + offset;
    let cut_column = shown[..range.start].chars().count() + 1;
    let name = &source.name;
    let cut = Cut {
        place: format!("{name}:{number}:{cut_column}"),
        is_at: match source.pointer(span.start) {
            Some(pointer) => format!("{name}#{}", escape::name(&pointer)),
            None => format!("{name}:{number}:{column}"),
        },
    };
    let snippet = Snippet::source(shown)
        .line_start(number)
        .path(name.as_str());
    let annotation = marker(is_first, label, range);
    (snippet.annotation(annotation), Some(cut))
}

fn marker<'a>(is_first: bool, label: &Label, range: Range<usize>) -> Annotation<'a> {
    let kind = if is_first {
        AnnotationKind::Primary
    } else {
        AnnotationKind::Context
    };
    kind.span(range).label(escape::line(&label.text))
}

fn line(source: &Source, span: Span) -> usize {
    let start = clamped(source, span).start;
    source.lines().line_column(&source.text, start).0
}

fn is_long(source: &Source, line: usize) -> bool {
    let range = source.lines().range(&source.text, line);
    range.len() > LONGEST_LINE && source.text[range].chars().count() > LONGEST_LINE
}

/// A range inside of the text; the end of the last line for what stands behind it.
fn clamped(source: &Source, span: Span) -> Range<usize> {
    let text = &source.text;
    let last = text.strip_suffix('\n').unwrap_or(text).len();
    let whole = |at: usize| (at..text.len()).find(|at| text.is_char_boundary(*at));
    let start = whole(span.range().start.min(last)).unwrap_or(last);
    let end = span.range().end.clamp(start, text.len());
    start..whole(end).unwrap_or(text.len())
}

/// The part of a range that stands on its first line: a mapping of forty lines is pointed at, not printed.
fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let line = text[range.clone()].find('\n');
    range.start..line.map_or(range.end, |at| range.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_the_marker() {
        let items: Vec<_> = (0..50_000)
            .map(|index| format!("{{\"grüße\":{index}}}"))
            .collect();
        let text = format!("{{\"a\":[{}]}}", items.join(","));
        let mut sources = Sources::default();
        let id = sources.add("a.json", text.as_str());
        let at = text.find("31234").unwrap();
        let diagnostic = Diagnostic::error("syntax", "no such number")
            .at(Span::new(id, at..at + 5), "this")
            .at(Span::new(id, 0..text.len()), "in here");
        expect_test::expect![[r#"
            error[syntax]: no such number
             --> a.json#/a/31234/grüße
              |
            1 | ...0},{"grüße":31231},{"grüße":31232},{"grüße":31233},{"grüße":31234},{"grüße":31235},{"grüße":31236},{"grüße":31237},{"grüße":31238}...
              |                                                                ^^^^^ this
              |
             ::: a.json#
              |
            1 | {"a":[{"grüße":0},{"grüße":1},{"grüße":2},{"grüße":3},{"grüße":4},{"gr...
              | ---------------------------------------------------------------------- in here"#]].assert_eq(&annotated(&diagnostic, &sources));
    }

    #[test]
    fn hostile_text_stays_in_its_line() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "a: \u{202e}\u{1b}[2J\n");
        let diagnostic = Diagnostic::error("syntax", "the value `\n::error::x`")
            .at(Span::new(id, 3..4), "\u{1b}[31m")
            .help("write\n::stop-commands::x");
        let text = annotated(&diagnostic, &sources);
        assert!(
            !text.contains('\u{1b}') && !text.contains('\u{202e}'),
            "{text}"
        );
        assert!(
            !text.lines().any(|line| line.trim_start().starts_with("::")),
            "{text}"
        );
    }
}
