//! Where the API is.

use url::{Host, Url};

use crate::Error;

/// The host of today.
pub(crate) const CURRENT: &str = "https://api.management.junction.com";
/// The host before September 2025, which still answers.
pub(crate) const LEGACY: &str = "https://api.tryvital.io/management";

/// The longest URL that is sent, in bytes. An HTTP client of today stops at 64 KiB, and most servers long before.
const MAX_URL_BYTES: usize = 60 * 1024;

/// A checked base URL, to which the paths of operations are appended.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl(Url);

impl BaseUrl {
    /// Checks a base URL; plain `http` needs the opt-in unless the host is this machine.
    pub(crate) fn parse(text: &str, allow_http: bool) -> Result<Self, Error> {
        let url = Url::parse(text)
            .map_err(|error| Error::configuration(format!("the base URL is not a URL: {error}")))?;
        let base = Self(url);
        check(&base.0, allow_http || base.is_loopback()).map_err(Error::configuration)?;
        Ok(base)
    }

    /// The text without slashes at its end.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// The path with which all paths of operations start, without slashes at its end.
    pub(crate) fn prefix(&self) -> &str {
        self.0.path().trim_end_matches('/')
    }

    /// The URL of a path, which starts with the prefix, and of a query behind it, all values encoded; says why, where
    /// it is too long.
    ///
    /// Scheme and host are not parsed again.
    pub(crate) fn join(&self, text: &str) -> Result<Url, String> {
        let (path, query) = text
            .split_once('?')
            .map_or((text, None), |(path, query)| (path, Some(query)));
        let mut url = self.0.clone();
        url.set_path(path);
        url.set_query(query);
        let bytes = url.as_str().len();
        if bytes > MAX_URL_BYTES {
            return Err(format!(
                "its URL has {bytes} bytes, and no more than {MAX_URL_BYTES} are sent; name fewer things in one call, \
                 or start from a shorter cursor"
            ));
        }
        Ok(url)
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn port(&self) -> Option<u16> {
        self.0.port_or_known_default()
    }

    pub(crate) fn is_https(&self) -> bool {
        self.0.scheme() == "https"
    }

    pub(crate) fn is_loopback(&self) -> bool {
        match self.0.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }
}

fn check(url: &Url, http: bool) -> Result<(), &'static str> {
    let plain = url.scheme() == "http";
    if !plain && url.scheme() != "https" {
        Err("the base URL has to start with https://")
    } else if plain && !http {
        Err(
            "the base URL has to start with https://, because the management key would be readable on the way; \
             `ClientBuilder::allow_http` permits http to hosts other than this machine",
        )
    } else if !url.username().is_empty() || url.password().is_some() {
        Err(
            "the base URL contains a user name or password; the management key is all that the API takes",
        )
    } else if url.query().is_some() || url.fragment().is_some() {
        Err(
            "the base URL contains a query or fragment; only scheme, host, port and a path prefix are used",
        )
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> BaseUrl {
        BaseUrl::parse(text, false).unwrap()
    }

    fn refusal(text: &str) -> String {
        let error = BaseUrl::parse(text, false).unwrap_err();
        assert!(error.is_configuration());
        format!("{error} {error:?}")
    }

    #[test]
    fn a_path_prefix_stays_and_trailing_slashes_go() {
        for text in [
            "https://h.test/a/b",
            "https://h.test/a/b/",
            "https://h.test/a/b///",
        ] {
            assert_eq!(parse(text).as_str(), "https://h.test/a/b");
        }
        assert_eq!(
            parse("https://h.test:8443/").as_str(),
            "https://h.test:8443"
        );
        assert_eq!(parse(LEGACY).as_str(), LEGACY);
        assert_eq!(parse(CURRENT).as_str(), CURRENT);
    }

    #[test]
    fn http_is_for_this_machine_or_by_opt_in() {
        for text in [
            "http://127.0.0.1:80/",
            "http://127.9.9.9",
            "http://[::1]:5000",
            "http://localhost:1",
        ] {
            assert!(
                parse(text).is_loopback() && !parse(text).is_https(),
                "{text}"
            );
        }
        for text in [
            "http://h.test",
            "http://127.0.0.1.h.test",
            "http://localhost.h.test",
            "http://[::2]",
        ] {
            assert!(refusal(text).contains("https://"), "{text}");
            assert!(BaseUrl::parse(text, true).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_would_get_lost_is_refused() {
        assert!(refusal("https://h.test/?canary=1").contains("query"));
        assert!(refusal("https://h.test/#canary").contains("fragment"));
        assert!(refusal("ftp://h.test").contains("https://"));
        assert!(refusal("canary").contains("not a URL"));
        assert!(refusal("").contains("not a URL"));
        assert!(BaseUrl::parse("file:///etc", true).is_err());
    }

    #[test]
    fn a_password_is_refused_and_not_repeated() {
        for text in [
            "https://canary@h.test",
            "https://u:canary@h.test",
            "http://u:canary@h.test",
            "https://:canary@h.test",
        ] {
            assert!(!refusal(text).contains("canary"), "{text}");
        }
        assert!(refusal("https://u:canary@h.test").contains("password"));
    }
}
