//! Telemetry that is turned on.

use std::{future::Future, time::Instant};

use tracing::{Instrument as _, Span, field::Empty};

use crate::{Error, Response, answer::Answer, client::Settings, operation::Operation};

const TARGET: &str = "management_client";

/// The span of one call.
pub(crate) struct CallSpan(Span);

impl CallSpan {
    pub(crate) fn new(settings: &Settings, operation: &Operation) -> Self {
        let (method, path) = (operation.method, operation.path);
        Self(tracing::info_span!(
            target: TARGET,
            "call",
            otel.name = format_args!("{method} {path}"),
            otel.kind = "client",
            otel.status_code = Empty,
            operation = operation.id,
            http.request.method = method,
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            url.template = path,
            server.address = settings.base_url.host(),
            server.port = settings.base_url.port(),
            error.r#type = Empty,
            request_id = Empty,
            trace_id = Empty,
        ))
    }

    /// Does what belongs to the call.
    pub(crate) fn within<F: Future>(&self, future: F) -> impl Future<Output = F::Output> {
        future.instrument(self.0.clone())
    }

    /// Takes note of how the call ended.
    pub(crate) fn end<T>(&self, attempts: u32, result: &Result<Response<T>, Error>) {
        let (status, trace_id) = match result {
            Ok(response) => (Some(response.status()), response.trace_id()),
            Err(error) => (error.status(), error.trace_id()),
        };
        self.record("trace_id", trace_id.map(tracing::field::display));
        self.record("http.response.status_code", status.map(|it| it.as_u16()));
        self.record("http.request.resend_count", resends(attempts));
        if let Err(error) = result {
            self.0.record("otel.status_code", "ERROR");
            self.0.record("error.type", error.type_name());
            self.record("request_id", error.request_id());
        }
    }

    /// Takes note that the future of the call was dropped.
    pub(crate) fn cancel(&self, attempts: u32) {
        self.record("http.request.resend_count", resends(attempts));
        self.0.record("otel.status_code", "ERROR");
        self.0.record("error.type", "cancelled");
    }

    fn record(&self, field: &str, value: Option<impl tracing::Value>) {
        if let Some(value) = value {
            self.0.record(field, value);
        }
    }
}

/// Tells of one attempt, inside the span of its call.
pub(crate) fn attempted(number: u32, start: Instant, result: &Result<Answer, Error>) {
    macro_rules! tell {
        ($level:ident, $($field:tt)*) => {
            tracing::event!(
                target: TARGET,
                tracing::Level::$level,
                http.request.resend_count = resends(number),
                elapsed_ms = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX),
                $($field)*
            )
        };
    }
    let error = match result {
        Ok(answer) => {
            let status = answer.status.as_u16();
            tell!(
                DEBUG,
                http.response.status_code = status,
                "the attempt succeeded"
            );
            return;
        }
        Err(error) => error,
    };
    macro_rules! fault {
        ($level:ident) => {
            tell!(
                $level,
                http.response.status_code = error.status().map(|it| it.as_u16()),
                error.r#type = error.type_name(),
                request_id = error.request_id(),
                retry_after = error.retry_after().map(|it| it.as_secs()),
                "the attempt failed: {}",
                error
            )
        };
    }
    // What may pass by itself is a trouble of the service; the rest is an answer for the caller.
    if error.fault().is_transient() {
        fault!(WARN);
    } else {
        fault!(DEBUG);
    }
}

/// How often a request was sent again.
fn resends(attempts: u32) -> Option<u32> {
    attempts.checked_sub(1).filter(|resends| *resends > 0)
}
