//! Everything between a drafted request and its response.

use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    time::{Duration, Instant},
};

use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{ACCEPT, CONTENT_TYPE, USER_AGENT},
};
use reqwest::Request;

use crate::{
    Response, TraceId,
    answer::{Answer, mark_sensitive, receive},
    call::Options,
    client::Settings,
    draft::{Draft, Message},
    error::{Error, Kind},
    hooks::{AttemptWatch, CallEnd, RequestHead, ResponseHead},
    operation::Operation,
    retry::{Plan, System, run},
    telemetry::{self, CallSpan},
    trace_id::TRACEPARENT,
};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
/// How many headers a request has, with those that the HTTP client adds.
const HEADERS: usize = 8;

const NO_RUNTIME: &str = "there is no tokio runtime here; await it in one that has time and I/O enabled, such as \
                          that of `#[tokio::main]`";
const NO_TIME: &str = "a time-out or deadline of zero leaves no time for it";

/// The way of one call to the API and back.
pub(crate) struct Transport<'a> {
    settings: &'a Settings,
    /// With the class of the call, where the caller knows better.
    operation: Operation,
    options: &'a Options,
    /// What is sent unless a header or a hook says otherwise.
    trace_id: Option<TraceId>,
    clock: System,
    plan: Plan<'a>,
    /// How many attempts have begun.
    begun: AtomicU32,
    /// An attempt has timed out.
    timed_out: AtomicBool,
    span: CallSpan,
    has_ended: bool,
}

/// What became of a call.
pub(crate) struct Outcome<'a> {
    transport: Transport<'a>,
    result: Result<Answer, Error>,
}

impl Outcome<'_> {
    /// Makes the result of the call from its response, if there is one.
    pub(crate) fn decode<T>(
        self,
        decode: impl FnOnce(&Answer) -> Result<T, Kind>,
    ) -> Result<Response<T>, Error> {
        let attempts = self.transport.begun();
        let operation = self.transport.operation;
        let result = self.result.and_then(|answer| match decode(&answer) {
            Ok(value) => Ok(Response::of(answer, value, attempts)),
            Err(kind) => Err(answer.into_error(&operation, kind).after(attempts)),
        });
        self.transport.end(&result);
        result
    }
}

impl<'a> Transport<'a> {
    pub(crate) fn new(settings: &'a Settings, operation: Operation, options: &'a Options) -> Self {
        let operation = options.of_call(operation);
        Self {
            settings,
            operation,
            options,
            trace_id: options.trace_id(settings),
            clock: System(Instant::now()),
            plan: options.plan(settings, operation.retry),
            begun: AtomicU32::new(0),
            timed_out: AtomicBool::new(false),
            span: CallSpan::new(settings, &operation),
            has_ended: false,
        }
    }

    /// Sends the request, unless it is refused, and reads the response.
    ///
    /// Any status of success is one, not only the one that the document names.
    pub(crate) async fn execute(self, draft: Draft<'_>) -> Outcome<'a> {
        let result = match self.check(draft) {
            Ok(message) => self.span.within(self.attempts(&message)).await,
            Err(reason) => Err(self.error(Kind::Refused(reason))),
        };
        Outcome {
            transport: self,
            result,
        }
    }

    /// The one place that refuses a call before it is sent: one that was not drafted, cannot run here, or has no time.
    fn check(&self, draft: Draft<'_>) -> Result<Message, Cow<'static, str>> {
        let message = draft.finish()?;
        if tokio::runtime::Handle::try_current().is_err() {
            Err(NO_RUNTIME.into())
        } else if !self.options.leave_time() {
            Err(NO_TIME.into())
        } else {
            Ok(message)
        }
    }

    /// Sends the request until an attempt succeeds or is the last.
    fn attempts(&self, message: &Message) -> impl Future<Output = Result<Answer, Error>> {
        let attempt = move |number, time| self.attempt(message, number, time);
        run(&self.clock, &self.plan, attempt)
    }

    /// Sends the request once, and tells of it.
    async fn attempt(
        &self,
        message: &Message,
        number: u32,
        time: Duration,
    ) -> Result<Answer, Error> {
        let start = Instant::now();
        let result = match self.prepare(message, number, time).await {
            Ok(mut request) => {
                *request.timeout_mut() = Some(time.saturating_sub(start.elapsed()));
                self.begin(request, number, start).await
            }
            Err(kind) => Err(self.error(kind)),
        };
        telemetry::attempted(number, start, &result);
        result
    }

    /// Makes the request of one attempt. The key comes last, so that no hook sees it.
    async fn prepare(
        &self,
        message: &Message,
        number: u32,
        time: Duration,
    ) -> Result<Request, Kind> {
        let method = self.operation.method.parse().unwrap_or(Method::GET);
        let mut request = Request::new(method, message.url.clone());
        *request.body_mut() = message.body.clone().map(Into::into);
        let settings = self.settings;
        self.put_headers(request.headers_mut(), message);
        settings.hooks.on_request(RequestHead {
            operation: &self.operation,
            attempt: number,
            headers: request.headers_mut(),
        });
        let key = settings.authentication.value(time).await?;
        settings.authentication.apply(request.headers_mut(), key);
        Ok(request)
    }

    /// Those of the client, of the operation and of the caller: the later one of a name counts.
    fn put_headers(&self, headers: &mut HeaderMap, message: &Message) {
        headers.reserve(HEADERS + message.headers.len());
        // Errors are JSON, too, so it also holds where a success has no body.
        headers.insert(ACCEPT, JSON);
        headers.insert(USER_AGENT, self.settings.user_agent.clone());
        if message.body.is_some() {
            headers.insert(CONTENT_TYPE, JSON);
        }
        if let Some(traceparent) = self.trace_id.and_then(TraceId::traceparent) {
            headers.insert(TRACEPARENT, traceparent);
        }
        for (name, value) in message.headers.iter().chain(self.options.headers()) {
            headers.insert(name, value.clone());
        }
    }

    /// Begins the attempt: from here on, the API may see it.
    async fn begin(&self, request: Request, number: u32, start: Instant) -> Result<Answer, Error> {
        self.begun.store(number, Relaxed);
        let trace_id = match self.trace_id {
            Some(own) if !self.settings.hooks.change_requests() => Some(own),
            _ => TraceId::of(request.headers()),
        };
        let mut watch = AttemptWatch {
            hooks: &self.settings.hooks,
            operation: &self.operation,
            attempt: number,
            start,
            trace_id,
            has_ended: false,
        };
        let result = self.exchange(request, number, start, trace_id).await;
        let result = result.map_err(|error| error.after(number).traced(trace_id));
        let timed_out = result.as_ref().is_err_and(Error::is_timeout);
        self.timed_out.fetch_or(timed_out, Relaxed);
        watch.end(Some(result.as_ref().map(|answer| answer.status)));
        result
    }

    async fn exchange(
        &self,
        request: Request,
        number: u32,
        start: Instant,
        trace_id: Option<TraceId>,
    ) -> Result<Answer, Error> {
        let settings = self.settings;
        let sent = self.http().execute(request).await;
        let mut response =
            sent.map_err(|error| self.error(Kind::Transport(error.without_url())))?;
        mark_sensitive(response.headers_mut());
        settings.hooks.on_response(|| ResponseHead {
            operation: &self.operation,
            attempt: number,
            status: response.status(),
            headers: response.headers(),
            elapsed: start.elapsed(),
            trace_id,
        });
        let limit = settings.max_response_bytes;
        receive(response, &self.operation, limit, trace_id).await
    }

    /// What sends the next attempt: not the connection on which one has timed out.
    fn http(&self) -> &reqwest::Client {
        if self.timed_out.load(Relaxed) {
            self.settings.http.unpooled()
        } else {
            self.settings.http.pooled()
        }
    }

    fn begun(&self) -> u32 {
        self.begun.load(Relaxed)
    }

    /// An error of this call, which tells its trace id if anything of it was sent.
    fn error(&self, kind: Kind) -> Error {
        let begun = self.begun();
        let trace_id = self.trace_id.filter(|_| begun > 0);
        Error::call(&self.operation, kind, None)
            .after(begun)
            .traced(trace_id)
    }

    /// Takes note of how the call ended.
    fn end<T>(mut self, result: &Result<Response<T>, Error>) {
        self.has_ended = true;
        self.span.end(self.begun(), result);
        let (status, trace_id) = match result {
            Ok(response) => (Ok(response.status()), response.trace_id()),
            Err(error) => (Err(error), error.trace_id()),
        };
        self.tell(Some(status), trace_id);
    }

    fn tell(&self, result: Option<Result<StatusCode, &Error>>, trace_id: Option<TraceId>) {
        self.settings.hooks.on_call_end(|| {
            CallEnd::new(
                &self.operation,
                self.begun(),
                self.clock.0,
                trace_id,
                result,
            )
        });
    }
}

impl Drop for Transport<'_> {
    fn drop(&mut self) {
        if !self.has_ended {
            self.span.cancel(self.begun());
            self.tell(None, self.trace_id.filter(|_| self.begun() > 0));
        }
    }
}
