//! Inline enums, unions and objects become components of their own.
//!
//! ```yaml
//! # before                                    # after
//! Team:                                       Team:
//!   properties:                                 properties:
//!     region:                                     region: {$ref: Region, description: ..}
//!       title: Region  # by the overlay       Region: {type: string, enum: [us, eu]}
//!       type: string
//!       enum: [us, eu]
//! ```
//!
//! The same content is the same type wherever it stands, so one `title` is enough for all its sites; a component with
//! the same content needs none. The generator reuses a type by name without comparing, so two contents under one name
//! are an error here. An enum of one value is a constant and stays where it is.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase as _;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::place::Place;
use crate::document::source::Span;
use crate::document::tree::{Entry, Node, Object, Value};
use crate::document::{self, each_schema, reference_to, visit_schemas};
use crate::grammar::Role;

use super::names::check_type_name;

/// The keywords that belong to the type; all others stay at the site.
const OF_THE_TYPE: [&str; 17] = [
    "additionalProperties",
    "anyOf",
    "discriminator",
    "enum",
    "oneOf",
    "properties",
    "required",
    "title",
    "type",
    "x-enum-descriptions",
    "x-enum-members",
    "x-enum-names",
    "x-example",
    "x-integers",
    "x-type-description",
    "x-variant-names",
    "x-key",
];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let names = Names::find(document, diagnostics);
    let mut hoist = Hoist {
        names,
        hoisted: BTreeMap::new(),
        diagnostics,
    };
    hoist.walk(document, Role::DOCUMENT, &mut Place::default());
    let hoisted = hoist.hoisted;
    if hoisted.is_empty() {
        return;
    }
    if let Some(schemas) = document::schemas_mut(document) {
        for (name, mut entry) in hoisted {
            entry.node.remove(DESCRIBED);
            if !schemas.contains(&name) {
                schemas.push(entry);
            }
        }
        schemas.sort_by_key(|schema| schema.key.clone());
    }
}

/// What makes two inline schemas the same type.
type Identity = String;

/// The names of the types, found before anything moves.
#[derive(Default)]
struct Names {
    /// The name of each content.
    by_content: BTreeMap<Identity, String>,
    /// The content of each name, and where it was named first.
    by_name: BTreeMap<String, (Identity, Span)>,
    /// The names whose clash is reported already.
    clashing: BTreeSet<String>,
}

struct Hoist<'a> {
    names: Names,
    hoisted: BTreeMap<String, Entry>,
    diagnostics: &'a mut Diagnostics,
}

impl Names {
    fn find(document: &Node, diagnostics: &mut Diagnostics) -> Self {
        let mut names = Self::default();
        for schema in document::schemas(document) {
            let identity = identity(&schema.node).unwrap_or_default();
            names.insert(&schema.key, identity, schema.key_span);
        }
        visit_schemas(document, Role::DOCUMENT, &mut |schema| {
            let (Some(identity), Some(title)) = (identity(schema), schema.get("title")) else {
                return;
            };
            let name = title.as_str().unwrap_or_default();
            diagnostics.extend(check_type_name(name, title));
            let (present, first) = names.insert(name, identity.clone(), title.span);
            if *present != identity {
                diagnostics.push(clash(name, title.span, *first));
                names.clashing.insert(name.to_owned());
            }
        });
        names
    }

    fn insert(&mut self, name: &str, identity: Identity, span: Span) -> &(Identity, Span) {
        if !identity.is_empty() && !identity.starts_with(OBJECT) {
            let named = self.by_content.entry(identity.clone());
            named.or_insert_with(|| name.to_owned());
        }
        let known = self.by_name.entry(name.to_owned());
        known.or_insert((identity, span))
    }
}

fn clash(name: &str, second: Span, first: Span) -> Diagnostic {
    let message = format!("two different schemas would be the type `{name}`");
    Diagnostic::error("name-clash", message)
        .at(second, "named here")
        .at(first, "and here, with other content")
        .help("give one of them another `title` in the overlay")
}

impl Hoist<'_> {
    /// Hoists from the inside out; `place` is the way to the node.
    fn walk(&mut self, node: &mut Node, role: Role, place: &mut Place) {
        if role == Role::Data {
            return;
        }
        let is_component = place.keys() == ["components", "schemas"];
        for entry in node.entries_mut() {
            let inner = role.under(&entry.key);
            place.push_key(&entry.key);
            self.walk(&mut entry.node, inner, place);
            if inner == Role::SCHEMA && !is_component {
                self.replace(&mut entry.node, place);
            }
            place.pop();
        }
        let inner = role.inside();
        for (index, item) in node.as_array_mut().into_iter().flatten().enumerate() {
            place.push_index(index);
            self.walk(item, inner, place);
            if inner == Role::SCHEMA {
                self.replace(item, place);
            }
            place.pop();
        }
    }

    /// Puts a reference where an inline type stands.
    fn replace(&mut self, site: &mut Node, place: &Place) {
        let Some(identity) = identity(site) else {
            return;
        };
        let span = site.span;
        let given = site.get_str("title").map(str::to_owned);
        let known = given.or_else(|| self.names.by_content.get(&identity).cloned());
        let name = known.unwrap_or_else(|| self.unnamed(span, identity, place));
        let Value::Object(content) = std::mem::replace(&mut site.value, Value::Null) else {
            return;
        };
        let (of_type, mut of_site): (Object, Object) = content
            .into_iter()
            .partition(|entry| OF_THE_TYPE.contains(&entry.key.as_str()));
        self.add(&name, span, of_type, of_site.get("description"));
        of_site.set("$ref", span, Node::string(span, reference_to(&name)));
        site.value = Value::Object(of_site);
    }

    /// Reports a type without a name, and gives it one so that the work can go on.
    fn unnamed(&mut self, span: Span, identity: Identity, place: &Place) -> String {
        let name = place.to_string().to_upper_camel_case();
        let diagnostic = Diagnostic::error("unnamed-type", "this inline type needs a name")
            .at(span, "no `title`, and no component with the same content");
        self.diagnostics.push(diagnostic);
        self.names.insert(&name, identity, span);
        name
    }

    /// Adds the component; later sites of the same type only complete what is said of it.
    fn add(&mut self, name: &str, span: Span, mut of_type: Object, site: Option<&Node>) {
        let words = of_type.remove("x-type-description");
        of_type.remove("title");
        let hoisted = self
            .hoisted
            .entry(name.to_owned())
            .or_insert_with(|| Entry {
                key: name.to_owned(),
                key_span: span,
                node: Node::object(span),
            });
        let content = Node::new(span, Value::Object(of_type));
        let contents = [identity(&hoisted.node), identity(&content)];
        if let [Some(present), Some(other)] = contents
            && present != other
            && self.names.clashing.insert(name.to_owned())
        {
            self.diagnostics.push(clash(name, span, hoisted.key_span));
        }
        complete(&mut hoisted.node, content);
        describe(&mut hoisted.node, words.map(|entry| entry.node), site);
    }
}

/// Takes over what another site of the same type says and the first did not.
fn complete(hoisted: &mut Node, site: Node) {
    let is_union = |key: &str| ["anyOf", "oneOf"].contains(&key);
    let has_union = hoisted.entries().any(|entry| is_union(&entry.key));
    let Value::Object(keywords) = site.value else {
        return;
    };
    for keyword in keywords {
        let is_second_union = has_union && is_union(&keyword.key);
        if !is_second_union && !hoisted.has(&keyword.key) {
            hoisted.set(&keyword.key, keyword.node);
        }
    }
}

/// Words for the type are better than those for a site, and the first ones are as good as any.
fn describe(hoisted: &mut Node, words: Option<Node>, site: Option<&Node>) {
    match (words, site) {
        (Some(words), _) if !hoisted.has(DESCRIBED) => {
            hoisted.set(DESCRIBED, Node::bool(words.span, true));
            hoisted.set("description", words);
        }
        (None, Some(site)) if !hoisted.has("description") => {
            hoisted.set("description", site.clone());
        }
        _ => {}
    }
}

/// Marks, while this pass runs, a type that has words of its own.
const DESCRIBED: &str = "x-described";

/// How the identity of an object starts. Its names are looked up by title alone: equal shapes can be different things.
const OBJECT: &str = "object";

/// The identity of a schema that is to be a type of its own; nothing for all others.
fn identity(schema: &Node) -> Option<Identity> {
    if let Some(values) = schema.get("enum").and_then(Node::as_array) {
        // Only texts can be the variants of an enum.
        let is_type = values.len() > 1 && values.iter().all(|value| value.as_str().is_some());
        let values = values.iter().map(|value| value.to_json().to_string());
        if schema.has("x-integers") {
            return Some(sorted("integers and", values));
        }
        return is_type.then(|| sorted("enum", values));
    }
    for key in ["anyOf", "oneOf"] {
        let variants = schema.get(key).and_then(Node::as_array);
        if let Some(variants) = variants.filter(|variants| !variants.is_empty()) {
            let names: Option<Vec<_>> = variants.iter().map(document::target).collect();
            return Some(sorted("union", names?.into_iter().map(str::to_owned)));
        }
    }
    schema.has("properties").then(|| object_identity(schema))
}

/// All that an object says of its keys, without words.
fn object_identity(schema: &Node) -> Identity {
    let mut content = Node::object(schema.span);
    for keyword in ["additionalProperties", "properties", "required"] {
        if let Some(node) = schema.get(keyword) {
            content.set(keyword, node.clone());
        }
    }
    each_schema(&mut content, Role::SCHEMA, &mut |schema| {
        for words in ["description", "title", "x-type-description"] {
            schema.remove(words);
        }
    });
    format!("{OBJECT} {}", content.to_json())
}

fn sorted(kind: &str, parts: impl Iterator<Item = String>) -> Identity {
    let mut parts: Vec<_> = parts.collect();
    parts.sort();
    format!("{kind} {}", parts.join(" "))
}
