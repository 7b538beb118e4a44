//! Halves of characters in JSON.
//!
//! JSON writes a character beyond U+FFFF as two escapes, a pair of surrogates. A server that cuts a text to a length
//! may leave one of the two, which is no character, and which no Rust string can hold. It becomes U+FFFD, the
//! replacement character, so that one name does not cost the whole response.

use std::{borrow::Cow, ops::RangeInclusive};

const FIRST: RangeInclusive<u16> = 0xd800..=0xdbff;
const SECOND: RangeInclusive<u16> = 0xdc00..=0xdfff;

/// The length of an escape: `\ud83d`.
const ESCAPE: usize = 6;

/// The JSON with each surrogate replaced that has no other half; borrowed, if there is none.
pub(crate) fn replace_lone(json: &str) -> Cow<'_, str> {
    let mut replaced = String::new();
    let (mut done, mut at) = (0, 0);
    while let Some(found) = json[at..].find('\\') {
        at += found;
        let Some(unit) = unit(json, at) else {
            // What follows a backslash may be one, too.
            at += 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8);
            continue;
        };
        let is_pair = FIRST.contains(&unit)
            && self::unit(json, at + ESCAPE).is_some_and(|unit| SECOND.contains(&unit));
        let is_lone = !is_pair && (FIRST.contains(&unit) || SECOND.contains(&unit));
        if is_lone {
            replaced.push_str(&json[done..at]);
            replaced.push_str("\\ufffd");
            done = at + ESCAPE;
        }
        at += if is_pair { 2 * ESCAPE } else { ESCAPE };
    }
    if done == 0 {
        return Cow::Borrowed(json);
    }
    replaced.push_str(&json[done..]);
    Cow::Owned(replaced)
}

/// What an escape stands for, if there is one at this place.
fn unit(json: &str, at: usize) -> Option<u16> {
    let digits = json.get(at..at + ESCAPE)?.strip_prefix("\\u")?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::replace_lone;

    #[test]
    fn a_half_becomes_the_replacement_character() {
        for (json, replaced) in [
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""a\uD83D b""#, r#""a\ufffd b""#),
            (r#""\ude00""#, r#""\ufffd""#),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\ud83d\n""#, r#""\ufffd\n""#),
            (r#"["\ud83d","é\udfff"]"#, r#"["\ufffd","é\ufffd"]"#),
        ] {
            assert_eq!(replace_lone(json), replaced);
            assert!(serde_json::from_str::<serde_json::Value>(json).is_err());
            assert!(serde_json::from_str::<serde_json::Value>(replaced).is_ok());
        }
    }

    #[test]
    fn all_else_stays() {
        for json in [
            "",
            "\\",
            "\\é",
            r#""plain""#,
            r#""\ud83d\ude00""#,
            r#""\\ud83d""#,
            r#""\u00e9\uD7FF\uE000""#,
            r#""\ud83""#,
            r#""\u+83d""#,
        ] {
            assert!(
                matches!(replace_lone(json), Cow::Borrowed(it) if it == json),
                "{json}"
            );
        }
    }
}
