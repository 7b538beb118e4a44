//! Stage 3: every reference leads somewhere inside the document.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::pointer::lookup;
use crate::document::tree::{Entry, Node};
use crate::document::{self, referred, schema_name};
use crate::grammar::{Role, similar};

/// Reports each reference that leads out of the document, to nothing, or round in a circle.
pub(crate) fn resolve(document: &Node, diagnostics: &mut Diagnostics) {
    visit(document, Role::DOCUMENT, &mut |reference| {
        diagnostics.extend(match reference {
            Reference::Ref(node) => check(document, node),
            Reference::Mapping(node) => check_mapping(document, node),
        });
    });
    diagnostics.extend(circles(document));
}

/// A text that leads to another part of the document.
enum Reference<'a> {
    /// The value of a `$ref`.
    Ref(&'a Node),
    /// A target in the mapping of a discriminator.
    Mapping(&'a Node),
}

fn visit<'a>(node: &'a Node, place: Role, found: &mut dyn FnMut(Reference<'a>)) {
    if place == Role::Data {
        return;
    }
    for entry in node.entries() {
        // A property can be called `$ref`; what it has is a schema then, and no text.
        if entry.key == "$ref" && entry.node.as_str().is_some() {
            found(Reference::Ref(&entry.node));
        } else if place == Role::SCHEMA && entry.key == "discriminator" {
            let mapping = entry.node.get("mapping").into_iter();
            let targets = mapping.flat_map(Node::entries);
            targets.for_each(|target| found(Reference::Mapping(&target.node)));
        } else {
            visit(&entry.node, place.under(&entry.key), found);
        }
    }
    for item in node.items() {
        visit(item, place.inside(), found);
    }
}

fn check(document: &Node, node: &Node) -> Option<Diagnostic> {
    let reference = node.as_str()?;
    let Some(pointer) = reference.strip_prefix("#/") else {
        let message = format!("the reference `{reference}` leads out of the document");
        let diagnostic = Diagnostic::error("external-reference", message);
        let help = "import what it points to and refer to it as `#/components/...`";
        return Some(diagnostic.at(node.span, "not followed").help(help));
    };
    let found = lookup(document, pointer).is_some();
    (!found).then(|| dangling(document, reference, pointer, node))
}

/// Reports each reference to anything but a whole component schema: no pass of lowering follows it.
pub(crate) fn only_schemas(document: &Node, diagnostics: &mut Diagnostics) {
    visit(document, Role::DOCUMENT, &mut |reference| {
        if let Reference::Ref(node) = reference {
            diagnostics.extend(no_schema(node));
        }
    });
}

fn no_schema(node: &Node) -> Option<Diagnostic> {
    let reference = node.as_str()?;
    if schema_name(reference).is_some_and(|name| !name.contains('/')) {
        return None;
    }
    let message = format!("the reference `{reference}` leads to no component schema");
    let diagnostic = Diagnostic::error("unsupported-reference", message)
        .at(node.span, "only whole component schemas can be referred to");
    Some(diagnostic.help("write out what it points to, or make that a component schema"))
}

fn dangling(document: &Node, reference: &str, pointer: &str, node: &Node) -> Diagnostic {
    let message = format!("the reference `{reference}` leads to nothing");
    let diagnostic = Diagnostic::error("dangling-reference", message);
    let diagnostic = diagnostic.at(node.span, "no such component");
    match similar_name(document, pointer) {
        Some(name) => diagnostic.help(format!("did you mean `{name}`?")),
        None => diagnostic.help("add the component, or remove what refers to it"),
    }
}

/// A discriminator names its targets by reference, or by the names of schemas.
fn check_mapping(document: &Node, target: &Node) -> Option<Diagnostic> {
    let name = target.as_str()?;
    let is_name = document.at(&["components", "schemas", name]).is_some();
    if is_name {
        None
    } else {
        check(document, target)
    }
}

/// How many schemas of a circle are named.
const NAMED: usize = 10;

/// A schema that is nothing but a reference must lead to one that is more. Those that lead into a circle are not part of
/// it.
fn circles(document: &Node) -> Vec<Diagnostic> {
    let aliases = document::schemas(document);
    let aliases = aliases.filter_map(|entry| Some((entry.key.as_str(), referred(&entry.node)?)));
    let next: HashMap<&str, &str> = aliases.collect();
    let (mut seen, mut circles) = (HashSet::new(), HashMap::new());
    for start in document::schemas(document) {
        let mut way = Vec::new();
        let mut at = start.key.as_str();
        while let Some(target) = next.get(at).filter(|_| seen.insert(at)) {
            way.push(at);
            at = target;
        }
        if let Some(first) = way.iter().position(|name| *name == at) {
            let circle = Rc::<[&str]>::from(&way[first..]);
            let members = circle.iter().enumerate();
            circles.extend(members.map(|(index, name)| (*name, (Rc::clone(&circle), index))));
        }
    }
    let members = document::schemas(document).filter_map(|entry| {
        let (circle, index) = circles.get(entry.key.as_str())?;
        Some(circular(entry, circle, *index))
    });
    members.collect()
}

fn circular(start: &Entry, circle: &[&str], index: usize) -> Diagnostic {
    let way = circle
        .iter()
        .cycle()
        .skip(index)
        .take(circle.len().min(NAMED));
    let way: Vec<_> = way.map(|name| format!("`{name}`")).collect();
    let more = if circle.len() > NAMED {
        " to others"
    } else {
        ""
    };
    let message = format!(
        "references lead in a circle: {}{more} to `{}`",
        way.join(" to "),
        start.key
    );
    Diagnostic::error("reference-circle", message)
        .at(start.key_span, "this schema says nothing but another name")
        .help("give one of them a content")
}

/// A component of the same section with nearly the same name.
fn similar_name<'a>(document: &'a Node, pointer: &str) -> Option<&'a str> {
    let (section, name) = pointer.rsplit_once('/')?;
    let known = lookup(document, section)?.entries();
    similar(name, known.map(|entry| entry.key.as_str()))
}
