//! One call of an operation, from its parameters to its result.

use progenitor_client::ResponseValue;
use reqwest::Request;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    Client, Error,
    error::{DecodeFailure, Kind},
    generated::raw,
    operation::Operation,
    transport::Transport,
};

/// What every request struct carries beside its parameters.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    client: Client,
    operation: &'static Operation,
    org_id: Option<Uuid>,
}

impl Call {
    /// Starts a call with the client's settings.
    pub(crate) fn new(client: &Client, operation: &'static Operation) -> Self {
        Self {
            client: client.clone(),
            operation,
            org_id: client.org_id(),
        }
    }

    /// Names another organization than the client's.
    pub(crate) fn set_org_id(&mut self, org_id: Uuid) {
        self.org_id = Some(org_id);
    }

    /// The organization of the call; an error when neither client nor call names one.
    pub(crate) fn org_id(&self) -> Result<Uuid, Error> {
        let missing =
            "no organization; set it with `ClientBuilder::org_id`, or with `org_id` on the request";
        self.org_id.ok_or_else(|| self.refuse(missing))
    }

    /// What builds the requests.
    pub(crate) fn raw(&self) -> &raw::Client {
        &self.client.settings().raw
    }

    /// Sends a request and decodes its answer.
    pub(crate) async fn send<T: DeserializeOwned>(
        &self,
        request: reqwest::Result<Request>,
    ) -> Result<ResponseValue<T>, Error> {
        let outcome = self.transport().execute(request).await;
        outcome.decode(|answer| {
            let value = serde_json::from_slice(&answer.body);
            value.map_err(|error| Kind::Decode(DecodeFailure::of::<T>(&answer.body, &error)))
        })
    }

    /// Sends a request whose answer has no body that means anything.
    pub(crate) async fn send_empty(
        &self,
        request: reqwest::Result<Request>,
    ) -> Result<ResponseValue<()>, Error> {
        let outcome = self.transport().execute(request).await;
        outcome.decode(|_| Ok(()))
    }

    fn transport(&self) -> Transport<'_> {
        Transport::new(self.client.settings(), self.operation)
    }

    fn refuse(&self, problem: &'static str) -> Error {
        Error::call(self.operation, Kind::Refused(problem), None)
    }
}

#[cfg(test)]
mod tests;
