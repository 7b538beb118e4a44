//! What went wrong.

use std::borrow::Cow;

use super::DecodeFailure;
use crate::CredentialsError;

/// What went wrong. Private, so that a new one breaks nobody.
pub(crate) enum Kind {
    /// The client cannot be built.
    Configuration {
        problem: Cow<'static, str>,
        source: Option<reqwest::Error>,
    },
    /// The request was not sent, because it makes no sense.
    Refused(Cow<'static, str>),
    /// The request was not sent, because there was no key for it.
    Credentials {
        problem: Cow<'static, str>,
        source: Option<CredentialsError>,
    },
    /// No complete response came. The error has no URL.
    Transport(reqwest::Error),
    /// No complete response came, in a unit test that asked for such an error: nobody can make one of
    /// reqwest's.
    #[cfg(feature = "mock")]
    Made(crate::ErrorKind),
    /// The response is longer than the client reads.
    TooLarge { limit: usize },
    /// The API did not answer with success.
    Status,
    /// The API gave a cursor that it has given before.
    RepeatedCursor,
    /// The API gave this many pages in a row without an item.
    EmptyPages(u32),
    /// The API answered with success and a body of another shape.
    Decode(DecodeFailure),
}
