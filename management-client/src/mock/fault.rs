//! What a test asks the server to do wrong.

use std::{collections::VecDeque, fmt, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use serde_json::Value;

use super::pace::Pace;

/// A fault that a server injects: an error status, or a late, lost or slow response.
///
/// See [`Server::fail_with`](super::Server::fail_with) and [`Server::fail_share`](super::Server::fail_share). Waiting is
/// that of tokio, so that a test with a paused clock (`#[tokio::test(start_paused = true)]`) never really waits.
///
/// ```
/// use std::time::Duration;
/// use management_client::{http::StatusCode, mock::Fault};
///
/// let busy = Fault::too_many_requests(Duration::from_secs(1)).times(2);
/// let proxy = Fault::text(StatusCode::BAD_GATEWAY, "upstream").after(Duration::from_secs(5));
/// let lost = Fault::perform_then_disconnect();
/// ```
#[derive(Clone)]
#[must_use = "a fault does nothing until a server gets it"]
pub struct Fault {
    effect: Effect,
    headers: HeaderMap,
    pace: Pace,
    times: usize,
}

#[derive(Clone)]
enum Effect {
    /// The call is not looked at.
    Reply(StatusCode, Bytes),
    /// The call is not looked at, and the connection is closed.
    Disconnect,
    /// The call is performed and answered rightly.
    Perform,
    /// The call is performed, and the connection is closed in place of the response.
    PerformThenDisconnect,
}

impl Fault {
    fn new(effect: Effect) -> Self {
        Self {
            effect,
            headers: HeaderMap::new(),
            pace: Pace::default(),
            times: 1,
        }
    }

    /// A response with a status and no body; the call changes nothing.
    pub fn status(status: StatusCode) -> Self {
        Self::new(Effect::Reply(status, Bytes::new()))
    }

    /// A response with a status and a body of JSON; the call changes nothing.
    pub fn json(status: StatusCode, body: &Value) -> Self {
        let body = body.to_string().into();
        Self::new(Effect::Reply(status, body)).header("content-type", "application/json")
    }

    /// A response with a status and a body of text, as a proxy on the way gives it; the call changes nothing.
    pub fn text(status: StatusCode, body: impl Into<String>) -> Self {
        let body = body.into().into();
        Self::new(Effect::Reply(status, body)).header("content-type", "text/plain")
    }

    /// 429, with whole seconds in `Retry-After`; the call changes nothing.
    pub fn too_many_requests(retry_after: Duration) -> Self {
        let seconds = retry_after.as_secs().to_string();
        Self::status(StatusCode::TOO_MANY_REQUESTS).header("retry-after", &seconds)
    }

    /// No response: the server closes the connection, and the call changes nothing.
    pub fn disconnect() -> Self {
        Self::new(Effect::Disconnect)
    }

    /// The response is lost: the server does what the call asks for, then closes the connection.
    ///
    /// The caller cannot tell it from [`disconnect`](Self::disconnect), and must not repeat a create blindly.
    pub fn perform_then_disconnect() -> Self {
        Self::new(Effect::PerformThenDisconnect)
    }

    /// The right response, late: the server does what the call asks for at once, and answers after a time.
    pub fn delay(time: Duration) -> Self {
        Self::new(Effect::Perform).after(time)
    }

    /// The right response in eight pieces, with a pause before each.
    pub fn drip(pause: Duration) -> Self {
        let mut fault = Self::new(Effect::Perform);
        fault.pace.pause = pause;
        fault
    }

    /// Lets the fault come after a time.
    pub fn after(mut self, time: Duration) -> Self {
        self.pace.delay = time;
        self
    }

    /// Adds a header to the response; one that HTTP cannot carry is left out.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        let pair = (HeaderName::try_from(name), HeaderValue::try_from(value));
        if let (Ok(name), Ok(value)) = pair {
            self.headers.insert(name, value);
        }
        self
    }

    /// How many calls get it. Default: one.
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// The response, or `None` to close the connection, and how slowly it goes out.
    pub(super) fn apply(
        self,
        perform: impl FnOnce() -> Response<Bytes>,
    ) -> (Option<Response<Bytes>>, Pace) {
        let answer = match self.effect {
            Effect::Reply(status, body) => {
                let mut answer = Response::new(body);
                *answer.status_mut() = status;
                Some(answer)
            }
            Effect::Disconnect => None,
            Effect::Perform => Some(perform()),
            Effect::PerformThenDisconnect => {
                perform();
                None
            }
        };
        let answer = answer.map(|mut answer| {
            answer.headers_mut().extend(self.headers);
            answer
        });
        (answer, self.pace)
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let effect = match &self.effect {
            Effect::Reply(status, _) => status.as_str(),
            Effect::Disconnect => "disconnect",
            Effect::Perform => "perform",
            Effect::PerformThenDisconnect => "perform, then disconnect",
        };
        f.debug_struct("Fault")
            .field("effect", &effect)
            .field("pace", &self.pace)
            .field("times", &self.times)
            .finish_non_exhaustive()
    }
}

/// The faults that wait for their calls.
#[derive(Debug, Default)]
pub(super) struct Faults {
    next: VecDeque<(&'static str, Fault)>,
    shares: Vec<Share>,
}

/// A fault for a share of all calls.
#[derive(Debug)]
struct Share {
    /// Of 2^32 calls, how many.
    of_all: u64,
    random: u64,
    fault: Fault,
}

impl Faults {
    pub(super) fn add(&mut self, operation_id: &'static str, fault: Fault) {
        if fault.times > 0 {
            self.next.push_back((operation_id, fault));
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, and every number of calls is a number that can be meant"
    )]
    pub(super) fn add_share(&mut self, share: f64, seed: u64, fault: Fault) {
        self.shares.push(Share {
            of_all: (share * 2_f64.powi(32)) as u64,
            random: seed,
            fault,
        });
    }

    /// The oldest fault for an operation, if there is one; else one by its share.
    pub(super) fn take(&mut self, operation_id: &str) -> Option<Fault> {
        let waiting = self.next.iter().position(|it| it.0 == operation_id);
        let Some(index) = waiting else {
            // Each draws for each call, so that one has no influence on the calls of another.
            let drawn = self.shares.iter_mut().filter_map(Share::draw);
            return drawn.reduce(|first, _| first);
        };
        let fault = &mut self.next.get_mut(index)?.1;
        fault.times -= 1;
        if fault.times > 0 {
            return Some(fault.clone());
        }
        self.next.remove(index).map(|waiting| waiting.1)
    }
}

impl Share {
    /// The fault, if the next call gets it: the numbers are those of `SplitMix64`.
    fn draw(&mut self) -> Option<Fault> {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let hits = (mixed ^ (mixed >> 31)) >> 32 < self.of_all;
        hits.then(|| self.fault.clone())
    }
}
