//! What a call does otherwise than its client.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{
    RetryPolicy, TraceId,
    client::Settings,
    operation::Operation,
    retry::{Plan, Retry},
    trace_id::TRACEPARENT,
};

/// What a call does otherwise than its client.
#[derive(Clone, Default)]
pub(crate) struct Options {
    retry: Option<RetryPolicy>,
    timeout: Option<Duration>,
    deadline: Option<Duration>,
    class: Option<Retry>,
    headers: HeaderMap,
    trace_id: Option<TraceId>,
}

impl Options {
    pub(crate) fn set_retry(&mut self, policy: RetryPolicy) {
        self.retry = Some(policy);
    }

    pub(crate) fn set_timeout(&mut self, timeout: Duration) {
        self.timeout = Some(timeout);
    }

    pub(crate) fn set_deadline(&mut self, deadline: Duration) {
        self.deadline = Some(deadline);
    }

    pub(crate) fn set_idempotent(&mut self, idempotent: bool) {
        self.class = Some(if idempotent {
            Retry::Safe
        } else {
            Retry::Never
        });
    }

    /// The operation, with what the caller knows better of when it may be repeated.
    pub(crate) fn of_call(&self, operation: Operation) -> Operation {
        let retry = self.class.unwrap_or(operation.retry);
        Operation { retry, ..operation }
    }

    /// Marks the value sensitive: it may be a secret, and no `Debug` shows it.
    pub(crate) fn set_header(&mut self, name: HeaderName, mut value: HeaderValue) {
        value.set_sensitive(true);
        self.headers.insert(name, value);
    }

    pub(crate) fn set_trace_id(&mut self, trace_id: TraceId) {
        self.trace_id = Some(trace_id);
    }

    /// The trace id of the call, unless a header of the caller's carries one: the one that is set,
    /// or one of its own if the client has them.
    pub(crate) fn trace_id(&self, settings: &Settings) -> Option<TraceId> {
        if self.headers.contains_key(TRACEPARENT) {
            return None;
        }
        let own = || settings.traceparent.then(TraceId::random);
        self.trace_id.or_else(own)
    }

    /// Tells whether there is time for an attempt.
    pub(crate) fn leave_time(&self) -> bool {
        ![self.timeout, self.deadline].contains(&Some(Duration::ZERO))
    }

    /// What goes out in place of the client's own headers and those of the operation.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// What bounds the attempts of the call.
    pub(crate) fn plan<'a>(&self, settings: &'a Settings, class: Retry) -> Plan<'a> {
        Plan {
            policy: self.retry.unwrap_or(settings.retry),
            bucket: &settings.bucket,
            class,
            timeout: self.timeout.unwrap_or(settings.timeout),
            deadline: self.deadline.or(settings.deadline),
        }
    }
}

impl fmt::Debug for Options {
    /// Leaves out the values of headers, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("retry", &self.retry)
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("class", &self.class)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("trace_id", &self.trace_id)
            .finish()
    }
}

/// What each request struct has: setters, and `.await` in place of `send`; its field `call` is the [`Call`](super::Call).
macro_rules! call_options {
    ($request:ident, $answer:ty) => {
        impl IntoFuture for $request {
            type Output = Result<crate::Response<$answer>, crate::Error>;
            type IntoFuture = crate::CallFuture<$answer>;

            /// Sends the request, as [`send`](Self::send).
            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                Box::pin(self.send())
            }
        }

        impl $request {
            /// Attempts this call as often as this policy says. Default: the client's own,
            /// [`ClientBuilder::retry`](crate::ClientBuilder::retry).
            #[inline]
            pub fn retry(mut self, policy: crate::RetryPolicy) -> Self {
                self.call.options.set_retry(policy);
                self
            }

            /// Says whether this call may be done twice, in place of the
            /// [class](crate::Client#retry-classes) of its operation. Default: that class.
            ///
            /// With `true` it is repeated after any fault that may pass, as calls of the class `safe`
            /// are; with `false` only when it was never sent, as those of the class `never`. What it
            /// says holds for [`Error::is_retryable`](crate::Error::is_retryable) too.
            #[inline]
            pub fn idempotent(mut self, idempotent: bool) -> Self {
                self.call.options.set_idempotent(idempotent);
                self
            }

            /// The longest time that one attempt may take, from connecting to the last byte of the
            /// response. Default: the client's own,
            /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
            #[inline]
            pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
                self.call.options.set_timeout(timeout);
                self
            }

            /// The longest time that this call may take, all attempts and the waits in between.
            /// Default: the client's own,
            /// [`ClientBuilder::deadline`](crate::ClientBuilder::deadline).
            #[inline]
            pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
                self.call.options.set_deadline(deadline);
                self
            }

            /// Sends this trace id with each attempt, in a `traceparent` that names a new span each
            /// time. Default: one of the call's own, see
            /// [`ClientBuilder::traceparent`](crate::ClientBuilder::traceparent).
            #[inline]
            pub fn trace_id(mut self, trace_id: crate::TraceId) -> Self {
                self.call.options.set_trace_id(trace_id);
                self
            }

            /// Sends this header with each attempt. Default: none.
            ///
            /// It replaces a header of the same name, `traceparent` included, but never the
            /// management key.
            #[inline]
            pub fn header(
                mut self,
                name: crate::http::HeaderName,
                value: crate::http::HeaderValue,
            ) -> Self {
                self.call.options.set_header(name, value);
                self
            }
        }
    };
}
pub(crate) use call_options;
