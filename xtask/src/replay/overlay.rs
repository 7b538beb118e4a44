//! The overlay of a published revision: every decision that an overlay has to make, made by rule.
//!
//! The same place has the same name on both sides of a pair: a name comes from the component or the operation and the
//! way of property keys from there, and what the vendor renamed keeps the name that it had. Nobody reads the words.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase as _;
use serde_json::{Value, json};

use crate::diff::published_name;
use crate::document::tree::{Entry, Node};
use crate::document::{self, Operation, Role, role_of};

/// What every description says.
const WORDS: &str = "Replayed.";

/// The names that were there before: by the title of an operation and by the name of a schema, as they are now.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) operations: BTreeMap<String, String>,
    pub(super) schemas: BTreeMap<String, String>,
}

/// An overlay that is being written.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    actions: Vec<Value>,
}

impl Overlay {
    /// Names and describes what a document has.
    pub(super) fn of(document: &Node, kept: &Kept) -> Self {
        let mut overlay = Self::default();
        for operation in document::operations(document) {
            overlay.operation(operation, kept);
        }
        for schema in document::schemas(document) {
            overlay.component(schema, kept);
        }
        overlay
    }

    /// Updates the node at a path.
    pub(super) fn update(&mut self, path: &str, update: &Value) {
        let action = json!({"target": path, "description": WORDS, "update": update});
        self.actions.push(action);
    }

    /// The file; JSON is YAML too.
    pub(super) fn text(&self) -> String {
        let info = json!({"title": "Replay", "version": "1"});
        let text = json!({"overlay": "1.0.0", "info": info, "actions": self.actions});
        format!("{text:#}\n")
    }

    fn operation(&mut self, operation: Operation<'_>, kept: &Kept) {
        let published = published_name(operation);
        let name = kept.operations.get(&operation.title());
        let name = name.unwrap_or(&published).clone();
        let path = step(&step("$.paths", &operation.path.key), &operation.method.key);
        let update = json!({
            "description": WORDS,
            "x-rust-name": name,
            "x-published-name": published,
        });
        self.update(&path, &update);
        for (key, node) in [
            ("parameters", operation.node().get("parameters")),
            ("path", operation.path.node.get("parameters")),
        ] {
            let list = match key {
                "path" => step(&step("$.paths", &operation.path.key), "parameters"),
                _ => step(&path, key),
            };
            let items = node.into_iter().flat_map(Node::items);
            for (index, parameter) in items.enumerate() {
                let place = format!("{list}[{index}]");
                self.update(&place, &json!({"description": WORDS}));
                let called = parameter.get_str("name").unwrap_or_default();
                self.inside(parameter, Role::Frame, &place, &format!("{name} {called}"));
            }
        }
        for (part, words) in [("requestBody", "body"), ("responses", "answer")] {
            if let Some(node) = operation.node().get(part) {
                let words = format!("{name} {words}");
                self.inside(node, Role::Frame, &step(&path, part), &words);
            }
        }
    }

    fn component(&mut self, schema: &Entry, kept: &Kept) {
        let path = step("$.components.schemas", &schema.key);
        let plain = without_suffix(&schema.key);
        let name = kept.schemas.get(plain).map_or(plain, String::as_str);
        let spelled = name.to_upper_camel_case();
        let mut update = json!({"description": WORDS});
        // A twin that differs keeps its suffix.
        let is_plain_twin = plain != schema.key && spelled == plain;
        if spelled != schema.key && !is_plain_twin {
            update["title"] = json!(spelled);
        }
        self.update(&path, &update);
        self.schema(&schema.node, &path, name, true);
    }

    /// Names the types in a part of the document that is no schema itself.
    fn inside(&mut self, node: &Node, role: Role, path: &str, words: &str) {
        for entry in node.entries() {
            let place = step(path, &entry.key);
            match role_of(role, &entry.key) {
                Role::Schema => self.schema(&entry.node, &place, words, false),
                Role::Frame => self.inside(&entry.node, Role::Frame, &place, words),
                _ => {}
            }
        }
    }

    /// Names a schema, unless it is a component, and what is in it.
    fn schema(&mut self, schema: &Node, path: &str, words: &str, is_component: bool) {
        for (key, inner) in [
            ("items", "item"),
            ("additionalProperties", "value"),
            ("propertyNames", "key"),
        ] {
            if let Some(node) = schema.get(key).filter(|node| node.as_object().is_some()) {
                self.schema(node, &step(path, key), &format!("{words} {inner}"), false);
            }
        }
        for property in schema.get("properties").into_iter().flat_map(Node::entries) {
            let place = step(&step(path, "properties"), &property.key);
            self.update(&place, &json!({"description": WORDS}));
            let words = format!("{words} {}", property.key);
            self.schema(&property.node, &place, &words, false);
        }
        let is_union = self.members(schema, path, words);
        let values = schema.get("enum").map_or(0, |list| list.items().count());
        if !is_component && (is_union || values > 1 || schema.has("properties")) {
            self.update(path, &json!({"title": words.to_upper_camel_case()}));
        }
        let names = variant_names(schema);
        if !names.is_empty() {
            self.update(path, &json!({"x-enum-names": names}));
        }
    }

    /// Goes into the members of a union; one that has a single member beside null is that member.
    fn members(&mut self, schema: &Node, path: &str, words: &str) -> bool {
        let mut is_union = false;
        for key in ["anyOf", "oneOf", "allOf", "prefixItems"] {
            let members = schema.get(key).into_iter().flat_map(Node::items);
            let members = members.enumerate().filter(|(_, member)| !is_null(member));
            let members: Vec<_> = members.collect();
            let is_several = members.len() > 1 && key.ends_with("Of");
            is_union |= is_several;
            for (index, member) in &members {
                let place = format!("{}[{index}]", step(path, key));
                let words = match members.len() {
                    1 => words.to_owned(),
                    _ => format!("{words} {}", index + 1),
                };
                // Values in a union become values of the union.
                self.schema(member, &place, &words, is_several && member.has("enum"));
            }
        }
        is_union
    }
}

/// Names for the values of an enum that make none by themselves.
fn variant_names(schema: &Node) -> BTreeMap<&str, String> {
    let mut taken = BTreeSet::from(["Unknown".to_owned(), String::new()]);
    let values = schema.get("enum").into_iter().flat_map(Node::items);
    let values: BTreeSet<&str> = values.filter_map(Node::as_str).collect();
    let mut names = BTreeMap::new();
    for value in values {
        let name = value.to_upper_camel_case();
        let is_name = syn::parse_str::<syn::Ident>(&name).is_ok();
        if !is_name || !taken.insert(name.clone()) {
            names.insert(value, format!("Value{name}"));
        }
    }
    names
}

fn is_null(schema: &Node) -> bool {
    schema.get_str("type") == Some("null")
}

fn without_suffix(name: &str) -> &str {
    let stripped = ["-Input", "-Output"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix));
    stripped.unwrap_or(name)
}

/// A JSONPath with one more key.
pub(super) fn step(path: &str, key: &str) -> String {
    let key = key.replace('\\', "\\\\").replace('\'', "\\'");
    format!("{path}['{key}']")
}
