//! Descriptions become documentation that rustdoc neither runs nor warns about.
//!
//! ````md
//! # before                              # after
//! ```                                   ```text
//! {"a": 1}                              {"a": 1}
//! ```                                   ```
//! See https://example.com/a.            See <https://example.com/a>.
//! ````

use crate::diagnostic::Diagnostics;
use crate::document::{Role, each_operation, each_schema};
use crate::tree::Node;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_operation(document, |_, method| {
        tidy(&mut method.node);
        let parameters = method
            .node
            .get_mut("parameters")
            .and_then(Node::as_array_mut);
        parameters.into_iter().flatten().for_each(tidy);
    });
    each_schema(document, Role::Frame, &mut |schema| {
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
    let mut in_block = false;
    let lines = text.trim_end().lines().map(|line| {
        let fence = line.trim_start().starts_with("```");
        let opens = fence && !in_block;
        in_block ^= fence;
        match (opens, line.trim_start()) {
            (true, "```") => line.replacen("```", "```text", 1),
            _ if in_block || fence => line.to_owned(),
            _ => link_urls(line),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
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
            output.push_str(&format!("<{url}>"));
        }
        rest = &from[url.len()..];
    }
    output.push_str(rest);
}
