//! Leaves out the operations that cannot be expressed.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics, Severity};
use crate::document::reach::{forget, reachable};
use crate::document::source::Span;
use crate::document::tree::{Entry, Node};
use crate::document::{self, Operation};

/// Takes every operation out that an error is about, and every schema that only such an error needs; says which.
pub(super) fn remove(document: &mut Node, errors: &Diagnostics) -> Vec<Diagnostic> {
    let errors: Vec<_> = errors
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .collect();
    let parameters = parameters(document, &errors);
    if !parameters.is_empty() {
        return parameters;
    }
    let faulty: BTreeMap<String, &Diagnostic> = document::schemas(document)
        .filter_map(|schema| Some((schema.key.clone(), about(schema, &errors)?)))
        .collect();
    let mut removed = BTreeMap::new();
    for operation in document::operations(document) {
        if let Some(error) = error_of(document, operation, &errors, &faulty) {
            let at = (operation.path.key.clone(), operation.method.key.clone());
            removed.insert(at, warning(operation, error));
        }
    }
    forget(document, |document| {
        for (path, method) in removed.keys() {
            let path = document.at_mut(&["paths", path]);
            path.and_then(|path| path.remove(method));
        }
    });
    if removed.is_empty() {
        return unused(document, &faulty);
    }
    removed.into_values().collect()
}

/// Takes the optional parameters out that an error is about: a call can do without them.
fn parameters(document: &mut Node, errors: &[&Diagnostic]) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    let paths = document.get_mut("paths").into_iter();
    for path in paths.flat_map(Node::entries_mut) {
        let title = path.key.clone();
        let mut take = |holder: &mut Node, title: &str| {
            let list = holder.get_mut("parameters").and_then(Node::as_array_mut);
            if let Some(list) = list {
                list.retain(|parameter| {
                    let error = errors.iter().find(|error| is_in(parameter.span, error));
                    let error =
                        error.filter(|_| !parameter.get("required").is_some_and(Node::is_true));
                    warnings.extend(error.map(|error| without(parameter, title, error)));
                    error.is_none()
                });
            }
        };
        take(&mut path.node, &title);
        let methods = path
            .node
            .entries_mut()
            .filter(|entry| document::is_method(&entry.key));
        for method in methods {
            let title = format!("{} {title}", method.key.to_uppercase());
            take(&mut method.node, &title);
        }
    }
    warnings
}

fn without(parameter: &Node, title: &str, error: &Diagnostic) -> Diagnostic {
    let name = parameter.get_str("name").unwrap_or_default();
    let message = format!(
        "the optional parameter `{name}` of `{title}` is left out: {}",
        error.message
    );
    relabelled(Diagnostic::warning("left-out", message), error)
}

/// The schemas with an error that no operation needs.
fn unused(document: &mut Node, faulty: &BTreeMap<String, &Diagnostic>) -> Vec<Diagnostic> {
    let warnings = faulty.iter().map(|(name, error)| {
        let message = format!(
            "the schema `{name}`, which no operation uses, is left out: {}",
            error.message
        );
        relabelled(Diagnostic::warning("left-out", message), error)
    });
    let warnings = warnings.collect();
    for name in faulty.keys() {
        document
            .at_mut(&["components", "schemas"])
            .and_then(|schemas| schemas.remove(name));
    }
    warnings
}

/// The first error that is about an operation, or about a schema that it leads to.
fn error_of<'a>(
    document: &Node,
    operation: Operation<'_>,
    errors: &[&'a Diagnostic],
    faulty: &BTreeMap<String, &'a Diagnostic>,
) -> Option<&'a Diagnostic> {
    let shared = operation.path.node.get("parameters");
    let of_path = |error: &&Diagnostic| is_in(operation.path.key_span, error);
    about(operation.method, errors)
        .or_else(|| errors.iter().copied().find(of_path))
        .or_else(|| {
            errors
                .iter()
                .copied()
                .find(|error| shared.is_some_and(|shared| is_in(shared.span, error)))
        })
        .or_else(|| {
            let parts = [operation.node()].into_iter().chain(shared);
            let names = reachable(document, parts);
            faulty
                .iter()
                .find(|(name, _)| names.contains(*name))
                .map(|(_, error)| *error)
        })
}

fn about<'a>(entry: &Entry, errors: &[&'a Diagnostic]) -> Option<&'a Diagnostic> {
    let mut errors = errors.iter().copied();
    errors.find(|error| is_in(entry.node.span, error) || is_in(entry.key_span, error))
}

fn is_in(outer: Span, error: &Diagnostic) -> bool {
    error
        .labels
        .first()
        .is_some_and(|label| outer.contains(label.span))
}

fn warning(operation: Operation<'_>, error: &Diagnostic) -> Diagnostic {
    let message = format!("`{}` is left out: {}", operation.title(), error.message);
    relabelled(Diagnostic::warning("left-out", message), error)
}

fn relabelled(warning: Diagnostic, error: &Diagnostic) -> Diagnostic {
    Diagnostic {
        labels: error.labels.clone(),
        help: error.help.clone(),
        ..warning
    }
}
