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

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{self, target};
use crate::tree::Node;

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let shapes: BTreeMap<String, Shape> = document::schemas(document)
        .map(|schema| (schema.key.clone(), Shape::read(&schema.node, document)))
        .collect();
    let Some(schemas) = document::schemas_mut(document) else {
        return;
    };
    for schema in schemas.iter_mut() {
        for key in ["anyOf", "oneOf"] {
            if let Some(variants) = schema.node.remove(key) {
                let union = Union::new(&variants, &shapes);
                let tests = union.tests(&variants, &schema.key, diagnostics);
                let names = variant_names(&schema.node, &tests);
                let table = tests
                    .iter()
                    .zip(names)
                    .map(|(test, name)| test.to_json(&name));
                let table = Node::from_json(variants.span, &table.collect());
                schema.node.remove("discriminator");
                schema.node.remove("x-variant-names");
                schema.node.set("oneOf", variants);
                schema.node.set("x-dispatch", table);
            }
        }
    }
}

/// What of an object schema can tell it from others.
#[derive(Default)]
struct Shape {
    required: BTreeSet<String>,
    /// The values that each property can have; nothing where any value will do.
    properties: BTreeMap<String, Option<BTreeSet<String>>>,
}

impl Shape {
    fn read(schema: &Node, document: &Node) -> Self {
        let required = schema.get("required").into_iter().flat_map(Node::items);
        let properties = schema.get("properties").into_iter().flat_map(Node::entries);
        Self {
            required: required
                .filter_map(Node::as_str)
                .map(str::to_owned)
                .collect(),
            properties: properties
                .map(|property| (property.key.clone(), values(&property.node, document)))
                .collect(),
        }
    }
}

/// The values of an enum, each as JSON; through a reference when the property is one.
fn values(property: &Node, document: &Node) -> Option<BTreeSet<String>> {
    let component = target(property).and_then(|name| document.at(&["components", "schemas", name]));
    let values = component.unwrap_or(property).get("enum")?;
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
    /// Values first, then presence, then the variant that takes what the others leave.
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
    variants: Vec<(&'a str, &'a Shape)>,
}

impl<'a> Union<'a> {
    fn new(variants: &'a Node, shapes: &'a BTreeMap<String, Shape>) -> Self {
        let named = variants.items().filter_map(target);
        Self {
            variants: named
                .filter_map(|name| Some((name, shapes.get(name)?)))
                .collect(),
        }
    }

    fn tests(&self, node: &Node, union: &str, diagnostics: &mut Diagnostics) -> Vec<Test> {
        let mut tests = Vec::new();
        for (index, (name, _)) in self.variants.iter().enumerate() {
            match self.test(index) {
                Some(test) => tests.push(test),
                None => {
                    let message =
                        format!("nothing tells `{name}` from the other variants of `{union}`");
                    let diagnostic = Diagnostic::error("ambiguous-union", message)
                        .at(node.span, "the variants of this union")
                        .help(
                            "a required property with a value or a name of its own would tell it",
                        );
                    diagnostics.push(diagnostic);
                }
            }
        }
        tests.sort_by_key(|test| test.rank);
        tests
    }

    /// The best test for a variant.
    fn test(&self, index: usize) -> Option<Test> {
        let by_value = self.best(index, |property| self.has_own_value(index, property));
        let test = |property: &str, rank| {
            let (name, shape) = self.variants[index];
            let values = shape
                .properties
                .get(property)?
                .clone()
                .filter(|_| rank == 0);
            Some(Test {
                schema: name.to_owned(),
                property: property.to_owned(),
                values,
                rank,
            })
        };
        if let Some(property) = by_value {
            return test(property, 0);
        }
        if let Some(property) = self.best(index, |property| self.is_alone_with(index, property)) {
            return test(property, 1);
        }
        let property = self.best(index, |property| self.takes_the_rest(index, property))?;
        test(property, 2)
    }

    /// The required property that passes; of several the one that most variants share, then the first by name.
    fn best(&self, index: usize, passes: impl Fn(&str) -> bool) -> Option<&'a str> {
        let (_, shape) = self.variants[index];
        let candidates = shape.required.iter().map(String::as_str);
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

    fn others(&self, index: usize) -> impl Iterator<Item = &'a Shape> {
        let others = self.variants.iter().enumerate();
        others
            .filter(move |(other, _)| *other != index)
            .map(|(_, (_, shape))| *shape)
    }

    /// Its values of the property are in no other variant; one that takes any value comes later.
    fn has_own_value(&self, index: usize, property: &str) -> bool {
        let Some(Some(own)) = self.variants[index].1.properties.get(property) else {
            return false;
        };
        self.others(index)
            .all(|other| match other.properties.get(property) {
                Some(Some(values)) => values.is_disjoint(own),
                Some(None) => other.required.contains(property),
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
        let certain = |other: &Shape| !matches!(other.properties.get(property), Some(None));
        is_open && self.others(index).all(certain)
    }
}

/// The names of the variants: what the overlay says, else the name of the schema.
fn variant_names(union: &Node, tests: &[Test]) -> Vec<String> {
    let given = union.get("x-variant-names");
    let name = |test: &Test| {
        given
            .and_then(|given| given.get_str(&test.schema))
            .unwrap_or(&test.schema)
            .to_owned()
    };
    tests.iter().map(name).collect()
}
