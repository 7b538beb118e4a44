//! What a client calls at each attempt, and when attempts and calls end.

use std::sync::Arc;

use super::ClientBuilder;
use crate::hooks::{AttemptEnd, CallEnd, RequestHead, ResponseHead};

impl ClientBuilder {
    /// Calls this before each attempt, in the task of the caller, to look at the headers or to add
    /// some: `traceparent` for example. Default: nothing. Each use adds one, and they run in order.
    ///
    /// It must not block. The management key is put in afterwards.
    ///
    /// ```
    /// use management_client::{Client, http::HeaderValue};
    ///
    /// let client = Client::builder().management_key("mg_...").on_request(|request| {
    ///     let attempt = HeaderValue::from(request.attempt());
    ///     request.headers_mut().insert("x-attempt", attempt);
    /// });
    /// # client.build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    pub fn on_request(
        mut self,
        hook: impl Fn(&mut RequestHead<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.hooks.add_request(Arc::new(hook));
        self
    }

    /// Calls this for each response as soon as its head has arrived, in the task of the caller: also
    /// for one that is no success, and for one after which the call is attempted again. Default:
    /// nothing. Each use adds one, and they run in order.
    ///
    /// It must not block. It is not called for an attempt without a response.
    pub fn on_response(mut self, hook: impl Fn(&ResponseHead<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.add_response(Arc::new(hook));
        self
    }

    /// Calls this when an attempt ends, with success, without, or because its future was dropped; in
    /// the task of the caller. Default: nothing. Each use adds one, and they run in order.
    ///
    /// It must not block. An attempt ends as soon as its response is read, whether that fits its type
    /// or not.
    ///
    /// ```
    /// use management_client::Client;
    ///
    /// let client = Client::builder().management_key("mg_...").on_attempt_end(|end| {
    ///     println!("{} #{}: {}", end.operation_id(), end.attempt(), end.outcome());
    /// });
    /// # client.build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    pub fn on_attempt_end(
        mut self,
        hook: impl Fn(&AttemptEnd<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.hooks.add_attempt_end(Arc::new(hook));
        self
    }

    /// Calls this when a call ends, with success, without, or because its future was dropped: also one
    /// that was refused before it was sent. In the task of the caller. Default: nothing. Each use adds
    /// one, and they run in order.
    ///
    /// It must not block. A page of [`Pages`](crate::Pages) is a call of its own.
    ///
    /// ```
    /// use management_client::Client;
    ///
    /// let client = Client::builder().management_key("mg_...").on_call_end(|end| {
    ///     let status = end.status().map(|status| status.as_u16());
    ///     println!("{} {} {status:?}", end.operation_id(), end.outcome());
    ///     println!("{} attempts in {:?}", end.attempts(), end.elapsed());
    /// });
    /// # client.build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    pub fn on_call_end(mut self, hook: impl Fn(&CallEnd<'_>) + Send + Sync + 'static) -> Self {
        self.hooks.add_call_end(Arc::new(hook));
        self
    }
}
