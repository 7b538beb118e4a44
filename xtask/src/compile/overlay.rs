//! Stage 4: what we say about the API (names, words, hints) is laid over what the vendor says.
//!
//! The files follow the OpenAPI Overlay Specification 1.0.0, with three rules on top that catch mistakes which the
//! standard lets pass: an action that matches nothing, an update that invents a schema, a property, a path or an
//! operation, and an action without a `description` are errors.

use serde_json::Value as Json;
use serde_json_path::{JsonPath, NormalizedPath};

use crate::compile::by_rule::OPEN;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::document::is_method;
use crate::document::pointer::unescape;
use crate::document::source::Span;
use crate::document::tree::{Node, Value};
use crate::grammar::{Kind, Role, is_extension, similar};

/// The version of the specification that overlays are written in.
const VERSION: &str = "1.0.0";

/// Applies overlays, in the given order, to a document.
pub(crate) fn apply(document: &mut Node, overlays: &[Node], diagnostics: &mut Diagnostics) {
    let mut target = Target {
        shadow: document.to_json(),
        document,
    };
    for overlay in overlays {
        check_header(overlay, diagnostics);
        for action in overlay.get("actions").into_iter().flat_map(Node::items) {
            let result = Action::read(action).and_then(|action| target.run(&action));
            diagnostics.extend(result.err());
        }
    }
}

fn check_header(overlay: &Node, diagnostics: &mut Diagnostics) {
    if overlay.get_str("overlay") != Some(VERSION) {
        let message = format!("an overlay starts with `overlay: {VERSION}`");
        diagnostics.push(Diagnostic::error("overlay-shape", message).at(overlay.span, "here"));
    }
    diagnostics.extend(unknown_key(overlay, "an overlay", &FILE_KEYS));
    if overlay.get("actions").and_then(Node::as_array).is_none() {
        let message = "an overlay has a list of `actions`";
        diagnostics.push(Diagnostic::error("overlay-shape", message).at(overlay.span, "here"));
    }
}

/// The keys of an overlay.
const FILE_KEYS: [&str; 4] = ["overlay", "info", "extends", "actions"];

/// The keys of an action.
const KEYS: [&str; 4] = ["target", "description", "update", "remove"];

struct Action<'a> {
    node: &'a Node,
    target: &'a Node,
    path: JsonPath,
    change: Change<'a>,
}

enum Change<'a> {
    Update(&'a Node),
    Remove,
}

impl<'a> Action<'a> {
    fn read(node: &'a Node) -> Result<Self, Diagnostic> {
        // A key that is misspelled explains one that is missing.
        if let Some(unknown) = unknown_key(node, "an action", &KEYS) {
            return Err(unknown);
        }
        let target = text(node, "target")?;
        text(node, "description")?;
        if target.as_str().is_some_and(|target| target.contains('\n')) {
            return Err(shape(
                node,
                "a target stands on one line, so that other tools take it",
            ));
        }
        if let Some(open) = node.get("update").and_then(still_open) {
            return Err(undecided(open));
        }
        let change = match (node.get("update"), node.get("remove")) {
            (Some(update), None) => Change::Update(update),
            (None, Some(remove)) if remove.is_true() => Change::Remove,
            _ => {
                return Err(shape(
                    node,
                    "an action has either `update` or `remove: true`",
                ));
            }
        };
        let path = JsonPath::parse(target.as_str().unwrap_or_default()).map_err(|error| {
            Diagnostic::error("overlay-target", "the target is no JSONPath")
                .at(inside(target, error.position()), "not understood from here on")
                .help("RFC 9535 is the syntax: `$.paths['/v1/thing'].get`, `$.components.schemas.Thing.properties.name`")
        })?;
        Ok(Self {
            node,
            target,
            path,
            change,
        })
    }
}

fn text<'a>(node: &'a Node, key: &str) -> Result<&'a Node, Diagnostic> {
    let value = node.get(key);
    let present = value.filter(|value| value.as_str().is_some_and(|text| !text.is_empty()));
    present.ok_or_else(|| shape(node, &format!("an action has a `{key}`, a text")))
}

/// The first key that is not one of those that are known.
fn unknown_key(node: &Node, what: &str, known: &[&str]) -> Option<Diagnostic> {
    let mut entries = node.entries().filter(|entry| !is_extension(&entry.key));
    let entry = entries.find(|entry| !known.contains(&entry.key.as_str()))?;
    let message = format!("{what} has no key `{}`", entry.key);
    let help = match similar(&entry.key, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("{what} has the keys `{}`", known.join("`, `")),
    };
    let diagnostic = Diagnostic::error("overlay-shape", message);
    Some(diagnostic.at(entry.key_span, "not known").help(help))
}

/// The character of a text that a parser stopped at, counted from one, where the text is written as it is.
fn inside(text: &Node, position: usize) -> Span {
    let written = text.span.end - text.span.start;
    let length = text.as_str().map_or(0, str::len);
    let quote = match usize::try_from(written)
        .unwrap_or_default()
        .checked_sub(length)
    {
        Some(0) => 0,
        Some(2) => 1,
        _ => return text.span,
    };
    let start = text.span.range().start + quote;
    let at = (start + position.saturating_sub(1)).min(start + length.saturating_sub(1));
    Span::new(text.span.source, at..start + length)
}

/// What a person still has to write in an update.
fn still_open(update: &Node) -> Option<&Node> {
    match &update.value {
        Value::String(text) => text.trim_start().starts_with(OPEN).then_some(update),
        Value::Array(items) => items.iter().find_map(still_open),
        Value::Object(object) => object.iter().find_map(|entry| still_open(&entry.node)),
        _ => None,
    }
}

fn undecided(open: &Node) -> Diagnostic {
    let message = format!("`{OPEN}` stands where words or a decision are to be written");
    Diagnostic::error("overlay-undecided", message)
        .at(open.span, "write it here")
        .help("`description`: words for a Rust developer; `title`: the name of the type; `x-secret`: true or false")
}

fn shape(node: &Node, message: &str) -> Diagnostic {
    Diagnostic::error("overlay-shape", message).at(node.span, "this action")
}

/// The document, and the same as plain JSON for the JSONPath library. Both change together.
struct Target<'a> {
    document: &'a mut Node,
    shadow: Json,
}

impl Target<'_> {
    fn run(&mut self, action: &Action<'_>) -> Result<(), Diagnostic> {
        let located = action.path.query_located(&self.shadow);
        let mut pointers: Vec<String> = located
            .locations()
            .map(NormalizedPath::to_json_pointer)
            .collect();
        if pointers.is_empty() {
            return Err(matches_nothing(action));
        }
        // Later list items first, so that a removal does not move what is still to be removed.
        pointers.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| b.cmp(a)));
        // A path such as `$[0, 0]` names a place twice.
        pointers.dedup();
        for pointer in pointers {
            match action.change {
                Change::Update(update) => self.update(&pointer, update)?,
                Change::Remove => self.remove(&pointer, action)?,
            }
        }
        Ok(())
    }

    fn update(&mut self, pointer: &str, update: &Node) -> Result<(), Diagnostic> {
        let steps = steps(pointer);
        let (node, place) = descend(self.document, &steps);
        if let Some(node) = node {
            merge_update(node, update, place)?;
        }
        if let Some(shadow) = self.shadow.pointer_mut(pointer) {
            merge_json(shadow, &update.to_json());
        }
        Ok(())
    }

    fn remove(&mut self, pointer: &str, action: &Action<'_>) -> Result<(), Diagnostic> {
        let Some((parent, last)) = pointer.rsplit_once('/') else {
            return Err(shape(action.node, "the whole document cannot be removed"));
        };
        let key = unescape(last);
        if let (Some(node), _) = descend(self.document, &steps(parent)) {
            remove_node(node, &key);
        }
        match self.shadow.pointer_mut(parent) {
            Some(Json::Object(map)) => drop(map.remove(&key)),
            Some(Json::Array(items)) => drop(key.parse().map(|index: usize| items.remove(index))),
            _ => {}
        }
        Ok(())
    }
}

/// The rule that an action must have a target.
const NO_MATCH: &str = "overlay-no-match";

/// Whether a finding hinders nothing but itself: what it speaks of is gone, or it is a warning.
pub(crate) fn is_without_match(finding: &Diagnostic) -> bool {
    finding.rule == NO_MATCH || finding.severity != Severity::Error
}

fn matches_nothing(action: &Action<'_>) -> Diagnostic {
    Diagnostic::error(NO_MATCH, "the target matches nothing in the document")
        .at(action.target.span, "matches nothing")
        .help("the document may have changed: correct the target, or remove the action")
}

/// The keys and indexes of a JSON Pointer.
fn steps(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

/// The node that the steps lead to, and what it is.
fn descend<'a>(document: &'a mut Node, steps: &[String]) -> (Option<&'a mut Node>, Role) {
    let mut node = Some(document);
    let mut place = Role::DOCUMENT;
    for step in steps {
        place = place.under(step);
        node = node.and_then(|node| match &mut node.value {
            Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
            Value::Object(object) => object.get_mut(step),
            _ => None,
        });
    }
    (node, place)
}

/// Merges as the specification says: objects key by key, lists by appending, the rest by replacing.
fn merge_update(node: &mut Node, update: &Node, place: Role) -> Result<(), Diagnostic> {
    if let Value::Array(items) = &mut node.value {
        match &update.value {
            Value::Array(more) => more.iter().for_each(|item| append(items, item.clone())),
            _ => append(items, update.clone()),
        }
        return Ok(());
    }
    if node.as_object().is_some() && update.as_object().is_none() {
        return Err(no_mapping(update));
    }
    let (Some(object), Some(changes)) = (node.as_object_mut(), update.as_object()) else {
        *node = update.clone();
        return Ok(());
    };
    for change in changes.iter() {
        match object.get_mut(&change.key) {
            Some(present) => merge_update(present, &change.node, place.under(&change.key))?,
            None if invents(place, &change.key) => return Err(invented(change)),
            None => object.push(change.clone()),
        }
    }
    Ok(())
}

/// What is there already is not appended again: the same overlay can be laid over twice.
fn append<T: PartialEq>(items: &mut Vec<T>, item: T) {
    if !items.contains(&item) {
        items.push(item);
    }
}

/// A forgotten value is null in YAML: without this the update would wipe out what it should describe.
fn no_mapping(update: &Node) -> Diagnostic {
    let message = "a mapping can be updated by a mapping only";
    Diagnostic::error("overlay-shape", message)
        .at(update.span, format!("this is {}", update.kind()))
        .help("to replace it, remove it by an action of its own first")
}

/// Whether a key that the document lacks would be a new schema, property, path or operation.
fn invents(place: Role, key: &str) -> bool {
    match place {
        Role::Map(Kind::Schema) | Role::One(Kind::Paths) => true,
        Role::One(Kind::PathItem) => is_method(key),
        _ => false,
    }
}

fn invented(change: &crate::document::tree::Entry) -> Diagnostic {
    let message = format!("the update would invent `{}`", change.key);
    Diagnostic::error("overlay-invents", message)
        .at(
            change.key_span,
            "the document has no such schema, property, path or operation",
        )
        .help("an overlay describes what the document has: correct the name, or remove the key")
}

fn merge_json(value: &mut Json, update: &Json) {
    match (value, update) {
        (Json::Array(items), Json::Array(more)) => {
            for item in more {
                append(items, item.clone());
            }
        }
        (Json::Array(items), update) => append(items, update.clone()),
        (Json::Object(map), Json::Object(changes)) => {
            for (key, change) in changes {
                match map.get_mut(key) {
                    Some(present) => merge_json(present, change),
                    None => drop(map.insert(key.clone(), change.clone())),
                }
            }
        }
        (value, update) => *value = update.clone(),
    }
}

fn remove_node(parent: &mut Node, key: &str) {
    match &mut parent.value {
        Value::Object(object) => drop(object.remove(key)),
        Value::Array(items) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}
