//! Everything between a built request and its answer.

use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    time::{Duration, Instant},
};

use http::{
    HeaderValue,
    header::{ACCEPT, USER_AGENT},
};
use reqwest::Request;

use crate::{
    Response, TraceId,
    answer::{Answer, mark_sensitive, receive},
    call::Options,
    client::Settings,
    error::{Error, Kind},
    hooks::{RequestHead, ResponseHead},
    operation::Operation,
    retry::{Retry, System, run},
    telemetry::{self, CallSpan},
    trace_id::TRACEPARENT,
};

// The error of the builder would quote the value.
const UNBUILT: &str =
    "the request cannot be built; a parameter has no form in a URL, or the body none in JSON";
const LED_AWAY: &str =
    "a value in the path is empty, `.`, `..`, or contains a slash or a backslash";

const NO_RUNTIME: &str = "there is no tokio runtime here; await it in one that has time and I/O enabled, such as \
                          that of `#[tokio::main]`";
const NO_TIME: &str = "a time-out or deadline of zero leaves no time for it";
// No operation of today has such a body.
const STREAMED: &str = "its body is a stream, which could not be sent again";

/// The longest URL that is sent, in bytes. An HTTP client of today stops at 64 KiB, and most servers long before.
const MAX_URL_BYTES: usize = 60 * 1024;

/// The way of one call to the API and back.
pub(crate) struct Transport<'a> {
    settings: &'a Settings,
    operation: &'static Operation,
    options: &'a Options,
    /// What is sent unless a header or a hook says otherwise.
    trace_id: Option<TraceId>,
    /// An attempt has timed out.
    timed_out: AtomicBool,
}

/// What became of a call.
pub(crate) struct Outcome {
    operation: &'static Operation,
    class: Retry,
    /// How many attempts were made.
    attempts: u32,
    result: Result<Answer, Error>,
    span: CallSpan,
}

impl Outcome {
    /// Makes the result of the call from its answer, if there is one.
    pub(crate) fn decode<T>(
        self,
        decode: impl FnOnce(&Answer) -> Result<T, Kind>,
    ) -> Result<Response<T>, Error> {
        let result = self.result.and_then(|answer| match decode(&answer) {
            Ok(value) => Ok(Response::of(answer, value, self.attempts)),
            Err(kind) => Err(answer.into_error(self.operation, kind)),
        });
        let result = result.map_err(|error| error.after(self.attempts).of_class(self.class));
        self.span.end(self.attempts, &result);
        result
    }
}

impl<'a> Transport<'a> {
    pub(crate) fn new(
        settings: &'a Settings,
        operation: &'static Operation,
        options: &'a Options,
    ) -> Self {
        Self {
            settings,
            operation,
            options,
            trace_id: options.trace_id(settings),
            timed_out: AtomicBool::new(false),
        }
    }

    /// Sends the request, if it could be built, and reads the answer.
    ///
    /// Any status of success is one, not only the one that the document names.
    pub(crate) async fn execute(&self, request: reqwest::Result<Request>) -> Outcome {
        let span = CallSpan::new(self.settings, self.operation);
        let (attempts, result) = match self.check(request) {
            Ok(request) => span.within(self.attempts(request)).await,
            Err(reason) => (0, Err(self.error(Kind::Refused(reason)))),
        };
        Outcome {
            operation: self.operation,
            class: self.options.class(self.operation),
            attempts,
            result,
            span,
        }
    }

    /// Refuses what was not built, cannot run here, has no time, is too long, or was led away from its operation by a
    /// path value.
    fn check(&self, request: reqwest::Result<Request>) -> Result<Request, Cow<'static, str>> {
        let request = request.map_err(|_| UNBUILT)?;
        let url = request.url();
        let path = self.settings.base_url.strip(url.path());
        if tokio::runtime::Handle::try_current().is_err() {
            Err(NO_RUNTIME.into())
        } else if !self.options.leave_time() {
            Err(NO_TIME.into())
        } else if url.as_str().len() > MAX_URL_BYTES {
            Err(too_long(url.as_str()).into())
        } else if !path.is_some_and(|path| self.operation.has_path(path)) {
            Err(LED_AWAY.into())
        } else {
            Ok(request)
        }
    }

    /// Sends the request until an attempt succeeds or is the last, and counts them.
    async fn attempts(&self, mut request: Request) -> (u32, Result<Answer, Error>) {
        let headers = request.headers_mut();
        // Errors are JSON, too, so it also holds where a success has no body.
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.settings.user_agent.clone());
        self.options.apply(headers);
        let plan = self
            .options
            .plan(self.settings, self.options.class(self.operation));
        let world = System(Instant::now());
        let attempt = |number, time| self.attempt(&request, number, time);
        let (begun, result) = run(&world, &plan, attempt).await;
        let unmade = result.as_ref().is_err_and(Error::is_credentials);
        (begun - u32::from(unmade), result)
    }

    /// Sends a copy of the request once, and tells of it.
    async fn attempt(
        &self,
        request: &Request,
        number: u32,
        time: Duration,
    ) -> Result<Answer, Error> {
        let start = Instant::now();
        let result = self.exchange(request, number, start, time).await;
        let timed_out = result.as_ref().is_err_and(Error::is_timeout);
        self.timed_out.fetch_or(timed_out, Relaxed);
        telemetry::attempted(number, start.elapsed(), &result);
        result
    }

    async fn exchange(
        &self,
        request: &Request,
        number: u32,
        start: Instant,
        time: Duration,
    ) -> Result<Answer, Error> {
        let mut request = self.prepare(request, number, time).await?;
        *request.timeout_mut() = Some(time.saturating_sub(start.elapsed()));
        let settings = self.settings;
        let trace_id = TraceId::of(request.headers());
        let sent = self.http().execute(request).await;
        let mut response = sent.map_err(|error| {
            let kind = Kind::Transport(error.without_url());
            self.error(kind).traced(trace_id)
        })?;
        mark_sensitive(response.headers_mut());
        settings.hooks.on_response(&ResponseHead {
            operation: self.operation,
            attempt: number,
            status: response.status(),
            headers: response.headers(),
            elapsed: start.elapsed(),
            trace_id,
        });
        let limit = settings.max_response_bytes;
        receive(response, self.operation, limit, trace_id).await
    }

    /// What sends the next attempt: not the connection on which one has timed out.
    fn http(&self) -> &reqwest::Client {
        if self.timed_out.load(Relaxed) {
            self.settings.http.unpooled()
        } else {
            self.settings.http.pooled()
        }
    }

    /// Makes a copy of the request for one attempt. The key comes last, so that no hook sees it.
    async fn prepare(
        &self,
        request: &Request,
        number: u32,
        time: Duration,
    ) -> Result<Request, Error> {
        let Some(mut request) = request.try_clone() else {
            return Err(self.error(Kind::Refused(STREAMED.into())));
        };
        if let Some(traceparent) = self.trace_id.and_then(TraceId::traceparent) {
            request.headers_mut().insert(TRACEPARENT, traceparent);
        }
        let settings = self.settings;
        settings.hooks.on_request(RequestHead {
            operation: self.operation,
            attempt: number,
            headers: request.headers_mut(),
        });
        let key = settings.authentication.value(time).await;
        let key = key.map_err(|kind| self.error(kind))?;
        settings.authentication.apply(request.headers_mut(), key);
        Ok(request)
    }

    fn error(&self, kind: Kind) -> Error {
        Error::call(self.operation, kind, None)
    }
}

fn too_long(url: &str) -> String {
    format!(
        "its URL has {} bytes, and no more than {MAX_URL_BYTES} are sent; name fewer things in one call, or start \
         from a shorter cursor",
        url.len()
    )
}
