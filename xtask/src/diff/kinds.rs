//! What kind of value a schema takes, and what two schemas take together.

use std::collections::{BTreeMap, BTreeSet};

use super::meaning::is_fact;
use crate::document::tree::{Node, Value};

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'a> {
    Any,
    /// Nothing fits.
    Never,
    Scalar {
        types: Types<'a>,
        format: Option<&'a str>,
    },
    Enum(Values<'a>),
    List(List<'a>),
    Object(Object<'a>),
    Union {
        /// The values of all members that are enums.
        values: Values<'a>,
        variants: Vec<&'a Node>,
    },
}

/// The names of types, without null.
pub(super) type Types<'a> = BTreeSet<&'a str>;

/// The values of an enum, as JSON, and where each is written.
pub(super) type Values<'a> = BTreeMap<String, Listed<'a>>;

/// One value of an enum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Listed<'a> {
    pub(super) node: &'a Node,
    /// The component that lists it.
    pub(super) owner: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct List<'a> {
    /// The items of a tuple.
    pub(super) first: &'a [Node],
    /// All other items.
    pub(super) items: Option<&'a Node>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Object<'a> {
    pub(super) properties: Vec<(&'a str, &'a Node)>,
    /// The names that must be there, and where that is said.
    pub(super) required: BTreeMap<&'a str, &'a Node>,
    pub(super) rest: Rest<'a>,
    /// What its keys must be.
    pub(super) keys: Option<&'a Node>,
}

/// The keys of an object that have no property.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Rest<'a> {
    Free,
    Closed,
    Typed(&'a Node),
}

/// Keywords by which a schema without `type` is one of an object.
const OF_OBJECTS: [&str; 4] = [
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
];

/// What a schema takes by its own keywords: the kind, and what holds beside it.
pub(super) fn own_kind(schema: &Node) -> (Kind<'_>, Vec<Kind<'_>>) {
    if let Some(values) = values(schema) {
        let kind = if values.is_empty() {
            Kind::NULL
        } else {
            Kind::Enum(values)
        };
        return (kind, Vec::new());
    }
    let has = |keys: &[&str]| keys.iter().any(|key| schema.has(key));
    let types = types(schema);
    let only = types
        .as_ref()
        .filter(|types| types.len() == 1)
        .and_then(|types| types.first().copied());
    let scalar = |types| Kind::Scalar {
        types,
        format: schema.get_str("format"),
    };
    let structured = if has(&OF_OBJECTS[..2]) || only == Some("object") {
        Some(Kind::Object(object(schema)))
    } else if has(&["items", "prefixItems"]) || only == Some("array") {
        Some(Kind::List(list(schema)))
    } else if has(&OF_OBJECTS) && only.is_none() {
        Some(Kind::Object(object(schema)))
    } else {
        None
    };
    match (structured, types) {
        (Some(kind), Some(types)) if types.len() > 1 => (kind, vec![scalar(types)]),
        (Some(kind), _) => (kind, Vec::new()),
        (None, Some(types)) => (scalar(types), Vec::new()),
        (None, None) => (Kind::Any, Vec::new()),
    }
}

fn types(schema: &Node) -> Option<Types<'_>> {
    let types = schema.get("type")?;
    let mut types: Types<'_> = match types.as_array() {
        Some(list) => list.iter().filter_map(Node::as_str).collect(),
        None => types.as_str().into_iter().collect(),
    };
    types.remove("null");
    Some(types)
}

/// The values that a schema lists itself.
pub(super) fn values(schema: &Node) -> Option<Values<'_>> {
    let list = match (schema.get("const"), schema.get("enum")) {
        (Some(only), _) => vec![only],
        (None, Some(list)) => list.items().collect(),
        (None, None) => return None,
    };
    let values = list.into_iter().filter(|node| node.value != Value::Null);
    let text = |node: &Node| match node.as_str() {
        Some(text) => format!("\"{text}\""),
        None => node.to_json().to_string(),
    };
    Some(
        values
            .map(|node| (text(node), Listed { node, owner: None }))
            .collect(),
    )
}

fn list(schema: &Node) -> List<'_> {
    List {
        first: schema
            .get("prefixItems")
            .and_then(Node::as_array)
            .unwrap_or_default(),
        items: schema.get("items").filter(|items| says_something(items)),
    }
}

fn object(schema: &Node) -> Object<'_> {
    let properties = schema.get("properties").into_iter().flat_map(Node::entries);
    let required = schema.get("required").into_iter().flat_map(Node::items);
    Object {
        properties: properties
            .map(|property| (property.key.as_str(), &property.node))
            .collect(),
        required: required
            .filter_map(|name| Some((name.as_str()?, name)))
            .collect(),
        rest: match schema.get("additionalProperties") {
            Some(rest) if rest.value == Value::Bool(false) => Rest::Closed,
            Some(rest) if says_something(rest) => Rest::Typed(rest),
            _ => Rest::Free,
        },
        keys: schema
            .get("propertyNames")
            .filter(|keys| says_something(keys)),
    }
}

/// Whether a schema is more than `true` or words.
fn says_something(schema: &Node) -> bool {
    schema.value == Value::Bool(false) || schema.entries().any(|entry| is_fact(&entry.key))
}

impl Kind<'_> {
    /// No value but null, of which no kind speaks.
    const NULL: Self = Self::Scalar {
        types: Types::new(),
        format: None,
    };

    /// What both take; what no one kind can say goes to `also`.
    pub(super) fn and(self, other: Self, also: &mut Vec<Self>) -> Self {
        match (self, other) {
            (Self::Any, kind) | (kind, Self::Any) => kind,
            (Self::Object(one), Self::Object(two)) => {
                let (object, hidden) = one.and(two);
                also.extend(hidden.map(Self::Object));
                Self::Object(object)
            }
            (Self::Scalar { types, .. }, kind @ Self::Enum(_))
            | (kind @ Self::Enum(_), Self::Scalar { types, .. })
                if kind.is_of(&types) =>
            {
                kind
            }
            (Self::Enum(one), Self::Enum(mut two)) => {
                two.retain(|value, _| one.contains_key(value));
                Self::Enum(two)
            }
            // Beside a union, a type that all members have says nothing.
            (Self::Object(object), union @ Self::Union { .. }) if object.says_nothing() => union,
            (kind, other) if kind == other => kind,
            (kind, other) => {
                also.push(other);
                kind
            }
        }
    }

    /// Whether all its values, which are listed, are of these types.
    pub(super) fn is_of(&self, types: &Types<'_>) -> bool {
        let Self::Enum(values) = self else {
            return false;
        };
        values.values().all(|listed| {
            let of = match &listed.node.value {
                Value::String(_) => "string",
                Value::Bool(_) => "boolean",
                Value::Number(number) if number.is_f64() => "number",
                Value::Number(_) => "integer",
                Value::Array(_) => "array",
                _ => "object",
            };
            types.contains(of) || (of == "integer" && types.contains("number"))
        })
    }

    /// What it takes, without what is inside of it.
    pub(super) fn summary(&self) -> String {
        match self {
            Self::Any => "anything".to_owned(),
            Self::Never => "nothing".to_owned(),
            Self::Scalar { types, format } => {
                let types: Vec<_> = types.iter().copied().collect();
                match (types.is_empty(), format) {
                    (true, _) => "null".to_owned(),
                    (false, None) => types.join(" or "),
                    (false, Some(format)) => format!("{} ({format})", types.join(" or ")),
                }
            }
            Self::Enum(values) => {
                let values: Vec<_> = values.keys().map(String::as_str).collect();
                format!("one of {}", values.join(", "))
            }
            Self::List(list) => match list.first.len() {
                0 => "a list".to_owned(),
                count => format!("a tuple of {count}"),
            },
            Self::Object(object) => object.summary(),
            Self::Union { values, variants } => {
                let values: Vec<_> = values.keys().map(String::as_str).collect();
                format!(
                    "one of {} or {} variants",
                    values.join(", "),
                    variants.len()
                )
            }
        }
    }

    /// Whether it is one string, of whatever format.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Scalar { types, .. } if types.iter().eq(&["string"]))
    }
}

impl<'a> Object<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&'a Node> {
        let mut properties = self.properties.iter();
        Some(properties.find(|(found, _)| *found == name)?.1)
    }

    /// Whether it is an object with any keys and any values.
    fn says_nothing(&self) -> bool {
        self.properties.is_empty()
            && self.required.is_empty()
            && self.rest == Rest::Free
            && self.keys.is_none()
    }

    fn summary(&self) -> String {
        let mut names: Vec<_> = self.properties.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        let required: Vec<_> = self.required.keys().copied().collect();
        let rest = match self.rest {
            Rest::Free => "any keys",
            Rest::Closed => "no other keys",
            Rest::Typed(_) => "other keys",
        };
        let (names, required) = (names.join(", "), required.join(", "));
        format!("an object with {names}, {rest}, and always {required}")
    }

    /// What both say; what the second says of a property that the first has too is hidden.
    fn and(mut self, mut other: Self) -> (Self, Option<Self>) {
        let (hidden, more): (Vec<_>, Vec<_>) = other
            .properties
            .drain(..)
            .partition(|(name, _)| self.get(name).is_some());
        let hidden: Vec<_> = hidden
            .into_iter()
            .filter(|(name, node)| self.get(name) != Some(*node))
            .collect();
        self.properties.splice(0..0, more);
        self.required.append(&mut other.required);
        self.rest = match (self.rest, other.rest) {
            (Rest::Closed, _) | (_, Rest::Closed) => Rest::Closed,
            (Rest::Free, rest) | (rest, _) => rest,
        };
        self.keys = self.keys.or(other.keys);
        let hidden = (!hidden.is_empty()).then(|| Self {
            properties: hidden,
            required: BTreeMap::new(),
            rest: Rest::Free,
            keys: None,
        });
        (self, hidden)
    }
}
