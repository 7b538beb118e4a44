//! Questions about what happened.

use std::error::Error as _;

use super::{Error, ErrorKind, Kind};
use crate::retry::{Fault, Retry};

impl Error {
    /// Tells whether the client could not be built: a setting is missing or wrong.
    ///
    /// Correct the setting that the message names. Nothing was sent.
    pub fn is_configuration(&self) -> bool {
        self.kind() == ErrorKind::Configuration
    }

    /// Tells whether the call was refused before it was sent: no organization, a parameter that no
    /// URL can carry, or an empty list where the operation requires one.
    ///
    /// Correct the call. Nothing was sent.
    pub fn is_invalid_request(&self) -> bool {
        self.kind() == ErrorKind::InvalidRequest
    }

    /// Tells whether there was no key for an attempt: the [`Credentials`](crate::Credentials)
    /// provider failed, took longer than an attempt may, or gave what is no management key.
    ///
    /// Nothing was sent in that attempt; [`attempts`](Self::attempts) says how many came before. Look
    /// at the [`source`](std::error::Error::source), which is the provider's own error.
    pub fn is_credentials(&self) -> bool {
        self.kind() == ErrorKind::Credentials
    }

    /// Tells whether the connection failed, at any time between connecting and the last byte of the
    /// response.
    ///
    /// Includes [`is_connect`](Self::is_connect), [`is_timeout`](Self::is_timeout) and a response
    /// that was cut short. Without `is_connect`, the API may have done what was asked: repeat only
    /// what may be done twice.
    pub fn is_transport(&self) -> bool {
        let kind = self.kind();
        kind == ErrorKind::Transport || self.is_connect() || kind == ErrorKind::Timeout
    }

    /// Tells whether no connection was made: the name did not resolve, nobody listened, or TLS
    /// failed.
    ///
    /// Nothing was sent, so repeating is safe. When it lasts, check network, proxy and base URL.
    pub fn is_connect(&self) -> bool {
        self.kind() == ErrorKind::Connect
    }

    /// Tells whether the time for connecting or for the attempt was up.
    ///
    /// Unless [`is_connect`](Self::is_connect) holds too, the API may have done what was asked:
    /// repeat only what may be done twice, or allow more time with
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    pub fn is_timeout(&self) -> bool {
        let of_connecting = matches!(&self.0.kind, Kind::Transport(error) if error.is_timeout());
        self.kind() == ErrorKind::Timeout || of_connecting
    }

    /// Tells whether the response is longer than the client reads.
    ///
    /// The API has done what was asked. Ask for less, or raise
    /// [`ClientBuilder::max_response_bytes`](crate::ClientBuilder::max_response_bytes).
    pub fn is_body_too_large(&self) -> bool {
        self.kind() == ErrorKind::BodyTooLarge
    }

    /// Tells whether the API answered with success and a body that is not of the expected shape.
    ///
    /// The API has done what was asked. Either something between has answered in its place, or the
    /// API has changed: look for a newer version of this crate, and report the message, which names
    /// the place in the JSON.
    pub fn is_decode(&self) -> bool {
        self.kind() == ErrorKind::Decode
    }

    /// Tells whether the API gave the cursor of a page for the second time, so that the pages would
    /// never end.
    ///
    /// The page is left out, because it may have come before. Report the message: either the API or
    /// this crate is wrong.
    pub fn is_repeated_cursor(&self) -> bool {
        self.kind() == ErrorKind::RepeatedCursor
    }

    /// Tells whether [`Items`](crate::Items) gave up, because 100 pages in a row had no item and each
    /// named a next one.
    ///
    /// A request with the stream's [`cursor`](crate::Items::cursor) goes on from there. When it never
    /// ends, report the message.
    pub fn is_empty_pages(&self) -> bool {
        self.kind() == ErrorKind::EmptyPages
    }

    /// Tells whether the API answered with a status other than success; [`status`](Self::status)
    /// says which.
    ///
    /// Redirects count too: they are not followed, because the key would go to another host. One
    /// means that the base URL is wrong.
    pub fn is_status(&self) -> bool {
        matches!(self.0.kind, Kind::Status)
    }

    /// Tells whether the API does not accept the key: status 401.
    ///
    /// Check that the key is a management key of this organization and has not been deleted.
    pub fn is_unauthorized(&self) -> bool {
        self.kind() == ErrorKind::Unauthorized
    }

    /// Tells whether the key is valid and does not permit this call: status 403.
    ///
    /// A team management key may act on its own teams alone. Use a key of the organization, or ask
    /// for the right.
    pub fn is_forbidden(&self) -> bool {
        self.kind() == ErrorKind::Forbidden
    }

    /// Tells whether what the call names does not exist, or not for this key: status 404.
    ///
    /// Check the identifiers, the environment and the region. After a repeated delete, it means
    /// that the first one succeeded.
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// Tells whether the call collides with something that exists: status 409.
    ///
    /// A definite response: repeating does not help. [`conflict`](Self::conflict) names what exists,
    /// where the API says.
    pub fn is_conflict(&self) -> bool {
        self.kind() == ErrorKind::Conflict
    }

    /// Tells whether the API refused values of the request: status 422.
    ///
    /// Correct the values that [`validation_errors`](Self::validation_errors) names.
    pub fn is_validation(&self) -> bool {
        self.kind() == ErrorKind::Validation
    }

    /// Tells whether the API wants fewer calls: status 429.
    ///
    /// The call had no effect, as far as whoever answered knows. The client has repeated it where the
    /// [class](crate::Client#retry-classes) of the operation is `safe` or `rejected`: call again after
    /// [`retry_after`](Self::retry_after), or after a growing delay. One of class `never` it has not
    /// repeated, because a gateway may answer 429 for a call that the API has begun: look whether it was
    /// done, or say `idempotent(true)` on the request if twice does no harm.
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// Tells whether the API failed: a status from 500 to 599.
    ///
    /// What may be done twice (class `safe`) may be repeated later, after 503 what is of the
    /// [class](crate::Client#retry-classes) `rejected` too. After any other failure, look whether the
    /// call was done before you repeat it. When it lasts, report the [`request_id`](Self::request_id).
    pub fn is_server_error(&self) -> bool {
        self.kind() == ErrorKind::ServerError
    }

    /// Tells whether the same call may be made again, and another attempt may fare better.
    ///
    /// This is what [`RetryPolicy`](crate::RetryPolicy) says of the operation and of what happened,
    /// whatever attempts, budget and deadline are left. When it holds, the client's own attempts
    /// did not suffice: wait for [`retry_after`](Self::retry_after), or for longer than the client
    /// did, and call again. When it does not, repeating is of no use or may do a thing twice.
    pub fn is_retryable(&self) -> bool {
        self.0
            .operation
            .is_some_and(|operation| operation.retry.permits(self.fault()))
    }

    /// What repeating the call depends on.
    pub(crate) fn fault(&self) -> Fault {
        match (&self.0.kind, self.status()) {
            #[cfg(feature = "mock")]
            (Kind::Made(ErrorKind::Connect), _) => Fault::NotSent,
            #[cfg(feature = "mock")]
            (Kind::Made(_), _) => Fault::Lost,
            (Kind::Transport(error), _) if error.is_connect() || was_not_begun(error) => {
                Fault::NotSent
            }
            // Only with a client of the caller's: it has followed redirects, or permits https alone.
            (Kind::Transport(error), _) if error.is_redirect() || error.is_builder() => {
                Fault::Final
            }
            (Kind::Transport(_), _) => Fault::Lost,
            (Kind::Status, Some(status)) => Fault::Status(status),
            _ => Fault::Final,
        }
    }

    /// What happened in one word, or the status: the `error.type` of OpenTelemetry.
    #[cfg(feature = "tracing")]
    pub(crate) fn type_name(&self) -> &str {
        match &self.0.answer {
            Some(answer) if self.is_status() => answer.status.as_str(),
            _ => self.kind().as_str(),
        }
    }

    /// Tells whether the API is there and has answered for good, whether or not as the caller hoped.
    pub(crate) fn is_definite(&self) -> bool {
        self.status().is_some() && !Retry::Safe.permits(self.fault())
    }
}

/// Tells whether a server of HTTP/2 says that it has not begun: it refuses the stream, or shuts down (RFC 9113,
/// section 8.7).
fn was_not_begun(error: &reqwest::Error) -> bool {
    let mut source = error.source();
    while let Some(error) = source {
        if let Some(error) = error.downcast_ref::<h2::Error>() {
            let reason = error.reason();
            return error.is_remote()
                && (error.is_reset() && reason == Some(h2::Reason::REFUSED_STREAM)
                    || error.is_go_away() && reason == Some(h2::Reason::NO_ERROR));
        }
        source = error.source();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::{OPERATION, answered},
        *,
    };
    use crate::operation::{Operation, Retry};

    type Predicate = fn(&Error) -> bool;

    const BY_STATUS: [(Predicate, u16); 8] = [
        (Error::is_unauthorized, 401),
        (Error::is_forbidden, 403),
        (Error::is_not_found, 404),
        (Error::is_conflict, 409),
        (Error::is_validation, 422),
        (Error::is_rate_limited, 429),
        (Error::is_server_error, 500),
        (Error::is_server_error, 599),
    ];

    #[test]
    fn one_predicate_for_each_status() {
        for (predicate, status) in BY_STATUS {
            let error = answered(status, &[], "");
            assert!(predicate(&error) && error.is_status(), "{status}");
            assert_ne!(error.kind(), ErrorKind::Status);
            let others = BY_STATUS
                .iter()
                .filter(|(_, other)| other / 100 != 5 || status / 100 != 5);
            let holding = others.filter(|(other, _)| other(&error)).count();
            assert_eq!(holding, usize::from(status / 100 != 5), "{status}");
        }
    }

    #[test]
    fn other_statuses_are_only_statuses() {
        for status in [302, 400, 402, 418] {
            let error = answered(status, &[], "");
            assert!(error.is_status() && error.kind() == ErrorKind::Status);
            assert!(
                !BY_STATUS.iter().any(|(predicate, _)| predicate(&error)),
                "{status}"
            );
        }
    }

    #[test]
    fn a_configuration_error_is_nothing_else() {
        let error = Error::configuration("x");
        assert!(error.is_configuration() && error.kind() == ErrorKind::Configuration);
        assert!(
            !error.is_retryable()
                && !error.is_status()
                && !error.is_transport()
                && !error.is_timeout()
                && !error.is_invalid_request()
        );
    }

    #[test]
    fn the_class_of_the_operation_decides_what_may_be_repeated() {
        const STATUSES: [u16; 10] = [401, 408, 409, 422, 429, 500, 501, 502, 503, 504];
        let cases: [(Retry, &[u16]); 3] = [
            (Retry::Safe, &[408, 429, 500, 502, 503, 504]),
            (Retry::Rejected, &[429, 503]),
            (Retry::Never, &[]),
        ];
        for (class, expected) in cases {
            let retryable = STATUSES.into_iter().filter(|status| {
                let mut error = answered(*status, &[], "");
                error.0.operation = Some(Operation {
                    retry: class,
                    ..OPERATION
                });
                error.is_retryable()
            });
            assert_eq!(retryable.collect::<Vec<_>>(), expected, "{class:?}");
        }
    }
}
