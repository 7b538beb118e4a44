//! The text of a JSON value, from any format.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor, value::SeqAccessDeserializer},
};
use serde_json::{Map, Value};

/// The name by which `serde_json::value::RawValue` asks for the text of a value. That type either borrows or copies;
/// here, both are wanted. Should the name ever change, values are read as other formats have them: slower, and right.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Reads the text of a value: a slice of the input, where that is JSON in memory.
pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    deserializer.deserialize_newtype_struct(RAW_VALUE, AnyValue)
}

/// The string that a JSON text is, without a copy unless it has escapes.
pub(crate) fn string(json: &str) -> Option<Cow<'_, str>> {
    let text = json.strip_prefix('"')?.strip_suffix('"')?;
    if text.contains('\\') {
        serde_json::from_str(json).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(text))
    }
}

/// Reads a string without a copy, if there is a string in the input to borrow.
pub(super) struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// Takes what `serde_json` gives for a `RawValue`, and of other formats a value, which is written as JSON.
struct AnyValue;

fn written<'de>(value: impl Into<Value>) -> Cow<'de, str> {
    Cow::Owned(value.into().to_string())
}

impl<'de> Visitor<'de> for AnyValue {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = map.next_key_seed(Text)? {
            if name == RAW_VALUE {
                return map.next_value_seed(Text);
            }
            object.insert(name.into_owned(), map.next_value()?);
        }
        Ok(written(object))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        Ok(written(Value::deserialize(deserializer)?))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Ok(written(Value::deserialize(deserializer)?))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        Ok(written(Value::deserialize(SeqAccessDeserializer::new(
            seq,
        ))?))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(written(text))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(written(value))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(written(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(written(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(written(number))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(written(()))
    }

    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(written(()))
    }
}

#[cfg(test)]
mod tests {
    use serde::de::IntoDeserializer;
    use serde_json::json;

    use super::*;

    /// The text of a value of a format that tells what it has.
    fn of<'de>(value: impl IntoDeserializer<'de, serde_json::Error>) -> String {
        read(value.into_deserializer()).unwrap().into_owned()
    }

    #[test]
    fn the_text_of_json_in_memory_is_a_slice_of_it() {
        let mut json = serde_json::Deserializer::from_str(r#" {"a" : [1.0, "\n"]} "#);
        let text = read(&mut json).unwrap();
        assert!(
            matches!(text, Cow::Borrowed(r#"{"a" : [1.0, "\n"]}"#)),
            "{text}"
        );
        let mut json = serde_json::Deserializer::from_slice(b"[1e400]");
        assert!(matches!(read(&mut json).unwrap(), Cow::Borrowed("[1e400]")));
    }

    #[test]
    fn json_that_is_streamed_is_copied() {
        let mut json = serde_json::Deserializer::from_reader(&b"{\"a\": 1.0}"[..]);
        assert_eq!(read(&mut json).unwrap(), r#"{"a": 1.0}"#);
    }

    #[test]
    fn other_formats_are_written_as_json() {
        for value in [
            json!({"a": [1.5, null, "x"]}),
            json!([true]),
            json!("a\"b"),
            json!(-1),
            json!(null),
        ] {
            assert_eq!(read(&value).unwrap(), value.to_string());
        }
        for (text, json) in [
            (of(true), "true"),
            (of(false), "false"),
            (of(-1_i64), "-1"),
            (of(7_u64), "7"),
            (of(1.5_f64), "1.5"),
            (of(()), "null"),
            (of("a\"b"), r#""a\"b""#),
            (of(vec![1, 2]), "[1,2]"),
        ] {
            assert_eq!(text, json);
        }
        let members = [("a", 1), ("b", 2)].into_iter();
        let map = de::value::MapDeserializer::<_, serde_json::Error>::new(members);
        assert_eq!(read(map).unwrap(), r#"{"a":1,"b":2}"#);
    }
}
