//! Answers of another shape than expected.

use std::fmt::{self, Write as _};

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

/// A longer name would be a value rather than a field.
pub(super) const MAX_NAME_LEN: usize = 64;

/// Where and how a body stopped fitting its type.
///
/// serde's own text is not kept, because it quotes values.
#[derive(Clone, Debug)]
pub(crate) struct DecodeFailure {
    problem: Problem,
    path: String,
    line: usize,
    column: usize,
}

#[derive(Clone, Copy, Debug)]
enum Problem {
    Empty,
    Incomplete,
    NotJson,
    OtherShape,
}

impl DecodeFailure {
    /// Describes why a body did not decode as `T`, by decoding it again and watching.
    pub(crate) fn of<T: DeserializeOwned>(body: &[u8], error: &serde_json::Error) -> Self {
        let problem = match error.classify() {
            _ if body.trim_ascii().is_empty() => Problem::Empty,
            Category::Eof => Problem::Incomplete,
            Category::Syntax | Category::Io => Problem::NotJson,
            Category::Data => Problem::OtherShape,
        };
        let path = match problem {
            Problem::OtherShape => path_of_failure::<T>(body),
            _ => String::new(),
        };
        Self {
            problem,
            path,
            line: error.line(),
            column: error.column(),
        }
    }

    pub(crate) fn path(&self) -> Option<&str> {
        Some(self.path.as_str()).filter(|path| !path.is_empty())
    }
}

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.problem {
            Problem::Empty => return f.write_str("the body is empty where JSON was expected"),
            Problem::Incomplete => "the JSON of the answer ends too early",
            Problem::NotJson => "the answer is not JSON",
            Problem::OtherShape => "the answer has another shape than expected",
        })?;
        if let Some(path) = self.path() {
            write!(f, " at `{path}`")?;
        }
        write!(f, " (line {}, column {})", self.line, self.column)
    }
}

fn path_of_failure<T: DeserializeOwned>(body: &[u8]) -> String {
    let mut json = serde_json::Deserializer::from_slice(body);
    match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) => text(error.path()),
        Ok(_) => String::new(),
    }
}

/// Writes a path as one would in code. A name that is not an identifier may be data and becomes
/// `?`.
fn text(path: &Path) -> String {
    let mut text = String::new();
    for segment in path {
        let _ = match segment {
            Segment::Seq { index } => write!(text, "[{index}]"),
            Segment::Map { key: name } | Segment::Enum { variant: name } if is_name(name) => {
                push(&mut text, name)
            }
            Segment::Map { .. } | Segment::Enum { .. } | Segment::Unknown => push(&mut text, "?"),
        };
    }
    text
}

fn push(text: &mut String, name: &str) -> fmt::Result {
    let dot = if text.is_empty() { "" } else { "." };
    write!(text, "{dot}{name}")
}

fn is_name(name: &str) -> bool {
    name.len() <= MAX_NAME_LEN
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Page {
        #[serde(rename = "credentials")]
        _credentials: Vec<Credential>,
    }

    #[derive(Deserialize)]
    struct Credential {
        #[serde(rename = "details")]
        _details: BTreeMap<String, u8>,
    }

    fn failure(body: &str) -> DecodeFailure {
        let error = serde_json::from_str::<Page>(body).err().unwrap();
        DecodeFailure::of::<Page>(body.as_bytes(), &error)
    }

    #[test]
    fn the_path_leads_to_the_value_and_not_into_it() {
        let failure = failure(r#"{"credentials":[{"details":{}},{"details":{"a":"canary"}}]}"#);
        assert_eq!(failure.path(), Some("credentials[1].details.a"));
        let text = format!("{failure} {failure:?}");
        assert!(
            text.contains(
                "another shape than expected at `credentials[1].details.a` (line 1, column"
            ),
            "{text}"
        );
        assert!(!text.contains("canary"), "{text}");
    }

    #[test]
    fn a_name_that_may_be_data_is_not_repeated() {
        for name in [
            "can ary",
            "canary@h.test",
            "canary\\n",
            &"canary".repeat(11),
        ] {
            let failure = failure(&format!(
                r#"{{"credentials":[{{"details":{{"{name}":-1}}}}]}}"#
            ));
            assert_eq!(failure.path(), Some("credentials[0].details.?"));
        }
    }

    #[test]
    fn the_problem_is_named() {
        for (body, text) in [
            ("", "the body is empty"),
            (" \n", "the body is empty"),
            ("<html>", "not JSON (line 1, column 1)"),
            (r#"{"credentials":["#, "ends too early"),
            ("null", "another shape than expected (line 1"),
            (r#"{"credentials":[]} x"#, "not JSON"),
        ] {
            let failure = failure(body);
            assert!(failure.to_string().contains(text), "{body}: {failure}");
            assert_eq!(failure.path(), None);
        }
    }
}
