//! Laws of the tree: JSON goes through it unchanged, whether it is written as JSON or as YAML.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::documents::{any_json, read};
use crate::document::source::{Sources, Span};
use crate::document::tree::Node;

fn parsed(text: &str) -> Json {
    let (nodes, sources, diagnostics) = read(&[text.to_owned()]);
    let said = crate::diagnostics::report::render(
        &diagnostics,
        &sources,
        crate::diagnostics::report::Format::Text,
    );
    assert!(said.is_empty(), "{text}\n{said}");
    nodes[0].to_json()
}

proptest! {
    #[test]
    fn json_goes_through_the_tree_unchanged(json in any_json()) {
        let span = Span::new(Sources::default().add("a", ""), 0..0);
        prop_assert_eq!(Node::from_json(span, &json).to_json(), json);
    }

    #[test]
    fn json_text_is_read_as_json(json in any_json()) {
        let json = json!({"a": json});
        prop_assert_eq!(&parsed(&json.to_string()), &json);
        prop_assert_eq!(&parsed(&serde_json::to_string_pretty(&json).unwrap()), &json);
        prop_assert_eq!(&parsed(&with_tabs(&json)), &json);
    }

    #[test]
    fn json_with_escapes_is_read_as_json(json in any_json()) {
        let json = json!({"a": json});
        prop_assert_eq!(&parsed(&escaped(&json.to_string())), &json);
    }

    #[test]
    fn yaml_text_is_read_as_the_same_json(json in any_json()) {
        let json = json!({"a": json});
        prop_assert_eq!(&parsed(&serde_saphyr::to_string(&json).unwrap()), &json);
    }
}

/// Writes every character beyond ASCII as an escape, as many JSON writers do.
fn escaped(text: &str) -> String {
    let written = text.encode_utf16().map(|unit| match u8::try_from(unit) {
        Ok(byte) if byte < 0x7f => char::from(byte).to_string(),
        _ => format!("\\u{unit:04x}"),
    });
    written.collect()
}

/// As many editors indent JSON.
fn with_tabs(json: &Json) -> String {
    let mut output = Vec::new();
    let formatter = serde_json::ser::PrettyFormatter::with_indent(b"\t");
    let mut serializer = serde_json::Serializer::with_formatter(&mut output, formatter);
    serde::Serialize::serialize(json, &mut serializer).unwrap();
    String::from_utf8(output).unwrap()
}
