//! `const` becomes an `enum` of one value, and no value is listed twice.
//!
//! ```yaml
//! # before                    # after
//! {type: string, const: a}    {type: string, enum: [a]}
//! {enum: [a, b, a]}           {type: string, enum: [a, b]}
//! {const: a, enum: [a, b]}    {type: string, enum: [a]}
//! ```

use crate::diagnostics::Diagnostics;
use crate::document::each_schema;
use crate::document::tree::{Node, Value};
use crate::grammar::Role;

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        one_value(schema);
        distinct_values(schema);
    });
}

fn one_value(schema: &mut Node) {
    let Some(value) = schema.remove("const") else {
        return;
    };
    let span = value.span;
    schema.set("enum", Node::array(span, vec![value]));
}

pub(in crate::compile) fn distinct_values(schema: &mut Node) {
    let span = schema.span;
    let Some(values) = schema.get_mut("enum").and_then(Node::as_array_mut) else {
        return;
    };
    let mut distinct: Vec<Node> = Vec::with_capacity(values.len());
    for value in values.drain(..) {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    *values = distinct;
    let kind = common_type(values);
    if let Some(kind) = kind.filter(|_| !schema.has("type")) {
        schema.set("type", Node::string(span, kind));
    }
}

/// The type that all values have, when there is one.
fn common_type(values: &[Node]) -> Option<&'static str> {
    let kind = |value: &Node| match &value.value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) if number.is_f64() => Some("number"),
        Value::Number(_) => Some("integer"),
        _ => None,
    };
    let first = kind(values.first()?)?;
    values
        .iter()
        .all(|value| kind(value) == Some(first))
        .then_some(first)
}
