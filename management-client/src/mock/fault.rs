//! Answers that a test asks for in place of the right one.

use std::{collections::VecDeque, fmt};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};
use serde_json::Value;

/// A fault: what the server does to a call in place of answering it.
///
/// The call changes nothing then. See [`Server::fail_next`](super::Server::fail_next).
///
/// ```
/// use management_client::{http::StatusCode, mock::Fault};
///
/// let busy = Fault::status(StatusCode::TOO_MANY_REQUESTS).header("retry-after", "1").times(2);
/// ```
#[derive(Clone)]
#[must_use = "a fault does nothing until a server gets it"]
pub struct Fault {
    /// `None` closes the connection.
    status: Option<StatusCode>,
    headers: HeaderMap,
    body: Bytes,
    times: usize,
}

impl Fault {
    /// An answer with a status and no body.
    pub fn status(status: StatusCode) -> Self {
        Self {
            status: Some(status),
            headers: HeaderMap::new(),
            body: Bytes::new(),
            times: 1,
        }
    }

    /// An answer with a status and a body of JSON.
    pub fn json(status: StatusCode, body: &Value) -> Self {
        Self {
            body: body.to_string().into(),
            ..Self::status(status)
        }
        .header("content-type", "application/json")
    }

    /// An answer with a status and a body of text, as a proxy on the way gives it.
    pub fn text(status: StatusCode, body: impl Into<String>) -> Self {
        Self {
            body: body.into().into(),
            ..Self::status(status)
        }
        .header("content-type", "text/plain")
    }

    /// No answer: the server closes the connection.
    pub fn disconnect() -> Self {
        Self {
            status: None,
            ..Self::status(StatusCode::OK)
        }
    }

    /// Adds a header to the answer; one that HTTP cannot carry is left out.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        let pair = (HeaderName::try_from(name), HeaderValue::try_from(value));
        if let (Ok(name), Ok(value)) = pair {
            self.headers.insert(name, value);
        }
        self
    }

    /// How many calls get it. Default: one.
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// The answer, or `None` to close the connection.
    pub(super) fn answer(self) -> Option<http::Response<Bytes>> {
        let mut answer = http::Response::new(self.body);
        *answer.status_mut() = self.status?;
        *answer.headers_mut() = self.headers;
        Some(answer)
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("status", &self.status)
            .field("content_type", &self.headers.get(CONTENT_TYPE))
            .field("times", &self.times)
            .finish_non_exhaustive()
    }
}

/// The faults that wait for their calls.
#[derive(Debug, Default)]
pub(super) struct Faults(VecDeque<(&'static str, Fault)>);

impl Faults {
    pub(super) fn add(&mut self, operation_id: &'static str, fault: Fault) {
        if fault.times > 0 {
            self.0.push_back((operation_id, fault));
        }
    }

    /// The oldest fault for an operation, if there is one.
    pub(super) fn take(&mut self, operation_id: &str) -> Option<Fault> {
        let index = self
            .0
            .iter()
            .position(|waiting| waiting.0 == operation_id)?;
        let fault = &mut self.0.get_mut(index)?.1;
        fault.times -= 1;
        if fault.times > 0 {
            return Some(fault.clone());
        }
        self.0.remove(index).map(|waiting| waiting.1)
    }
}
