//! Finds the OpenAPI document in a text: the whole text, or the fenced blocks of a documentation page.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::source::{SourceId, Sources, Span};
use crate::workspace::files;

/// A document in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) span: Span,
    /// Whether the source is the document, which then describes the whole API.
    pub(super) whole: bool,
}

/// The documents of a source. A page can have several; none is an error.
pub(super) fn find(sources: &Sources, id: SourceId, diagnostics: &mut Diagnostics) -> Vec<Part> {
    let source = sources.get(id);
    let (name, text) = (source.name.as_str(), source.text.as_str());
    let everything = Span::new(id, 0..text.len());
    let fences = fences(text);
    if is_document(name, text, &fences) {
        return vec![Part {
            span: everything,
            whole: true,
        }];
    }
    let candidates = fences.iter().filter(|fence| fence.holds_document(text));
    let mut parts = Vec::new();
    let mut is_cut = false;
    for fence in candidates {
        if fence.is_closed {
            let span = Span::new(id, fence.body.clone());
            parts.push(Part { span, whole: false });
        } else {
            is_cut = true;
            let opening = Span::new(id, fence.opening.clone());
            diagnostics.push(never_ends(opening));
        }
    }
    if parts.is_empty() && !is_cut {
        diagnostics.push(no_document(Span::new(id, 0..0)));
    }
    parts
}

fn never_ends(opening: Span) -> Diagnostic {
    Diagnostic::error(
        "truncated",
        "the block with the OpenAPI document never ends",
    )
    .at(opening, "begins here, and no line closes it")
    .help("the page is cut short: get it again")
}

fn no_document(start: Span) -> Diagnostic {
    let help = "looked for a block fenced by three or more backticks that is marked `yaml` or `json` and has a key \
                `openapi`, as in ````yaml POST /v1/...; a JSON or YAML document is also read when it is the whole file";
    Diagnostic::error("no-document", "there is no OpenAPI document in it")
        .at(start, "the whole text was searched")
        .help(help)
}

/// Whether a text is itself a document, by the extension of its name or else by what it looks like.
fn is_document(name: &str, text: &str, fences: &[Fence]) -> bool {
    let extension = name
        .rsplit(['/', '\\'])
        .next()
        .and_then(|file| file.rsplit_once('.'));
    if let Some((_, extension)) = extension
        && is_format(&extension.to_lowercase())
    {
        return true;
    }
    text.trim_start().starts_with('{') || has_version_key_outside(text, fences)
}

/// Whether a file or block of this extension or language can be a document.
fn is_format(name: &str) -> bool {
    name == "json" || files::DOCUMENTS.contains(&name)
}

/// A YAML document can have fenced blocks in its descriptions, a page has `openapi:` inside a fence only.
fn has_version_key_outside(text: &str, fences: &[Fence]) -> bool {
    let mut start = 0;
    let in_front = fences.iter().any(|fence| {
        let between = &text[start..fence.body.start];
        start = fence.body.end;
        has_version_key(between)
    });
    in_front || has_version_key(&text[start..])
}

/// Whether a line of its own says `openapi: ...` (or `swagger: ...`, so that the refusal can name the version).
fn has_version_key(text: &str) -> bool {
    let mut lines = text.lines();
    lines.any(|line| {
        let line = line.trim_start_matches(['"', '\'']);
        let rest = line
            .strip_prefix("openapi")
            .or_else(|| line.strip_prefix("swagger"));
        rest.is_some_and(|rest| {
            rest.trim_start_matches(['"', '\''])
                .trim_start()
                .starts_with(':')
        })
    })
}

/// A fenced block of Markdown.
#[derive(Debug)]
struct Fence {
    /// The line that begins it.
    opening: std::ops::Range<usize>,
    /// The lines between the fences.
    body: std::ops::Range<usize>,
    is_closed: bool,
}

impl Fence {
    /// Whether the block is meant as an OpenAPI document: marked as YAML or JSON, and either marked with an operation
    /// too or with a version in it.
    fn holds_document(&self, text: &str) -> bool {
        let opening = text[self.opening.clone()].trim();
        let mut words = opening.trim_start_matches(['`', '~']).split_whitespace();
        let language = words.next().unwrap_or_default().to_lowercase();
        if !is_format(&language) {
            return false;
        }
        let method = words.next().unwrap_or_default().to_lowercase();
        let is_operation = crate::document::is_method(&method)
            && words.next().is_some_and(|path| path.starts_with('/'));
        let body = &text[self.body.clone()];
        let has_version = match language.as_str() {
            "json" => body.contains("\"openapi\"") || body.contains("\"swagger\""),
            _ => has_version_key(body),
        };
        is_operation || has_version
    }
}

/// The fenced blocks of a page, in the way of Markdown: a block ends at a fence that is at least as long as its own.
/// Indentation does not count, because components of MDX indent their content.
fn fences(text: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut open: Option<(Fence, &str)> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let mark = mark(line);
        match (&mut open, mark) {
            (None, Some(mark)) if opens(line, mark) => {
                let fence = Fence {
                    opening: start..start + line.trim_end().len(),
                    body: end..text.len(),
                    is_closed: false,
                };
                open = Some((fence, mark));
            }
            (Some((_, own)), Some(mark)) if closes(line, mark, own) => {
                if let Some((mut fence, _)) = open.take() {
                    fence.body.end = start;
                    fence.is_closed = true;
                    fences.push(fence);
                }
            }
            _ => {}
        }
        start = end;
    }
    fences.extend(open.map(|(fence, _)| fence));
    fences
}

/// The run of backticks or tildes that a line begins with, when it is long enough for a fence.
fn mark(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(' ');
    let first = line
        .chars()
        .next()
        .filter(|first| ['`', '~'].contains(first))?;
    let rest = line.trim_start_matches(first);
    let mark = &line[..line.len() - rest.len()];
    (mark.len() >= 3).then_some(mark)
}

fn opens(line: &str, mark: &str) -> bool {
    let information = line.trim().trim_start_matches(mark);
    !(mark.starts_with('`') && information.contains('`'))
}

fn closes(line: &str, mark: &str, own: &str) -> bool {
    mark.starts_with(own) && line.trim() == mark
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of the documents that are found, or the rules that were broken.
    fn found(name: &str, text: &str) -> Result<Vec<String>, Vec<&'static str>> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add(name, text);
        let parts = find(&sources, id, &mut diagnostics);
        if diagnostics.has_errors() {
            return Err(diagnostics
                .iter()
                .map(|diagnostic| diagnostic.rule)
                .collect());
        }
        Ok(parts
            .iter()
            .map(|part| text[part.span.range()].to_owned())
            .collect())
    }

    #[test]
    fn a_block_ends_at_a_fence_of_its_own_kind_and_length() {
        let body = "openapi: 3.1.0\nx: |\n  ```\n  ~~~~\n  ```\n";
        for fence in ["````", "`````", "~~~~~"] {
            let page = format!("# Page\n\n```text\nx\n```\n{fence}yaml get /x\n{body}{fence}\nend");
            assert_eq!(
                found("page.md", &page),
                Ok(vec![body.to_owned()]),
                "{fence}"
            );
        }
    }

    #[test]
    fn every_document_of_a_page_is_found() {
        let page = "```yaml\nopenapi: 3.1.0\na: 1\n```\n```yaml\nb: 1\n```\n```json\n{\"openapi\": \"3.1.0\"}\n```\n";
        let documents = ["openapi: 3.1.0\na: 1\n", "{\"openapi\": \"3.1.0\"}\n"];
        assert_eq!(
            found("page", page),
            Ok(documents.map(str::to_owned).to_vec())
        );
    }

    #[test]
    fn a_block_marked_with_an_operation_is_a_document_even_when_its_version_is_missing() {
        let page = "````yaml POST /v1/x\npaths: {}\n````\n";
        assert_eq!(found("page.md", page), Ok(vec!["paths: {}\n".to_owned()]));
    }

    #[test]
    fn a_document_with_blocks_in_its_words_is_no_page() {
        let yaml =
            "info:\n  description: |\n    ```yaml\n    openapi: 3.0.0\n    ```\nopenapi: 3.1.0\n";
        assert_eq!(
            found("https://harbour.invalid/api", yaml),
            Ok(vec![yaml.to_owned()])
        );
    }

    #[test]
    fn what_has_no_document_and_what_is_cut_are_told_apart() {
        assert_eq!(found("page.md", ""), Err(vec!["no-document"]));
        assert_eq!(
            found("page.md", "```yaml\nopenapi: 3.1.0\n"),
            Err(vec!["truncated"])
        );
        assert_eq!(
            found("page.md", "```bash\nopenapi: 3.1.0\n```\n"),
            Err(vec!["no-document"])
        );
    }
}
