//! Descriptions become documentation that rustdoc neither runs nor warns about, with links to what they name.
//!
//! ````md
//! # before                                  # after
//! ```                                       ```text
//! {"a": 1}                                  {"a": 1}
//! ```                                       ```
//! See https://example.com/a.                See <https://example.com/a>.
//! See `list_things`.                        See [`list_things`](crate::Client::list_things).
//! See [`crate::types::Thing`].              See [`Thing`](crate::types::Thing).
//! ````

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::Value;

/// Where the names of operations and components lead.
type Targets = BTreeMap<String, String>;

/// Makes all descriptions of a document ready for Rust.
pub(crate) fn prepare(document: &mut Value) {
    let targets = targets(document);
    visit(document, &targets);
}

fn targets(document: &Value) -> Targets {
    let components = document["components"]["schemas"].as_object().into_iter();
    let types = components
        .flat_map(|all| all.keys())
        .map(|name| (name.clone(), format!("crate::types::{name}")));
    let paths = document["paths"].as_object().into_iter();
    let operations = paths
        .flat_map(|all| all.values())
        .filter_map(Value::as_object)
        .flat_map(|path| path.values())
        .filter_map(|operation| operation["operationId"].as_str())
        .map(|id| (id.to_owned(), format!("crate::Client::{id}")));
    types.chain(operations).collect()
}

fn visit(value: &mut Value, targets: &Targets) {
    match value {
        Value::Object(entries) => {
            for (key, inner) in entries {
                match inner {
                    Value::String(text) if key == "description" => {
                        *text = documentation(text, targets);
                    }
                    Value::Object(texts) if key == "x-enum-descriptions" => {
                        for text in texts.values_mut() {
                            if let Value::String(text) = text {
                                *text = documentation(text, targets);
                            }
                        }
                    }
                    _ => visit(inner, targets),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, targets)),
        _ => {}
    }
}

/// A part of the text, and what takes its place.
type Edit = (Range<usize>, String);

/// The text as a documentation comment can hold it.
fn documentation(text: &str, targets: &Targets) -> String {
    let text = text.trim_end();
    let mut output = text.to_owned();
    // From the end, so that the places before stay true.
    for (range, replacement) in edits(text, targets).into_iter().rev() {
        output.replace_range(range, &replacement);
    }
    output
}

fn edits(text: &str, targets: &Targets) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut links = 0;
    let mut in_code = false;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links -= 1,
            Event::Start(Tag::CodeBlock(kind)) => {
                in_code = true;
                edits.extend(code_block(text, range, &kind));
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Code(_) if links == 0 => edits.extend(span(text, range, targets)),
            Event::Text(_) if links == 0 && !in_code => edits.extend(urls(text, range)),
            Event::Html(_) | Event::InlineHtml(_) => {
                edits.push((range.clone(), text[range].replace('<', "\\<")));
            }
            _ => {}
        }
    }
    edits
}

/// rustdoc takes a block that is indented, or fenced without another language, for Rust, and compiles it.
fn code_block(text: &str, block: Range<usize>, kind: &CodeBlockKind<'_>) -> Option<Edit> {
    match kind {
        CodeBlockKind::Indented => {
            let start = text[..block.start].rfind('\n').map_or(0, |end| end + 1);
            let blanks = block.start - start;
            let outer = &text[start..start + blanks.saturating_sub(INDENT)];
            let lines = text[start..block.end].trim_end().lines();
            let code: String = lines
                .flat_map(|line| [outer, line.get(blanks..).unwrap_or_default(), "\n"])
                .collect();
            let fenced = format!("{outer}```text\n{code}{outer}```");
            let end = start + text[start..block.end].trim_end().len();
            Some((start..end, fenced))
        }
        CodeBlockKind::Fenced(info) => is_rust(info).then(|| {
            let line = text[block.clone()].lines().next().unwrap_or_default();
            let fence = line.trim_end_matches(|last| !['`', '~'].contains(&last));
            let from = block.start + fence.len();
            (from..block.start + line.len(), "text".to_owned())
        }),
    }
}

/// How far an indented code block stands in from the text around it.
const INDENT: usize = 4;

/// Whether rustdoc would take a block for Rust.
fn is_rust(info: &str) -> bool {
    let words = info.split([',', ' ']).filter(|word| !word.is_empty());
    let known = [
        "rust",
        "should_panic",
        "no_run",
        "ignore",
        "compile_fail",
        "test_harness",
        "standalone_crate",
    ];
    words
        .into_iter()
        .all(|word| known.contains(&word) || word.starts_with("edition"))
}

/// A code span that names an operation or a component links to it; a link that is written as a path shows the name alone.
fn span(text: &str, range: Range<usize>, targets: &Targets) -> Option<Edit> {
    let name = text[range.clone()].trim_matches('`');
    let in_link = text[..range.start].ends_with('[') && text[range.end..].starts_with(']');
    if let Some(path) = in_link
        .then_some(name)
        .filter(|name| name.starts_with("crate::"))
    {
        let name = path.rsplit("::").next().unwrap_or(path);
        return Some((range.start..range.end + 1, format!("`{name}`]({path})")));
    }
    let target = targets.get(name).filter(|_| !in_link)?;
    Some((range, format!("[`{name}`]({target})")))
}

/// Bare URLs go into angle brackets; those in quotes or brackets stay.
fn urls(text: &str, range: Range<usize>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut from = range.start;
    while let Some(start) = find_url(&text[from..range.end]).map(|start| from + start) {
        let rest = &text[start..range.end];
        let end = rest
            .find(|c: char| c.is_whitespace() || "<>()[]\"".contains(c))
            .unwrap_or(rest.len());
        let url = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        from = start + url.len();
        if !text[..start].ends_with(['<', '(', '[', '"']) {
            edits.push((start..from, format!("<{url}>")));
        }
    }
    edits
}

fn find_url(text: &str) -> Option<usize> {
    let found = ["https://", "http://"].map(|scheme| text.find(scheme));
    found.into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::{Targets, documentation};

    fn said(text: &str) -> String {
        let targets = Targets::from([
            ("Ship".to_owned(), "crate::types::Ship".to_owned()),
            (
                "list_ships".to_owned(),
                "crate::Client::list_ships".to_owned(),
            ),
        ]);
        let once = documentation(text, &targets);
        assert_eq!(documentation(&once, &targets), once, "twice is as once");
        once
    }

    #[test]
    fn code_is_no_rust() {
        let rows = [
            (
                "a\n\n    let x;\n\n    y\n\nb",
                "a\n\n```text\nlet x;\n\ny\n```\n\nb",
            ),
            ("```\na\n```", "```text\na\n```"),
            ("```rust,no_run\na\n```", "```text\na\n```"),
            ("~~~\na\n~~~", "~~~text\na\n~~~"),
            ("```json\n{}\n```", "```json\n{}\n```"),
            ("- a\n\n  ```\n  b\n  ```", "- a\n\n  ```text\n  b\n  ```"),
            ("- a\n\n      b", "- a\n\n  ```text\n  b\n  ```"),
            ("a\n    goes on", "a\n    goes on"),
            (
                "````\n```\nhttps://a.b\n```\n````",
                "````text\n```\nhttps://a.b\n```\n````",
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(said(text), expected);
        }
    }

    #[test]
    fn urls_are_links_where_they_are_not_yet() {
        let rows = [
            (
                "See https://a.b/c. Or http://d!",
                "See <https://a.b/c>. Or <http://d>!",
            ),
            (
                "(https://a) [https://b](https://c) <https://d> `https://e` \"https://f\"",
                "(https://a) [https://b](https://c) <https://d> `https://e` \"https://f\"",
            ),
            (
                "https://a_b_c and *https://d*",
                "<https://a_b_c> and *<https://d>*",
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(said(text), expected);
        }
    }

    #[test]
    fn names_are_links() {
        let rows = [
            (
                "`Ship` of `list_ships`, `Boat`",
                "[`Ship`](crate::types::Ship) of [`list_ships`](crate::Client::list_ships), `Boat`",
            ),
            ("[`crate::types::Ship`]", "[`Ship`](crate::types::Ship)"),
            (
                "[`Ship`](crate::types::Ship)",
                "[`Ship`](crate::types::Ship)",
            ),
            ("```text\n`Ship`\n```", "```text\n`Ship`\n```"),
        ];
        for (text, expected) in rows {
            assert_eq!(said(text), expected);
        }
    }

    #[test]
    fn html_is_text() {
        assert_eq!(said("a <b>c</b> <!-- d"), "a \\<b>c\\</b> <!-- d");
        assert_eq!(said("<script>\nx\n</script>"), "\\<script>\nx\n\\</script>");
    }
}
