//! Answers with success.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use http::{HeaderMap, StatusCode};

use crate::{TraceId, answer::Answer, error::request_id};

/// The response to a call: its value, with status, headers, request id and trace id.
///
/// It derefs to the value, so that fields are read as they are; [`into_inner`](Self::into_inner)
/// takes the value out.
///
/// ```no_run
/// # async fn example(client: &management_client::Client) -> Result<(), management_client::Error> {
/// let teams = client.list_teams().await?;
/// println!("{} teams, status {}", teams.teams.len(), teams.status());
/// if let Some(trace_id) = teams.trace_id() {
///     println!("the support finds the call by {trace_id}");
/// }
/// let teams = teams.into_inner().teams;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    trace_id: Option<TraceId>,
}

impl<T> Response<T> {
    /// A response that nobody sent, after one attempt and without a trace id: for the tests of code
    /// that takes one.
    pub fn new(value: T, status: StatusCode, headers: HeaderMap) -> Self {
        Self {
            value,
            status,
            headers,
            attempts: 1,
            trace_id: None,
        }
    }

    /// Puts a value in the place of the body that it was decoded from.
    pub(crate) fn of(answer: Answer, value: T, attempts: u32) -> Self {
        Self {
            value,
            status: answer.status,
            headers: answer.headers,
            attempts,
            trace_id: answer.trace_id,
        }
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The same response with another value, made of this one's.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            value: make(self.value),
            status: self.status,
            headers: self.headers,
            attempts: self.attempts,
            trace_id: self.trace_id,
        }
    }

    /// The status, from 200 to 299.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The identifier by which whoever answered may find the call in their logs, as
    /// [`Error::request_id`](crate::Error::request_id).
    pub fn request_id(&self) -> Option<&str> {
        request_id::find(&self.headers)
    }

    /// The trace id that the client sent, by which the vendor's support finds the call, as
    /// [`Error::trace_id`](crate::Error::trace_id).
    pub fn trace_id(&self) -> Option<TraceId> {
        self.trace_id
    }

    /// How many attempts were made; the last one brought this response.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> AsRef<T> for Response<T> {
    fn as_ref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    /// Leaves out the headers, of which nobody knows what is in them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status.as_u16())
            .field("request_id", &self.request_id())
            .field("trace_id", &self.trace_id)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn response() -> Response<Vec<u8>> {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", HeaderValue::from_static("r-1"));
        headers.insert("x-other", HeaderValue::from_static("canary"));
        Response::new(vec![1, 2], StatusCode::CREATED, headers)
    }

    #[test]
    fn an_answer_is_its_value_and_more() {
        let mut response = response();
        response.push(3);
        assert_eq!(response.len(), 3);
        assert_eq!(response.as_ref(), &[1, 2, 3]);
        assert_eq!(response.status(), 201);
        assert_eq!(response.request_id(), Some("r-1"));
        let mapped = response.map(|value| value.len());
        assert_eq!((*mapped, mapped.status().as_u16()), (3, 201));
        assert_eq!(mapped.headers().len(), 2);
        assert_eq!(mapped.into_inner(), 3);
    }

    #[test]
    fn no_header_is_printed() {
        let text = format!("{:?}", response());
        assert!(text.contains("[1, 2]") && text.contains("201"), "{text}");
        assert!(text.contains("r-1") && !text.contains("canary"), "{text}");
    }
}
