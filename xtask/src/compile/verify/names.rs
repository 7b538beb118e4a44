//! Names that the generator makes: of the variants of enums, of the fields of structs and of arguments.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase as _;

use crate::diagnostics::Diagnostic;
use crate::document::tree::Node;

/// Whether a variant of an enum can have this name.
pub(crate) fn is_variant_name(name: &str) -> bool {
    name != "Unknown" && syn::parse_str::<syn::Ident>(name).is_ok()
}

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
        if !is_variant_name(&name) {
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
    let diagnostic = labels
        .into_iter()
        .take(SHOWN)
        .fold(diagnostic, |diagnostic, (span, label)| {
            diagnostic.at(span, label)
        });
    Some(diagnostic.help("name them by `x-enum-names: {value: Name}` in the overlay"))
}

/// How many values a message shows.
const SHOWN: usize = 5;
