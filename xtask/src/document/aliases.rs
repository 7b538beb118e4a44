//! What the aliases of a YAML text stand for, up to a limit: a text of a few lines can stand for more than fits into
//! memory.

use std::collections::HashMap;

use super::parse::DEPTH_LIMIT;
use crate::document::tree::{Node, Value};

/// How many values anchors and aliases may copy; the largest published document has 60,000 in all.
const COPY_LIMIT: usize = 200_000;

/// The values that have an anchor, by its number; zero is none.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    nodes: HashMap<usize, Node>,
    copied: usize,
}

impl Anchors {
    /// Keeps what an anchor stands at.
    pub(super) fn remember(&mut self, anchor: usize, node: &Node) {
        if anchor == 0 {
            return;
        }
        self.copied = self.copied.saturating_add(measure(node).0);
        if self.copied <= COPY_LIMIT {
            self.nodes.insert(anchor, node.clone());
        }
    }

    /// A copy of what the anchor stands at, to be put inside of so many collections; else why there can be none.
    pub(super) fn copy(&mut self, anchor: usize, depth: usize) -> Result<Node, String> {
        let node = self.nodes.get(&anchor);
        let (count, levels) = node.map_or((0, 0), measure);
        self.copied = self.copied.saturating_add(count);
        if self.copied > COPY_LIMIT {
            return Err(format!("aliases stand for more than {COPY_LIMIT} values"));
        }
        if depth + levels > DEPTH_LIMIT {
            return Err(format!(
                "with this alias there are more than {DEPTH_LIMIT} lists and mappings inside each other"
            ));
        }
        let node = node.ok_or("the alias stands inside of what it stands for")?;
        Ok(node.clone())
    }
}

/// How many values there are in one, and how many levels of collections.
fn measure(node: &Node) -> (usize, usize) {
    let inner = node
        .entries()
        .map(|entry| &entry.node)
        .chain(node.items())
        .map(measure);
    let (count, depth) = inner.fold((1, 0), |all, one| (all.0 + one.0, all.1.max(one.1)));
    let is_collection = matches!(node.value, Value::Array(_) | Value::Object(_));
    (count, depth + usize::from(is_collection))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::diagnostics::Diagnostics;
    use crate::document::parse::parse;
    use crate::document::source::Sources;

    fn read(text: &str) -> Result<serde_json::Value, String> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add("a.yaml", text);
        let node = parse(&sources, id, &mut diagnostics).map(|node| node.to_json());
        node.ok_or_else(|| {
            let labels = diagnostics.iter().flat_map(|found| &found.labels);
            labels.map(|label| label.text.as_str()).collect()
        })
    }

    #[test]
    fn an_alias_is_a_copy() {
        let expected = serde_json::json!({"a": {"b": [1]}, "c": {"b": [1]}, "d": [[1], [1]]});
        let text = "a: &x {b: &y [1]}\nc: *x\nd: [*y, *y]\n";
        assert_eq!(read(text), Ok(expected));
    }

    #[test]
    fn aliases_that_grow_without_end_are_refused() {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for level in 1..9 {
            let inner = vec![format!("*a{}", level - 1); 9].join(", ");
            writeln!(text, "a{level}: &a{level} [{inner}]").unwrap();
        }
        let found = read(&text).unwrap_err();
        assert_eq!(found, "aliases stand for more than 200000 values");
        let mut text = "a0: &a0 []\n".to_owned();
        for level in 1..200 {
            writeln!(text, "a{level}: &a{level} [*a{}]", level - 1).unwrap();
        }
        let found = read(&text).unwrap_err();
        assert!(found.contains("more than 128 lists"), "{found}");
    }
}
