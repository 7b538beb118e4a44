//! The rule for names: what an overlay does not name is called by the way of names that leads to it.
//!
//! A type has the words of the component or the operation and of the property keys from there, a method the name of the
//! server's function. What was renamed keeps the name that it had, so that the same place has the same name on both
//! sides of a comparison. A name that is taken gets a number.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase as _;
use management_client_codegen::names::{field, is_type, is_variant};
use serde_json::{Value as Json, json};

use super::methods::{methods, published_name};
use super::{Decisions, KeptNames};
use crate::document::place::Place;
use crate::document::tree::{Entry, Node, Value};
use crate::document::{self, Operation, is_method};
use crate::grammar::{Kind, Role};

/// The names of everything that can have one and has none yet.
pub(super) fn of(document: &Node, kept: &KeptNames) -> Decisions {
    let mut names = Names {
        kept,
        types: BTreeSet::new(),
        inline: BTreeMap::new(),
        decisions: Decisions::default(),
    };
    let methods = methods(document, kept);
    names.components(document);
    for path in document.get("paths").into_iter().flat_map(Node::entries) {
        names.path(path, &methods);
    }
    names.decisions
}

/// The name, with a number where it is taken.
pub(super) fn numbered(name: &str, taken: &mut BTreeSet<String>) -> String {
    let tries =
        std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}{number}")));
    for name in tries {
        if taken.insert(name.clone()) {
            return name;
        }
    }
    name.to_owned()
}

struct Names<'a> {
    kept: &'a KeptNames,
    /// The names of types that are taken.
    types: BTreeSet<String>,
    /// What is written inline and keeps the name of a component that it was.
    inline: BTreeMap<&'a str, &'a Node>,
    decisions: Decisions,
}

impl<'a> Names<'a> {
    fn decide(&mut self, place: &Place, key: &'static str, value: impl Into<Json>) {
        let decided = self.decisions.entry(place.clone()).or_default();
        decided.insert(key, value.into());
    }

    /// Components come first: an inline type must not take the name of one.
    fn components(&mut self, document: &'a Node) {
        let all = Place::of(["components", "schemas"]);
        let mut named = Vec::new();
        for schema in document::schemas(document) {
            let plain = without_suffix(&schema.key);
            let words = self.kept.schemas.get(plain).map_or(plain, String::as_str);
            if let Some(title) = self.component(schema, plain, words) {
                self.decide(&all.key(&schema.key), "title", title);
            }
            named.push((schema, words));
        }
        for (schema, words) in named {
            self.schema(&schema.node, &all.key(&schema.key), words, true);
        }
    }

    /// The title of a component, where it needs one.
    fn component(&mut self, schema: &Entry, plain: &str, words: &str) -> Option<String> {
        if let Some(title) = schema.node.get_str("title") {
            self.types.insert(title.to_owned());
            return None;
        }
        let spelled = type_name(words);
        let is_twin = plain != schema.key;
        // Twins get one name: they become one type where they are equal, and keep their suffixes where not.
        if is_twin && spelled == plain {
            self.types.insert(spelled);
            return None;
        }
        let suffix = schema.key.strip_prefix(plain).unwrap_or_default();
        let title = if is_twin && !self.types.insert(spelled.clone()) {
            type_name(&format!("{words} {suffix}"))
        } else if is_twin {
            spelled
        } else {
            numbered(&spelled, &mut self.types)
        };
        (title != schema.key).then_some(title)
    }

    fn path(&mut self, path: &'a Entry, methods: &BTreeMap<String, String>) {
        let place = Place::of(["paths", &path.key]);
        let operations = path.node.entries().filter(|entry| is_method(&entry.key));
        let operations = operations.map(|method| Operation { path, method });
        let operations: Vec<_> = operations
            .filter_map(|operation| Some((operation, methods.get(&operation.title())?)))
            .collect();
        if let Some((_, first)) = operations.first() {
            self.parameters(&path.node, &place, first);
        }
        for (operation, name) in operations {
            self.operation(operation, &place.key(&operation.method.key), name);
        }
    }

    fn operation(&mut self, operation: Operation<'a>, place: &Place, name: &str) {
        if !operation.node().has("x-rust-name") {
            self.decide(place, "x-rust-name", name);
            if let Some(published) = published_name(operation) {
                self.decide(place, "x-published-name", published);
            }
        }
        self.parameters(operation.node(), place, name);
        self.arguments(operation, place);
        for (part, words) in [("requestBody", "body"), ("responses", "answer")] {
            if let Some(node) = operation.node().get(part) {
                let role = Role::One(Kind::Operation).under(part);
                self.inside(node, role, &place.key(part), &format!("{name} {words}"));
            }
        }
    }

    /// Names the parameters that would be the same argument as another, or as the body.
    fn arguments(&mut self, operation: Operation<'_>, place: &Place) {
        let body = operation
            .node()
            .has("requestBody")
            .then(|| "body".to_owned());
        let mut fields: BTreeSet<String> = body.into_iter().collect();
        let shared = Place::of(["paths", &operation.path.key]);
        for (holder, place) in [(operation.node(), place), (&operation.path.node, &shared)] {
            let list = place.key("parameters");
            let parameters = holder.get("parameters").into_iter().flat_map(Node::items);
            for (index, parameter) in parameters.enumerate() {
                let wire = parameter.get_str("name").unwrap_or_default();
                self.field(wire, parameter, &list.index(index), &mut fields);
            }
        }
    }

    /// Names a field where another has its name.
    fn field(&mut self, wire: &str, node: &Node, place: &Place, fields: &mut BTreeSet<String>) {
        let plain = field(wire);
        if let Some(given) = node.get_str("x-rust-name") {
            fields.insert(given.to_owned());
        } else if !fields.insert(plain.clone()) {
            let plain = plain.trim_end_matches('_');
            let mut names = (2..).map(|number| format!("{plain}{number}"));
            if let Some(name) = names.find(|name| fields.insert(name.clone())) {
                self.decide(place, "x-rust-name", name);
            }
        }
    }

    fn parameters(&mut self, holder: &'a Node, place: &Place, name: &str) {
        let list = place.key("parameters");
        let parameters = holder.get("parameters").into_iter().flat_map(Node::items);
        for (index, parameter) in parameters.enumerate() {
            let called = parameter.get_str("name").unwrap_or_default();
            let words = format!("{name} {called}");
            let role = Role::One(Kind::Parameter);
            self.inside(parameter, role, &list.index(index), &words);
        }
    }

    /// Names the types in a part of the document that is no schema itself.
    fn inside(&mut self, node: &'a Node, role: Role, place: &Place, words: &str) {
        for entry in node.entries() {
            let place = place.key(&entry.key);
            match role.under(&entry.key) {
                Role::SCHEMA => self.schema(&entry.node, &place, words, false),
                Role::Data => {}
                inner => self.inside(&entry.node, inner, &place, words),
            }
        }
    }

    /// Names a schema, unless it is a component, and what is in it.
    fn schema(&mut self, schema: &'a Node, place: &Place, words: &str, is_component: bool) {
        for (key, inner) in PARTS {
            if let Some(node) = schema.get(key).filter(|node| node.as_object().is_some()) {
                self.schema(node, &place.key(key), &format!("{words} {inner}"), false);
            }
        }
        let properties = place.key("properties");
        let mut fields = BTreeSet::new();
        for property in schema.get("properties").into_iter().flat_map(Node::entries) {
            self.field(
                &property.key,
                &property.node,
                &properties.key(&property.key),
                &mut fields,
            );
            let words = format!("{words} {}", property.key);
            self.schema(
                &property.node,
                &properties.key(&property.key),
                &words,
                false,
            );
        }
        let is_union = self.members(schema, place, words);
        let is_type = is_union || values(schema).len() > 1 || schema.has("properties");
        if is_type && !is_component && !schema.has("title") {
            let title = self
                .kept_name(schema)
                .unwrap_or_else(|| numbered(&type_name(words), &mut self.types));
            self.decide(place, "title", title);
        }
        let names = variant_names(schema);
        if !names.is_empty() {
            self.decide(place, "x-enum-names", json!(names));
        }
    }

    /// The name of the component that this was. All places with the same content have it, and no others.
    fn kept_name(&mut self, schema: &'a Node) -> Option<String> {
        let kept = self.kept.inline.get(&schema.span)?;
        let title = type_name(kept);
        let is_it = match self.inline.get(kept.as_str()) {
            Some(known) => *known == schema,
            None => self.types.insert(title.clone()),
        };
        self.inline.entry(kept).or_insert(schema);
        is_it.then_some(title)
    }

    /// Goes into the members of a union; one that has a single member beside null is that member.
    fn members(&mut self, schema: &'a Node, place: &Place, words: &str) -> bool {
        let mut is_union = false;
        for key in ["anyOf", "oneOf", "allOf", "prefixItems"] {
            let members = schema.get(key).into_iter().flat_map(Node::items);
            let members = members.enumerate().filter(|(_, member)| !is_null(member));
            let members: Vec<_> = members.collect();
            let is_several = members.len() > 1 && key.ends_with("Of");
            is_union |= is_several;
            let list = place.key(key);
            for (index, member) in &members {
                let words = match members.len() {
                    1 => words.to_owned(),
                    _ => format!("{words} {}", index + 1),
                };
                // Values in a union become values of the union.
                let is_value = is_several && member.has("enum");
                self.schema(member, &list.index(*index), &words, is_value);
            }
        }
        is_union
    }
}

/// What a schema holds beside properties, and how it is called.
const PARTS: [(&str, &str); 3] = [
    ("items", "item"),
    ("additionalProperties", "value"),
    ("propertyNames", "key"),
];

/// Words as the name of a type.
fn type_name(words: &str) -> String {
    let name = words.to_upper_camel_case();
    if is_type(&name) {
        name
    } else {
        format!("Type{name}").to_upper_camel_case()
    }
}

/// The texts that an enum lists.
fn values(schema: &Node) -> BTreeSet<&str> {
    let values = schema.get("enum").into_iter().flat_map(Node::items);
    values.filter_map(Node::as_str).collect()
}

/// The constants among the members of a union, which become values of its enum.
fn constants(schema: &Node) -> impl Iterator<Item = &str> {
    let members = ["anyOf", "oneOf"].map(|key| schema.get(key));
    let members = members.into_iter().flatten().flat_map(Node::items);
    members.filter_map(|member| member.get_str("const"))
}

/// All names of the variants of an enum of which one makes none by itself.
fn variant_names(schema: &Node) -> BTreeMap<&str, String> {
    let given = |value: &str| schema.at(&["x-enum-names", value]).is_some();
    let mut open = values(schema);
    open.extend(constants(schema));
    open.retain(|value| !given(value));
    let mut taken: BTreeSet<String> = schema
        .get("x-enum-names")
        .into_iter()
        .flat_map(Node::entries)
        .filter_map(|entry| entry.node.as_str().map(str::to_owned))
        .collect();
    let mut names = BTreeMap::new();
    for value in open {
        let plain = value.to_upper_camel_case();
        let usable = if is_variant(&plain) {
            plain.clone()
        } else {
            format!("Value{plain}")
        };
        let name = numbered(&usable, &mut taken);
        if name != plain {
            names.insert(value, name);
        }
    }
    names
}

fn is_null(schema: &Node) -> bool {
    let is_it = |node: &Node| node.value == Value::Null;
    schema.get_str("type") == Some("null") || schema.get("const").is_some_and(is_it)
}

/// The name of a component without FastAPI's suffix for one of its two sides.
fn without_suffix(name: &str) -> &str {
    let stripped = ["-Input", "-Output"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix));
    stripped.unwrap_or(name)
}
