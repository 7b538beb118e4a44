//! Gives the parameters of operations names of which progenitor can make variables.
//!
//! progenitor derives a variable from the name of a parameter. Two names can give the same variable, and one can be that of
//! a function that every typed mock has. Such a parameter gets another name in what progenitor sees, and its own name is
//! put back into the mocks; the requests take it from the document.
//!
//! ```text
//! {name: "a-b", in: query}  {name: "a_b", in: query, x-rust-name: other}   ->   a_b: "a-b", other: "a_b"
//! ```
//!
//! A header is a query parameter to progenitor, which knows more of these: it takes an optional type for an optional
//! parameter, and puts the body behind it. What is sent and what a mock expects is a header again.

use std::collections::BTreeMap;

use serde_json::Value;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprMethodCall, Ident, Lit, LitStr};

use crate::names;

/// The functions that every typed mock has.
const USED: [&str; 2] = ["into_inner", "new"];

/// Says that a parameter is a header, in what progenitor sees.
pub(crate) const IN_HEADER: &str = "x-in-header";

/// What the parameters of a document are called where, beside their names in `openapi.json`.
#[derive(Default)]
pub(crate) struct Renamed {
    /// The names on the wire, by what progenitor sees, for each operation.
    pub(crate) wires: BTreeMap<String, Wires>,
    /// The paths of the document, by what progenitor sees.
    pub(crate) paths: BTreeMap<String, String>,
}

/// The names of parameters on the wire, by what progenitor sees.
pub(crate) type Wires = BTreeMap<String, Wire>;

/// A parameter on the wire.
pub(crate) struct Wire {
    name: String,
    is_header: bool,
}

/// Renames the parameters that need it.
pub(crate) fn rename(document: &mut Value) -> Renamed {
    let mut renamed = Renamed::default();
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return renamed;
    };
    let names: Vec<String> = paths.keys().cloned().collect();
    for name in names {
        let Some(mut item) = paths.remove(&name) else {
            continue;
        };
        let new = rename_in(&name, &mut item, &mut renamed.wires);
        paths.insert(new.clone(), item);
        renamed.paths.insert(new, name);
    }
    renamed
}

/// Renames the parameters of the operations of one path; gives back the path with the new placeholders.
fn rename_in(path: &str, item: &mut Value, wires: &mut BTreeMap<String, Wires>) -> String {
    let mut placeholders = BTreeMap::new();
    let operations = item
        .as_object_mut()
        .into_iter()
        .flat_map(|item| item.values_mut());
    for operation in operations {
        let id = operation["operationId"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let parameters = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            if let Some((word, wire)) = rename_one(parameter, &mut placeholders) {
                wires.entry(id.clone()).or_default().insert(word, wire);
            }
        }
    }
    with_placeholders(path, &placeholders)
}

/// Renames a parameter; gives back the new name and that on the wire, unless it fills a placeholder.
fn rename_one(
    parameter: &mut Value,
    placeholders: &mut BTreeMap<String, String>,
) -> Option<(String, Wire)> {
    let wire = parameter["name"].as_str()?.to_owned();
    let given = parameter["x-rust-name"].as_str().map(str::to_owned);
    let rust = given.unwrap_or_else(|| names::field(&wire));
    let is_in_path = parameter["in"] == "path";
    let is_header = parameter["in"] == "header";
    if is_header {
        to_query(parameter);
    }
    let word = word(&rust);
    // The placeholder is one for all operations of the path.
    let word = if is_in_path {
        placeholders.entry(wire.clone()).or_insert(word).clone()
    } else {
        word
    };
    parameter["x-rust-name"] = rust.into();
    parameter["x-wire-name"] = wire.clone().into();
    parameter["name"] = word.clone().into();
    let wire = Wire {
        name: wire,
        is_header,
    };
    (!is_in_path).then_some((word, wire))
}

/// Makes a header a parameter of the query.
fn to_query(parameter: &mut Value) {
    parameter["in"] = "query".into();
    parameter[IN_HEADER] = true.into();
    // Its own usual style; progenitor refuses another one.
    if parameter["style"] == "simple" {
        parameter["style"] = "form".into();
    }
}

/// The path with other names in its placeholders.
fn with_placeholders(path: &str, words: &BTreeMap<String, String>) -> String {
    let mut parts = path.split('{');
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        let word = words.get(name).map_or(name, String::as_str);
        renamed.extend(["{", word, "}", rest]);
    }
    renamed
}

/// A name of which progenitor makes that variable, unless it is in use.
fn word(rust: &str) -> String {
    let plain = rust.trim_end_matches('_');
    if USED.contains(&plain) {
        format!("{plain}_value")
    } else {
        plain.to_owned()
    }
}

/// The variable that progenitor makes of a parameter.
pub(crate) fn variable(word: &str) -> String {
    names::escaped(word.to_owned())
}

/// Puts the names on the wire back where a parameter of a query is named, and headers where they were.
pub(crate) struct PutBack<'a>(pub(crate) &'a Wires);

impl VisitMut for PutBack<'_> {
    /// `when.query_param("name", value)`, `when.query_param_missing("name")`
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if let Some(rest) = call.method.to_string().strip_prefix("query_param")
            && let Some(Expr::Lit(literal)) = call.args.first_mut()
            && let Lit::Str(text) = &literal.lit
            && let Some(wire) = self.0.get(&text.value())
        {
            literal.lit = Lit::Str(LitStr::new(&wire.name, text.span()));
            if wire.is_header {
                call.method = Ident::new(&format!("header{rest}"), call.method.span());
            }
        }
    }
}
