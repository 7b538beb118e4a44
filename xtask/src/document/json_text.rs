//! Makes a JSON text readable for a YAML reader without moving anything.
//!
//! YAML 1.2 takes in nearly all of JSON. Two things that JSON writers do are refused by the YAML reader: tabs between
//! tokens, and characters beyond the basic plane written as two `\u` escapes. Both are replaced by writings of the
//! same length, so that line and column stay true.

use std::borrow::Cow;

/// Whether a text is meant as JSON: its first character opens an object.
pub(crate) fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{')
}

/// Rewrites what the YAML reader would refuse.
pub(crate) fn as_yaml(text: &str) -> Cow<'_, str> {
    let has_surrogates = text.contains("\\ud") || text.contains("\\uD");
    if !text.contains('\t') && !has_surrogates {
        return Cow::Borrowed(text);
    }
    Cow::Owned(rewrite(text))
}

fn rewrite(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_string = false;
    let mut owed = 0;
    while let Some(character) = rest.chars().next() {
        let mut taken = character.len_utf8();
        match character {
            '\t' if !in_string => output.push(' '),
            '"' => {
                in_string = !in_string;
                output.push('"');
                if !in_string {
                    // The padding stands behind the string, where blanks mean nothing.
                    output.extend(std::iter::repeat_n(' ', owed));
                    owed = 0;
                }
            }
            '\\' if in_string => {
                let (escape, length) = escape(rest);
                owed += length - escape.len();
                output.push_str(&escape);
                taken = length;
            }
            other => output.push(other),
        }
        rest = &rest[taken..];
    }
    output
}

/// The escape at the start of `rest` as YAML writes it, and how many bytes of JSON it stands for.
fn escape(rest: &str) -> (String, usize) {
    if let Some(character) = surrogate_pair(rest) {
        return (format!("\\U{:08x}", u32::from(character)), 12);
    }
    let length = rest.chars().take(2).map(char::len_utf8).sum();
    (rest[..length].to_owned(), length)
}

fn surrogate_pair(rest: &str) -> Option<char> {
    let unit = |start: usize| -> Option<u16> {
        let digits = rest.get(start..start + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let units = [unit(0)?, unit(6)?];
    match char::decode_utf16(units).next()? {
        Ok(character) if u32::from(character) > 0xffff => Some(character),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_between_tokens_become_blanks_and_tabs_in_strings_stay() {
        assert_eq!(as_yaml("{\t\"a\":\t\"b\tc\"}"), "{ \"a\": \"b\tc\"}");
    }

    #[test]
    fn a_surrogate_pair_becomes_one_escape_and_the_length_stays() {
        let json = r#"{"a":"\ud83d\ude00x","b":1}"#;
        let yaml = as_yaml(json);
        assert_eq!(yaml, r#"{"a":"\U0001f600x"  ,"b":1}"#);
        assert_eq!(yaml.len(), json.len());
    }

    #[test]
    fn other_escapes_stay() {
        let json = "{\"a\":\t\"\\u00fc\\n\\\\ud83d\"}";
        assert_eq!(as_yaml(json), json.replace('\t', " "));
    }
}
