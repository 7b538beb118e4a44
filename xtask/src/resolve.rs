//! Stage 3: every reference leads somewhere inside the document.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::tree::{Node, Value};

/// Reports each reference that leads out of the document or to nothing.
pub(crate) fn resolve(document: &Node, diagnostics: &mut Diagnostics) {
    visit(document, document, diagnostics);
}

fn visit(document: &Node, node: &Node, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Array(items) => {
            for item in items {
                visit(document, item, diagnostics);
            }
        }
        Value::Object(object) => {
            for entry in object.iter() {
                if entry.key == "discriminator" {
                    check_mapping(document, &entry.node, diagnostics);
                }
                match entry.node.as_str().filter(|_| entry.key == "$ref") {
                    Some(reference) => {
                        diagnostics.extend(check(document, reference, &entry.node));
                    }
                    None => visit(document, &entry.node, diagnostics),
                }
            }
        }
        _ => {}
    }
}

/// A discriminator maps values to schemas: to references, or to bare names of component schemas.
fn check_mapping(document: &Node, discriminator: &Node, diagnostics: &mut Diagnostics) {
    let mapping = discriminator.get("mapping").into_iter();
    for entry in mapping.flat_map(Node::entries) {
        let Some(target) = entry.node.as_str() else {
            continue;
        };
        if document.at(&["components", "schemas", target]).is_none() {
            diagnostics.extend(check(document, target, &entry.node));
        }
    }
}

fn check(document: &Node, reference: &str, node: &Node) -> Option<Diagnostic> {
    let Some(pointer) = reference.strip_prefix("#/") else {
        let message = format!("the reference `{reference}` leads out of the document");
        let diagnostic = Diagnostic::error("external-reference", message);
        let help = "import what it points to and refer to it as `#/components/...`";
        return Some(diagnostic.at(node.span, "not followed").help(help));
    };
    if lookup(document, pointer).is_some() {
        return None;
    }
    let message = format!("the reference `{reference}` leads to nothing");
    let diagnostic = Diagnostic::error("dangling-reference", message);
    let diagnostic = diagnostic.at(node.span, "no such component");
    Some(match similar_name(document, pointer) {
        Some(name) => diagnostic.help(format!("did you mean `{name}`?")),
        None => diagnostic.help("add the component, or remove what refers to it"),
    })
}

/// The node that a JSON Pointer (without `#/`) leads to.
pub(crate) fn lookup<'a>(document: &'a Node, pointer: &str) -> Option<&'a Node> {
    pointer.split('/').try_fold(document, |node, step| {
        let step = step.replace("~1", "/").replace("~0", "~");
        match step.parse::<usize>() {
            Ok(index) if node.as_array().is_some() => node.as_array()?.get(index),
            _ => node.get(&step),
        }
    })
}

/// A component of the same section whose name differs from the asked one in case or punctuation only.
fn similar_name(document: &Node, pointer: &str) -> Option<String> {
    let (section, name) = pointer.rsplit_once('/')?;
    let plain = |name: &str| -> String {
        let letters = name.chars().filter(|character| character.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    lookup(document, section)?
        .entries()
        .find(|entry| plain(&entry.key) == plain(name))
        .map(|entry| entry.key.clone())
}
