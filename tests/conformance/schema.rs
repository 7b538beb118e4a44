//! The schemas of a document in a form that instances are generated from.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use serde_json::{Map, Value};

use super::{
    document::{self, Document, referenced},
    judge, samples,
};

/// A place in a document that says something about JSON.
pub(crate) type Id = usize;

/// What is known of one place.
pub(crate) struct Node {
    /// The place, for messages: `Webhook/properties/url/anyOf/0`.
    pub(crate) place: String,
    pub(crate) kind: Kind,
    /// How deep the smallest instance is, to find an end of what contains itself.
    height: usize,
}

/// What JSON stands at a place.
pub(crate) enum Kind {
    Reference(String),
    Union(Vec<Id>),
    Object(Vec<Property>),
    /// What an optional property holds, when it is there.
    Optional(Id),
    Map {
        keys: Id,
        values: Id,
    },
    List {
        items: Id,
        unique: bool,
    },
    Tuple(Vec<Id>),
    Scalar(Scalar, Vec<Value>),
}

/// What a scalar is; `Any` is JSON of any kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Scalar {
    Any,
    Null,
    Boolean,
    Integer,
    Number,
    Text,
    Timestamp,
    /// One of several values, or the only one.
    Enum,
}

/// A property of an object.
pub(crate) struct Property {
    pub(crate) name: String,
    /// Its value; an [`Optional`](Kind::Optional) if it need not be there.
    pub(crate) value: Id,
    pub(crate) write_only: bool,
}

/// All places of a document.
pub(crate) struct Schemas {
    nodes: Vec<Node>,
    names: BTreeMap<String, Id>,
}

impl Schemas {
    /// Those of the document to test against, read once.
    pub(crate) fn judging() -> &'static Self {
        static SCHEMAS: OnceLock<Schemas> = OnceLock::new();
        SCHEMAS.get_or_init(|| Self::read(document::judging()))
    }

    /// Those of a document.
    pub(crate) fn read(document: &Document) -> Self {
        let (nodes, names) = Default::default();
        let mut schemas = Self { nodes, names };
        for (name, schema) in document.schemas() {
            let id = schemas.add(name, schema);
            schemas.names.insert(name.clone(), id);
        }
        while schemas.measure() {}
        schemas
    }

    pub(crate) fn node(&self, id: Id) -> &Node {
        &self.nodes[id]
    }

    pub(crate) fn named(&self, name: &str) -> Id {
        self.names[name]
    }

    /// The place behind all references.
    pub(crate) fn resolved(&self, id: Id) -> Id {
        match &self.node(id).kind {
            Kind::Reference(name) => self.resolved(self.named(name)),
            _ => id,
        }
    }

    /// How many choices there are at a place.
    pub(crate) fn choices(&self, id: Id) -> usize {
        match &self.node(id).kind {
            Kind::Reference(_) | Kind::Object(_) | Kind::Tuple(_) => 1,
            Kind::Optional(_) | Kind::Map { .. } => 2,
            Kind::List { .. } => 3,
            Kind::Union(branches) => branches.len(),
            Kind::Scalar(_, values) => values.len(),
        }
    }

    /// The places that a choice leads to.
    pub(crate) fn children(&self, id: Id, choice: usize) -> Vec<Id> {
        match &self.node(id).kind {
            Kind::Reference(name) => vec![self.named(name)],
            Kind::Object(properties) => properties.iter().map(|one| one.value).collect(),
            Kind::Tuple(items) => items.clone(),
            Kind::Union(branches) => vec![branches[choice]],
            Kind::Optional(value) if choice > 0 => vec![*value],
            Kind::Map { keys, values } if choice > 0 => vec![*keys, *values],
            Kind::List { items, .. } if choice > 0 => vec![*items],
            _ => Vec::new(),
        }
    }

    /// The choice that gives the smallest instance.
    pub(crate) fn smallest(&self, id: Id) -> usize {
        match &self.node(id).kind {
            Kind::Union(branches) => (0..branches.len())
                .min_by_key(|choice| self.node(branches[*choice]).height)
                .unwrap(),
            _ => 0,
        }
    }

    /// Corrects the heights; tells whether one was wrong.
    fn measure(&mut self) -> bool {
        let mut changed = false;
        for id in 0..self.nodes.len() {
            let below = self.children(id, self.smallest(id));
            let highest = below.iter().map(|child| self.nodes[*child].height).max();
            let height = highest.map_or(0, |highest| highest.saturating_add(1));
            changed |= self.nodes[id].height != height;
            self.nodes[id].height = height;
        }
        changed
    }

    fn push(&mut self, place: &str, kind: Kind) -> Id {
        self.nodes.push(Node {
            place: place.to_owned(),
            kind,
            height: usize::MAX,
        });
        self.nodes.len() - 1
    }

    fn add(&mut self, place: &str, schema: &Value) -> Id {
        let kind = match schema {
            Value::Object(schema) => self.kind(place, &Keywords::of(schema)),
            Value::Bool(true) => Kind::Scalar(Scalar::Any, samples::any()),
            _ => panic!("{place}: not a schema"),
        };
        self.push(place, kind)
    }

    fn kind(&mut self, place: &str, schema: &Keywords<'_>) -> Kind {
        if let Some(reference) = schema.get("$ref") {
            return Kind::Reference(referenced(reference.as_str().unwrap()).to_owned());
        }
        for keyword in ["anyOf", "oneOf"] {
            if let Some(branches) = schema.get(keyword) {
                return Kind::Union(self.add_all(&format!("{place}/{keyword}"), branches));
            }
        }
        if let Some([only]) = schema
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            return Kind::Union(vec![self.add(&format!("{place}/allOf/0"), only)]);
        }
        if let Some(values) = schema.get("enum") {
            return Kind::Scalar(Scalar::Enum, values.as_array().unwrap().clone());
        }
        if let Some(value) = schema.get("const") {
            return Kind::Scalar(Scalar::Enum, vec![value.clone()]);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("object") => self.object(place, schema),
            Some("array") => self.array(place, schema),
            scalar => judge::scalar(place, scalar, schema.0),
        }
    }

    fn add_all(&mut self, place: &str, schemas: &Value) -> Vec<Id> {
        let schemas = schemas.as_array().unwrap().iter().enumerate();
        schemas
            .map(|(index, schema)| self.add(&format!("{place}/{index}"), schema))
            .collect()
    }

    fn object(&mut self, place: &str, schema: &Keywords<'_>) -> Kind {
        if let Some(properties) = schema.get("properties") {
            let closed = schema.get("additionalProperties");
            assert!(
                matches!(closed, None | Some(Value::Bool(false))),
                "{place}: properties and more"
            );
            let required = strings(schema.get("required"));
            let properties = properties.as_object().unwrap().iter();
            let properties = properties
                .map(|(name, schema)| self.property(place, name, schema, required.contains(name)));
            return Kind::Object(properties.collect());
        }
        let keys = match schema.get("propertyNames") {
            Some(keys) => self.add(&format!("{place}/propertyNames"), keys),
            None => self.push(place, Kind::Scalar(Scalar::Text, samples::keys())),
        };
        let values = schema.get("additionalProperties");
        let values = self.add(
            &format!("{place}/additionalProperties"),
            values.unwrap_or(&Value::Bool(true)),
        );
        Kind::Map { keys, values }
    }

    fn property(&mut self, place: &str, name: &str, schema: &Value, required: bool) -> Property {
        let place = format!("{place}/properties/{name}");
        let value = self.add(&place, schema);
        Property {
            name: name.to_owned(),
            value: if required {
                value
            } else {
                self.push(&place, Kind::Optional(value))
            },
            write_only: schema.get("writeOnly") == Some(&Value::Bool(true)),
        }
    }

    fn array(&mut self, place: &str, schema: &Keywords<'_>) -> Kind {
        if let Some(items) = schema.get("prefixItems") {
            let items = self.add_all(&format!("{place}/prefixItems"), items);
            for limit in ["minItems", "maxItems"] {
                assert_eq!(schema.get(limit), Some(&items.len().into()), "{place}");
            }
            return Kind::Tuple(items);
        }
        let items = schema.get("items").unwrap();
        let items = self.add(&format!("{place}/items"), items);
        let unique = schema.get("uniqueItems") == Some(&Value::Bool(true));
        Kind::List { items, unique }
    }
}

fn strings(list: Option<&Value>) -> BTreeSet<String> {
    let items = list.and_then(Value::as_array).into_iter().flatten();
    items
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

/// A schema of which every keyword is known: an unknown one could be about what is valid.
struct Keywords<'a>(&'a Map<String, Value>);

impl<'a> Keywords<'a> {
    const MEANT: &'static [&'static str] = &[
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "const",
        "enum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "minItems",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "prefixItems",
        "properties",
        "propertyNames",
        "required",
        "type",
        "uniqueItems",
        "writeOnly",
    ];

    const IGNORED: &'static [&'static str] = &[
        "default",
        "deprecated",
        "description",
        "discriminator",
        "example",
        "examples",
        "title",
    ];

    fn of(schema: &'a Map<String, Value>) -> Self {
        for keyword in schema.keys() {
            let known = Self::MEANT.iter().chain(Self::IGNORED);
            assert!(
                keyword.starts_with("x-") || known.clone().any(|one| one == keyword),
                "the generator of instances does not know the keyword `{keyword}`"
            );
        }
        Self(schema)
    }

    fn get(&self, keyword: &str) -> Option<&'a Value> {
        self.0.get(keyword)
    }
}
