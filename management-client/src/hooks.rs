//! What callers do at each attempt, and when attempts and calls end.

mod ends;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderMap, StatusCode};

use crate::{TraceId, operation::Operation};

pub(crate) use self::ends::AttemptWatch;
pub use self::ends::{AttemptEnd, CallEnd};

/// Implements what is known of the operation, for what a hook is told.
macro_rules! operation_facts {
    ($told:ident) => {
        impl $told<'_> {
            /// The name of the client's method that was called; `request` for
            /// [`Client::request`](crate::Client::request).
            pub fn operation_id(&self) -> &'static str {
                self.operation.id
            }

            /// The HTTP method of the operation, in capitals.
            pub fn method(&self) -> &'static str {
                self.operation.method
            }

            /// The path of the operation with its placeholders, as in `/v1/org/{org_id}/team`.
            pub fn path(&self) -> &'static str {
                self.operation.path
            }
        }
    };
}
use operation_facts;

operation_facts!(RequestHead);
operation_facts!(ResponseHead);

/// The head of a request just before an attempt sends it, for
/// [`ClientBuilder::on_request`](crate::ClientBuilder::on_request).
///
/// The management key is not in it yet, and replaces a header of the same name.
pub struct RequestHead<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) attempt: u32,
    pub(crate) headers: &'a mut HeaderMap,
}

/// The head of a response as soon as it has arrived, for
/// [`ClientBuilder::on_response`](crate::ClientBuilder::on_response).
pub struct ResponseHead<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) attempt: u32,
    pub(crate) status: StatusCode,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) elapsed: Duration,
    pub(crate) trace_id: Option<TraceId>,
}

impl RequestHead<'_> {
    /// Which attempt of the call it is; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The trace id that the headers carry in a `traceparent`; none where they have no valid one.
    pub fn trace_id(&self) -> Option<TraceId> {
        TraceId::of(self.headers)
    }

    /// The headers, those of [`header`](crate::operations::GetOrg::header) included.
    pub fn headers(&self) -> &HeaderMap {
        self.headers
    }

    /// The headers, to be changed for this attempt.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        self.headers
    }
}

impl ResponseHead<'_> {
    /// Which attempt of the call it is; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers. Cookies and keys are marked sensitive, so that `Debug` does not print them.
    pub fn headers(&self) -> &HeaderMap {
        self.headers
    }

    /// The trace id that was sent, by which the vendor's support finds the call.
    pub fn trace_id(&self) -> Option<TraceId> {
        self.trace_id
    }

    /// The time since the attempt began.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

impl fmt::Debug for RequestHead<'_> {
    /// Leaves out the values of headers, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestHead")
            .field("operation", self.operation)
            .field("attempt", &self.attempt)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .finish()
    }
}

impl fmt::Debug for ResponseHead<'_> {
    /// Leaves out the values of headers, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseHead")
            .field("operation", self.operation)
            .field("attempt", &self.attempt)
            .field("status", &self.status.as_u16())
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("elapsed", &self.elapsed)
            .field("trace_id", &self.trace_id)
            .finish()
    }
}

type OnRequest = dyn Fn(&mut RequestHead<'_>) + Send + Sync;
type OnResponse = dyn Fn(&ResponseHead<'_>) + Send + Sync;
type OnAttemptEnd = dyn Fn(&AttemptEnd<'_>) + Send + Sync;
type OnCallEnd = dyn Fn(&CallEnd<'_>) + Send + Sync;

/// All hooks of a client, in the order in which they were added.
#[derive(Clone, Default)]
pub(crate) struct Hooks {
    request: Vec<Arc<OnRequest>>,
    response: Vec<Arc<OnResponse>>,
    attempt_end: Vec<Arc<OnAttemptEnd>>,
    call_end: Vec<Arc<OnCallEnd>>,
}

impl Hooks {
    pub(crate) fn add_request(&mut self, hook: Arc<OnRequest>) {
        self.request.push(hook);
    }

    pub(crate) fn add_response(&mut self, hook: Arc<OnResponse>) {
        self.response.push(hook);
    }

    pub(crate) fn add_attempt_end(&mut self, hook: Arc<OnAttemptEnd>) {
        self.attempt_end.push(hook);
    }

    pub(crate) fn add_call_end(&mut self, hook: Arc<OnCallEnd>) {
        self.call_end.push(hook);
    }

    pub(crate) fn on_attempt_end<'a>(&self, end: impl FnOnce() -> AttemptEnd<'a>) {
        tell(&self.attempt_end, end);
    }

    pub(crate) fn on_call_end<'a>(&self, end: impl FnOnce() -> CallEnd<'a>) {
        tell(&self.call_end, end);
    }

    /// Whether a hook may change requests.
    pub(crate) fn change_requests(&self) -> bool {
        !self.request.is_empty()
    }

    pub(crate) fn on_request(&self, mut head: RequestHead<'_>) {
        for hook in &self.request {
            hook(&mut head);
        }
    }

    pub(crate) fn on_response<'a>(&self, head: impl FnOnce() -> ResponseHead<'a>) {
        tell(&self.response, head);
    }
}

/// Tells each hook, if there are any.
fn tell<T, H: Fn(&T) + ?Sized>(hooks: &[Arc<H>], told: impl FnOnce() -> T) {
    if hooks.is_empty() {
        return;
    }
    let told = told();
    for hook in hooks {
        hook(&told);
    }
}
