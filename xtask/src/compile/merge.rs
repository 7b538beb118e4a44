//! Stage 2: the files of `openapi/` become one document. Merging never guesses.
//!
//! What two files say about the same thing must be the same, else it is an error that shows both places and the values
//! that differ. Nothing is renamed, nothing is overwritten, nothing is lost; the order of the files does not matter.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::difference::first_difference;
use crate::document::template::template;
use crate::document::tree::{Entry, Node, Object, Value};
use crate::document::{self, is_method};

/// Merges documents into one, whose paths and components are sorted by name.
pub(crate) fn merge(mut files: Vec<Node>, diagnostics: &mut Diagnostics) -> Option<Node> {
    files.sort_by_key(|file| file.span);
    let span = files.first()?.span;
    check_path_items(&files, diagnostics);
    let mut merged = Object::default();
    for file in files {
        merge_root(&mut merged, file, diagnostics);
    }
    let mut merged = Node::new(span, Value::Object(merged));
    sort(&mut merged);
    check_templates(&merged, diagnostics);
    Some(merged)
}

fn merge_root(merged: &mut Object, file: Node, diagnostics: &mut Diagnostics) {
    let Some(object) = into_object(file, "a document", diagnostics) else {
        return;
    };
    for entry in object {
        match entry.key.as_str() {
            "paths" => merge_map(merged, entry, &mut merge_path, diagnostics),
            "components" => merge_map(merged, entry, &mut merge_section, diagnostics),
            "tags" => merge_tags(merged, &entry, diagnostics),
            _ => merge_equal(merged, entry, "the document", diagnostics),
        }
    }
}

type MergeEntry<'a> = &'a mut dyn FnMut(&mut Object, Entry, &mut Diagnostics);

/// Merges a mapping whose entries are merged one by one.
fn merge_map(
    merged: &mut Object,
    entry: Entry,
    each: MergeEntry<'_>,
    diagnostics: &mut Diagnostics,
) {
    let (span, what) = (entry.node.span, format!("`{}`", entry.key));
    if !merged.contains(&entry.key) {
        merged.set(&entry.key, entry.key_span, Node::object(span));
    }
    let target = merged.get_mut(&entry.key).and_then(Node::as_object_mut);
    let source = into_object(entry.node, &what, diagnostics);
    if let (Some(target), Some(source)) = (target, source) {
        for inner in source {
            each(target, inner, diagnostics);
        }
    }
}

fn merge_path(paths: &mut Object, path: Entry, diagnostics: &mut Diagnostics) {
    let name = path.key.clone();
    merge_map(
        paths,
        path,
        &mut |item, entry, diagnostics| {
            let present = item.entry(&entry.key);
            match present.filter(|_| is_method(&entry.key)) {
                Some(first) => diagnostics.push(same_operation(&name, first, &entry)),
                // `check_path_items` has compared it.
                None if item.contains(&entry.key) => {}
                None => item.push(entry),
            }
        },
        diagnostics,
    );
}

/// What a path item says apart from its operations holds for all of them: every file that has operations of a path must
/// say the same, else merging would change what an operation is.
fn check_path_items(files: &[Node], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<&str, Entry> = BTreeMap::new();
    let paths = files.iter().filter_map(|file| file.get("paths"));
    for path in paths.flat_map(Node::entries) {
        let mut shared = path.clone();
        if let Some(item) = shared.node.as_object_mut() {
            item.retain(|entry| !is_method(&entry.key));
        }
        match seen.get(path.key.as_str()) {
            Some(first) => diagnostics.extend(conflict("the paths", first, &shared)),
            None => drop(seen.insert(&path.key, shared)),
        }
    }
}

fn same_operation(path: &str, first: &Entry, second: &Entry) -> Diagnostic {
    let method = first.key.to_uppercase();
    Diagnostic::error(
        "duplicate-operation",
        format!("`{method} {path}` is declared twice"),
    )
    .at(second.key_span, "declared again here")
    .at(first.key_span, "first declared here")
    .help("keep one of the two")
}

fn merge_section(components: &mut Object, section: Entry, diagnostics: &mut Diagnostics) {
    let what = section.key.clone();
    merge_map(
        components,
        section,
        &mut |map, component, diagnostics| {
            merge_equal(map, component, &what, diagnostics);
        },
        diagnostics,
    );
}

/// Adds an entry, or finds that the present one says the same, or reports both.
fn merge_equal(target: &mut Object, entry: Entry, place: &str, diagnostics: &mut Diagnostics) {
    match target.entry(&entry.key) {
        None => target.push(entry),
        Some(present) => diagnostics.extend(conflict(place, present, &entry)),
    }
}

/// The report of two different contents under one name; nothing when they are equal.
fn conflict(place: &str, first: &Entry, second: &Entry) -> Option<Diagnostic> {
    let difference = first_difference(&first.node, &second.node)?;
    let (left, right) = (difference.left, difference.right);
    let message = format!(
        "`{}` of {place} is given twice, with different content",
        first.key
    );
    let path = format!("{}{}", first.key, difference.pointer);
    Some(
        Diagnostic::error("conflict", message)
            .at(
                right.node().span,
                format!("`{path}` is {} here", right.describe()),
            )
            .at(left.node().span, format!("and {} here", left.describe()))
            .help("make both the same, or remove one of them"),
    )
}

/// Tags are a list of named objects: they merge by name and are sorted by it.
fn merge_tags(merged: &mut Object, tags: &Entry, diagnostics: &mut Diagnostics) {
    let span = tags.node.span;
    if tags.node.as_array().is_none() {
        let message = format!("`tags` must be a list, this is {}", tags.node.kind());
        diagnostics.push(Diagnostic::error("shape", message).at(span, "not a list"));
    }
    let mut by_name: BTreeMap<String, Node> = BTreeMap::new();
    let present = merged.remove(&tags.key).map(|entry| entry.node);
    for tag in present
        .iter()
        .flat_map(Node::items)
        .chain(tags.node.items())
    {
        let Some(name) = tag.get_str("name").map(str::to_owned) else {
            let message = "a tag is a mapping with a `name`";
            diagnostics.push(Diagnostic::error("shape", message).at(tag.span, "this tag"));
            continue;
        };
        if let Some(first) = by_name.get(&name) {
            let entry = |node: &Node| Entry {
                key: name.clone(),
                key_span: node.span,
                node: node.clone(),
            };
            diagnostics.extend(conflict("the tags", &entry(first), &entry(tag)));
        } else {
            by_name.insert(name, tag.clone());
        }
    }
    let list = Node::array(span, by_name.into_values().collect());
    merged.set(&tags.key, tags.key_span, list);
}

fn into_object(node: Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Object> {
    let (span, kind) = (node.span, node.kind());
    if let Value::Object(object) = node.value {
        return Some(object);
    }
    let message = format!("{what} must be a mapping, this is {kind}");
    diagnostics.push(Diagnostic::error("shape", message).at(span, "not a mapping"));
    None
}

/// Sorts what has no order of its own, so that the order of the files leaves no trace.
fn sort(document: &mut Node) {
    let by_name = |entry: &Entry| entry.key.clone();
    if let Some(root) = document.as_object_mut() {
        root.sort_by_key(by_name);
    }
    for key in ["paths", "components"] {
        for entry in document
            .get_mut(key)
            .into_iter()
            .flat_map(Node::entries_mut)
        {
            if let Some(inner) = entry.node.as_object_mut() {
                inner.sort_by_key(by_name);
            }
        }
        if let Some(map) = document.get_mut(key).and_then(Node::as_object_mut) {
            map.sort_by_key(by_name);
        }
    }
}

/// Paths that differ only in the names of their placeholders are one path to a server: a method is at one of them.
fn check_templates(document: &Node, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(String, &str), &Entry> = BTreeMap::new();
    for operation in document::operations(document) {
        let path = operation.path;
        let method = operation.method.key.as_str();
        let Some(first) = seen.insert((template(&path.key), method), path) else {
            continue;
        };
        let message = format!("`{}` and `{}` are the same path", first.key, path.key);
        let label =
            format!("differs from this one in placeholder names only, and has `{method}` too");
        let diagnostic = Diagnostic::error("ambiguous-path", message)
            .at(path.key_span, "this path")
            .at(first.key_span, label)
            .help("use the same names, so that the operations merge into one path");
        diagnostics.push(diagnostic);
    }
}
