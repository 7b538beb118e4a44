//! What only the server judges leaves the types and becomes a sentence of the documentation.
//!
//! ```yaml
//! # before                                # after
//! slug: {type: string, minLength: 3,      slug: {type: string,
//!        default: a, description: Slug.}         description: "Slug.\n\nThe server's default is `a`. .."}
//! ```
//!
//! A pattern that the type enforced would refuse answers that the server gives, and a default that the client wrote into
//! a request would freeze what the server may change. Whether other keys are allowed is the server's affair as well.

use serde_json::Value as Json;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::Node;
use crate::document::{each_operation, each_schema};
use crate::grammar::Role;

/// What can be limited, and the keywords of its least and its greatest value.
const RANGES: [(&str, &str, &str); 4] = [
    ("The number of characters is", "minLength", "maxLength"),
    ("The value is", "minimum", "maximum"),
    ("The number of items is", "minItems", "maxItems"),
    ("The number of keys is", "minProperties", "maxProperties"),
];

/// Other keywords that limit values, and how the documentation says it.
const LIMITS: [(&str, &str); 2] = [
    ("pattern", "The server accepts what matches"),
    ("multipleOf", "The value is a multiple of"),
];

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    each_operation(document, |_, method| {
        let parameters = method
            .node
            .get_mut("parameters")
            .and_then(Node::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            let sentences = parameter.get_mut("schema").map(take_limits);
            describe(parameter, &sentences.unwrap_or_default());
        }
    });
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        open(schema, diagnostics);
        let sentences = take_limits(schema);
        describe(schema, &sentences);
    });
}

fn take_limits(schema: &mut Node) -> Vec<String> {
    let is_tuple = schema.has("x-tuple");
    let mut sentences = Vec::new();
    if let Some(value) = schema.remove("default") {
        let json = value.to_json();
        if !(json.is_null() || json == serde_json::json!([]) || json == "") {
            sentences.push(format!("The server's default is {}.", in_code(&json)));
        }
    }
    for (keyword, words) in LIMITS {
        let value = schema.remove(keyword);
        sentences.extend(value.map(|value| format!("{words} {}.", in_code(&value.to_json()))));
    }
    for (words, least, greatest) in RANGES {
        let exclusive = ["exclusiveMinimum", "exclusiveMaximum"];
        let [above, below] = match least {
            "minimum" => exclusive.map(|keyword| schema.remove(keyword)),
            _ => [None, None],
        };
        let bounds = [
            bound(
                schema.remove(least),
                above,
                ["at least", "more than"],
                f64::gt,
            ),
            bound(
                schema.remove(greatest),
                below,
                ["at most", "less than"],
                f64::lt,
            ),
        ];
        sentences.extend(range(words, &bounds).filter(|_| !is_tuple));
    }
    if schema
        .remove("uniqueItems")
        .is_some_and(|flag| flag.is_true())
    {
        sentences.push("No item may occur twice.".to_owned());
    }
    sentences
}

/// One end of a range, in words: the inclusive bound where it is the tighter one, else the exclusive one.
fn bound(
    inclusive: Option<Node>,
    exclusive: Option<Node>,
    words: [&'static str; 2],
    is_tighter: fn(&f64, &f64) -> bool,
) -> Option<(&'static str, Json)> {
    let [inclusive, exclusive] = [inclusive, exclusive].map(|node| node.map(|node| node.to_json()));
    match (inclusive, exclusive) {
        (Some(at), Some(beyond)) => {
            let is_tighter = match (at.as_f64(), beyond.as_f64()) {
                (Some(at), Some(beyond)) => is_tighter(&at, &beyond),
                _ => false,
            };
            Some(if is_tighter {
                (words[0], at)
            } else {
                (words[1], beyond)
            })
        }
        (at, beyond) => {
            let at = at.map(|at| (words[0], at));
            at.or_else(|| Some((words[1], beyond?)))
        }
    }
}

/// "The value is at least `5` and less than `9`."
fn range(words: &str, bounds: &[Option<(&str, Json)>; 2]) -> Option<String> {
    let said = |(words, value): &(&str, Json)| format!("{words} {}", in_code(value));
    let limits = match bounds {
        [Some(("at least", least)), Some(("at most", most))] if least == most => {
            format!("exactly {}", in_code(least))
        }
        [Some(low), Some(high)] => format!("{} and {}", said(low), said(high)),
        [one, other] => said(one.as_ref().or(other.as_ref())?),
    };
    Some(format!("{words} {limits}."))
}

/// A value as code in a sentence. FastAPI writes whole numbers as `1800.0`; a text may hold backquotes itself.
fn in_code(value: &Json) -> String {
    let text = match value {
        Json::String(text) => text.clone(),
        // Written so, a large number has no exponent and a whole one no fraction.
        Json::Number(number) if number.is_f64() => number.as_f64().unwrap_or_default().to_string(),
        other => other.to_string(),
    };
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// An object with named properties takes others as well; where those would have a type of their own, it would be lost.
fn open(schema: &mut Node, diagnostics: &mut Diagnostics) {
    let others = schema.get("additionalProperties");
    let typed = others.filter(|others| {
        others
            .as_object()
            .is_some_and(|keywords| !keywords.is_empty())
    });
    if let Some(typed) = typed.filter(|_| schema.has("properties")) {
        let message =
            "keys with a type of their own beside named properties have no Rust type here";
        let diagnostic = Diagnostic::error("not-expressible", message).at(typed.span, "their type");
        diagnostics
            .push(diagnostic.help("remove `additionalProperties` in the overlay, saying why"));
    }
    let closed =
        others.is_some_and(|others| others.value == crate::document::tree::Value::Bool(false));
    if closed || (others.is_some() && schema.has("properties")) {
        schema.remove("additionalProperties");
    }
}

fn describe(node: &mut Node, sentences: &[String]) {
    if sentences.is_empty() {
        return;
    }
    let said = node.get_str("description").map(str::trim_end);
    let words = sentences.join(" ");
    let text = said.map_or_else(|| words.clone(), |said| format!("{said}\n\n{words}"));
    let span = node.span;
    node.set("description", Node::string(span, text));
}
