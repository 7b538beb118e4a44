//! Errors that no call has ended with, for unit tests.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde::Deserialize;

use super::{DecodeFailure, Error, ErrorKind, Kind};
use crate::{
    TraceId,
    answer::Answer,
    call::decode,
    operation::{Operation, Retry},
};

const PROBLEM: &str = "made for a test";
/// The default of [`ClientBuilder::max_response_bytes`](crate::ClientBuilder::max_response_bytes).
const LIMIT: usize = 64 * 1024 * 1024;
/// After how many empty pages [`Items`](crate::Items) gives up.
const PAGES: u32 = 100;

/// Makes an [`Error`] without a call: for unit tests of code that handles errors, where a
/// [`Server`](crate::mock::Server) would be too much.
///
/// What is not set is as an error of that kind has it after one attempt of an operation that may be
/// repeated.
///
/// ```
/// use management_client::{Error, ErrorKind, http::StatusCode, mock::ErrorBuilder};
///
/// /// What your service says to its user.
/// fn explain(error: &Error) -> &'static str {
///     match error.kind() {
///         ErrorKind::NotFound => "There is no such team.",
///         _ if error.is_retryable() => "Try again in a minute.",
///         _ => "Something is wrong.",
///     }
/// }
///
/// let gone = ErrorBuilder::new(ErrorKind::NotFound).build();
/// assert_eq!(explain(&gone), "There is no such team.");
///
/// let busy = ErrorBuilder::status(StatusCode::SERVICE_UNAVAILABLE)
///     .header("retry-after", "7")
///     .attempts(3)
///     .build();
/// assert_eq!(explain(&busy), "Try again in a minute.");
/// assert_eq!(busy.retry_after().map(|delay| delay.as_secs()), Some(7));
///
/// let never = ErrorBuilder::new(ErrorKind::Timeout).idempotent(false).build();
/// assert_eq!(explain(&never), "Something is wrong.");
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder makes an error when `build` is called"]
pub struct ErrorBuilder {
    kind: ErrorKind,
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    operation: Operation,
    attempts: u32,
    trace_id: Option<TraceId>,
}

impl ErrorBuilder {
    /// An error of this kind. One of a response has the status that the kind names: 500 for
    /// [`ServerError`](ErrorKind::ServerError), 400 for [`Status`](ErrorKind::Status).
    pub fn new(kind: ErrorKind) -> Self {
        let is_unsent = matches!(kind, ErrorKind::InvalidRequest | ErrorKind::Credentials);
        Self {
            kind,
            status: status_of(kind),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            operation: Operation {
                id: "request",
                method: "GET",
                path: "/",
                retry: Retry::Safe,
            },
            attempts: u32::from(!is_unsent),
            trace_id: None,
        }
    }

    /// The error of a response with this status, which should not be one of success.
    pub fn status(status: StatusCode) -> Self {
        Self {
            status: Some(status),
            ..Self::new(ErrorKind::Status)
        }
    }

    /// Adds a header of the response; one that HTTP cannot carry is left out.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        let pair = (HeaderName::try_from(name), HeaderValue::try_from(value));
        if let (Ok(name), Ok(value)) = pair {
            self.headers.insert(name, value);
        }
        self
    }

    /// Sets the body of the response, in which [`Error::detail`], [`Error::validation_errors`] and
    /// [`Error::conflict`] find what they tell. Default: empty.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = body.into().into();
        self
    }

    /// Sets the operation: the name of the client's method, the HTTP method in capitals, and the path
    /// with its placeholders. Default: `request`, `GET`, `/`.
    pub fn operation(mut self, id: &'static str, method: &'static str, path: &'static str) -> Self {
        let retry = self.operation.retry;
        self.operation = Operation {
            id,
            method,
            path,
            retry,
        };
        self
    }

    /// Says whether the call may be done twice, which [`Error::is_retryable`] depends on. Default:
    /// `true`.
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.operation.retry = if idempotent {
            Retry::Safe
        } else {
            Retry::Never
        };
        self
    }

    /// Sets how many attempts were made. Default: 1, and 0 where nothing was sent.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets the trace id that was sent. Default: none.
    pub fn trace_id(mut self, trace_id: TraceId) -> Self {
        self.trace_id = Some(trace_id);
        self
    }

    /// Makes the error.
    pub fn build(self) -> Error {
        let kind = match self.kind {
            ErrorKind::Configuration => return Error::configuration(PROBLEM),
            ErrorKind::InvalidRequest => Kind::Refused(PROBLEM.into()),
            ErrorKind::Credentials => Kind::Credentials {
                problem: PROBLEM.into(),
                source: None,
            },
            kind @ (ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Transport) => {
                Kind::Made(kind)
            }
            ErrorKind::BodyTooLarge => Kind::TooLarge { limit: LIMIT },
            ErrorKind::Decode => Kind::Decode(failure(&self.body)),
            ErrorKind::RepeatedCursor => Kind::RepeatedCursor,
            ErrorKind::EmptyPages => Kind::EmptyPages(PAGES),
            _ => Kind::Status,
        };
        let answer = self.status.map(|status| Answer {
            status,
            headers: self.headers,
            body: self.body,
            truncated: self.kind == ErrorKind::BodyTooLarge,
            trace_id: self.trace_id,
        });
        let error = Error::call(&self.operation, kind, answer);
        error.after(self.attempts).traced(self.trace_id)
    }
}

/// The status of the response that an error of this kind is about.
fn status_of(kind: ErrorKind) -> Option<StatusCode> {
    Some(match kind {
        ErrorKind::BodyTooLarge
        | ErrorKind::Decode
        | ErrorKind::RepeatedCursor
        | ErrorKind::EmptyPages => StatusCode::OK,
        ErrorKind::Unauthorized => StatusCode::UNAUTHORIZED,
        ErrorKind::Forbidden => StatusCode::FORBIDDEN,
        ErrorKind::NotFound => StatusCode::NOT_FOUND,
        ErrorKind::Conflict => StatusCode::CONFLICT,
        ErrorKind::Validation => StatusCode::UNPROCESSABLE_ENTITY,
        ErrorKind::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        ErrorKind::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorKind::Status => StatusCode::BAD_REQUEST,
        _ => return None,
    })
}

/// Why this body does not decode.
fn failure(body: &[u8]) -> DecodeFailure {
    /// Nothing decodes as it.
    #[derive(Deserialize)]
    enum Never {}
    match decode::<Never>(body) {
        Ok(never) => match never {},
        Err(failure) => failure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [(ErrorKind, Option<u16>); 18] = [
        (ErrorKind::Configuration, None),
        (ErrorKind::InvalidRequest, None),
        (ErrorKind::Credentials, None),
        (ErrorKind::Connect, None),
        (ErrorKind::Timeout, None),
        (ErrorKind::Transport, None),
        (ErrorKind::BodyTooLarge, Some(200)),
        (ErrorKind::Decode, Some(200)),
        (ErrorKind::RepeatedCursor, Some(200)),
        (ErrorKind::EmptyPages, Some(200)),
        (ErrorKind::Unauthorized, Some(401)),
        (ErrorKind::Forbidden, Some(403)),
        (ErrorKind::NotFound, Some(404)),
        (ErrorKind::Conflict, Some(409)),
        (ErrorKind::Validation, Some(422)),
        (ErrorKind::RateLimited, Some(429)),
        (ErrorKind::ServerError, Some(500)),
        (ErrorKind::Status, Some(400)),
    ];

    #[test]
    fn each_kind_can_be_made() {
        for (kind, status) in KINDS {
            let error = ErrorBuilder::new(kind).build();
            assert_eq!(error.kind(), kind);
            assert_eq!(error.status().map(|status| status.as_u16()), status);
            assert!(!error.to_string().is_empty() && !format!("{error:?}").is_empty());
        }
        let long = ErrorBuilder::new(ErrorKind::BodyTooLarge).build();
        assert!(long.body_truncated() && long.to_string().contains("67108864 bytes"));
    }

    #[test]
    fn what_is_made_answers_as_what_has_happened() {
        let made = |kind| ErrorBuilder::new(kind).build();
        for (kind, is_connect, is_timeout) in [
            (ErrorKind::Connect, true, false),
            (ErrorKind::Timeout, false, true),
            (ErrorKind::Transport, false, false),
        ] {
            let error = made(kind);
            assert!(error.is_transport() && error.is_retryable());
            assert_eq!(
                (error.is_connect(), error.is_timeout()),
                (is_connect, is_timeout)
            );
            let never = ErrorBuilder::new(kind).idempotent(false).build();
            assert_eq!(never.is_retryable(), is_connect);
        }
        assert!(made(ErrorKind::RateLimited).is_status());
        assert!(!made(ErrorKind::Decode).is_retryable());
    }

    #[test]
    fn all_that_an_error_tells_can_be_set() {
        let trace_id = TraceId::random();
        let error = ErrorBuilder::status(StatusCode::UNPROCESSABLE_ENTITY)
            .header("x-request-id", "r-1")
            .body(r#"{"detail":[{"loc":["body","name"],"type":"missing"}]}"#)
            .operation("set_thing", "PUT", "/v1/thing")
            .attempts(2)
            .trace_id(trace_id)
            .build();
        assert_eq!(error.kind(), ErrorKind::Validation);
        let line = "set_thing (PUT /v1/thing): the API answered 422 Unprocessable Entity, values of \
                    the request are refused: body.name: missing; 2 attempts; request id r-1; trace id";
        assert_eq!(error.to_string(), format!("{line} {trace_id}"));
    }
}
