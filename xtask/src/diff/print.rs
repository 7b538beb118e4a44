//! What a schema takes, as a text: two schemas that take the same values share it.

use std::rc::Rc;

use super::compare::Comparer;
use super::kinds::{Kind, List, Object, Rest};
use super::meaning::{is_fact, meaning};
use super::view::View;
use crate::document::tree::Node;
use crate::grammar::{self, Holds};

impl<'a> Comparer<'a> {
    /// A text that two schemas share when they take the same values.
    pub(super) fn fingerprint(&self, side: usize, node: &'a Node) -> Rc<str> {
        self.text(side, node, true)
    }

    /// As a fingerprint, without limits.
    pub(super) fn outline(&self, side: usize, node: &'a Node) -> Rc<str> {
        self.text(side, node, false)
    }

    fn text(&self, side: usize, node: &'a Node, exact: bool) -> Rc<str> {
        let key = (side, std::ptr::from_ref(node).addr(), exact);
        if let Some(text) = self.texts.borrow().get(&key) {
            return Rc::clone(text);
        }
        let mut printer = Printer {
            document: self.side(side),
            exact,
            open: Vec::new(),
            text: String::new(),
        };
        printer.schema(node);
        let text: Rc<str> = printer.text.into();
        self.texts.borrow_mut().insert(key, Rc::clone(&text));
        text
    }

    /// Whether two schemas say the same.
    pub(super) fn is_same(&self, base: &'a Node, head: &'a Node) -> bool {
        self.fingerprint(0, base) == self.fingerprint(1, head)
    }

    pub(super) fn side(&self, side: usize) -> &'a Node {
        if side == 0 { self.base } else { self.head }
    }
}

struct Printer<'a> {
    document: &'a Node,
    /// Whether limits count too.
    exact: bool,
    /// The schemas that are being written, by address: a circle ends at one of them.
    open: Vec<usize>,
    text: String,
}

/// Keywords that the kind says.
const OF_KINDS: [&str; 13] = [
    "type",
    "format",
    "const",
    "enum",
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
    "items",
    "prefixItems",
    "discriminator",
    "default",
    "deprecated",
];

impl<'a> Printer<'a> {
    fn schema(&mut self, node: &'a Node) {
        let view = View::of(self.document, node);
        let address = std::ptr::from_ref(view.node).addr();
        if self.open.contains(&address) {
            self.text.push('^');
            return;
        }
        self.open.push(address);
        if view.nullable {
            self.text.push('?');
        }
        for kind in std::iter::once(&view.kind).chain(&view.also) {
            self.kind(kind);
        }
        if self.exact {
            self.keywords(&view);
        }
        self.open.pop();
    }

    fn keywords(&mut self, view: &View<'a>) {
        let layers = view.layers();
        let entries = layers.iter().flat_map(|layer| layer.entries());
        let mut said: Vec<String> = entries
            .filter(|entry| is_fact(&entry.key) && !is_of_kinds(&entry.key))
            .map(|entry| {
                let holds = grammar::Kind::Schema.holds(&entry.key);
                let text = meaning(self.document, &entry.node, holds.unwrap_or(Holds::Any));
                format!("{}:{text}", entry.key)
            })
            .collect();
        said.sort();
        said.dedup();
        self.text.extend(said);
    }

    fn kind(&mut self, kind: &Kind<'a>) {
        match kind {
            Kind::Any => self.text.push('*'),
            Kind::Never => self.text.push('!'),
            Kind::Scalar { types, format } => {
                self.text.extend(types.iter().copied());
                self.text.extend([":", format.unwrap_or_default()]);
            }
            Kind::Enum(values) => {
                self.text
                    .extend(values.keys().map(|value| format!("={value}")));
            }
            Kind::List(list) => self.list(*list),
            Kind::Object(object) => self.object(object),
            Kind::Union { values, variants } => {
                let variants = variants.iter().map(|variant| {
                    let outer = std::mem::take(&mut self.text);
                    self.schema(variant);
                    std::mem::replace(&mut self.text, outer)
                });
                let mut members: Vec<String> = variants.collect();
                members.extend(values.keys().cloned());
                members.sort();
                self.text.extend(["(", &members.join("|"), ")"]);
            }
        }
    }

    fn list(&mut self, list: List<'a>) {
        self.text.push('[');
        for item in list.first.iter().chain(list.items) {
            self.schema(item);
            self.text.push(',');
        }
        self.text.push(']');
    }

    fn object(&mut self, object: &Object<'a>) {
        let mut properties = object.properties.clone();
        properties.sort_by_key(|(name, _)| *name);
        self.text.push('{');
        for (name, property) in properties {
            let is_required = object.required.contains_key(name);
            let mark = if is_required { "!" } else { "," };
            self.text.extend([name, mark]);
            self.schema(property);
        }
        self.text.push('}');
        if let Rest::Typed(rest) = object.rest {
            self.schema(rest);
        }
        if let Some(keys) = object.keys {
            self.text.push('#');
            self.schema(keys);
        }
    }
}

fn is_of_kinds(key: &str) -> bool {
    OF_KINDS.contains(&key) || ["$ref", "allOf", "anyOf", "oneOf", "nullable"].contains(&key)
}
