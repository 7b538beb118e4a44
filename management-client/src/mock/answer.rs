//! What the server answers.

use http::StatusCode;
use serde_json::{Value, json};

use super::validate::Problem;

/// A status and a body.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// `None` when the answer has no body.
    pub(super) body: Option<Value>,
}

/// The JSON of a success, or the refusal.
pub(super) type Outcome = Result<Value, Answer>;

impl Answer {
    pub(super) fn new(status: StatusCode, body: Value) -> Self {
        Self {
            status,
            body: Some(body),
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
}
