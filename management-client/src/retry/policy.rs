//! The decision after a failed attempt.

use std::time::Duration;

use super::{Fault, Retry};

/// How often a call is attempted, and how long to wait in between.
///
/// Whether a call may be repeated at all depends on its operation, and stands in the documentation
/// of each:
///
/// | class | operations | is repeated after |
/// |---|---|---|
/// | safe | reads, replacements, upserts | no connection, no complete response in time, 408, 429, 500, 502, 503, 504 |
/// | rejected | changes whose second time may find another state | no connection, 429, 503 |
/// | never | what makes a live secret, sends a mail, or cannot be undone | no connection |
///
/// "No connection" includes a server of HTTP/2 that says that it has not begun: it refuses the
/// stream, or shuts down. No other status is ever repeated: 409 and 501 are definite responses. An
/// attempt after one that timed out makes a connection of its own. `idempotent(true)` or
/// `idempotent(false)` on a request replaces the class of its operation.
///
/// The wait before retry *n* is a random part of `first_delay * 2^(n-1)`, which is never more than
/// `max_delay`. A response with the header `Retry-After` makes it at least as long as that says;
/// when that is more than `max_retry_after`, there is no retry, and
/// [`Error::retry_after`](crate::Error::retry_after) tells how long to wait. All retries of a
/// client share a [`RetryBudget`](crate::RetryBudget).
///
/// ```
/// use std::time::Duration;
/// use management_client::{Client, RetryPolicy};
///
/// let patient = RetryPolicy::new().max_attempts(6).max_delay(Duration::from_secs(20));
/// let client = Client::builder().management_key("mg_...").retry(patient).build()?;
/// # Ok::<(), management_client::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a policy is passed to `ClientBuilder::retry`, or to `retry` on a request"]
pub struct RetryPolicy {
    max_attempts: u32,
    first_delay: Duration,
    max_delay: Duration,
    max_retry_after: Duration,
}

impl RetryPolicy {
    /// The default policy: 3 attempts, waits of up to 100 ms, 200 ms, ..., 5 s, and no wait for a
    /// `Retry-After` of more than 30 s.
    pub const fn new() -> Self {
        Self {
            max_attempts: 3,
            first_delay: Duration::from_millis(100),
            max_delay: Duration::from_secs(5),
            max_retry_after: Duration::from_secs(30),
        }
    }

    /// One attempt and no retry.
    pub const fn none() -> Self {
        Self::new().max_attempts(1)
    }

    /// How many attempts a call makes at most, the first included. Default: 3. 0 counts as 1.
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts;
        self
    }

    /// The longest wait before the first retry; it doubles with each further one. Default: 100 ms.
    pub const fn first_delay(mut self, delay: Duration) -> Self {
        self.first_delay = delay;
        self
    }

    /// The longest wait before any retry, unless the API asks for a longer one. Default: 5 s.
    pub const fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// The longest wait that the API may ask for. Default: 30 s.
    ///
    /// When it asks for a longer one, the call fails at once.
    pub const fn max_retry_after(mut self, delay: Duration) -> Self {
        self.max_retry_after = delay;
        self
    }

    /// Decides what comes after a failed attempt; `luck` lies between 0 and 1.
    pub(crate) fn decide(&self, failed: &Failed, luck: f64) -> Decision {
        let asked = failed.retry_after.unwrap_or_default();
        let is_last = failed.attempts >= self.max_attempts;
        if is_last || !failed.class.permits(failed.fault) || asked > self.max_retry_after {
            return Decision::Stop;
        }
        let wait = part(self.backoff(failed.attempts), luck).max(asked);
        match failed.left {
            // There would be no time left for the attempt.
            Some(left) if wait >= left => Decision::Stop,
            _ => Decision::Wait(wait),
        }
    }

    /// The longest wait after this many attempts.
    fn backoff(&self, attempts: u32) -> Duration {
        let factor = 1_u32.checked_shl(attempts.saturating_sub(1));
        let delay = self.first_delay.saturating_mul(factor.unwrap_or(u32::MAX));
        delay.min(self.max_delay)
    }
}

/// A part of a time; all of it where floating point has no number for it.
fn part(time: Duration, luck: f64) -> Duration {
    Duration::try_from_secs_f64(time.as_secs_f64() * luck).unwrap_or(time)
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// All that a decision depends on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failed {
    pub(crate) class: Retry,
    pub(crate) fault: Fault,
    /// How many attempts were made.
    pub(crate) attempts: u32,
    /// How long the API asks to wait.
    pub(crate) retry_after: Option<Duration>,
    /// The time until the deadline of the call.
    pub(crate) left: Option<Duration>,
}

/// What comes after a failed attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Decision {
    Stop,
    Wait(Duration),
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    const FAILED: Failed = Failed {
        class: Retry::Safe,
        fault: Fault::Lost,
        attempts: 1,
        retry_after: None,
        left: None,
    };

    fn wait(milliseconds: u64) -> Decision {
        Decision::Wait(Duration::from_millis(milliseconds))
    }

    #[test]
    fn attempts_have_an_end() {
        let decide = |max, attempts| {
            let failed = Failed { attempts, ..FAILED };
            RetryPolicy::new().max_attempts(max).decide(&failed, 0.0)
        };
        for (max, attempts, decision) in [
            (0, 1, Decision::Stop),
            (1, 1, Decision::Stop),
            (2, 1, wait(0)),
            (2, 2, Decision::Stop),
            (3, 2, wait(0)),
            (3, 3, Decision::Stop),
            (u32::MAX, u32::MAX - 1, wait(0)),
            (u32::MAX, u32::MAX, Decision::Stop),
        ] {
            assert_eq!(decide(max, attempts), decision, "{attempts} of {max}");
        }
        assert_eq!(RetryPolicy::none().decide(&FAILED, 0.0), Decision::Stop);
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let policy = RetryPolicy::new().max_attempts(u32::MAX);
        for (attempts, luck, milliseconds) in [
            (1, 0.0, 0),
            (1, 0.5, 50),
            (1, 1.0, 100),
            (2, 1.0, 200),
            (3, 1.0, 400),
            (6, 1.0, 3200),
            (7, 1.0, 5000),
            (7, 0.5, 2500),
            (32, 1.0, 5000),
            (33, 1.0, 5000),
            (1_000_000, 1.0, 5000),
        ] {
            let failed = Failed { attempts, ..FAILED };
            assert_eq!(
                policy.decide(&failed, luck),
                wait(milliseconds),
                "{attempts}"
            );
        }
        let longest = RetryPolicy::new()
            .first_delay(Duration::MAX)
            .max_delay(SECOND);
        assert_eq!(longest.decide(&FAILED, 1.0), wait(1000));
        let endless = longest.max_delay(Duration::MAX);
        assert_eq!(endless.decide(&FAILED, 1.0), Decision::Wait(Duration::MAX));
    }

    #[test]
    fn the_api_can_ask_for_longer_waits_up_to_a_limit() {
        for (seconds, decision) in [
            (0, wait(100)),
            (1, wait(1000)),
            (30, wait(30_000)),
            (31, Decision::Stop),
            (u64::MAX, Decision::Stop),
        ] {
            let retry_after = Some(Duration::from_secs(seconds));
            let failed = Failed {
                retry_after,
                ..FAILED
            };
            assert_eq!(
                RetryPolicy::new().decide(&failed, 1.0),
                decision,
                "{seconds}"
            );
        }
    }

    #[test]
    fn no_wait_goes_beyond_the_deadline() {
        for (left, retry_after, decision) in [
            (SECOND, None, wait(100)),
            (Duration::from_millis(101), None, wait(100)),
            (Duration::from_millis(100), None, Decision::Stop),
            (Duration::ZERO, None, Decision::Stop),
            (SECOND, Some(SECOND), Decision::Stop),
            (2 * SECOND, Some(SECOND), wait(1000)),
        ] {
            let left = Some(left);
            let failed = Failed {
                retry_after,
                left,
                ..FAILED
            };
            assert_eq!(
                RetryPolicy::new().decide(&failed, 1.0),
                decision,
                "{failed:?}"
            );
        }
    }

    #[test]
    fn the_class_decides_what_is_repeated() {
        let refused = Fault::Status(http::StatusCode::SERVICE_UNAVAILABLE);
        for (class, fault, decision) in [
            (Retry::Safe, refused, wait(100)),
            (Retry::Rejected, refused, wait(100)),
            (Retry::Never, refused, Decision::Stop),
            (Retry::Never, Fault::NotSent, wait(100)),
            (Retry::Rejected, Fault::Lost, Decision::Stop),
            (Retry::Safe, Fault::Final, Decision::Stop),
        ] {
            let failed = Failed {
                class,
                fault,
                ..FAILED
            };
            assert_eq!(
                RetryPolicy::new().decide(&failed, 1.0),
                decision,
                "{failed:?}"
            );
        }
    }
}
