//! Names that the generator makes: of the variants of enums, of the fields of structs and of arguments.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase as _;
use management_client_codegen::names::{field, is_field, is_variant};

use crate::diagnostics::Diagnostic;
use crate::document::Operation;
use crate::document::source::Span;
use crate::document::tree::Node;

/// The values of an enum have names, each its own.
pub(super) fn variants(schema: &Node) -> Option<Diagnostic> {
    let values = schema.get("enum")?;
    if schema.has("x-rust-type") {
        // A constant.
        return None;
    }
    let mut taken: BTreeMap<String, &Node> = BTreeMap::new();
    let mut labels = Vec::new();
    for value in values.items() {
        let text = value.as_str()?;
        let name = schema.at(&["x-enum-names", text]).and_then(Node::as_str);
        let name = name.map_or_else(|| text.to_upper_camel_case(), str::to_owned);
        if !is_variant(&name) {
            labels.push((value.span, format!("`{text}` makes the name `{name}`")));
        } else if let Some(first) = taken.insert(name.clone(), value) {
            let first = first.as_str().unwrap_or_default();
            labels.push((value.span, format!("`{text}` is `{name}`, as is `{first}`")));
        }
    }
    let message = match labels.len() {
        0 => return None,
        1 => "a value of this enum makes no name of its own".to_owned(),
        count => format!("{count} values of this enum make no names of their own"),
    };
    let diagnostic = Diagnostic::error("enum-name", message).at(schema.span, "this enum");
    let shown = labels.into_iter().take(SHOWN);
    Some(shown.fold(diagnostic, |diagnostic, (span, label)| {
        diagnostic.at(span, label)
    }))
}

/// How many values a message shows.
const SHOWN: usize = 5;

/// Each property has a field of its own.
pub(super) fn fields(schema: &Node) -> Vec<Diagnostic> {
    let mut taken = BTreeMap::new();
    let properties = schema.get("properties").into_iter().flat_map(Node::entries);
    let findings = properties.filter_map(|property| {
        check_field(&property.key, &property.node, property.key_span, &mut taken)
    });
    findings.collect()
}

/// Each parameter has an argument of its own, and so has the body.
pub(super) fn arguments(operation: Operation<'_>) -> Vec<Diagnostic> {
    let body = operation.node().get("requestBody");
    let mut taken: BTreeMap<_, _> = body
        .map(|body| ("body".to_owned(), body.span))
        .into_iter()
        .collect();
    let findings = operation.parameters().filter_map(|parameter| {
        let wire = parameter.get_str("name").unwrap_or_default();
        check_field(wire, parameter, parameter.span, &mut taken)
    });
    findings.collect()
}

/// The rule that fields and arguments have names of their own.
const FIELD_NAME: &str = "field-name";

fn check_field(
    wire: &str,
    node: &Node,
    span: Span,
    taken: &mut BTreeMap<String, Span>,
) -> Option<Diagnostic> {
    let given = node.get("x-rust-name");
    if let Some(given) = given.filter(|given| !given.as_str().is_some_and(is_field)) {
        let message = "this is not spelled as the name of a Rust field";
        let diagnostic = Diagnostic::error(FIELD_NAME, message).at(given.span, "this name");
        return Some(diagnostic.help("write it in snake case, and no keyword"));
    }
    let name = given
        .and_then(Node::as_str)
        .map_or_else(|| field(wire), str::to_owned);
    let first = taken.insert(name.clone(), span)?;
    let message = format!("two fields would be called `{name}`");
    let diagnostic = Diagnostic::error(FIELD_NAME, message).at(span, "this one");
    Some(diagnostic.at(first, "and this one"))
}
