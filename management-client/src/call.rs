//! One call of an operation, from its parameters to its result.

mod options;

use std::pin::Pin;

use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    Client, Error, Response,
    answer::Answer,
    draft::Draft,
    error::{DecodeFailure, Kind},
    operation::Operation,
    surrogates::replace_lone,
    transport::Transport,
    union,
};

pub(crate) use self::options::{Options, call_options};

/// The future of a call: what `.await` on a request waits for.
///
/// It lives on the heap; `send()` returns one that does not.
pub type CallFuture<T> = Pin<Box<dyn Future<Output = Result<Response<T>, Error>> + Send>>;

/// What every request struct carries beside its parameters.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    client: Client,
    operation: Operation,
    /// The organization of the call, which the client's setting is unless another one is named.
    pub(crate) org_id: Option<Uuid>,
    pub(crate) options: Options,
}

impl Call {
    /// Starts a call with the client's settings.
    pub(crate) fn new(client: &Client, operation: Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            org_id: client.org_id(),
            options: Options::default(),
        }
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.operation
    }

    /// Starts the request.
    pub(crate) fn draft(&self) -> Draft<'_> {
        Draft::new(&self.client.settings().base_url, self.operation.path)
    }

    /// Sends a request and decodes its response.
    pub(crate) async fn send<T: DeserializeOwned>(
        &self,
        draft: Draft<'_>,
    ) -> Result<Response<T>, Error> {
        let outcome = self.transport().execute(draft).await;
        outcome.decode(|answer| decode(&answer.body).map_err(Kind::Decode))
    }

    /// Sends a request whose response has no body that means anything.
    pub(crate) async fn send_empty(&self, draft: Draft<'_>) -> Result<Response<()>, Error> {
        self.send_with(draft, |_| Ok(())).await
    }

    /// Sends a request and makes a value of its response.
    pub(crate) async fn send_with<T>(
        &self,
        draft: Draft<'_>,
        decode: impl FnOnce(&Answer) -> Result<T, Kind>,
    ) -> Result<Response<T>, Error> {
        self.transport().execute(draft).await.decode(decode)
    }

    fn transport(&self) -> Transport<'_> {
        Transport::new(self.client.settings(), self.operation, &self.options)
    }
}

/// Decodes a body, at first without keeping the texts of unions: they are in the body, should they be needed.
pub(crate) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeFailure> {
    let text = str::from_utf8(body);
    let text = text.map_err(|error| DecodeFailure::not_utf8(&body[..error.valid_up_to()]))?;
    let attempted = {
        let _underway = union::attempt();
        serde_json::from_str(text)
    };
    attempted.or_else(|_| {
        let text = replace_lone(text);
        serde_json::from_str(&text).map_err(|error| DecodeFailure::of(text.as_bytes(), &error))
    })
}

#[cfg(test)]
mod tests;
