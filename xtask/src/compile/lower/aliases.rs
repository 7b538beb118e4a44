//! Components that are no types of their own stand where they are used, and so does null.
//!
//! ```yaml
//! # before                                     # after
//! Team: {properties: {id: {$ref: Id},          Team: {properties: {id: {type: string, format: uuid},
//!                     tags: {$ref: Tags},                          tags: {type: array, items: {type: string}},
//!                     size: {$ref: Size}}}                         size: {allOf: [{$ref: Size}], nullable: true}}}
//! Id: {type: string, format: uuid}
//! Tags: {type: array, items: {type: string}}
//! Size: {type: string, enum: [s, l],           Size: {type: string, enum: [s, l]}
//!        nullable: true}
//! ```
//!
//! A type is an object with properties, an enum or a union. A parameter is never null: it is there or not.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Entry, Node};
use crate::document::{self, each_operation, each_schema, target, visit_schemas};

use crate::grammar::Role;

use super::nullable::to_nullable;

/// What is said of a component, and not of the places that use it.
const OF_THE_COMPONENT: [&str; 2] = ["title", "x-type-description"];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut aliases = Aliases::find(document);
    aliases.cut_circles(diagnostics);
    if let Some(schemas) = document::schemas_mut(document) {
        schemas.retain(|schema| !aliases.contents.contains_key(&schema.key));
        for name in &aliases.nullable {
            schemas
                .get_mut(name)
                .and_then(|schema| schema.remove("nullable"));
        }
    }
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        aliases.inline(schema);
    });
    each_operation(document, |_, method| {
        let parameters = method
            .node
            .get_mut("parameters")
            .and_then(Node::as_array_mut);
        let schemas = parameters
            .into_iter()
            .flatten()
            .filter_map(|parameter| parameter.get_mut("schema"));
        for schema in schemas {
            each_schema(schema, Role::SCHEMA, &mut |schema| {
                drop(schema.remove("nullable"));
            });
        }
    });
}

#[derive(Default)]
struct Aliases {
    /// The components that are inlined.
    contents: BTreeMap<String, Entry>,
    /// The types that may be null.
    nullable: BTreeSet<String>,
}

impl Aliases {
    fn find(document: &Node) -> Self {
        let mut aliases = Self::default();
        for schema in document::schemas(document) {
            if !is_type(&schema.node) {
                let mut alias = schema.clone();
                if let Some(keywords) = alias
                    .node
                    .as_object_mut()
                    .filter(|keywords| keywords.contains("x-raw-json"))
                {
                    // What is raw JSON holds no types.
                    keywords.retain(|keyword| Role::SCHEMA.under(&keyword.key) == Role::Data);
                }
                aliases.contents.insert(schema.key.clone(), alias);
            } else if schema.node.get("nullable").is_some_and(Node::is_true) {
                aliases.nullable.insert(schema.key.clone());
            }
        }
        aliases
    }

    /// Reports the components that hold themselves without a type between, and takes them for raw JSON.
    fn cut_circles(&mut self, diagnostics: &mut Diagnostics) {
        for name in self.without_end() {
            let Some(entry) = self
                .contents
                .get(&name)
                .filter(|_| self.leads_to(&name, &name, &mut BTreeSet::new()))
            else {
                continue;
            };
            let message = format!("`{name}` holds itself, and is no object that could have a name");
            let diagnostic =
                Diagnostic::error("not-expressible", message).at(entry.node.span, "this component");
            diagnostics.push(diagnostic.help(
                "say by `x-raw-json: <reason>` in the overlay that this is raw JSON in Rust",
            ));
            if let Some(entry) = self.contents.get_mut(&name) {
                let span = entry.node.span;
                entry.node = Node::object(span);
                entry
                    .node
                    .set("x-raw-json", Node::string(span, "it holds itself"));
            }
        }
    }

    /// The components whose references do not all come to an end: those in a circle, and those that lead into one.
    fn without_end(&self) -> Vec<String> {
        let mut leads: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut from: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, entry) in &self.contents {
            let targets = leads.entry(name).or_default();
            visit_schemas(&entry.node, Role::SCHEMA, &mut |schema| {
                targets.extend(
                    document::referred(schema).filter(|to| self.contents.contains_key(*to)),
                );
            });
            for to in targets.iter() {
                from.entry(to).or_default().push(name);
            }
        }
        let ends = leads.iter().filter(|(_, targets)| targets.is_empty());
        let mut ends: Vec<&str> = ends.map(|(name, _)| *name).collect();
        while let Some(end) = ends.pop() {
            for name in from.remove(end).unwrap_or_default() {
                let targets = leads.entry(name).or_default();
                if targets.remove(end) && targets.is_empty() {
                    ends.push(name);
                }
            }
        }
        leads.retain(|_, targets| !targets.is_empty());
        leads.into_keys().map(str::to_owned).collect()
    }

    fn leads_to(&self, from: &str, name: &str, seen: &mut BTreeSet<String>) -> bool {
        let Some(entry) = self
            .contents
            .get(from)
            .filter(|entry| !entry.node.has("x-raw-json"))
        else {
            return false;
        };
        let mut found = Vec::new();
        visit_schemas(&entry.node, Role::SCHEMA, &mut |schema| {
            found.extend(document::referred(schema));
        });
        found.into_iter().any(|next| {
            next == name || (seen.insert(next.to_owned()) && self.leads_to(next, name, seen))
        })
    }

    /// Puts the content of a component where it is referred to.
    fn inline(&self, site: &mut Node) {
        unwrap(site);
        while let Some(entry) = target(site).and_then(|name| self.contents.get(name)) {
            site.remove("$ref");
            site.remove("allOf");
            for keyword in entry
                .node
                .entries()
                .filter(|keyword| !OF_THE_COMPONENT.contains(&keyword.key.as_str()))
            {
                if !site.has(&keyword.key) {
                    site.set(&keyword.key, self.whole(&keyword.node, &keyword.key));
                }
            }
        }
        if target(site).is_some_and(|name| self.nullable.contains(name)) {
            let span = site.span;
            site.set("nullable", Node::bool(span, true));
        }
        to_nullable(site);
        unwrap(site);
    }

    /// What stands in a component, in which there can be other aliases.
    fn whole(&self, node: &Node, key: &str) -> Node {
        let mut node = node.clone();
        let role = Role::SCHEMA.under(key);
        each_schema(&mut node, role, &mut |schema| self.inline(schema));
        node
    }
}

/// A single part is the site itself: a reference stands beside its words until the last pass.
fn unwrap(site: &mut Node) {
    let Some([only]) = site.get("allOf").and_then(Node::as_array) else {
        return;
    };
    let only = only.clone();
    site.remove("allOf");
    for keyword in only.entries() {
        if !site.has(&keyword.key) {
            site.set(&keyword.key, keyword.node.clone());
        }
    }
}

/// Whether a component is a type of its own.
fn is_type(schema: &Node) -> bool {
    let has_items = |key: &str| {
        schema
            .get(key)
            .is_some_and(|node| node.items().next().is_some())
    };
    let has_properties = schema
        .get("properties")
        .is_some_and(|node| node.entries().next().is_some());
    !schema.has("x-raw-json")
        && (has_properties || ["anyOf", "enum", "oneOf"].into_iter().any(has_items))
}
