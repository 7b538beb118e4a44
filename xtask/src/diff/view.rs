//! What a schema says, however it is written.
//!
//! References are followed; the writings of null, `const` beside a one-value `enum`, `allOf` of one, `anyOf` beside
//! `oneOf`, and a union of enums beside one enum all look the same here. Words are not looked at.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::resolve::lookup;
use crate::document::schema_name;
use crate::document::tree::{Node, Value};

/// How deep references and unions are followed; a circle ends here.
const DEPTH: usize = 32;

/// A schema of a document.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    /// Where it is written.
    pub(super) node: &'a Node,
    /// The component that it is, without the suffix of a twin.
    pub(super) name: Option<&'a str>,
    pub(super) nullable: bool,
    pub(super) kind: Kind<'a>,
}

#[derive(Clone, Debug)]
pub(super) enum Kind<'a> {
    Any,
    Scalar {
        of: String,
        format: Option<&'a str>,
    },
    Enum(Values<'a>),
    List(Option<&'a Node>),
    Object(Shape<'a>),
    Union {
        /// The values of all members that are enums.
        values: Values<'a>,
        variants: Vec<&'a Node>,
    },
}

/// The values of an enum, as JSON, and where each is written.
pub(super) type Values<'a> = BTreeMap<String, Listed<'a>>;

/// One value of an enum.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    pub(super) node: &'a Node,
    /// The component that lists it.
    pub(super) owner: Option<&'a str>,
}

#[derive(Clone, Debug)]
pub(super) struct Shape<'a> {
    pub(super) properties: Vec<(&'a str, &'a Node)>,
    pub(super) required: BTreeSet<&'a str>,
    pub(super) rest: Rest<'a>,
}

/// The keys of an object that have no property.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rest<'a> {
    Free,
    Closed,
    Typed(&'a Node),
}

impl<'a> View<'a> {
    pub(super) fn of(document: &'a Node, schema: &'a Node) -> Self {
        Self::read(document, schema, DEPTH)
    }

    fn read(document: &'a Node, schema: &'a Node, depth: usize) -> Self {
        let any = |kind| Self {
            node: schema,
            name: None,
            nullable: false,
            kind,
        };
        if depth == 0 {
            return any(Kind::Any);
        }
        if let Some(reference) = schema.get_str("$ref") {
            let target = lookup(document, reference.trim_start_matches("#/"));
            let Some(target) = target else {
                return any(Kind::Any);
            };
            let mut view = Self::read(document, target, depth - 1);
            view.name = schema_name(reference).map(without_twin).or(view.name);
            view.own_values();
            return view;
        }
        if let Some([only]) = schema.get("allOf").and_then(Node::as_array) {
            let mut view = Self::read(document, only, depth - 1);
            view.nullable |= schema.get("nullable").is_some_and(Node::is_true);
            return view;
        }
        let mut view = any(Kind::Any);
        view.nullable = allows_null(schema);
        let members = ["anyOf", "oneOf"]
            .into_iter()
            .find_map(|key| schema.get(key)?.as_array());
        match members {
            Some(members) => view.unite(document, members, depth),
            None => view.kind = kind(document, schema, depth),
        }
        view
    }

    /// The values that no inner component lists are those of this component.
    fn own_values(&mut self) {
        let (Kind::Enum(values) | Kind::Union { values, .. }) = &mut self.kind else {
            return;
        };
        for value in values.values_mut() {
            value.owner = value.owner.or(self.name);
        }
    }

    /// Becomes the union of members, of which null is none.
    fn unite(&mut self, document: &'a Node, members: &'a [Node], depth: usize) {
        let (mut values, mut variants) = (Values::new(), Vec::new());
        let mut views = Vec::new();
        for member in members {
            if is_null(member) {
                self.nullable = true;
                continue;
            }
            let view = Self::read(document, member, depth - 1);
            self.nullable |= view.nullable;
            match view.kind.clone() {
                Kind::Enum(inner) => values.extend(inner),
                Kind::Union {
                    values: inner,
                    variants: more,
                } => {
                    values.extend(inner);
                    variants.extend(more);
                }
                _ => variants.push(member),
            }
            views.push(view);
        }
        if views.len() == 1
            && let Some(only) = views.pop()
        {
            let nullable = self.nullable;
            *self = only;
            self.nullable |= nullable;
        } else if variants.is_empty() && !views.is_empty() {
            self.kind = Kind::Enum(values);
        } else if !views.is_empty() {
            self.kind = Kind::Union { values, variants };
        }
    }
}

/// `Order-Input` and `Order-Output` are two sides of one thing.
pub(super) fn without_twin(name: &str) -> &str {
    let base = name.strip_suffix("-Input");
    base.or_else(|| name.strip_suffix("-Output"))
        .unwrap_or(name)
}

/// Whether a schema takes null and nothing else.
fn is_null(schema: &Node) -> bool {
    let only_null = |key: &str| match schema.get(key).and_then(Node::as_array) {
        Some([only]) => only.value == Value::Null || only.as_str() == Some("null"),
        _ => false,
    };
    schema.get_str("type") == Some("null")
        || schema
            .get("const")
            .is_some_and(|node| node.value == Value::Null)
        || only_null("enum")
        || only_null("type")
}

fn allows_null(schema: &Node) -> bool {
    let lists = |key: &str, found: &dyn Fn(&Node) -> bool| {
        schema.get(key).into_iter().flat_map(Node::items).any(found)
    };
    schema.get("nullable").is_some_and(Node::is_true)
        || lists("type", &|item| item.as_str() == Some("null"))
        || lists("enum", &|item| item.value == Value::Null)
}

fn kind<'a>(document: &'a Node, schema: &'a Node, depth: usize) -> Kind<'a> {
    if let Some(values) = values(schema) {
        return Kind::Enum(values);
    }
    if schema.has("properties") || schema.has("allOf") {
        return Kind::Object(shape(document, schema, depth));
    }
    let types = schema.get("type");
    let mut types: Vec<&str> = match types {
        Some(types) if types.as_array().is_some() => {
            types.items().filter_map(Node::as_str).collect()
        }
        Some(only) => only.as_str().into_iter().collect(),
        None => Vec::new(),
    };
    types.retain(|of| *of != "null");
    types.sort_unstable();
    match types[..] {
        [] if schema.has("items") => Kind::List(schema.get("items")),
        [] if schema.has("additionalProperties") => Kind::Object(shape(document, schema, depth)),
        [] => Kind::Any,
        ["array"] => Kind::List(schema.get("items")),
        ["object"] => Kind::Object(shape(document, schema, depth)),
        _ => Kind::Scalar {
            of: types.join(" or "),
            format: schema.get_str("format"),
        },
    }
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

fn shape<'a>(document: &'a Node, schema: &'a Node, depth: usize) -> Shape<'a> {
    let mut shape = Shape {
        properties: Vec::new(),
        required: BTreeSet::new(),
        rest: match schema.get("additionalProperties") {
            Some(rest) if rest.value == Value::Bool(false) => Rest::Closed,
            Some(rest) if rest.entries().next().is_some() => Rest::Typed(rest),
            _ => Rest::Free,
        },
    };
    for part in schema.get("allOf").into_iter().flat_map(Node::items) {
        if let Kind::Object(inner) = View::read(document, part, depth - 1).kind {
            shape.required.extend(inner.required);
            shape.properties.extend(inner.properties);
        }
    }
    let properties = schema.get("properties").into_iter().flat_map(Node::entries);
    for property in properties {
        shape.properties.retain(|(name, _)| *name != property.key);
        shape.properties.push((&property.key, &property.node));
    }
    let required = schema.get("required").into_iter().flat_map(Node::items);
    shape.required.extend(required.filter_map(Node::as_str));
    shape
}

impl<'a> Shape<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&'a Node> {
        let mut properties = self.properties.iter();
        Some(properties.find(|(found, _)| *found == name)?.1)
    }
}
