//! Where in a JSON text a decoder stopped.
//!
//! The place that `serde_json` tells leads there: decoding once more to watch the way would mean to compile each type
//! a second time.

use std::fmt::{self, Write as _};

/// A longer name would be a value rather than a field.
pub(super) const MAX_NAME_LEN: usize = 64;

/// What is open where the text ends.
enum Level<'a> {
    /// The index of the item.
    List(usize),
    /// The name of the member as it is written, once it was read.
    Object(Option<&'a [u8]>),
}

/// The path to the value at which the start of a JSON text ends, as one would write it in code.
pub(super) fn path(before: &[u8]) -> String {
    let mut text = String::new();
    for level in levels(before) {
        let _ = match level {
            Level::List(index) => write!(text, "[{index}]"),
            Level::Object(name) => name.map_or(Ok(()), |name| push(&mut text, name)),
        };
    }
    text
}

/// A decoder read all of this, so that nothing but strings can mislead.
fn levels(mut before: &[u8]) -> Vec<Level<'_>> {
    let mut levels = Vec::new();
    while let [first, rest @ ..] = before {
        before = rest;
        match (first, levels.last_mut()) {
            (b'[', _) => levels.push(Level::List(0)),
            (b'{', _) => levels.push(Level::Object(None)),
            (b']' | b'}', _) => drop(levels.pop()),
            (b',', Some(Level::List(index))) => *index += 1,
            (b',', Some(Level::Object(name))) => *name = None,
            (b'"', level) => {
                // What does not end is no name yet.
                let Some(len) = string_len(rest) else { break };
                before = &rest[len + 1..];
                if let Some(Level::Object(name @ None)) = level {
                    *name = Some(&rest[..len]);
                }
            }
            _ => {}
        }
    }
    levels
}

/// How long a string is, up to the quote that ends it.
fn string_len(text: &[u8]) -> Option<usize> {
    let mut is_escaped = false;
    text.iter().position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    })
}

/// A name that is not an identifier may be data and becomes `?`.
fn push(text: &mut String, name: &[u8]) -> fmt::Result {
    let dot = if text.is_empty() { "" } else { "." };
    let name = str::from_utf8(name).ok().filter(|name| is_name(name));
    write!(text, "{dot}{}", name.unwrap_or("?"))
}

pub(super) fn is_name(name: &str) -> bool {
    name.len() <= MAX_NAME_LEN
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_path_leads_to_where_the_text_ends() {
        for (before, expected) in [
            ("", ""),
            ("nul", ""),
            ("[", "[0]"),
            ("[[1],[2,", "[1][1]"),
            (r#"{"a""#, "a"),
            (r#"{"a"#, ""),
            (r#"{"a":{"b":[0, {"c" : "x""#, "a.b[1].c"),
            (r#"{"a":{"b":[0, {"c" : "x"}"#, "a.b[1]"),
            (r#"{"a":"b","c":"#, "c"),
            (r#"{"a":"b","#, ""),
            (r#"{"a":"\"]}{[,\\","b":["#, "b[0]"),
            (r#"{"a":"]}"#, "a"),
            (r#"{"not a name":["#, "?[0]"),
            (r#"{"\u0061":1"#, "?"),
            ("]}", ""),
        ] {
            assert_eq!(path(before.as_bytes()), expected, "{before}");
        }
    }
}
