//! The kinds of errors, to match on.

use std::fmt;

use http::StatusCode;

use super::{Error, Kind};

/// The kind of an [`Error`], to match on.
///
/// [`Error::kind`] gives the most exact one. The method of the same name says what to do about it;
/// the table also names the methods that hold beside that one.
///
/// | kind | holds too |
/// |---|---|
/// | [`Connect`](Self::Connect) | [`is_transport`](Error::is_transport), and [`is_timeout`](Error::is_timeout) where the time for connecting was up |
/// | [`Timeout`](Self::Timeout) | [`is_transport`](Error::is_transport) |
/// | [`Unauthorized`](Self::Unauthorized), [`Forbidden`](Self::Forbidden), [`NotFound`](Self::NotFound), [`Conflict`](Self::Conflict), [`Validation`](Self::Validation), [`RateLimited`](Self::RateLimited), [`ServerError`](Self::ServerError) | [`is_status`](Error::is_status) |
/// | all others | |
///
/// ```
/// use management_client::{Client, ErrorKind};
///
/// let error = Client::builder().build().unwrap_err(); // without a key
/// assert_eq!(error.kind(), ErrorKind::Configuration);
/// assert_eq!(error.kind().as_str(), "configuration");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built: [`Error::is_configuration`].
    Configuration,
    /// The call was refused before it was sent: [`Error::is_invalid_request`].
    InvalidRequest,
    /// There was no key for an attempt: [`Error::is_credentials`].
    Credentials,
    /// No connection was made, so that nothing was sent: [`Error::is_connect`].
    Connect,
    /// No complete response came in the time allowed: [`Error::is_timeout`].
    Timeout,
    /// The connection broke in another way: [`Error::is_transport`].
    Transport,
    /// The response is longer than the client reads: [`Error::is_body_too_large`].
    BodyTooLarge,
    /// A success with a body of another shape: [`Error::is_decode`].
    Decode,
    /// A cursor came for the second time: [`Error::is_repeated_cursor`].
    RepeatedCursor,
    /// Too many pages in a row had no item: [`Error::is_empty_pages`].
    EmptyPages,
    /// Status 401: [`Error::is_unauthorized`].
    Unauthorized,
    /// Status 403: [`Error::is_forbidden`].
    Forbidden,
    /// Status 404: [`Error::is_not_found`].
    NotFound,
    /// Status 409: [`Error::is_conflict`].
    Conflict,
    /// Status 422: [`Error::is_validation`].
    Validation,
    /// Status 429: [`Error::is_rate_limited`].
    RateLimited,
    /// A status from 500 to 599: [`Error::is_server_error`].
    ServerError,
    /// Any other status but success: [`Error::is_status`].
    Status,
}

impl ErrorKind {
    /// The kind in one word, for metrics: `not_found`, `rate_limited`.
    ///
    /// The words stay the same in later versions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::InvalidRequest => "invalid_request",
            Self::Credentials => "credentials",
            Self::Connect => "connect",
            Self::Timeout => "timeout",
            Self::Transport => "transport",
            Self::BodyTooLarge => "body_too_large",
            Self::Decode => "decode",
            Self::RepeatedCursor => "repeated_cursor",
            Self::EmptyPages => "empty_pages",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Validation => "validation",
            Self::RateLimited => "rate_limited",
            Self::ServerError => "server_error",
            Self::Status => "status",
        }
    }

    /// The kind of a response without success.
    fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::UNAUTHORIZED => Self::Unauthorized,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::CONFLICT => Self::Conflict,
            StatusCode::UNPROCESSABLE_ENTITY => Self::Validation,
            StatusCode::TOO_MANY_REQUESTS => Self::RateLimited,
            status if status.is_server_error() => Self::ServerError,
            _ => Self::Status,
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Error {
    /// What the error is about.
    ///
    /// ```no_run
    /// # async fn example(client: &management_client::Client) {
    /// use management_client::ErrorKind;
    ///
    /// if let Err(error) = client.get_org().await {
    ///     match error.kind() {
    ///         ErrorKind::NotFound => println!("no such organization"),
    ///         ErrorKind::RateLimited => println!("again in {:?}", error.retry_after()),
    ///         kind => println!("{kind}: {error}"),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn kind(&self) -> ErrorKind {
        match &self.0.kind {
            Kind::Configuration { .. } => ErrorKind::Configuration,
            Kind::Refused(_) => ErrorKind::InvalidRequest,
            Kind::Credentials { .. } => ErrorKind::Credentials,
            #[cfg(feature = "mock")]
            Kind::Made(kind) => *kind,
            Kind::Transport(error) if error.is_connect() => ErrorKind::Connect,
            Kind::Transport(error) if error.is_timeout() => ErrorKind::Timeout,
            Kind::Transport(_) => ErrorKind::Transport,
            Kind::TooLarge { .. } => ErrorKind::BodyTooLarge,
            Kind::Decode(_) => ErrorKind::Decode,
            Kind::RepeatedCursor => ErrorKind::RepeatedCursor,
            Kind::EmptyPages(_) => ErrorKind::EmptyPages,
            Kind::Status => self
                .status()
                .map_or(ErrorKind::Status, ErrorKind::of_status),
        }
    }
}
