//! What a call tells `tracing`: one span for the call, one event for each attempt. Without the
//! feature, nothing of it is compiled.
//!
//! The names are those of OpenTelemetry. What is told is a choice of what is known to be no secret;
//! nothing of a URL but its template, and of the headers only a request id and `Retry-After`.

#[cfg(not(feature = "tracing"))]
mod off;
#[cfg(feature = "tracing")]
mod on;

#[cfg(not(feature = "tracing"))]
pub(crate) use self::off::{CallSpan, attempted};
#[cfg(feature = "tracing")]
pub(crate) use self::on::{CallSpan, attempted};
