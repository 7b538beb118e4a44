//! Everything between a built request and its answer.
//!
//! progenitor's client calls [`exec`](ClientHooks::exec) with a request and expects a response. The
//! outcome goes past it, in the per-call state of [`Transport`], because progenitor's errors lose
//! status and headers and print bodies. What progenitor gets is a body to decode, or an empty one
//! when there is nothing to decode.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use progenitor_client::{ClientHooks, OperationInfo};
use reqwest::{Request, Response};

use crate::{
    Client,
    answer::{Answer, receive},
    error::{Error, Kind},
    generated::raw,
    operation::Operation,
};

/// The way of one call to the API and back.
#[derive(Clone)]
pub(crate) struct Transport {
    client: Client,
    operation: &'static Operation,
    outcome: Arc<Mutex<Option<Outcome>>>,
}

/// What became of a call.
pub(crate) struct Outcome {
    /// How many attempts were made.
    pub(crate) attempts: u32,
    pub(crate) result: Result<Answer, Error>,
}

impl ClientHooks<Transport> for raw::Client {
    async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        Ok(self.inner.execute(request).await)
    }
}

impl Transport {
    pub(crate) fn new(client: Client, operation: &'static Operation) -> Self {
        Self {
            client,
            operation,
            outcome: Arc::default(),
        }
    }

    /// Takes what became of the call; `None` when its request was never built.
    pub(crate) fn take_outcome(&self) -> Option<Outcome> {
        self.outcome
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    /// Sends the request, keeps the outcome and returns what progenitor is to decode.
    async fn execute(&self, request: Request) -> Response {
        let outcome = self.call(request).await;
        let body = outcome
            .result
            .as_ref()
            .map_or_else(|_| Bytes::new(), |answer| answer.body.clone());
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        // Always 200, the one success that the lowered document knows; the true status is in the
        // outcome.
        Response::from(http::Response::new(body))
    }

    async fn call(&self, mut request: Request) -> Outcome {
        if let Err(error) = self.check(&request) {
            return Outcome {
                attempts: 0,
                result: Err(error),
            };
        }
        // progenitor sends the document's version, for which nobody asked.
        request.headers_mut().remove("api-version");
        Outcome {
            attempts: 1,
            result: self.attempt(request).await,
        }
    }

    /// Refuses a request that a path value has led away from its operation.
    fn check(&self, request: &Request) -> Result<(), Error> {
        let path = self.client.settings().base_url.strip(request.url().path());
        if path.is_some_and(|path| self.operation.has_path(path)) {
            return Ok(());
        }
        let reason = "a value in the path is empty, `.`, `..`, or contains a backslash";
        Err(Error::call(self.operation, Kind::Refused(reason), None))
    }

    /// Sends the request once.
    async fn attempt(&self, mut request: Request) -> Result<Answer, Error> {
        let settings = self.client.settings();
        settings.credentials.apply(request.headers_mut());
        *request.timeout_mut() = Some(settings.timeout);
        match settings.http.execute(request).await {
            Ok(response) => receive(response, self.operation, settings.max_response_bytes).await,
            Err(error) => Err(Error::call(
                self.operation,
                Kind::Transport(error.without_url()),
                None,
            )),
        }
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("client", &self.client)
            .field("operation", &self.operation.id)
            .finish_non_exhaustive()
    }
}
