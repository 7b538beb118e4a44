//! Operations: their paths, parameters, bodies and answers.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::tree::Node;
use crate::document::{self, Operation, target};

use super::{headers, names, not_expressible};

pub(super) fn check(document: &Node, diagnostics: &mut Diagnostics) {
    for operation in document::operations(document) {
        diagnostics.extend(check_path(operation));
        for parameter in operation.parameters() {
            diagnostics.extend(check_parameter(document, operation, parameter));
            diagnostics.extend(check_setting(parameter));
        }
        diagnostics.extend(headers::repeated(operation));
        diagnostics.extend(names::arguments(operation));
        let body = operation.node().get("requestBody");
        diagnostics.extend(body.and_then(check_body));
        let answers = operation.node().get("responses").into_iter();
        for answer in answers.flat_map(Node::entries) {
            diagnostics.extend(check_media(&answer.node));
        }
    }
}

/// What stands in a path goes out as it is, and comes back to the server as it was.
fn check_path(operation: Operation<'_>) -> Option<Diagnostic> {
    let path = &operation.path.key;
    let problem = mistake_in(path)?;
    let message = format!("the path `{path}` cannot be called: {problem}");
    Some(not_expressible(
        message,
        operation.path.key_span,
        "this path",
        "write it by placeholders and what can stand between slashes, or remove it in the overlay, saying why",
    ))
}

fn mistake_in(path: &str) -> Option<&'static str> {
    let mut literal = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Some("a placeholder has no end");
        };
        if name.is_empty() || name.contains(['{', '/']) {
            return Some("a placeholder has no name");
        }
        literal.extend([before, "{}"]);
        rest = after;
    }
    literal.push_str(rest);
    let is_dots = |segment: &str| {
        let plain = segment.to_lowercase().replace("%2e", ".");
        plain == "." || plain == ".."
    };
    if rest.contains('}') || literal.replace("{}", "").contains('}') {
        Some("a placeholder has no beginning")
    } else if literal.contains(['?', '#', '\\']) || literal.contains(char::is_control) {
        Some("a URL with `?`, `#`, `\\` or a control character in its path leads elsewhere")
    } else if literal.split('/').any(is_dots) {
        Some("a URL with the segment `.` or `..` leads elsewhere")
    } else {
        None
    }
}

fn check_parameter(
    document: &Node,
    operation: Operation<'_>,
    parameter: &Node,
) -> Option<Diagnostic> {
    let refuse = |message: &str, help: &str| {
        let span = parameter.span;
        Some(not_expressible(message, span, "this parameter", help))
    };
    let place = parameter.get_str("in").unwrap_or_default();
    if !["path", "query", "header"].contains(&place) {
        let message = format!("a parameter in `{place}` is not supported");
        return refuse(&message, WITHOUT);
    }
    let name = parameter.get_str("name").unwrap_or_default();
    if place == "path" && !operation.path.key.contains(&format!("{{{name}}}")) {
        let message = format!("`{}` has no placeholder `{{{name}}}`", operation.path.key);
        return refuse(&message, WITHOUT);
    }
    let is_header = place == "header";
    if let Some(problem) = headers::mistake_in(name).filter(|_| is_header) {
        return refuse(&problem, WITHOUT);
    }
    let Some(schema) = parameter.get("schema") else {
        let is_reported = parameter.has("content");
        let refusal = refuse("a parameter without `schema` is not supported", TYPED);
        return refusal.filter(|_| !is_reported);
    };
    let items = schema.get("items").filter(|_| !schema.has("x-rust-type"));
    if !has_known_style(parameter, items.is_some()) {
        let message = if is_header {
            "lists are sent with commas in a header; another style is not supported"
        } else {
            "lists are sent by repeating the key; another style is not supported"
        };
        return refuse(message, WITHOUT);
    }
    let is_scalar = |schema| is_scalar(document, schema);
    match place {
        "path" if !is_scalar(schema) || is_raw(schema) => {
            refuse("a value in a path is a text, a number or a flag", TYPED)
        }
        _ if !is_scalar(items.unwrap_or(schema)) => {
            refuse("a parameter is a scalar or a list of scalars", WITHOUT)
        }
        _ => None,
    }
}

/// What settings the client has is its own matter; it fills placeholders with them, and they are UUIDs.
fn check_setting(parameter: &Node) -> Option<Diagnostic> {
    let setting = parameter.get("x-client-setting")?;
    let format = parameter.at(&["schema", "format"]).and_then(Node::as_str);
    let fits = parameter.get_str("in") == Some("path") && format == Some("uuid");
    (!fits).then(|| {
        let message = "a setting of the client fills a placeholder of the format `uuid`";
        let help = "remove `x-client-setting` in the overlay: callers give the value then";
        not_expressible(message, setting.span, "this parameter", help)
    })
}

pub(super) const WITHOUT: &str = "remove the parameter in the overlay, saying why";
const TYPED: &str = "give it `schema: {type: string}` in the overlay, saying why";

/// Whether a value is written as one text; raw JSON can be.
fn is_scalar(document: &Node, schema: &Node) -> bool {
    let component = target(schema).and_then(|name| document.at(&["components", "schemas", name]));
    let schema = component.unwrap_or(schema);
    let kind = schema.get_str("type").unwrap_or_default();
    !schema.has("oneOf") && !schema.has("properties") && !["array", "object"].contains(&kind)
}

fn is_raw(schema: &Node) -> bool {
    !schema.has("type") && target(schema).is_none()
}

/// The generator knows the usual writing of each place. One value is the same with `explode` and without, and so is a
/// list in a header.
fn has_known_style(parameter: &Node, is_list: bool) -> bool {
    let is_query = parameter.get_str("in") == Some("query");
    let usual = if is_query { "form" } else { "simple" };
    let style = parameter.get_str("style");
    let explode = parameter.get("explode");
    style.is_none_or(|style| style == usual)
        && explode.is_none_or(|flag| !is_list || !is_query || flag.is_true())
}

fn check_body(body: &Node) -> Option<Diagnostic> {
    if let Some(diagnostic) = check_media(body) {
        return Some(diagnostic);
    }
    let is_described = body
        .at(&["content", "application/json", "schema"])
        .is_some();
    (!is_described).then(|| {
        not_expressible(
            "a request body has a schema",
            body.span,
            "it has none",
            "give it one in the overlay, or remove the body, saying why",
        )
    })
}

fn check_media(holder: &Node) -> Option<Diagnostic> {
    let mut media = holder.get("content")?.entries();
    let other = media.find(|media| media.key != "application/json")?;
    let message = format!("the media type `{}` is not supported", other.key);
    Some(not_expressible(
        message,
        other.key_span,
        "only application/json is",
        "describe it as application/json in the overlay, or remove the operation, saying why",
    ))
}
