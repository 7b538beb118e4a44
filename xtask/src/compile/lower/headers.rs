//! Parameters for headers that are said elsewhere leave: `OpenAPI` ignores three names, and some the client sends itself.
//!
//! ```yaml
//! # before                             # after
//! parameters:                          parameters:
//!   - {name: accept, in: header}         - {name: X-Deck, in: header}
//!   - {name: X-Deck, in: header}       (with a warning)
//! ```

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_operation;
use crate::document::tree::Node;
use crate::grammar::Tally;

/// The headers of which `OpenAPI` has no parameters: media types and `security` say what is in them.
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// The headers that the client sends, beside that of the key.
const OWN: [&str; 2] = ["traceparent", "user-agent"];

const HELP: &str =
    "callers have `header` of a request for it: remove the parameter in the overlay, saying why";

pub(super) fn run(document: &mut Node, diagnostics: &mut Diagnostics) {
    let keys = keys(document);
    let mut found = Tally::default();
    each_operation(document, |_, method| {
        let parameters = method.node.get_mut("parameters");
        let parameters = parameters.and_then(Node::as_array_mut);
        if let Some(list) = parameters {
            list.retain(|parameter| {
                let message = needless(parameter, &keys);
                let is_needed = message.is_none();
                if let Some(message) = message {
                    let warning = Diagnostic::warning("needless-header", message);
                    found.add(warning.at(parameter.span, "this parameter").help(HELP));
                }
                is_needed
            });
        }
    });
    found.report(diagnostics);
}

/// The headers in which the document's keys go.
fn keys(document: &Node) -> Vec<String> {
    let schemes = document.at(&["components", "securitySchemes"]);
    let schemes = schemes.into_iter().flat_map(Node::entries);
    let schemes = schemes.filter(|scheme| scheme.node.get_str("in") == Some("header"));
    let names = schemes.filter_map(|scheme| scheme.node.get_str("name"));
    names.map(str::to_lowercase).collect()
}

/// Why a parameter is none.
fn needless(parameter: &Node, keys: &[String]) -> Option<String> {
    let name = parameter.get_str("name")?;
    if parameter.get_str("in") != Some("header") {
        return None;
    }
    let plain = name.to_lowercase();
    if IGNORED.contains(&plain.as_str()) {
        Some(format!(
            "OpenAPI ignores a parameter for the header `{name}`"
        ))
    } else if OWN.contains(&plain.as_str()) || keys.contains(&plain) {
        Some(format!("the client sends the header `{name}` itself"))
    } else {
        None
    }
}
