//! What a schema says, however it is written.
//!
//! References are followed; the writings of null, `const` beside a one-value `enum`, `allOf`, `anyOf` beside `oneOf`,
//! a list of types, and a union of enums beside one enum all look the same here. Words are not looked at.

use super::kinds::{Kind, Types, Values, own_kind};
use super::meaning::is_fact;
use crate::document::pointer::lookup;
use crate::document::tree::{Node, Value};
use crate::document::{schema_name, schemas};

/// A schema of a document.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    /// Where it is written.
    pub(super) node: &'a Node,
    /// The component that it is, without the suffix of a twin.
    pub(super) name: Option<&'a str>,
    pub(super) nullable: bool,
    pub(super) kind: Kind<'a>,
    /// What holds beside the kind: the parts of an `allOf` that no one kind can say.
    pub(super) also: Vec<Kind<'a>>,
    /// The schemas that say it together.
    layers: Vec<&'a Node>,
    /// What is said beside a reference to a component: it is of the place, not of the component.
    outer: Vec<&'a Node>,
}

impl<'a> View<'a> {
    pub(super) fn of(document: &'a Node, schema: &'a Node) -> Self {
        let open = Vec::new();
        Reader { document, open }.read(schema)
    }

    /// What is written at a place without saying more than this.
    pub(super) fn only(node: &'a Node, kind: Kind<'a>) -> Self {
        Self {
            node,
            name: None,
            nullable: false,
            kind,
            also: Vec::new(),
            layers: Vec::new(),
            outer: Vec::new(),
        }
    }

    /// What a schema says without the schemas that it is made of.
    fn own(schema: &'a Node) -> Self {
        let (kind, also) = own_kind(schema);
        let is_said = schema.entries().any(|entry| is_said(&entry.key));
        Self {
            nullable: allows_null(schema),
            also,
            layers: if is_said { vec![schema] } else { Vec::new() },
            ..Self::only(schema, kind)
        }
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

    /// Says also what the parts say that it is made of.
    fn join(mut self, mut parts: Vec<Self>) -> Self {
        parts.retain(|part| !part.says_nothing());
        let mut typed = parts.iter().filter(|part| part.kind != Kind::Any);
        let is_typed = self.kind != Kind::Any;
        let takes_null = !is_typed && typed.clone().count() > 0 && typed.all(|part| part.nullable);
        self.nullable |= takes_null;
        let mut named = parts.iter().enumerate().filter(|(_, part)| {
            part.name.is_some() && parts.iter().filter(|other| other.kind != Kind::Any).count() <= 1
        });
        let component = match (named.next(), named.next()) {
            (Some((index, _)), None) if !is_typed => Some(index),
            _ => None,
        };
        let is_single = parts.len() == 1 && self.layers.is_empty();
        for (index, part) in parts.into_iter().enumerate() {
            if component == Some(index) {
                self.name = part.name;
                self.node = part.node;
                self.outer.extend(self.layers.drain(..).collect::<Vec<_>>());
                self.outer.extend(part.outer);
                self.layers = part.layers;
            } else if component.is_some() {
                self.outer.extend(part.outer.into_iter().chain(part.layers));
            } else {
                if is_single {
                    self.node = part.node;
                }
                self.layers
                    .extend(part.outer.into_iter().chain(part.layers));
            }
            self.also.extend(part.also);
            let own = std::mem::replace(&mut self.kind, Kind::Any);
            self.kind = own.and(part.kind, &mut self.also);
        }
        self
    }

    fn says_nothing(&self) -> bool {
        self.kind == Kind::Any
            && !self.nullable
            && self.name.is_none()
            && self.layers.is_empty()
            && self.outer.is_empty()
    }

    /// What its type is called: the name of the component, and the title that we give.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let title = self.node.get_str("title");
        let names = self.name.into_iter().chain(title);
        names.map(str::to_owned)
    }

    /// Whether nothing is said beside a reference.
    pub(super) fn is_bare(&self) -> bool {
        self.outer.is_empty()
    }

    /// What is written of a keyword, at the place and in the schemas that say it together.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'a Node> {
        let layers = self.outer.iter().chain(&self.layers);
        layers.filter_map(move |layer| layer.get(key))
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Node> {
        self.all(key).next()
    }

    pub(super) fn is_true(&self, key: &str) -> bool {
        self.all(key).any(Node::is_true)
    }

    /// The schemas that say it together, with what is said at the place.
    pub(super) fn layers(&self) -> Vec<&'a Node> {
        self.outer.iter().chain(&self.layers).copied().collect()
    }

    /// What it takes, without what is inside of it.
    pub(super) fn summary(&self) -> String {
        let kinds = std::iter::once(&self.kind).chain(&self.also);
        let kinds: Vec<_> = kinds.map(Kind::summary).collect();
        kinds.join(" and ")
    }
}

/// Reads schemas with what they refer to.
struct Reader<'a> {
    document: &'a Node,
    /// What the references lead to that are being followed: a circle ends there.
    open: Vec<&'a Node>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, schema: &'a Node) -> View<'a> {
        if schema.value == Value::Bool(false) {
            return View::only(schema, Kind::Never);
        }
        let mut parts = Vec::new();
        if let Some(reference) = schema.get_str("$ref") {
            parts.extend(self.referred(reference));
        }
        let all = schema.get("allOf").into_iter().flat_map(Node::items);
        parts.extend(all.map(|part| self.read(part)));
        for key in ["anyOf", "oneOf"] {
            if let Some(members) = schema.get(key).and_then(Node::as_array) {
                parts.push(self.united(schema, members));
            }
        }
        View::own(schema).join(parts)
    }

    /// Nothing where a reference leads back to a schema that is being read: that says nothing more.
    fn referred(&mut self, reference: &'a str) -> Option<View<'a>> {
        let (last, target) = end(self.document, reference)?;
        if self.open.iter().any(|open| std::ptr::eq(*open, target)) {
            return None;
        }
        self.open.push(target);
        let mut view = self.read(target);
        self.open.pop();
        view.name = schema_name(last).map(without_twin).or(view.name);
        // What is said beside another reference is said of this component.
        view.layers.splice(0..0, std::mem::take(&mut view.outer));
        if view.layers.len() > 1 {
            view.node = target;
        }
        view.own_values();
        view.name = schema_name(reference).map(without_twin).or(view.name);
        Some(view)
    }

    /// The union of members, of which null is none.
    fn united(&mut self, schema: &'a Node, members: &'a [Node]) -> View<'a> {
        let mut union = View::only(schema, Kind::Any);
        let (mut values, mut variants) = (Values::new(), Vec::new());
        let mut views = Vec::new();
        for member in members {
            if is_null(member) {
                union.nullable = true;
                continue;
            }
            let view = self.read(member);
            union.nullable |= view.nullable;
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
            let nullable = union.nullable;
            return View { nullable, ..only };
        }
        union.kind = match plain_types(&views) {
            Some(types) => Kind::Scalar {
                types,
                format: None,
            },
            None if variants.is_empty() => Kind::Enum(values),
            None => Kind::Union { values, variants },
        };
        union
    }
}

/// Where a reference ends that leads through components which are nothing but other names, however many: the last
/// reference and what it leads to. Nothing where it leads nowhere, or round in a circle.
pub(super) fn end<'a>(document: &'a Node, reference: &'a str) -> Option<(&'a str, &'a Node)> {
    let find = |reference: &str| lookup(document, reference.trim_start_matches("#/"));
    let (mut last, mut target) = (reference, find(reference)?);
    // No way is longer than all components together.
    for _ in schemas(document) {
        let Some(next) = other_name(target) else {
            return Some((last, target));
        };
        (last, target) = (next, find(next)?);
    }
    other_name(target).is_none().then_some((last, target))
}

/// The reference that a schema is, alone in an `allOf` or not, where it says nothing else.
fn other_name(schema: &Node) -> Option<&str> {
    let is_counted = |key: &str| is_fact(key) || key.starts_with("x-");
    let mut said = schema.entries().filter(|entry| is_counted(&entry.key));
    let (Some(only), None) = (said.next(), said.next()) else {
        return None;
    };
    match (only.key.as_str(), only.node.as_array()) {
        ("$ref", _) => only.node.as_str(),
        ("allOf", Some([part])) => other_name(part),
        _ => None,
    }
}

/// Whether a keyword says something by itself.
fn is_said(key: &str) -> bool {
    let is_way_to_others = ["$ref", "allOf", "anyOf", "oneOf", "nullable"].contains(&key);
    !is_way_to_others && (is_fact(key) || key.starts_with("x-"))
}

/// The types of members that say nothing but their type; none where null is all that there is.
fn plain_types<'a>(views: &[View<'a>]) -> Option<Types<'a>> {
    let mut all = Types::new();
    for view in views {
        let Kind::Scalar {
            types,
            format: None,
        } = &view.kind
        else {
            return None;
        };
        let layers = view.layers().into_iter();
        let mut keys = layers.flat_map(Node::entries);
        if view.name.is_some() || keys.any(|entry| is_said(&entry.key) && entry.key != "type") {
            return None;
        }
        all.extend(types);
    }
    Some(all)
}

/// `Order-Input` and `Order-Output` are two sides of one thing.
pub(super) fn without_twin(name: &str) -> &str {
    let base = name.strip_suffix("-Input");
    base.or_else(|| name.strip_suffix("-Output"))
        .unwrap_or(name)
}

/// Whether a schema takes null and nothing else.
fn is_null(schema: &Node) -> bool {
    let is_only = |key: &str, is_null: fn(&Node) -> bool| match schema.get(key) {
        Some(list) => matches!(list.as_array(), Some([only]) if is_null(only)),
        None => false,
    };
    schema.get_str("type") == Some("null")
        || schema
            .get("const")
            .is_some_and(|node| node.value == Value::Null)
        || is_only("enum", |value| value.value == Value::Null)
        || is_only("type", |kind| kind.as_str() == Some("null"))
}

fn allows_null(schema: &Node) -> bool {
    let lists = |key: &str, found: &dyn Fn(&Node) -> bool| {
        schema.get(key).into_iter().flat_map(Node::items).any(found)
    };
    is_null(schema)
        || schema.get("nullable").is_some_and(Node::is_true)
        || lists("type", &|item| item.as_str() == Some("null"))
        || lists("enum", &|item| item.value == Value::Null)
}
