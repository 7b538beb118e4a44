//! The management key on its way into a header.

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{Error, Secret};

const HEADER: HeaderName = HeaderName::from_static("x-management-key");
const LEGACY_HEADER: HeaderName = HeaderName::from_static("x-vital-org-key");

/// The header that authenticates a request.
#[derive(Clone)]
pub(crate) struct Credentials {
    header: HeaderName,
    value: HeaderValue,
}

impl Credentials {
    /// Checks a key and turns it into the header of today's or of the legacy host.
    pub(crate) fn new(key: &Secret, legacy: bool) -> Result<Self, Error> {
        check(key.expose()).map_err(Error::configuration)?;
        let mut value =
            HeaderValue::from_str(key.expose()).map_err(|_| Error::configuration(NOT_VISIBLE))?;
        value.set_sensitive(true);
        let header = if legacy { LEGACY_HEADER } else { HEADER };
        Ok(Self { header, value })
    }

    /// Puts the header into a request, in place of one that is there.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        headers.insert(self.header.clone(), self.value.clone());
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Credentials").field(&self.header).finish()
    }
}

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

    fn refusal(key: &str) -> String {
        let error = Credentials::new(&key.into(), false).unwrap_err();
        assert!(error.is_configuration());
        format!("{error} {error:?}")
    }

    #[test]
    fn the_header_is_sensitive() {
        for (legacy, name) in [(false, "x-management-key"), (true, "x-vital-org-key")] {
            let mut headers = HeaderMap::new();
            let credentials = Credentials::new(&"mg_canary".into(), legacy).unwrap();
            credentials.apply(&mut headers);
            assert_eq!(headers[name], "mg_canary");
            assert!(headers[name].is_sensitive());
            assert_eq!(headers.len(), 1);
            assert!(!format!("{credentials:?} {headers:?}").contains("canary"));
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
        assert!(Credentials::new(&"opaque-key".into(), false).is_ok());
    }
}
