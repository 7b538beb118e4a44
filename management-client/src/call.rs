//! One call of an operation, from its parameters to its result.

mod options;

use std::{borrow::Cow, pin::Pin};

use reqwest::Request;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    Client, Error, Response,
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
    operation: &'static Operation,
    /// The organization of the call, which the client's setting is unless another one is named.
    pub(crate) org_id: Option<Uuid>,
    pub(crate) options: Options,
}

impl Call {
    /// Starts a call with the client's settings.
    pub(crate) fn new(client: &Client, operation: &'static Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            org_id: client.org_id(),
            options: Options::default(),
        }
    }

    /// The organization of the call; an error when neither client nor call names one.
    pub(crate) fn org_id(&self) -> Result<Uuid, Error> {
        let missing =
            "no organization; set it with `ClientBuilder::org_id`, or with `org_id` on the request";
        self.org_id.ok_or_else(|| self.refuse(missing))
    }

    /// Refuses a list without items where one has to be sent: the API would see no list at all, and
    /// what it does then is not documented.
    pub(crate) fn need_items<T>(&self, name: &str, items: &[T]) -> Result<(), Error> {
        if items.is_empty() {
            let problem = format!("`{name}` is an empty list, which leaves nothing to send");
            return Err(self.refuse(problem));
        }
        Ok(())
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The URL to which paths are appended.
    pub(crate) fn base(&self) -> &str {
        self.client.settings().base_url.as_str()
    }

    /// What builds the requests.
    pub(crate) fn http(&self) -> &reqwest::Client {
        self.client.settings().http.pooled()
    }

    /// Sends a request and decodes its answer.
    pub(crate) async fn send<T: DeserializeOwned>(
        &self,
        request: reqwest::Result<Request>,
    ) -> Result<Response<T>, Error> {
        let outcome = self.transport().execute(request).await;
        outcome.decode(|answer| decode(&answer.body).map_err(Kind::Decode))
    }

    /// Sends a request whose answer has no body that means anything.
    pub(crate) async fn send_empty(
        &self,
        request: reqwest::Result<Request>,
    ) -> Result<Response<()>, Error> {
        let outcome = self.transport().execute(request).await;
        outcome.decode(|_| Ok(()))
    }

    fn transport(&self) -> Transport<'_> {
        Transport::new(self.client.settings(), self.operation, &self.options)
    }

    fn refuse(&self, problem: impl Into<Cow<'static, str>>) -> Error {
        Error::call(self.operation, Kind::Refused(problem.into()), None)
    }
}

/// Decodes a body, at first without keeping the texts of unions: they are in the body, should they be needed.
fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeFailure> {
    let failure = |body: &[u8], error| DecodeFailure::of::<T>(body, &error);
    let text = str::from_utf8(body);
    let text = text.map_err(|error| failure(body, serde::de::Error::custom(error)))?;
    union::attempt(|| serde_json::from_str(text)).or_else(|_| {
        let text = replace_lone(text);
        serde_json::from_str(&text).map_err(|error| failure(text.as_bytes(), error))
    })
}

#[cfg(test)]
mod tests;
