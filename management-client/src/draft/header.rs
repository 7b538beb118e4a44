//! A parameter in a header.

use http::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;

use super::{Draft, scalar};

const NO_NAME: &str = "is not the name of a header";
const NO_SCALARS: &str = "is neither a scalar nor a list of scalars, which is what a header takes";
const NOT_VISIBLE: &str = "has a character that no header carries as it is; \
    it takes visible ASCII characters, and spaces between them";
const NO_ITEM: &str =
    "has an item that is empty or has a comma, and would arrive as none or several";

impl Draft<'_> {
    /// Adds a header: a scalar as it is, the items of a list with commas between them, nothing for
    /// none and for an empty list.
    ///
    /// As `header` it is in `generated`, since not all documents have a use for it.
    pub(crate) fn with_header(mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Self {
        match entry(name, value) {
            Ok(Some((name, value))) => {
                self.headers.insert(name, value);
                self
            }
            Ok(None) => self,
            Err(problem) => self.refuse(format!("`{name}` {problem}")),
        }
    }
}

/// The header, unless there is nothing to send; else what is wrong with its value.
fn entry(
    name: &str,
    value: &(impl Serialize + ?Sized),
) -> Result<Option<(HeaderName, HeaderValue)>, &'static str> {
    let value = serde_json::to_value(value).map_err(|_| NO_SCALARS)?;
    let Some(text) = text(&value)? else {
        return Ok(None);
    };
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| NO_NAME)?;
    let mut value = HeaderValue::from_str(&text).map_err(|_| NOT_VISIBLE)?;
    // Nobody knows what it is: it may be a secret, and no `Debug` shows it.
    value.set_sensitive(true);
    Ok(Some((name, value)))
}

fn text(value: &Value) -> Result<Option<String>, &'static str> {
    let items = match value {
        Value::Null => return Ok(None),
        Value::Array(items) => items,
        value => return plain(value).map(Some),
    };
    let items: Vec<String> = items.iter().map(item).collect::<Result<_, _>>()?;
    Ok((!items.is_empty()).then(|| items.join(",")))
}

fn item(value: &Value) -> Result<String, &'static str> {
    let text = plain(value)?;
    if text.is_empty() || text.contains(',') {
        return Err(NO_ITEM);
    }
    Ok(text)
}

/// What arrives as it was sent: servers trim a value, and disagree about what is not ASCII.
fn plain(value: &Value) -> Result<String, &'static str> {
    let text = scalar(value).ok_or(NO_SCALARS)?;
    let is_visible = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() || byte == b' ');
    if is_visible && text.trim() == text {
        Ok(text.into_owned())
    } else {
        Err(NOT_VISIBLE)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use serde_json::json;

    use super::*;
    use crate::{Secret, base_url::BaseUrl};

    fn sent(value: &impl Serialize) -> Result<Option<String>, String> {
        let base = BaseUrl::parse("https://h.test", false).unwrap();
        let draft = Draft::new(&base, "/v1").with_header("X-Own", value);
        let message = draft.finish().map_err(Cow::into_owned)?;
        assert_eq!(message.url.as_str(), "https://h.test/v1");
        let own = message.headers.get("x-own");
        assert!(own.is_none_or(HeaderValue::is_sensitive));
        Ok(own.map(|value| value.to_str().unwrap().to_owned()))
    }

    #[test]
    fn a_header_has_a_scalar_or_a_list_of_them() {
        for (value, text) in [
            (json!("a b;c=\"d\", e"), "a b;c=\"d\", e"),
            (json!(""), ""),
            (json!(true), "true"),
            (json!(-1.5), "-1.5"),
            (json!(["a", 1, "b c", false]), "a,1,b c,false"),
        ] {
            assert_eq!(sent(&value), Ok(Some(text.to_owned())));
        }
        let secret = Some(Secret::from("mg_1"));
        assert_eq!(sent(&secret), Ok(Some("mg_1".to_owned())));
        assert_eq!(sent(&None::<u8>), Ok(None));
        assert_eq!(sent(&[0_u8; 0]), Ok(None));
    }

    #[test]
    fn what_would_arrive_as_something_else_is_refused_without_the_value() {
        let refused = |value: Value, problem: &str| {
            assert_eq!(sent(&value), Err(format!("`X-Own` {problem}")), "{value}");
        };
        for text in ["a\r\nb: c", "\0", "a\tb", "\u{7f}", "\u{fc}", " a", "a "] {
            refused(json!(text), NOT_VISIBLE);
            refused(json!(["a", text]), NOT_VISIBLE);
        }
        for value in [json!([""]), json!(["a,b"]), json!(["a", "", "b"])] {
            refused(value, NO_ITEM);
        }
        for value in [json!({"a": 1}), json!([[1]]), json!([null])] {
            refused(value, NO_SCALARS);
        }
        assert_eq!(entry("a b", "c").unwrap_err(), NO_NAME);
    }
}
