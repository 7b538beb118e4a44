//! What the overlays do not say yet, and the actions that would say it.
//!
//! A published document brings operations, fields and types that nobody has described or named. Each finding of that
//! kind gets the action that settles it as its help, and all of them together are a draft of an overlay, in which
//! [`OPEN`] stands for what a person has to write.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document;
use crate::document::fastapi::function_name;
use crate::document::source::{Sources, Span};
use crate::document::tree::{Node, Value};

/// What stands for words that a person has to write.
pub(crate) const OPEN: &str = "TODO";

/// What one place of the document lacks.
#[derive(Debug)]
pub(crate) struct Gap {
    /// The JSONPath of the place.
    target: String,
    /// The keys that an update has to set, with what is known of their values.
    keys: Vec<(&'static str, String)>,
}

/// Finds what findings are about, and says in each which action settles it. `overlays` are the names of the overlays
/// that there are.
pub(crate) fn find(
    document: &Node,
    sources: &Sources,
    overlays: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<Gap> {
    let places = Places::of(document);
    let mut gaps: BTreeMap<usize, Gap> = BTreeMap::new();
    for diagnostic in diagnostics.iter_mut() {
        let Some((index, place)) = places.get(diagnostic) else {
            continue;
        };
        let keys = missing(diagnostic.rule, place);
        if keys.is_empty() {
            continue;
        }
        let file = overlay_of(diagnostic, sources, overlays);
        let update: Vec<_> = keys
            .iter()
            .map(|(key, value)| format!("{key}: {value}"))
            .collect();
        diagnostic.help = Some(format!(
            "say it {file}, by an action:\n- target: {}\n  description: (why)\n  update: {{{}}}",
            place.target,
            update.join(", ")
        ));
        let gap = gaps.entry(index).or_insert_with(|| Gap {
            target: place.target.clone(),
            keys: Vec::new(),
        });
        gap.keys.extend(keys);
    }
    gaps.into_values().collect()
}

/// The actions of an overlay that would fill all gaps.
pub(crate) fn actions(gaps: &[Gap]) -> String {
    let mut text = String::new();
    for gap in gaps {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  - target: {}", gap.target);
        let _ = writeln!(
            text,
            "    description: New in the published document.\n    update:"
        );
        for (key, value) in &gap.keys {
            let _ = writeln!(text, "      {key}: {value}");
        }
    }
    text
}

/// What a rule wants to be said.
fn missing(rule: &str, place: &Place) -> Vec<(&'static str, String)> {
    let open = OPEN.to_owned();
    match rule {
        "missing-description" => vec![("description", open)],
        "undecided-secret" => vec![("x-secret", open)],
        "unnamed-type" => vec![("title", open)],
        "unpinned-name" => {
            let name = place.published.clone().unwrap_or(open);
            vec![("x-rust-name", name.clone()), ("x-published-name", name)]
        }
        _ => Vec::new(),
    }
}

/// Where the action belongs: with what is said of the same area, where there is such a file.
fn overlay_of(diagnostic: &Diagnostic, sources: &Sources, overlays: &[String]) -> String {
    let name = diagnostic
        .labels
        .first()
        .map_or("", |label| sources.get(label.span.source).name.as_str());
    let (folder, file) = name.rsplit_once('/').unwrap_or((".", name));
    let wanted = format!("{folder}/overlay/{file}");
    if overlays.contains(&wanted) {
        format!("in `{wanted}`")
    } else {
        format!("in an overlay of `{folder}/overlay/`")
    }
}

/// One node of a document.
struct Place {
    target: String,
    /// What the vendor calls it, where it is an operation.
    published: Option<String>,
}

/// Every node of a document by where it is written.
struct Places {
    list: Vec<Place>,
    by_span: HashMap<Span, usize>,
}

impl Places {
    fn of(document: &Node) -> Self {
        let mut places = Self {
            list: Vec::new(),
            by_span: HashMap::new(),
        };
        places.add(document, document.span, "$".to_owned());
        for operation in document::operations(document) {
            let id = operation.node().get_str("operationId");
            if let (Some(id), Some(index)) = (id, places.by_span.get(&operation.method.key_span)) {
                let name = function_name(id, &operation.path.key, &operation.method.key);
                places.list[*index].published = Some(name.to_owned());
            }
        }
        places
    }

    fn get(&self, diagnostic: &Diagnostic) -> Option<(usize, &Place)> {
        let span = diagnostic.labels.first()?.span;
        let index = *self.by_span.get(&span)?;
        Some((index, &self.list[index]))
    }

    fn add(&mut self, node: &Node, key: Span, target: String) {
        let index = self.list.len();
        for span in [key, node.span] {
            self.by_span.entry(span).or_insert(index);
        }
        self.list.push(Place {
            target,
            published: None,
        });
        match &node.value {
            Value::Object(object) => {
                for entry in object.iter() {
                    let target = format!("{}{}", self.list[index].target, segment(&entry.key));
                    self.add(&entry.node, entry.key_span, target);
                }
            }
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    let step = match item.get_str("name") {
                        Some(name) => format!("[?@.name == '{name}']"),
                        None => format!("[{number}]"),
                    };
                    let target = format!("{}{step}", self.list[index].target);
                    self.add(item, item.span, target);
                }
            }
            _ => {}
        }
    }
}

fn segment(key: &str) -> String {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let starts_well = key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    if starts_well && key.chars().all(is_plain) {
        format!(".{key}")
    } else {
        format!("['{}']", key.replace('\\', r"\\").replace('\'', r"\'"))
    }
}
