//! A request that is being put together: its URL, headers and body, or why there can be none.

mod header;
mod segment;

use std::{borrow::Cow, fmt::Display};

use bytes::Bytes;
use http::HeaderMap;
use serde::Serialize;
use serde_json::Value;
use url::{Url, form_urlencoded::byte_serialize};
use uuid::Uuid;

#[cfg(feature = "httpmock")]
pub(crate) use self::segment::segment;
use crate::base_url::BaseUrl;

/// How much longer than its template a path is expected to be: by two UUIDs and the names that they
/// take the place of.
const LONGER: usize = 64;

const NO_ORG: &str =
    "no organization; set it with `ClientBuilder::org_id`, or with `org_id` on the request";
const NO_BODY: &str = "its body has no form in JSON";

/// A request that is being put together. What it cannot send, it refuses; the first reason counts.
pub(crate) struct Draft<'a> {
    base: &'a BaseUrl,
    /// Path and query, as they stand in the URL.
    text: String,
    /// What is left of the path, placeholders included.
    rest: &'static str,
    has_query: bool,
    headers: HeaderMap,
    body: Option<Bytes>,
    refusal: Option<Cow<'static, str>>,
}

/// A request that each attempt can send.
pub(crate) struct Message {
    pub(crate) url: Url,
    /// Those that are parameters of the operation.
    pub(crate) headers: HeaderMap,
    /// JSON.
    pub(crate) body: Option<Bytes>,
}

impl<'a> Draft<'a> {
    /// Starts with a base URL and the path of an operation.
    pub(crate) fn new(base: &'a BaseUrl, path: &'static str) -> Self {
        let prefix = base.prefix();
        let mut text = String::with_capacity(prefix.len() + path.len() + LONGER);
        text.push_str(prefix);
        Self {
            base,
            text,
            rest: path,
            has_query: false,
            headers: HeaderMap::new(),
            body: None,
            refusal: None,
        }
    }

    /// Refuses to be sent, for this reason unless there is one already.
    pub(crate) fn refuse(mut self, reason: impl Into<Cow<'static, str>>) -> Self {
        self.refusal.get_or_insert_with(|| reason.into());
        self
    }

    /// Fills the next placeholder, which has this name.
    ///
    /// A value that is no segment of its own would make the call one of another operation: it is
    /// empty or `..`, or has a slash, at which some servers split what they have decoded.
    pub(crate) fn path(mut self, name: &str, value: impl Display) -> Self {
        let Some((before, placeholder, after)) = next_placeholder(self.rest) else {
            return self.refuse(format!("its path has no more `{{{name}}}`"));
        };
        if placeholder != name {
            return self.refuse(format!(
                "its path has no `{{{name}}}` before `{{{placeholder}}}`"
            ));
        }
        self.text.push_str(before);
        self.rest = after;
        if segment::push(&mut self.text, value) {
            return self;
        }
        self.refuse(format!(
            "`{name}` in its path is empty, `.`, `..`, or contains a slash or a backslash"
        ))
    }

    /// Fills the next placeholder with the organization.
    pub(crate) fn org_id(self, name: &str, org_id: Option<Uuid>) -> Self {
        match org_id {
            Some(org_id) => self.path(name, org_id),
            None => self.refuse(NO_ORG),
        }
    }

    /// Adds a query parameter: a scalar as it is, each item of a list under the same name, nothing
    /// for none.
    pub(crate) fn query(mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Self {
        self.end_path();
        let value = serde_json::to_value(value).ok();
        if value.is_some_and(|value| self.push_pairs(name, &value)) {
            return self;
        }
        self.refuse(format!(
            "`{name}` is neither a scalar nor a list of scalars, which is what a query takes"
        ))
    }

    /// Refuses a list without items where one has to be sent: the API would see no list at all, and
    /// what it does then is not documented.
    pub(crate) fn need_items<T>(self, name: &str, items: &[T]) -> Self {
        if items.is_empty() {
            return self.refuse(format!(
                "`{name}` is an empty list, which leaves nothing to send"
            ));
        }
        self
    }

    /// Sets the body.
    pub(crate) fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => {
                self.body = Some(body.into());
                self
            }
            Err(_) => self.refuse(NO_BODY),
        }
    }

    /// Sets the body to this JSON, if there is any.
    pub(crate) fn with_body(mut self, json: Option<Bytes>) -> Self {
        self.body = json;
        self
    }

    /// What there is to send, or why there is nothing.
    pub(crate) fn finish(mut self) -> Result<Message, Cow<'static, str>> {
        self.end_path();
        match self.refusal {
            Some(reason) => Err(reason),
            None => Ok(Message {
                url: self.base.join(&self.text)?,
                headers: self.headers,
                body: self.body,
            }),
        }
    }

    fn end_path(&mut self) {
        if let Some((_, name, _)) = next_placeholder(self.rest) {
            let reason = || format!("its path needs a value for `{{{name}}}`").into();
            self.refusal.get_or_insert_with(reason);
        }
        self.text.push_str(self.rest);
        self.rest = "";
    }

    /// Tells whether the value is one that a query can have.
    fn push_pairs(&mut self, name: &str, value: &Value) -> bool {
        match value {
            Value::Null => {}
            Value::Array(items) => return items.iter().all(|item| self.push_pair(name, item)),
            value => return self.push_pair(name, value),
        }
        true
    }

    fn push_pair(&mut self, name: &str, value: &Value) -> bool {
        let Some(text) = scalar(value) else {
            return false;
        };
        self.text.push(if self.has_query { '&' } else { '?' });
        self.has_query = true;
        self.text.extend(byte_serialize(name.as_bytes()));
        self.text.push('=');
        self.text.extend(byte_serialize(text.as_bytes()));
        true
    }
}

/// A scalar as text.
fn scalar(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Bool(_) | Value::Number(_) => Some(Cow::Owned(value.to_string())),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// What stands before the next placeholder, its name, and what stands behind it.
pub(crate) fn next_placeholder(path: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = path.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const PATH: &str = "/v1/org/{org_id}/hook/{hook_id}/key";

    fn of(base: &str, path: &'static str) -> Draft<'static> {
        let base = BaseUrl::parse(base, false).unwrap();
        Draft::new(Box::leak(Box::new(base)), path)
    }

    fn start() -> Draft<'static> {
        of("https://h.test/prefix", PATH)
    }

    fn url(draft: Draft<'_>) -> String {
        draft.finish().unwrap().url.into()
    }

    fn refusal(draft: Draft<'_>) -> String {
        draft.finish().err().unwrap().into_owned()
    }

    #[test]
    fn values_fill_the_path() {
        let draft = start()
            .org_id("org_id", Some(Uuid::nil()))
            .path("hook_id", 7);
        let expected = format!("https://h.test/prefix/v1/org/{}/hook/7/key", Uuid::nil());
        assert_eq!(url(draft), expected);
        for (path, sent) in [
            ("/v1/{a}:activate/{b}", "/v1/1:activate/2"),
            ("/v1/{a}-{b}.json", "/v1/1-2.json"),
            ("//v1/.x/{a}{b}/", "//v1/.x/12/"),
            ("/\u{fc}n\u{ef} x/{a}/{b}", "/%C3%BCn%C3%AF%20x/1/2"),
        ] {
            let draft = of("https://h.test", path).path("a", 1).path("b", 2);
            assert_eq!(url(draft), format!("https://h.test{sent}"));
        }
    }

    #[test]
    fn a_value_stays_in_its_segment() {
        for (value, segment) in [
            ("a?b#c d e%", "a%3Fb%23c%20d%20e%25"),
            ("%2e%2e", "%252e%252e"),
            ("\u{e9}\t\n<\">`{}", "%C3%A9%09%0A%3C%22%3E%60%7B%7D"),
            ("...", "..."),
            (
                "a.b-c_d~e:f@g&h=i+j,k;l!m$n'o(p)q*r",
                "a.b-c_d~e:f@g&h=i+j,k;l!m$n'o(p)q*r",
            ),
        ] {
            let draft = start().path("org_id", value).path("hook_id", "a");
            let expected = format!("https://h.test/prefix/v1/org/{segment}/hook/a/key");
            assert_eq!(url(draft), expected, "{value}");
        }
    }

    #[test]
    fn a_value_that_leads_away_is_refused_by_name() {
        for value in ["", ".", "..", "a/b", "/", "../team", "a\\b"] {
            let draft = start().path("org_id", "a").path("hook_id", value);
            let text = refusal(draft);
            assert!(text.starts_with("`hook_id` in its path is empty"), "{text}");
        }
    }

    #[test]
    fn placeholders_and_values_have_to_agree() {
        let draft = start().path("org_id", 1);
        assert_eq!(refusal(draft), "its path needs a value for `{hook_id}`");
        let draft = start().path("org_id", 1).path("key_id", 1);
        assert_eq!(
            refusal(draft),
            "its path has no `{key_id}` before `{hook_id}`"
        );
        let draft = start()
            .path("org_id", 1)
            .path("hook_id", 1)
            .path("key_id", 1);
        assert_eq!(refusal(draft), "its path has no more `{key_id}`");
        assert!(refusal(start().org_id("org_id", None)).starts_with("no organization"));
    }

    #[test]
    fn a_query_has_scalars_and_lists_of_them() {
        let draft = of("https://h.test", "/v1")
            .query("none", &None::<u8>)
            .query("empty", &[0_u8; 0])
            .query("text", "a b&c=d+\u{e9}")
            .query("list", &["x", "y"])
            .query("more", &Some(vec![1, -2]))
            .query("on", &true)
            .query("half", &0.5);
        let query = "text=a+b%26c%3Dd%2B%C3%A9&list=x&list=y&more=1&more=-2&on=true&half=0.5";
        assert_eq!(url(draft), format!("https://h.test/v1?{query}"));
        for value in [json!({"a": 1}), json!([[1]]), json!([null])] {
            let draft = of("https://h.test", "/v1").query("deep", &value);
            assert!(refusal(draft).starts_with("`deep` is neither"), "{value}");
        }
    }

    #[test]
    fn the_first_reason_counts() {
        let draft = start().org_id("org_id", None).need_items::<u8>("ids", &[]);
        assert!(refusal(draft).starts_with("no organization"));
        let draft = of("https://h.test", "/v1").need_items::<u8>("ids", &[]);
        assert!(refusal(draft).starts_with("`ids` is an empty list"));
        let draft = of("https://h.test", "/v1").json(&Unfit);
        assert_eq!(refusal(draft), NO_BODY);
    }

    struct Unfit;

    impl Serialize for Unfit {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("canary"))
        }
    }
}
