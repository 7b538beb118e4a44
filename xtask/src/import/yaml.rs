//! Writes a tree as YAML that reads back as the same tree.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};

use crate::document::tree::{Node, Value};
use crate::failure::{Failure, Result};

/// A tree as block-style YAML in the order of its keys; no line is folded.
pub(super) fn write(node: &Node) -> Result<String> {
    let options = serde_saphyr::ser_options! {
        compact_list_indent: false,
        prefer_block_scalars: false,
    };
    serde_saphyr::to_string_with_options(&Written(node), options)
        .map_err(|error| Failure::new(format!("cannot write YAML: {error}")))
}

struct Written<'a>(&'a Node);

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => number.serialize(serializer),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Written)),
            Value::Object(object) => {
                let mut map = serializer.serialize_map(Some(object.len()))?;
                for entry in object.iter() {
                    map.serialize_entry(&entry.key, &Written(&entry.node))?;
                }
                map.end()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::document::parse::parse;
    use crate::document::source::{Sources, Span};

    fn write_json(json: &Json) -> String {
        let mut sources = Sources::default();
        let span = Span::new(sources.add("", ""), 0..0);
        write(&Node::from_json(span, json)).unwrap()
    }

    fn read(yaml: &str) -> Option<Json> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add("a.yaml", yaml);
        parse(&sources, id, &mut diagnostics).map(|node| node.to_json())
    }

    #[test]
    fn the_style_is_plain_block_yaml() {
        let json = json!({
            "a": {"list": [{"in": "path", "name": "x"}, [1, 2]], "empty": {}, "none": []},
            "long": "word ".repeat(40).trim(),
            "numbers": [1800.0, 1, -0.5, 1e300],
            "quoted": ["true", "1", "", "null", "~", "a: b", "- x", "#c", "2024-01-01", "yes", " x"],
            "text": "line one\nline two\n",
            "200": null,
        });
        expect_test::expect![[r##"
            "200": null
            a:
              empty: {}
              list:
                - in: path
                  name: x
                - - 1
                  - 2
              none: []
            long: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word
            numbers:
              - 1800.0
              - 1
              - -0.5
              - 1.0e+300
            quoted:
              - "true"
              - "1"
              - ""
              - "null"
              - "~"
              - "a: b"
              - "- x"
              - "#c"
              - "2024-01-01"
              - "yes"
              - " x"
            text: "line one\nline two\n"
        "##]].assert_eq(&write_json(&json));
        assert_eq!(read(&write_json(&json)), Some(json));
    }

    /// Strings that mean something to YAML, and arbitrary ones.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[-:#?!&*|>%@`'\"{}\\[\\], a0~=<.]{0,6}",
            "(true|null|yes|No|on|~|0x1F|0o7|1_000|-?[0-9]{1,3}(\\.[0-9]*)?(e[0-9])?|\\.inf|<<|=)",
            "[ \t\n\r\u{85}\u{a0}\u{2028}\u{feff}a\u{7f}:-]{0,6}",
            any::<String>(),
        ]
    }

    fn tree() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i64>().prop_map(Json::from),
            any::<f64>().prop_filter_map("no JSON number", |number| {
                serde_json::Number::from_f64(number).map(Json::from)
            }),
            text().prop_map(Json::from),
        ];
        leaf.prop_recursive(4, 48, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
                prop::collection::btree_map(text(), inner, 0..5)
                    .prop_map(|map| Json::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn what_is_written_reads_back(json in prop::collection::btree_map(text(), tree(), 1..4)) {
            let json = Json::Object(json.into_iter().collect());
            let yaml = write_json(&json);
            prop_assert_eq!(read(&yaml), Some(json), "{}", yaml);
        }
    }
}
