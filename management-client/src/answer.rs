//! What the API answered.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use reqwest::Response;

use crate::{
    TraceId,
    body::{self, End},
    error::{Error, Kind},
    operation::Operation,
    retry::{Fault, Retry},
};

/// How much of the body of a response an error keeps.
const ERROR_BODY_BYTES: usize = 64 * 1024;
/// How much it keeps of a 422, which lists what is wrong with the request and repeats what was sent.
const VALIDATION_BODY_BYTES: usize = 1024 * 1024;

/// How long the body of a response may take that says no more than to try again.
const REFUSAL_BODY_TIME: Duration = Duration::from_secs(1);

/// Status, headers and body of one response.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The body went on where this one ends.
    pub(crate) truncated: bool,
    /// The trace id that was sent.
    pub(crate) trace_id: Option<TraceId>,
}

/// Headers of a response whose values may be secrets or where they lead; the keys, because a server
/// may repeat them.
const SENSITIVE: [&str; 5] = [
    "location",
    "set-cookie",
    "www-authenticate",
    "x-management-key",
    "x-vital-org-key",
];

/// Keeps `Debug` from printing what is secret in the headers of a response.
pub(crate) fn mark_sensitive(headers: &mut HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if SENSITIVE.contains(&name.as_str()) {
            value.set_sensitive(true);
        }
    }
}

/// Reads a response whose head has arrived; one without a success status is an error.
pub(crate) async fn receive(
    mut response: Response,
    operation: &Operation,
    max_bytes: usize,
    trace_id: Option<TraceId>,
) -> Result<Answer, Error> {
    let status = response.status();
    let limit = if status.is_success() {
        max_bytes
    } else {
        kept_bytes(status)
    };
    let is_refusal = Retry::Safe.permits(Fault::Status(status));
    let headers = std::mem::take(response.headers_mut());
    let time = is_refusal.then_some(REFUSAL_BODY_TIME);
    let (body, end) = body::read(&mut response, limit, time).await;
    let truncated = !matches!(end, End::Complete);
    let answer = Answer {
        status,
        headers,
        body,
        truncated,
        trace_id,
    };
    let kind = match end {
        // A status says more than the body behind it, even when that one is broken.
        _ if !status.is_success() => Kind::Status,
        End::Complete => return Ok(answer),
        End::Limit => Kind::TooLarge { limit },
        End::Broken(error) => Kind::Transport(error.without_url()),
    };
    Err(answer.into_error(operation, kind))
}

/// How much of its body an error with this status keeps.
fn kept_bytes(status: StatusCode) -> usize {
    if status == StatusCode::UNPROCESSABLE_ENTITY {
        VALIDATION_BODY_BYTES
    } else {
        ERROR_BODY_BYTES
    }
}

impl Answer {
    /// Keeps the response in an error, with as much of the body as errors keep.
    pub(crate) fn into_error(mut self, operation: &Operation, kind: Kind) -> Error {
        let kept = kept_bytes(self.status);
        if self.body.len() > kept {
            // A copy, because a slice would keep all of the body in memory.
            self.body = Bytes::copy_from_slice(&self.body[..kept]);
            self.truncated = true;
        }
        Error::call(operation, kind, Some(self))
    }
}
