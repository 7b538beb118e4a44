//! Answers of another shape than expected.

use std::fmt;

use serde_json::error::Category;

use super::json_path::{is_name, path};

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

#[derive(Clone, Debug, PartialEq)]
enum Problem {
    Empty,
    Incomplete,
    NotUtf8,
    NotJson,
    TooDeep,
    OutOfRange,
    /// The name comes from the document.
    Missing(String),
    /// What was expected, in the words of the type, and what kind of value was found.
    OtherKind(String, &'static str),
    OtherShape,
}

impl DecodeFailure {
    /// Describes why a body did not decode.
    pub(crate) fn of(body: &[u8], error: &serde_json::Error) -> Self {
        let at = (error.line(), error.column());
        if body.trim_ascii().is_empty() {
            return Self::at(Problem::Empty, b"", (0, 0));
        }
        Self::at(Problem::of(error), &body[..offset(body, at)], at)
    }

    /// Describes a body that is no text from here on.
    pub(crate) fn not_utf8(valid: &[u8]) -> Self {
        Self::at(Problem::NotUtf8, valid, place(valid))
    }

    fn at(problem: Problem, before: &[u8], (line, column): (usize, usize)) -> Self {
        Self {
            problem,
            path: path(before),
            line,
            column,
        }
    }

    pub(crate) fn path(&self) -> Option<&str> {
        Some(self.path.as_str()).filter(|path| !path.is_empty())
    }
}

/// The line and column behind a text.
fn place(before: &[u8]) -> (usize, usize) {
    let mut lines = before.rsplit(|byte| *byte == b'\n');
    let column = lines.next().map_or(0, <[u8]>::len) + 1;
    (lines.count() + 1, column)
}

/// How much of a text there is up to a line and a column, which counts bytes.
fn offset(body: &[u8], (line, column): (usize, usize)) -> usize {
    let lines = body.split(|byte| *byte == b'\n');
    let before: usize = lines
        .take(line.saturating_sub(1))
        .map(|line| line.len() + 1)
        .sum();
    (before + column).min(body.len())
}

impl Problem {
    fn of(error: &serde_json::Error) -> Self {
        let text = error.to_string();
        match error.classify() {
            Category::Eof => Self::Incomplete,
            _ if text.starts_with("recursion limit exceeded") => Self::TooDeep,
            _ if text.starts_with("number out of range") => Self::OutOfRange,
            Category::Syntax | Category::Io => Self::NotJson,
            Category::Data => missing(&text)
                .or_else(|| other_kind(&text))
                .unwrap_or(Self::OtherShape),
        }
    }

    fn text(&self) -> &'static str {
        match self {
            Self::Empty => "the body is empty where JSON was expected",
            Self::Incomplete => "the JSON of the answer ends too early",
            Self::NotUtf8 => "the answer is not UTF-8",
            Self::NotJson => "the answer is not JSON",
            Self::TooDeep => "the JSON of the answer is nested too deeply",
            Self::OutOfRange => "the answer has a number out of range",
            Self::Missing(_) | Self::OtherKind(..) | Self::OtherShape => {
                "the answer has another shape than expected"
            }
        }
    }
}

/// Reads the text of serde for a field that is not there.
fn missing(text: &str) -> Option<Problem> {
    let (name, _) = text.strip_prefix("missing field `")?.split_once('`')?;
    is_name(name).then(|| Problem::Missing(name.to_owned()))
}

/// Reads the text of serde for a value of another kind. The value, which it quotes, stands between the two kinds.
fn other_kind(text: &str) -> Option<Problem> {
    let rest = text.strip_prefix("invalid type: ")?;
    let (_, expected) = rest.rsplit_once(", expected ")?;
    let (expected, _) = expected.rsplit_once(" at line ").unwrap_or((expected, ""));
    let found = FOUND.iter().find(|(kind, _)| rest.starts_with(kind))?.1;
    let is_plain = expected.split(' ').all(is_name);
    is_plain.then(|| Problem::OtherKind(expected.to_owned(), found))
}

/// What serde calls a value, and what JSON calls it.
const FOUND: [(&str, &str); 7] = [
    ("integer", "a number"),
    ("floating point", "a number"),
    ("string", "a string"),
    ("map", "an object"),
    ("sequence", "a list"),
    ("boolean", "true or false"),
    ("null", "null"),
];

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.problem.text())?;
        if self.problem == Problem::Empty {
            return Ok(());
        }
        if let Some(path) = self.path() {
            write!(f, " at `{path}`")?;
        }
        write!(f, " (line {}, column {})", self.line, self.column)?;
        match &self.problem {
            Problem::Missing(name) => write!(f, ": the field `{name}` is missing"),
            Problem::OtherKind(expected, found) => {
                write!(f, ": expected {expected}, found {found}")
            }
            _ => Ok(()),
        }
    }
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

    #[test]
    fn what_was_found_is_named_and_not_quoted() {
        let details =
            |details: &str| failure(&format!(r#"{{"credentials":[{{"details":{details}}}]}}"#));
        for (json, found) in [
            (
                r#""canary, expected canary""#,
                "expected a map, found a string",
            ),
            ("17", "expected a map, found a number"),
            ("1.5", "expected a map, found a number"),
            ("[]", "expected a map, found a list"),
            ("true", "expected a map, found true or false"),
            ("null", "expected a map, found null"),
            (r#"{"a":{}}"#, "expected u8, found an object"),
            (
                r#"{"a":"\", expected canary"}"#,
                "expected u8, found a string",
            ),
        ] {
            let text = details(json).to_string();
            assert!(text.ends_with(&format!(": {found}")), "{text}");
        }
        assert!(details(r#"{"a":300}"#).to_string().ends_with(')'));
    }

    #[test]
    fn what_serde_json_refuses_for_its_depth_is_json() {
        let body = format!("[{}", "[".repeat(200));
        let error = serde_json::from_str::<serde_json::Value>(&body).unwrap_err();
        let failure = DecodeFailure::of(body.as_bytes(), &error);
        assert!(
            failure.to_string().contains("nested too deeply"),
            "{failure}"
        );
    }

    #[test]
    fn the_place_is_behind_what_was_read() {
        assert_eq!(place(b""), (1, 1));
        assert_eq!(place(b"ab"), (1, 3));
        assert_eq!(place(b"a\nbc"), (2, 3));
        assert_eq!(place(b"a\n"), (2, 1));
    }

    fn failure(body: &str) -> DecodeFailure {
        let error = serde_json::from_str::<Page>(body).err().unwrap();
        DecodeFailure::of(body.as_bytes(), &error)
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
            (
                "null",
                "another shape than expected (line 1, column 4): expected struct Page, found null",
            ),
            (
                "{}",
                "(line 1, column 2): the field `credentials` is missing",
            ),
            (r#"{"credentials":[]} x"#, "not JSON"),
            (
                r#"{"credentials":1e999}"#,
                "a number out of range at `credentials` (line 1",
            ),
        ] {
            let failure = failure(body);
            assert!(failure.to_string().contains(text), "{body}: {failure}");
        }
    }
}
