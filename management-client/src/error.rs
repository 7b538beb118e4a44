//! The one error of all calls.

mod conflict;
mod decode;
mod display;
mod error_kind;
mod facts;
mod json_path;
mod kind;
#[cfg(feature = "mock")]
mod made;
mod one_line;
mod predicates;
pub(crate) mod request_id;
mod retry_after;
mod validation;

use std::{borrow::Cow, error::Error as StdError};

#[cfg(feature = "mock")]
pub use self::made::ErrorBuilder;
pub use self::{
    conflict::Conflict,
    error_kind::ErrorKind,
    validation::{Loc, ValidationError},
};
pub(crate) use self::{decode::DecodeFailure, kind::Kind};
use crate::{TraceId, answer::Answer, operation::Operation};

/// The error of a call, or of building a client.
///
/// Ask with the `is_*` methods what happened; each says what to do about it. What else is known,
/// such as the status or the delay that the API asks for, has a method of its own.
///
/// `Display` is one line for a log: operation, method, path template, what happened, attempts,
/// request id, trace id. Neither it nor `Debug` nor a [`source`](StdError::source) contains a key, a body, a
/// concrete URL, or a value that was sent or received; [`body`](Self::body) and
/// [`validation_errors`](Self::validation_errors) may, because the API repeats what it refuses. The
/// one source that this crate has not written is the error of a [`Credentials`](crate::Credentials)
/// provider.
///
/// ```no_run
/// # async fn call() -> Result<(), management_client::Error> { Ok(()) }
/// # async fn example() {
/// match call().await {
///     Ok(()) => {}
///     Err(error) if error.is_rate_limited() => println!("again in {:?}", error.retry_after()),
///     Err(error) if error.is_validation() => println!("{:?}", error.validation_errors()),
///     Err(error) => println!("{error}"),
/// }
/// # }
/// ```
///
#[doc = include_str!("error/faults.md")]
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    /// With the class of the call, where the caller knew better.
    operation: Option<Operation>,
    attempts: u32,
    answer: Option<Answer>,
    trace_id: Option<TraceId>,
}

impl Error {
    /// A client that cannot be built.
    pub(crate) fn configuration(problem: impl Into<Cow<'static, str>>) -> Self {
        Self::outside(Kind::Configuration {
            problem: problem.into(),
            source: None,
        })
    }

    /// An HTTP client that does not start.
    pub(crate) fn setup(source: reqwest::Error) -> Self {
        let problem = Cow::Borrowed("the HTTP client does not start");
        Self::outside(Kind::Configuration {
            problem,
            source: Some(source.without_url()),
        })
    }

    /// A call without a value.
    pub(crate) fn call(operation: &Operation, kind: Kind, answer: Option<Answer>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: Some(*operation),
            attempts: 0,
            trace_id: answer.as_ref().and_then(|answer| answer.trace_id),
            answer,
        }))
    }

    /// Says which trace id was sent.
    pub(crate) fn traced(mut self, trace_id: Option<TraceId>) -> Self {
        self.0.trace_id = trace_id;
        self
    }

    /// Says how many attempts were made.
    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    fn outside(kind: Kind) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            attempts: 0,
            answer: None,
            trace_id: None,
        }))
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.kind {
            Kind::Configuration {
                source: Some(source),
                ..
            }
            | Kind::Transport(source) => Some(source),
            Kind::Credentials {
                source: Some(source),
                ..
            } => Some(&**source),
            _ => None,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

    use super::*;

    pub(crate) const OPERATION: Operation = Operation {
        id: "set_thing",
        method: "POST",
        path: "/v1/org/{org_id}/thing",
        retry: crate::operation::Retry::Rejected,
    };

    /// The error of a response with this status, these headers and this body.
    pub(crate) fn answered(
        status: u16,
        headers: &[(&'static str, &'static str)],
        body: &'static str,
    ) -> Error {
        let headers = headers
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect::<HeaderMap>();
        let status = StatusCode::from_u16(status).unwrap();
        let body = Bytes::from_static(body.as_bytes());
        let answer = Answer {
            status,
            headers,
            body,
            truncated: false,
            trace_id: None,
        };
        Error::call(&OPERATION, Kind::Status, Some(answer)).after(1)
    }

    #[test]
    fn an_error_is_small_and_crosses_threads() {
        fn crosses<T: Send + Sync + 'static>() {}
        crosses::<Error>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
