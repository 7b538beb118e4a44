//! Each union gets the tests by which its variants are told apart.
//!
//! ```yaml
//! # before                      # after
//! Shape:                        Shape:
//!   anyOf:                        oneOf: [{$ref: Circle}, {$ref: Square}]
//!     - $ref: Circle              x-dispatch:
//!     - $ref: Square                - {variant: Circle, schema: Circle, property: kind, values: [circle]}
//!                                   - {variant: Square, schema: Square, property: side}
//! ```
//!
//! A test holds when a JSON object has the property and, where values are given, one of them. The tests are made so that
//! at most one holds for what the document describes; they are tried in order, values before mere presence, so that a
//! variant that takes any value of a shared property comes after those that take one. Trying to decode each variant in
//! turn would be wrong: with open enums nearly everything decodes as the first.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::{Entry, Node};
use crate::document::{self, schema_name, target};

use super::names::check_type_name;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let features: BTreeMap<String, Features> = document::schemas(document)
        .map(|schema| (schema.key.clone(), Features::read(&schema.node, document)))
        .collect();
    let Some(schemas) = document::schemas_mut(document) else {
        return;
    };
    for schema in schemas
        .iter_mut()
        .filter(|schema| !schema.node.has("x-dispatch"))
    {
        let unions = ["anyOf", "oneOf"].map(|key| schema.node.remove(key));
        if let [Some(first), Some(second)] = &unions {
            let message = format!("`{}` is two unions at once", schema.key);
            let diagnostic = Diagnostic::error("ambiguous-union", message);
            diagnostics.push(
                diagnostic
                    .at(second.span, "`oneOf`")
                    .at(first.span, "and `anyOf`"),
            );
        }
        if let Some(variants) = unions.into_iter().flatten().next() {
            dispatch(schema, variants, &features, diagnostics);
        }
    }
}

/// Gives one union its tests.
fn dispatch(
    schema: &mut Entry,
    variants: Node,
    features: &BTreeMap<String, Features>,
    diagnostics: &mut Diagnostics,
) {
    let discriminator = schema.node.remove("discriminator");
    let union = Union::new(&variants, discriminator.as_ref(), features);
    let tests = union.tests(&variants, &schema.key, diagnostics);
    let given = schema.node.remove("x-variant-names");
    let names = variant_names(given.as_ref(), &tests, diagnostics);
    let table = tests.iter().zip(names);
    let table = table.map(|(test, name)| test.to_json(&name)).collect();
    let table = Node::from_json(variants.span, &table);
    schema.node.set("oneOf", variants);
    schema.node.set("x-dispatch", table);
}

/// What of an object schema can tell it from others.
#[derive(Default)]
struct Features {
    /// The properties that are always there.
    required: BTreeSet<String>,
    /// The values that each property can have; nothing where any value will do.
    properties: BTreeMap<String, Option<BTreeSet<String>>>,
}

impl Features {
    fn read(schema: &Node, document: &Node) -> Self {
        let required = schema.get("required").into_iter().flat_map(Node::items);
        let required = required.filter_map(Node::as_str).map(str::to_owned);
        let properties = schema.get("properties").into_iter();
        let properties: Vec<_> = properties.flat_map(Node::entries).collect();
        // FastAPI writes a tag as a constant with a default: it is not required, and always there.
        let tags = properties.iter().filter(|property| is_tag(&property.node));
        Self {
            required: required.chain(tags.map(|tag| tag.key.clone())).collect(),
            properties: properties
                .iter()
                .map(|property| (property.key.clone(), values(&property.node, document)))
                .collect(),
        }
    }
}

/// A constant with a default.
fn is_tag(property: &Node) -> bool {
    let values = property.get("enum").and_then(Node::as_array);
    property.has("default") && values.is_some_and(|values| values.len() == 1)
}

/// All values of an enum, each as JSON; through a reference when the property is one.
fn values(property: &Node, document: &Node) -> Option<BTreeSet<String>> {
    let component = target(property).and_then(|name| document.at(&["components", "schemas", name]));
    let schema = component.unwrap_or(property);
    let values = schema.get("enum").filter(|_| !schema.has("x-integers"))?;
    Some(
        values
            .items()
            .map(|value| value.to_json().to_string())
            .collect(),
    )
}

/// How one variant is recognised.
struct Test {
    schema: String,
    property: String,
    values: Option<BTreeSet<String>>,
    /// Values first, then presence, then values that a variant of any value could have, then that variant.
    rank: u8,
}

impl Test {
    fn to_json(&self, variant: &str) -> serde_json::Value {
        let mut test =
            json!({"variant": variant, "schema": self.schema, "property": self.property});
        if let Some(values) = &self.values {
            let parse = |value: &String| {
                serde_json::from_str::<serde_json::Value>(value).unwrap_or_default()
            };
            test["values"] = values.iter().map(parse).collect();
        }
        test
    }
}

struct Union<'a> {
    variants: Vec<(&'a str, &'a Features)>,
    discriminator: Option<&'a Node>,
}

impl<'a> Union<'a> {
    fn new(
        variants: &'a Node,
        discriminator: Option<&'a Node>,
        features: &'a BTreeMap<String, Features>,
    ) -> Self {
        let named = variants.items().filter_map(target);
        Self {
            variants: named
                .filter_map(|name| Some((name, features.get(name)?)))
                .collect(),
            discriminator,
        }
    }

    fn tests(&self, node: &Node, union: &str, diagnostics: &mut Diagnostics) -> Vec<Test> {
        let mut tests = Vec::new();
        let unnamed = node.items().filter(|variant| target(variant).is_none());
        diagnostics.extend(unnamed.map(|variant| no_object(node, variant, union)));
        for (index, (name, _)) in self.variants.iter().enumerate() {
            let test = self.test(index);
            if test.is_none() {
                diagnostics.push(ambiguous(node, name, union));
            }
            tests.extend(test);
        }
        tests.sort_by_key(|test| test.rank);
        tests
    }

    /// The best test for a variant: what the document declares, else what the features allow.
    fn test(&self, index: usize) -> Option<Test> {
        self.declared(index).or_else(|| self.derived(index))
    }

    /// The values that the discriminator maps to the variant.
    fn declared(&self, index: usize) -> Option<Test> {
        let (name, _) = self.variants[index];
        let mapping = self.discriminator?.get("mapping")?.entries();
        let own = mapping.filter(|entry| {
            let target = entry.node.as_str().unwrap_or_default();
            schema_name(target).unwrap_or(target) == name
        });
        let values: BTreeSet<String> = own.map(|entry| json!(entry.key).to_string()).collect();
        Some(Test {
            schema: name.to_owned(),
            property: self.discriminator?.get_str("propertyName")?.to_owned(),
            values: Some(values).filter(|values| !values.is_empty())?.into(),
            rank: 0,
        })
    }

    fn derived(&self, index: usize) -> Option<Test> {
        let (name, features) = self.variants[index];
        let test = |property: &str, rank| Test {
            schema: name.to_owned(),
            property: property.to_owned(),
            values: features
                .properties
                .get(property)
                .cloned()
                .flatten()
                .filter(|_| rank % 2 == 0),
            rank,
        };
        let own_value = self.best(index, |property| self.has_own_value(index, property, false));
        let own_key = || self.best(index, |property| self.is_alone_with(index, property));
        let known_value = || self.best(index, |property| self.has_own_value(index, property, true));
        let rest = || self.best(index, |property| self.takes_the_rest(index, property));
        own_value
            .map(|property| test(property, 0))
            .or_else(|| own_key().map(|property| test(property, 1)))
            .or_else(|| known_value().map(|property| test(property, 2)))
            .or_else(|| rest().map(|property| test(property, 3)))
    }

    /// The required property that passes; of several the one that most variants share, then the first by name.
    fn best(&self, index: usize, passes: impl Fn(&str) -> bool) -> Option<&'a str> {
        let (_, features) = self.variants[index];
        let candidates = features.required.iter().map(String::as_str);
        let shared = |property: &&str| {
            self.others(index)
                .filter(|other| other.properties.contains_key(*property))
                .count()
        };
        candidates
            .filter(|property| passes(property))
            .rev()
            .max_by_key(shared)
    }

    fn others(&self, index: usize) -> impl Iterator<Item = &'a Features> {
        let others = self.variants.iter().enumerate();
        others
            .filter(move |(other, _)| *other != index)
            .map(|(_, (_, features))| *features)
    }

    /// Its values of a shared property are in no other variant. Where others may take any value, they must come later.
    ///
    /// A property that no other variant has is tested for presence, so that a new value of it is still recognized.
    fn has_own_value(&self, index: usize, property: &str, others_take_any: bool) -> bool {
        let Some(Some(own)) = self.variants[index].1.properties.get(property) else {
            return false;
        };
        if self.is_alone_with(index, property) {
            return false;
        }
        self.others(index)
            .all(|other| match other.properties.get(property) {
                Some(Some(values)) => values.is_disjoint(own),
                Some(None) => others_take_any && other.required.contains(property),
                None => true,
            })
    }

    fn is_alone_with(&self, index: usize, property: &str) -> bool {
        self.others(index)
            .all(|other| !other.properties.contains_key(property))
    }

    /// It takes any value of a property of which the others take certain values only.
    fn takes_the_rest(&self, index: usize, property: &str) -> bool {
        let is_open = matches!(self.variants[index].1.properties.get(property), Some(None));
        let certain = |other: &Features| !matches!(other.properties.get(property), Some(None));
        is_open && self.others(index).all(certain)
    }
}

fn no_object(variants: &Node, variant: &Node, union: &str) -> Diagnostic {
    let message = format!("a variant of `{union}` is no object that has a name");
    Diagnostic::error("ambiguous-union", message)
        .at(variants.span, "the variants of this union")
        .at(variant.span, "this variant")
        .help("a union is one of objects; where it is not, say so by `x-raw-json: <reason>` in the overlay")
}

fn ambiguous(variants: &Node, name: &str, union: &str) -> Diagnostic {
    let message = format!("nothing tells `{name}` from the other variants of `{union}`");
    Diagnostic::error("ambiguous-union", message)
        .at(variants.span, "the variants of this union")
        .help("a required property with a value or a name of its own would tell it, or a `discriminator` with a `mapping`")
}

/// The names of the variants: what the overlay says, else the name of the schema.
fn variant_names(
    given: Option<&Node>,
    tests: &[Test],
    diagnostics: &mut Diagnostics,
) -> Vec<String> {
    let mut names: Vec<String> = tests.iter().map(|test| test.schema.clone()).collect();
    for entry in given.into_iter().flat_map(Node::entries) {
        let name = entry.node.as_str().unwrap_or_default();
        let refuse = |message: String| {
            Diagnostic::error("variant-name", message)
                .at(entry.key_span, "named here")
                .help("`x-variant-names` has the name of each variant by that of its schema")
        };
        diagnostics.extend(check_type_name(name, &entry.node));
        if names.iter().any(|present| present == name) {
            diagnostics.push(refuse(format!("two variants would be called `{name}`")));
        }
        match tests.iter().position(|test| test.schema == entry.key) {
            Some(index) => name.clone_into(&mut names[index]),
            None => diagnostics.push(refuse(format!("the union has no variant `{}`", entry.key))),
        }
    }
    names
}
