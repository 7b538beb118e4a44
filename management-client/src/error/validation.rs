//! What a 422 says about the request.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, value::RawValue};

use super::{json_path::MAX_NAME_LEN, one_line::one_line};
use crate::{lenient, surrogates::replace_lone};

/// One value of a request that the API refused, and why.
///
/// Neither `Debug` nor `Display` prints [`message`](Self::message), which may quote the value. What
/// the API says beyond that (`input`, the value itself, and `ctx`) is not kept here; it stands in
/// [`Error::body`](crate::Error::body).
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct ValidationError {
    loc: Vec<Loc>,
    #[serde(default, deserialize_with = "shown")]
    msg: String,
    #[serde(default, rename = "type")]
    kind: String,
}

impl ValidationError {
    /// Where the value stands: first `body`, `query` or `path`, then the way to it.
    pub fn loc(&self) -> &[Loc] {
        &self.loc
    }

    /// Why the value was refused, in the API's words, as one line: control characters are escaped. It may quote the value:
    /// do not log it.
    pub fn message(&self) -> &str {
        &self.msg
    }

    /// Why the value was refused, as a short name for programs: `missing`, `string_too_short`.
    pub fn kind(&self) -> &str {
        &self.kind
    }
}

/// Place and kind, as in `body.team_ids[0]: uuid_parsing`. What is no identifier, and so may be a
/// value that was sent, is `?`.
impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, loc) in self.loc.iter().enumerate() {
            match loc {
                Loc::Field(_) if index > 0 => write!(f, ".{loc}")?,
                Loc::Field(_) => write!(f, "{loc}")?,
                Loc::Index(_) => write!(f, "[{loc}]")?,
            }
        }
        let colon = if self.loc.is_empty() { "" } else { ": " };
        write!(f, "{colon}{}", name_or_mark(&self.kind))
    }
}

impl fmt::Debug for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ValidationError")
            .field("loc", &self.loc)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// One step of the way to a refused value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Loc {
    /// The name of a field, of a parameter, or of a part of the request. A step of another kind,
    /// such as a key of a map that is a negative number, is a field by its JSON text.
    Field(String),
    /// The position in a list, from 0.
    Index(u64),
}

/// The name or the position. What is no identifier, and so may be a value that was sent, is `?`.
impl fmt::Display for Loc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => f.write_str(name_or_mark(name)),
            Self::Index(index) => write!(f, "{index}"),
        }
    }
}

fn shown<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| one_line(&text))
}

fn name_or_mark(text: &str) -> &str {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let is_identifier = (1..=MAX_NAME_LEN).contains(&text.len()) && text.bytes().all(is_part);
    if is_identifier { text } else { "?" }
}

impl<'de> Deserialize<'de> for Loc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let step = Value::deserialize(deserializer)?;
        let index = lenient::deserialize::<i64, _>(&step).ok();
        Ok(match (index.map(u64::try_from), step) {
            (Some(Ok(index)), _) => Self::Index(index),
            (_, Value::String(name)) => Self::Field(name),
            (_, step) => Self::Field(step.to_string()),
        })
    }
}

/// The entries in `detail` that have the shape of a validation error, up to where the body is no JSON any more: it may
/// be cut off.
pub(super) fn list(body: &[u8]) -> Vec<ValidationError> {
    let text = body.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    let text = replace_lone(text);
    let mut errors = Vec::new();
    // What came whole is in the list, whatever has ended the reading.
    let _ = Reader::Body(&mut errors).deserialize(&mut serde_json::Deserializer::from_str(&text));
    errors
}

/// Reads entries as they come.
enum Reader<'a> {
    Body(&'a mut Vec<ValidationError>),
    Detail(&'a mut Vec<ValidationError>),
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self {
            Self::Body(_) => deserializer.deserialize_map(self),
            Self::Detail(_) => deserializer.deserialize_seq(self),
        }
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with a list of errors")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self::Body(errors) = self else {
            return Err(A::Error::custom("no list"));
        };
        while let Some(name) = map.next_key::<String>()? {
            if name == "detail" {
                map.next_value_seed(Reader::Detail(&mut *errors))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let (Self::Body(errors) | Self::Detail(errors)) = self;
        while let Some(entry) = seq.next_element::<&RawValue>()? {
            errors.extend(serde_json::from_str(entry.get()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#"{"detail":[
        {"loc":["body","team_ids",0],"msg":"canary is not a uuid","type":"uuid_parsing","input":"canary","ctx":{"e":"canary"}},
        "stray",
        {"loc":["query","limit"]}
    ]}"#;

    fn errors() -> Vec<ValidationError> {
        list(BODY.as_bytes())
    }

    #[test]
    fn each_entry_of_the_known_shape_is_listed() {
        let errors = errors();
        assert_eq!(errors.len(), 2);
        let way = [
            Loc::Field("body".into()),
            Loc::Field("team_ids".into()),
            Loc::Index(0),
        ];
        assert_eq!(errors[0].loc(), way);
        assert_eq!(errors[0].message(), "canary is not a uuid");
        assert_eq!(errors[0].kind(), "uuid_parsing");
        assert_eq!(errors[1].kind(), "");
    }

    #[test]
    fn a_step_of_any_kind_is_kept() {
        let entry = r#"{"detail":[{"loc":["map",-1,1.0,2.5,null,9]}]}"#;
        let errors = list(entry.as_bytes());
        let way = errors[0].loc().iter();
        let way: Vec<_> = way.map(|step| format!("{step:?}")).collect();
        let field = |name: &str| format!("Field({name:?})");
        let index = |index: u64| format!("Index({index})");
        let expected = [
            field("map"),
            field("-1"),
            index(1),
            field("2.5"),
            field("null"),
            index(9),
        ];
        assert_eq!(way, expected);
    }

    #[test]
    fn what_came_whole_is_listed_wherever_the_body_ends() {
        let counts = (0..BODY.len()).map(|end| list(&BODY.as_bytes()[..end]).len());
        let ends: Vec<usize> = ["}},", "]}\n    ]"]
            .map(|end| BODY.find(end).unwrap() + 2)
            .into();
        for (end, count) in counts.enumerate() {
            let whole = ends.iter().filter(|whole| **whole <= end).count();
            assert_eq!(count, whole, "{}", &BODY[..end]);
        }
        let cut = [BODY.as_bytes(), b"\xff"].concat();
        assert_eq!(list(&cut).len(), 2);
        assert_eq!(list(br#"{"a":[1],"detail":[{"loc":["\ud83d"]}]}"#).len(), 1);
        assert!(list(br#"[{"loc":[]}]"#).is_empty());
    }

    #[test]
    fn printing_names_the_place_and_not_the_value() {
        let error = &errors()[0];
        assert_eq!(error.to_string(), "body.team_ids[0]: uuid_parsing");
        assert!(!format!("{error:?} {error}").contains("canary"));
        let steps: Vec<_> = error.loc().iter().map(Loc::to_string).collect();
        assert_eq!(steps, ["body", "team_ids", "0"]);
    }

    #[test]
    fn what_may_be_a_value_is_not_printed() {
        let entry = r#"{"detail":[{"loc":["body","map","can ary"],"type":"value_error: canary"}]}"#;
        let errors = list(entry.as_bytes());
        assert_eq!(errors[0].to_string(), "body.map.?: ?");
        assert_eq!(errors[0].loc()[2].to_string(), "?");
    }
}
