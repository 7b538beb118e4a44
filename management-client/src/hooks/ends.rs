//! How attempts and calls end.

use std::time::{Duration, Instant};

use http::StatusCode;

use super::{Hooks, operation_facts};
use crate::{Error, TraceId, operation::Operation};

/// The end of an attempt, for [`ClientBuilder::on_attempt_end`](crate::ClientBuilder::on_attempt_end).
///
/// An attempt that never began, because there was no key for it, has none.
#[derive(Debug)]
pub struct AttemptEnd<'a> {
    operation: &'a Operation,
    attempt: u32,
    end: End<'a>,
}

/// The end of a call, for [`ClientBuilder::on_call_end`](crate::ClientBuilder::on_call_end).
#[derive(Debug)]
pub struct CallEnd<'a> {
    operation: &'a Operation,
    attempts: u32,
    end: End<'a>,
}

/// What the end of an attempt and of a call have in common.
#[derive(Debug)]
struct End<'a> {
    elapsed: Duration,
    trace_id: Option<TraceId>,
    /// None where the future was dropped.
    result: Option<Result<StatusCode, &'a Error>>,
}

operation_facts!(AttemptEnd);
operation_facts!(CallEnd);

impl AttemptEnd<'_> {
    /// Which attempt of the call it was; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }
}

impl<'a> CallEnd<'a> {
    pub(crate) fn new(
        operation: &'a Operation,
        attempts: u32,
        start: Instant,
        trace_id: Option<TraceId>,
        result: Option<Result<StatusCode, &'a Error>>,
    ) -> Self {
        let end = End {
            elapsed: start.elapsed(),
            trace_id,
            result,
        };
        Self {
            operation,
            attempts,
            end,
        }
    }

    /// How many attempts were made; 0 where the call was refused before the first.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

/// Implements what is known of the end of an attempt and of a call.
macro_rules! end_facts {
    ($end:ident) => {
        impl $end<'_> {
            /// The time from the beginning to the end, waits included.
            pub fn elapsed(&self) -> Duration {
                self.end.elapsed
            }

            /// The trace id that was sent last, by which the vendor's support finds the call.
            pub fn trace_id(&self) -> Option<TraceId> {
                self.end.trace_id
            }

            /// The status of the response; none where no response came.
            pub fn status(&self) -> Option<StatusCode> {
                match self.end.result? {
                    Ok(status) => Some(status),
                    Err(error) => error.status(),
                }
            }

            /// Why it failed; none where it succeeded or was cancelled.
            pub fn error(&self) -> Option<&Error> {
                self.end.result?.err()
            }

            /// Tells whether its future was dropped before it ended.
            pub fn is_cancelled(&self) -> bool {
                self.end.result.is_none()
            }

            /// What became of it in one word, for metrics: `success`, `cancelled`, or the word of the
            /// [`ErrorKind`](crate::ErrorKind).
            pub fn outcome(&self) -> &'static str {
                match self.end.result {
                    Some(Ok(_)) => "success",
                    Some(Err(error)) => error.kind().as_str(),
                    None => "cancelled",
                }
            }
        }
    };
}
end_facts!(AttemptEnd);
end_facts!(CallEnd);

/// Tells the hooks how an attempt ends, also where its future is dropped.
pub(crate) struct AttemptWatch<'a> {
    pub(crate) hooks: &'a Hooks,
    pub(crate) operation: &'a Operation,
    pub(crate) attempt: u32,
    pub(crate) start: Instant,
    pub(crate) trace_id: Option<TraceId>,
    pub(crate) has_ended: bool,
}

impl AttemptWatch<'_> {
    pub(crate) fn end(&mut self, result: Option<Result<StatusCode, &Error>>) {
        self.has_ended = true;
        self.hooks.on_attempt_end(|| AttemptEnd {
            operation: self.operation,
            attempt: self.attempt,
            end: End {
                elapsed: self.start.elapsed(),
                trace_id: self.trace_id,
                result,
            },
        });
    }
}

impl Drop for AttemptWatch<'_> {
    fn drop(&mut self) {
        if !self.has_ended {
            self.end(None);
        }
    }
}
