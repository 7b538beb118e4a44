//! Everything between a built request and its answer.

use http::{HeaderValue, header::ACCEPT};
use progenitor_client::ResponseValue;
use reqwest::Request;

use crate::{
    answer::{Answer, receive},
    client::Settings,
    error::{Error, Kind},
    operation::Operation,
};

// The error of the builder would quote the value.
const UNBUILT: &str =
    "the request cannot be built; a parameter has no form in a URL, or the body none in JSON";
const LED_AWAY: &str = "a value in the path is empty, `.`, `..`, or contains a backslash";

/// The way of one call to the API and back.
pub(crate) struct Transport<'a> {
    settings: &'a Settings,
    operation: &'static Operation,
}

/// What became of a call.
pub(crate) struct Outcome {
    operation: &'static Operation,
    /// How many attempts were made.
    attempts: u32,
    result: Result<Answer, Error>,
}

impl Outcome {
    /// Makes the result of the call from its answer, if there is one.
    pub(crate) fn decode<T>(
        self,
        decode: impl FnOnce(&Answer) -> Result<T, Kind>,
    ) -> Result<ResponseValue<T>, Error> {
        let result = self.result.and_then(|answer| match decode(&answer) {
            Ok(value) => Ok(ResponseValue::new(value, answer.status, answer.headers)),
            Err(kind) => Err(answer.into_error(self.operation, kind)),
        });
        result.map_err(|error| error.after(self.attempts))
    }
}

impl<'a> Transport<'a> {
    pub(crate) fn new(settings: &'a Settings, operation: &'static Operation) -> Self {
        Self {
            settings,
            operation,
        }
    }

    /// Sends the request, if it could be built, and reads the answer.
    ///
    /// Any status of success is one, not only the one that the document names.
    pub(crate) async fn execute(&self, request: reqwest::Result<Request>) -> Outcome {
        let (attempts, result) = match self.check(request) {
            Ok(request) => (1, self.attempt(request).await),
            Err(reason) => (0, Err(self.error(Kind::Refused(reason.into())))),
        };
        Outcome {
            operation: self.operation,
            attempts,
            result,
        }
    }

    /// Refuses what was not built, or what a path value has led away from its operation.
    fn check(&self, request: reqwest::Result<Request>) -> Result<Request, &'static str> {
        let request = request.map_err(|_| UNBUILT)?;
        let path = self.settings.base_url.strip(request.url().path());
        if path.is_some_and(|path| self.operation.has_path(path)) {
            Ok(request)
        } else {
            Err(LED_AWAY)
        }
    }

    /// Sends the request once.
    async fn attempt(&self, mut request: Request) -> Result<Answer, Error> {
        let settings = self.settings;
        let headers = request.headers_mut();
        // Errors are JSON, too, so it also holds where a success has no body.
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        settings.credentials.apply(headers);
        *request.timeout_mut() = Some(settings.timeout);
        match settings.http.execute(request).await {
            Ok(response) => receive(response, self.operation, settings.max_response_bytes).await,
            Err(error) => Err(self.error(Kind::Transport(error.without_url()))),
        }
    }

    fn error(&self, kind: Kind) -> Error {
        Error::call(self.operation, kind, None)
    }
}
