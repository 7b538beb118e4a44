//! Which areas use which components, directly or through other components.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase as _;

use crate::document;
use crate::document::pointer::component;
use crate::document::tree::{Entry, Node, Value};

/// A component: its section (`schemas`, `parameters`, ...) and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ComponentId {
    pub(super) section: String,
    pub(super) name: String,
}

impl ComponentId {
    pub(super) fn new(section: &str, name: &str) -> Self {
        let (section, name) = (section.to_owned(), name.to_owned());
        Self { section, name }
    }

    /// Security schemes are named by requirements, not referred to; they belong to the root.
    pub(super) fn is_security_scheme(&self) -> bool {
        self.section == "securitySchemes"
    }

    /// Reads `#/components/<section>/<name>`, and what leads further into it.
    fn from_reference(reference: &str) -> Option<Self> {
        let (section, name) = component(reference)?;
        Some(Self::new(section, &name))
    }
}

impl std::fmt::Display for ComponentId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}/{}", self.section, self.name)
    }
}

/// Who uses a component.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum User {
    /// The area with this file name.
    Area(String),
    /// The root document, or a file in `openapi/` that import did not write.
    Other,
}

/// The users of each component that is used.
#[derive(Debug, Default)]
pub(super) struct Reach {
    users: BTreeMap<ComponentId, BTreeSet<User>>,
}

impl Reach {
    /// Follows the references of a document, and those of foreign files into it.
    pub(super) fn of(document: &Node, foreign: &[Node]) -> Self {
        let mut roots: BTreeMap<User, Vec<ComponentId>> = BTreeMap::new();
        for operation in document::operations(document) {
            let user = User::Area(area_of(operation.node()));
            references(operation.node(), roots.entry(user).or_default());
        }
        let others = roots.entry(User::Other).or_default();
        for node in document.get("webhooks").into_iter().chain(foreign) {
            references(node, others);
        }
        let mut reach = Self::default();
        for (user, roots) in roots {
            for id in reached_from(document, roots) {
                reach.users.entry(id).or_default().insert(user.clone());
            }
        }
        reach
    }

    pub(super) fn is_reached(&self, id: &ComponentId) -> bool {
        self.users.contains_key(id)
    }

    /// The one area that uses a component; nothing when it is used by more, by others or not at all.
    pub(super) fn only_area(&self, id: &ComponentId) -> Option<&str> {
        let mut users = self.users.get(id)?.iter();
        match (users.next(), users.next()) {
            (Some(User::Area(area)), None) => Some(area),
            _ => None,
        }
    }

    /// The components that nothing uses.
    pub(super) fn orphans(&self, document: &Node) -> Vec<ComponentId> {
        let unused = |id: &ComponentId| !self.is_reached(id) && !id.is_security_scheme();
        components(document)
            .map(|(id, _)| id)
            .filter(unused)
            .collect()
    }
}

/// Takes `components` apart.
pub(super) fn components_of(node: Node) -> Vec<(ComponentId, Entry)> {
    let Value::Object(sections) = node.value else {
        return Vec::new();
    };
    let mut components = Vec::new();
    for section in sections {
        if let Value::Object(entries) = section.node.value {
            let with_id = |entry: Entry| (ComponentId::new(&section.key, &entry.key), entry);
            components.extend(entries.into_iter().map(with_id));
        }
    }
    components
}

/// The components that these ones lead to, themselves included.
pub(super) fn reached_from(
    document: &Node,
    mut waiting: Vec<ComponentId>,
) -> BTreeSet<ComponentId> {
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let node = document.at(&["components", &id.section, &id.name]);
        if let Some(node) = node
            && reached.insert(id)
        {
            references(node, &mut waiting);
        }
    }
    reached
}

/// Every component of a document.
pub(super) fn components(document: &Node) -> impl Iterator<Item = (ComponentId, &Entry)> {
    let sections = document
        .get("components")
        .into_iter()
        .flat_map(Node::entries);
    sections.flat_map(|section| {
        let components = section.node.entries();
        components.map(|entry| (ComponentId::new(&section.key, &entry.key), entry))
    })
}

/// The area of an operation without a tag.
const UNTAGGED: &str = "untagged";

/// The area that an operation belongs to: its first tag in snake case.
pub(super) fn area_of(operation: &Node) -> String {
    let tags = operation.get("tags");
    let first = tags.into_iter().flat_map(Node::items).next();
    match first.and_then(Node::as_str) {
        Some(tag) => tag.to_snake_case(),
        None => UNTAGGED.to_owned(),
    }
}

/// Collects the components that a node refers to.
fn references(node: &Node, found: &mut Vec<ComponentId>) {
    for entry in node.entries() {
        match entry.key.as_str() {
            "$ref" => found.extend(entry.node.as_str().and_then(ComponentId::from_reference)),
            "discriminator" => mapped(&entry.node, found),
            _ => {}
        }
        references(&entry.node, found);
    }
    for item in node.items() {
        references(item, found);
    }
}

/// The schemas that a discriminator maps values to: a reference, or the bare name of a schema.
fn mapped(discriminator: &Node, found: &mut Vec<ComponentId>) {
    let mapping = discriminator.get("mapping").into_iter();
    for entry in mapping.flat_map(Node::entries) {
        let Some(target) = entry.node.as_str() else {
            continue;
        };
        let named = || ComponentId::new("schemas", target);
        found.push(ComponentId::from_reference(target).unwrap_or_else(named));
    }
}
