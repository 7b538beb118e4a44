//! A reference to a component that is no schema gives way to what it refers to.
//!
//! ```yaml
//! # before                                            # after
//! responses:                                          responses:
//!   '404': {$ref: '#/components/responses/Gone'}        '404': {description: ''}
//! ```
//!
//! Operations say everything about themselves then, so that they can be compared, moved and laid over one by one.

use std::collections::BTreeSet;

use crate::document::pointer::{component, lookup};
use crate::document::tree::{Node, Object};
use crate::grammar::Role;

/// Writes out all references but those to schemas. What leads nowhere or into itself stays, for others to report.
pub(super) fn write_out(document: &mut Node) {
    let Some(components) = document.get("components").cloned() else {
        return;
    };
    let mut root = Node::object(document.span);
    root.set("components", components);
    let mut inline = Inline {
        root,
        open: Vec::new(),
        written: BTreeSet::new(),
        circles: BTreeSet::new(),
    };
    inline.node(document, Role::DOCUMENT);
    for (section, name) in inline.written.difference(&inline.circles) {
        let Some(components) = document.get_mut("components") else {
            return;
        };
        let component = components.get_mut(section);
        if let Some(section) = component.and_then(Node::as_object_mut) {
            section.remove(name);
        }
        if let Some(sections) = components.as_object_mut() {
            let is_empty = |node: &Node| node.as_object().is_some_and(Object::is_empty);
            sections.retain(|section| !is_empty(&section.node));
        }
    }
}

/// The section and the name of a component.
type Id = (String, String);

struct Inline {
    /// A document that has the components only.
    root: Node,
    /// The components that are being written out, outermost first.
    open: Vec<Id>,
    /// Those that were.
    written: BTreeSet<Id>,
    /// Those that lead into themselves.
    circles: BTreeSet<Id>,
}

impl Inline {
    fn node(&mut self, node: &mut Node, place: Role) {
        if let Some((id, target)) = self.target(node, place) {
            *node = target;
            self.open.push(id);
            self.node(node, place);
            self.written.extend(self.open.pop());
            return;
        }
        for entry in node.entries_mut() {
            self.node(&mut entry.node, place.under(&entry.key));
        }
        for item in node.as_array_mut().into_iter().flatten() {
            self.node(item, place.inside());
        }
    }

    fn target(&mut self, node: &Node, place: Role) -> Option<(Id, Node)> {
        let Role::One(kind) = place else {
            return None;
        };
        let reference = node.get_str("$ref").filter(|_| kind.can_be_reference())?;
        let (section, name) = component(reference)?;
        let id = (section.to_owned(), name);
        let target = lookup(&self.root, reference.strip_prefix("#/")?)?;
        if self.open.contains(&id) {
            self.circles.insert(id);
            return None;
        }
        Some((id, target.clone()))
    }
}
