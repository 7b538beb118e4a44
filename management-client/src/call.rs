//! One call of an operation, from its parameters to its result.

use progenitor_client::{Error as RawError, ResponseValue};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    Client, Error,
    answer::Answer,
    error::{DecodeFailure, Kind},
    generated::raw,
    operation::Operation,
    transport::{Outcome, Transport},
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

    /// The progenitor client for this one call.
    pub(crate) fn raw(&self) -> raw::Client {
        let settings = self.client.settings();
        let transport = Transport::new(self.client.clone(), self.operation);
        raw::Client::new_with_client(settings.base_url.as_str(), settings.http.clone(), transport)
    }

    /// Turns what progenitor made of the call, and what the transport knows of it, into the call's
    /// result.
    pub(crate) fn finish<T: DeserializeOwned>(
        &self,
        decoded: Result<ResponseValue<T>, RawError<()>>,
        raw: &raw::Client,
    ) -> Result<ResponseValue<T>, Error> {
        let Some(Outcome { attempts, result }) = raw.inner.take_outcome() else {
            return Err(self.refuse(UNBUILT));
        };
        let result = result.and_then(|answer| self.answered(decoded, answer));
        result.map_err(|error| error.after(attempts))
    }

    fn answered<T: DeserializeOwned>(
        &self,
        decoded: Result<ResponseValue<T>, RawError<()>>,
        answer: Answer,
    ) -> Result<ResponseValue<T>, Error> {
        let kind = match decoded {
            Ok(value) => {
                return Ok(ResponseValue::new(
                    value.into_inner(),
                    answer.status,
                    answer.headers,
                ));
            }
            Err(RawError::InvalidResponsePayload(body, error)) => {
                Kind::Decode(DecodeFailure::of::<T>(&body, &error))
            }
            // The answer was read in full, so decoding is all that can fail.
            Err(_) => Kind::Status,
        };
        Err(answer.into_error(self.operation, kind))
    }

    fn refuse(&self, problem: &'static str) -> Error {
        Error::call(self.operation, Kind::Refused(problem), None)
    }
}

// progenitor's error would quote the value.
const UNBUILT: &str =
    "the request cannot be built; a parameter has no form in a URL, or the body none in JSON";

#[cfg(test)]
mod tests;
