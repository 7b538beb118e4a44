//! What the server answers.

use bytes::Bytes;
use http::{
    HeaderValue, Method, Response, StatusCode,
    header::{ALLOW, CONTENT_TYPE},
};
use serde_json::{Value, json};

use super::validate::Problem;

/// A status and a body.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    /// `None` when the answer has no body.
    pub(super) body: Option<Value>,
    /// The methods that the path takes, when it takes others than that of the request.
    allow: Option<String>,
}

/// The JSON of a success, or the refusal.
pub(super) type Outcome = Result<Value, Reply>;

impl Reply {
    pub(super) fn empty(status: StatusCode) -> Self {
        Self {
            status,
            body: None,
            allow: None,
        }
    }

    pub(super) fn new(status: StatusCode, body: Value) -> Self {
        Self {
            body: Some(body),
            ..Self::empty(status)
        }
    }

    /// A refusal with a text that says why.
    pub(super) fn detail(status: StatusCode, text: impl Into<String>) -> Self {
        Self::new(status, json!({"detail": text.into()}))
    }

    pub(super) fn not_found(what: &str) -> Self {
        Self::detail(StatusCode::NOT_FOUND, format!("there is no such {what}"))
    }

    /// A natural key is taken, by what the body names.
    pub(super) fn conflict(body: Value) -> Self {
        Self::new(StatusCode::CONFLICT, body)
    }

    pub(super) fn invalid(problems: &[Problem]) -> Self {
        let detail: Vec<_> = problems.iter().map(Problem::to_json).collect();
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, json!({"detail": detail}))
    }

    /// The path takes other methods.
    pub(super) fn other_method(methods: &[&Method]) -> Self {
        let methods: Vec<_> = methods.iter().map(|it| it.as_str()).collect();
        let status = StatusCode::METHOD_NOT_ALLOWED;
        Self {
            allow: Some(methods.join(", ")),
            ..Self::detail(status, "the path takes other methods")
        }
    }

    pub(super) fn write(self) -> Response<Bytes> {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        if let Some(allow) = self.allow.and_then(|it| HeaderValue::try_from(it).ok()) {
            headers.insert(ALLOW, allow);
        }
        if let Some(body) = self.body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            *response.body_mut() = body.to_string().into();
        }
        response
    }
}
