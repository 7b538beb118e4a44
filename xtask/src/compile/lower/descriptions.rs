//! Descriptions become documentation that rustdoc neither runs nor warns about.
//!
//! ````md
//! # before                              # after
//! ```                                   ```text
//! {"a": 1}                              {"a": 1}
//! ```                                   ```
//! See https://example.com/a.            See <https://example.com/a>.
//! ````

use crate::diagnostics::Diagnostics;
use crate::document::tree::Node;
use crate::document::{each_operation, each_schema};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_operation(document, |_, method| {
        tidy(&mut method.node);
        let parameters = method
            .node
            .get_mut("parameters")
            .and_then(Node::as_array_mut);
        parameters.into_iter().flatten().for_each(tidy);
    });
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        tidy(schema);
        for text in schema
            .get_mut("x-enum-descriptions")
            .into_iter()
            .flat_map(Node::entries_mut)
        {
            tidy_text(&mut text.node);
        }
    });
}

fn tidy(node: &mut Node) {
    if let Some(description) = node.get_mut("description") {
        tidy_text(description);
    }
}

fn tidy_text(node: &mut Node) {
    if let Some(text) = node.as_str() {
        *node = Node::string(node.span, documentation(text));
    }
}

/// The text as a documentation comment can hold it.
fn documentation(text: &str) -> String {
    let mut blocks = Blocks::default();
    let mut lines = Vec::new();
    for line in text.trim_end().lines() {
        blocks.line(line, &mut lines);
    }
    blocks.end(&mut lines);
    lines.join("\n")
}

/// Where in a Markdown text a line stands.
#[derive(Default)]
struct Blocks {
    /// The fence that closes the code block which is open.
    fence: Option<String>,
    /// An indented code block is open: the blanks that stand before its lines.
    indented: Option<usize>,
    /// The column at which the text of the present list item starts.
    item: usize,
    after_text: bool,
}

/// How far a line is indented that is code, beyond the text around it.
const CODE_INDENT: usize = 4;

impl Blocks {
    fn line(&mut self, line: &str, lines: &mut Vec<String>) {
        if let Some(fence) = &self.fence {
            if line.trim().starts_with(fence.as_str())
                && line.trim().trim_start_matches(fence.as_str()).is_empty()
            {
                self.fence = None;
            }
            lines.push(line.to_owned());
            return;
        }
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if text.is_empty() {
            self.after_text = false;
            lines.push(String::new());
            return;
        }
        if indent < self.item {
            self.item = 0;
        }
        if !self.after_text && indent >= self.item + CODE_INDENT {
            self.open_indented(lines);
        } else if !self.after_text || indent < self.item + CODE_INDENT {
            self.end(lines);
        }
        match self.indented {
            Some(blanks) => lines.push(format!("{}{}", " ".repeat(self.item), &line[blanks..])),
            None => self.prose(line, text, indent, lines),
        }
    }

    fn prose(&mut self, line: &str, text: &str, indent: usize, lines: &mut Vec<String>) {
        if let Some((fence, info)) = fence(text) {
            let before = &line[..indent];
            let info = if is_rust(info) { "text" } else { info };
            lines.push(format!("{before}{fence}{info}"));
            self.fence = Some(fence.to_owned());
            self.after_text = false;
            return;
        }
        if let Some(marker) = list_marker(text) {
            self.item = indent + marker;
        }
        self.after_text = true;
        lines.push(link_urls(line));
    }

    fn open_indented(&mut self, lines: &mut Vec<String>) {
        if self.indented.is_none() {
            self.indented = Some(self.item + CODE_INDENT);
            lines.push(format!("{}```text", " ".repeat(self.item)));
        }
    }

    /// Closes an indented block; the blank lines behind it stay behind it.
    fn end(&mut self, lines: &mut Vec<String>) {
        if let Some(blanks) = self.indented.take() {
            let blank = lines
                .iter()
                .rev()
                .take_while(|line| line.is_empty())
                .count();
            lines.insert(
                lines.len() - blank,
                format!("{}```", " ".repeat(blanks - CODE_INDENT)),
            );
        }
    }
}

/// The fence that a line opens, and what stands behind it.
fn fence(text: &str) -> Option<(&str, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| ['`', '~'].contains(mark))?;
    let length = text
        .chars()
        .take_while(|character| *character == mark)
        .count();
    let (fence, info) = text.split_at(length);
    (length >= 3 && !(mark == '`' && info.contains('`'))).then_some((fence, info.trim()))
}

/// Whether rustdoc would take a block for Rust, and compile it.
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

/// The length of the marker of a list item, with the blank behind it.
fn list_marker(text: &str) -> Option<usize> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (_, rest) = text.split_at(digits);
    let marks: &[char] = if digits > 0 {
        &['.', ')']
    } else {
        &['-', '*', '+']
    };
    rest.strip_prefix(marks)?
        .starts_with(' ')
        .then_some(digits + 2)
}

/// Puts bare URLs into angle brackets; those in links, code and brackets stay.
fn link_urls(line: &str) -> String {
    let mut output = String::with_capacity(line.len());
    for (index, part) in line.split('`').enumerate() {
        if index > 0 {
            output.push('`');
        }
        if index % 2 == 1 {
            output.push_str(part);
        } else {
            link_in_prose(part, &mut output);
        }
    }
    output
}

fn link_in_prose(prose: &str, output: &mut String) {
    let mut rest = prose;
    while let Some(start) = rest.find("https://").or_else(|| rest.find("http://")) {
        let (before, from) = rest.split_at(start);
        let end = from
            .find(|c: char| c.is_whitespace() || "<>()[]\"".contains(c))
            .unwrap_or(from.len());
        let url = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']);
        output.push_str(before);
        if before.ends_with(['<', '(', '[', '"']) {
            output.push_str(url);
        } else {
            output.extend(["<", url, ">"]);
        }
        rest = &from[url.len()..];
    }
    output.push_str(rest);
}
