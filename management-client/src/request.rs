//! Requests of operations that are not generated yet.

use std::{any::TypeId, borrow::Cow, fmt};

use bytes::Bytes;
use http::Method;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Client, Error, Response,
    answer::Answer,
    call::{Call, call_options, decode},
    draft::{Draft, next_placeholder},
    error::Kind,
    operation::{Operation, Retry},
};

/// The placeholder that the client's setting fills.
const ORG_ID: &str = "org_id";
/// What errors, hooks and spans call the operation.
const NAME: &str = "request";

/// A request of an operation that this crate has no method for yet: what [`Client::request`] makes.
#[derive(Clone)]
#[must_use = "a request is sent by `.await`"]
pub struct Request {
    call: Call,
    values: Vec<(&'static str, String)>,
    query: Vec<(Cow<'static, str>, Value)>,
    body: Option<Bytes>,
    refusal: Option<&'static str>,
}

call_options!(Request, Value);

impl Client {
    /// Starts a request of an operation that this crate has no method for yet.
    ///
    /// It goes the way of all others: the same transport, credentials, retries, hooks, spans and
    /// errors, in which the operation is called `request`. The path is that of the API's
    /// documentation, with its placeholders, so that errors and spans can show it and never a value;
    /// `{org_id}` is the client's organization unless [`org_id`](Request::org_id) names another one.
    ///
    /// Its retry class is what its method promises: `safe` for GET, HEAD, OPTIONS and PUT, `rejected`
    /// for DELETE and PATCH, `never` for POST; see [the classes](Self#retry-classes).
    ///
    /// # Errors
    ///
    /// As all calls. [`Error::is_invalid_request`] holds where path and values do not agree, or where
    /// the method is none of RFC 9110.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::{Client, http::Method};
    /// use serde::{Deserialize, Serialize};
    ///
    /// #[derive(Serialize)]
    /// struct NewBadge<'a> {
    ///     label: &'a str,
    /// }
    ///
    /// #[derive(Deserialize)]
    /// struct Badge {
    ///     id: String,
    /// }
    ///
    /// # async fn example(client: Client) -> Result<(), management_client::Error> {
    /// let badge = client
    ///     .request(Method::POST, "/v1/org/{org_id}/team/{team_id}/badge")
    ///     .path_value("team_id", "9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e")
    ///     .query("notify", &["owner", "admin"])
    ///     .json(&NewBadge { label: "pilot" })
    ///     .send::<Badge>()
    ///     .await?;
    /// println!("{}, status {}", badge.id, badge.status());
    /// # Ok(())
    /// # }
    /// ```
    #[expect(
        clippy::needless_pass_by_value,
        reason = "callers write `Method::POST`, as with all HTTP clients"
    )]
    pub fn request(&self, method: Method, path: &'static str) -> Request {
        let name = standard_name(&method);
        let operation = Operation {
            id: NAME,
            method: name.unwrap_or("GET"),
            path,
            retry: class(&method),
        };
        let refusal = if name.is_none() {
            Some("its method is none of RFC 9110, nor PATCH")
        } else if !path.starts_with('/') || path.contains(['?', '#']) {
            Some("its path has to start with a slash, and to end before `?` and `#`")
        } else {
            None
        };
        Request {
            call: Call::new(self, operation),
            values: Vec::new(),
            query: Vec::new(),
            body: None,
            refusal,
        }
    }
}

impl Request {
    /// Fills the placeholder of this name in the path.
    ///
    /// The value is encoded. One that is empty, `.`, `..`, or has a slash or a backslash is refused
    /// when the request is sent.
    pub fn path_value(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// The organization that fills `{org_id}`. Default: the client's own.
    pub fn org_id(mut self, org_id: Uuid) -> Self {
        self.call.org_id = Some(org_id);
        self
    }

    /// Adds a query parameter: text, a number or a bool as it is, each item of a list under the same
    /// name, and nothing for `None`.
    pub fn query(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: &(impl Serialize + ?Sized),
    ) -> Self {
        match serde_json::to_value(value) {
            Ok(value) => self.query.push((name.into(), value)),
            Err(_) => self.refusal = Some("a query parameter has no form in a URL"),
        }
        self
    }

    /// Sends this as the body, as JSON. Default: no body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => self.body = Some(body.into()),
            Err(_) => self.refusal = Some("its body has no form in JSON"),
        }
        self
    }

    /// Sends the request, and decodes the body of the response into a type of the caller's.
    ///
    /// `()` takes any body, and a response without a body is read as `null`. `.await` on the request
    /// itself gives a [`Value`].
    ///
    /// # Errors
    ///
    /// As [`Client::request`].
    pub async fn send<T: DeserializeOwned + 'static>(self) -> Result<Response<T>, Error> {
        let decode = |answer: &Answer| decode(json_of::<T>(&answer.body)).map_err(Kind::Decode);
        self.call.send_with(self.draft(), decode).await
    }

    fn draft(&self) -> Draft<'_> {
        let mut draft = self.call.draft();
        if let Some(reason) = self.refusal {
            return draft.refuse(reason);
        }
        let mut rest = self.call.operation().path;
        while let Some((_, name, after)) = next_placeholder(rest) {
            draft = self.fill(draft, name);
            rest = after;
        }
        let path = self.call.operation().path;
        for (name, _) in &self.values {
            if !path.contains(&format!("{{{name}}}")) {
                draft = draft.refuse(format!("its path has no `{{{name}}}`"));
            }
        }
        for (name, value) in &self.query {
            draft = draft.query(name, value);
        }
        draft.with_body(self.body.clone())
    }

    /// Fills the next placeholder; the last value of its name counts.
    fn fill<'a>(&self, draft: Draft<'a>, name: &str) -> Draft<'a> {
        match self.values.iter().rfind(|(of, _)| *of == name) {
            Some((_, value)) => draft.path(name, value),
            None if name == ORG_ID => draft.org_id(name, self.call.org_id),
            None => draft.refuse(format!("its path needs a value for `{{{name}}}`")),
        }
    }
}

/// What is decoded: the body, unless there is none or nobody wants it.
fn json_of<T: 'static>(body: &[u8]) -> &[u8] {
    let is_unwanted = TypeId::of::<T>() == TypeId::of::<()>();
    if is_unwanted || body.trim_ascii().is_empty() {
        b"null"
    } else {
        body
    }
}

impl fmt::Debug for Request {
    /// Leaves out values, of which nobody knows what they are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.query.iter().map(|(name, _)| name);
        f.debug_struct("Request")
            .field("call", &self.call)
            .field("query", &names.collect::<Vec<_>>())
            .field("body", &self.body.is_some())
            .finish_non_exhaustive()
    }
}

/// The name of a method that is standard.
fn standard_name(method: &Method) -> Option<&'static str> {
    const NAMES: [&str; 7] = ["GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH"];
    NAMES.into_iter().find(|name| method == name)
}

/// What the method promises.
fn class(method: &Method) -> Retry {
    match *method {
        Method::GET | Method::HEAD | Method::OPTIONS | Method::PUT => Retry::Safe,
        Method::DELETE | Method::PATCH => Retry::Rejected,
        _ => Retry::Never,
    }
}
