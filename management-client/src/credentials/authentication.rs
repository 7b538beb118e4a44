//! The management key on its way into a header.

use std::{fmt, future::Future, pin::Pin, sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::time;

use super::{Credentials, CredentialsError, env::NotSet};
use crate::{Error, Secret, error::Kind};

const HEADER: HeaderName = HeaderName::from_static("x-management-key");
const LEGACY_HEADER: HeaderName = HeaderName::from_static("x-vital-org-key");

/// Where the key comes from, before anybody has looked at it.
#[derive(Clone)]
pub(crate) enum Origin {
    Key(Secret),
    Provider(Arc<dyn Provider>),
}

/// What authenticates requests.
pub(crate) struct Authentication {
    header: HeaderName,
    source: Source,
}

enum Source {
    /// Checked once, so that no attempt has to.
    Key(HeaderValue),
    Provider(Arc<dyn Provider>),
}

impl Authentication {
    /// Checks a key, if there is one yet, for the header of today's or of the legacy host.
    pub(crate) fn new(origin: Origin, legacy: bool) -> Result<Self, Error> {
        let source = match origin {
            Origin::Key(key) => Source::Key(value(&key).map_err(Error::configuration)?),
            Origin::Provider(provider) => Source::Provider(provider),
        };
        let header = if legacy { LEGACY_HEADER } else { HEADER };
        Ok(Self { header, source })
    }

    /// The value of the header for the next attempt, as long as there is time.
    pub(crate) async fn value(&self, time: Duration) -> Result<HeaderValue, Kind> {
        let provider = match &self.source {
            Source::Key(value) => return Ok(value.clone()),
            Source::Provider(provider) => provider,
        };
        match time::timeout(time, provider.key()).await {
            Ok(Ok(key)) => value(&key).map_err(unusable),
            Ok(Err(error)) => Err(failed(error)),
            Err(_) => Err(unusable(LATE)),
        }
    }

    /// Puts the header into a request, in place of one that is there.
    pub(crate) fn apply(&self, headers: &mut HeaderMap, value: HeaderValue) {
        headers.insert(self.header.clone(), value);
    }
}

impl fmt::Debug for Authentication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Authentication").field(&self.header).finish()
    }
}

/// [`Credentials`] that can be a trait object. Only providers pay for the box, not keys.
pub(crate) trait Provider: Send + Sync {
    fn key(&self) -> Pin<Box<dyn Future<Output = Result<Secret, CredentialsError>> + Send + '_>>;
}

impl<C: Credentials> Provider for C {
    fn key(&self) -> Pin<Box<dyn Future<Output = Result<Secret, CredentialsError>> + Send + '_>> {
        Box::pin(self.management_key())
    }
}

fn unusable(problem: &'static str) -> Kind {
    Kind::Credentials {
        problem: problem.into(),
        source: None,
    }
}

/// Repeats nothing of what the provider says, but keeps it.
fn failed(error: CredentialsError) -> Kind {
    let own = error.downcast_ref::<NotSet>().map(ToString::to_string);
    Kind::Credentials {
        problem: own.map_or(FAILED.into(), Into::into),
        source: Some(error),
    }
}

fn value(key: &Secret) -> Result<HeaderValue, &'static str> {
    check(key.expose())?;
    let mut value = HeaderValue::from_str(key.expose()).map_err(|_| NOT_VISIBLE)?;
    value.set_sensitive(true);
    Ok(value)
}

const FAILED: &str = "the provider of the management key failed, see the error's source";
const LATE: &str = "the provider of the management key gave none in the time of an attempt";
const EMPTY: &str = "the management key is empty";
const TEAM_KEY: &str = "this is a team API key (`pk_...` or `sk_...`), which the Org Management API does not accept; \
     create a management key (`mg_...`) in the Junction dashboard and pass that";
const WHITE_SPACE: &str = "the management key contains white space or a line break, often copied along with it; \
     pass the key alone";
const NOT_VISIBLE: &str = "the management key contains a character that no HTTP header can carry; \
     a key consists of visible ASCII characters";

fn check(key: &str) -> Result<(), &'static str> {
    if key.is_empty() {
        Err(EMPTY)
    } else if key.contains(char::is_whitespace) {
        Err(WHITE_SPACE)
    } else if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err(NOT_VISIBLE)
    } else if key.starts_with("pk_") || key.starts_with("sk_") {
        Err(TEAM_KEY)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(key: &str, legacy: bool) -> Result<Authentication, Error> {
        Authentication::new(Origin::Key(key.into()), legacy)
    }

    fn refusal(key: &str) -> String {
        let error = of(key, false).unwrap_err();
        assert!(error.is_configuration());
        format!("{error} {error:?}")
    }

    #[tokio::test]
    async fn the_header_is_sensitive() {
        for (legacy, name) in [(false, "x-management-key"), (true, "x-vital-org-key")] {
            let mut headers = HeaderMap::new();
            let authentication = of("mg_canary", legacy).unwrap();
            let value = authentication.value(Duration::ZERO).await.ok().unwrap();
            authentication.apply(&mut headers, value);
            assert_eq!(headers[name], "mg_canary");
            assert!(headers[name].is_sensitive());
            assert_eq!(headers.len(), 1);
            assert!(!format!("{authentication:?} {headers:?}").contains("canary"));
        }
    }

    #[test]
    fn a_team_key_is_refused_and_says_what_to_use() {
        for key in [
            "pk_us_canary",
            "pk_eu_canary",
            "sk_us_canary",
            "sk_eu_canary",
        ] {
            let text = refusal(key);
            assert!(
                text.contains("team API key") && text.contains("mg_"),
                "{text}"
            );
            assert!(!text.contains("canary"), "{text}");
        }
    }

    #[test]
    fn what_a_header_cannot_carry_is_refused() {
        assert!(refusal("").contains("empty"));
        for key in ["mg_canary\n", " mg_canary", "mg_ca nary", "mg_canary\u{a0}"] {
            assert!(refusal(key).contains("white space"));
        }
        for key in ["mg_canary\u{7f}", "mg_canary\u{e9}", "mg_\0canary"] {
            let text = refusal(key);
            assert!(text.contains("visible ASCII"), "{text}");
            assert!(!text.contains("canary"), "{text}");
        }
    }

    #[test]
    fn other_prefixes_are_left_to_the_api() {
        assert!(of("opaque-key", false).is_ok());
    }
}
