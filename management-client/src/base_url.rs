//! Where the API is.

use url::{Host, Url};

use crate::Error;

/// The host of today.
pub(crate) const CURRENT: &str = "https://api.management.junction.com";
/// The host before September 2025, which still answers.
pub(crate) const LEGACY: &str = "https://api.tryvital.io/management";

/// A checked base URL without a trailing slash, to which the paths of operations are appended.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    text: String,
    https: bool,
    loopback: bool,
    #[cfg(feature = "tracing")]
    host: String,
    #[cfg(feature = "tracing")]
    port: Option<u16>,
}

impl BaseUrl {
    /// Checks a base URL; plain `http` needs the opt-in unless the host is this machine.
    pub(crate) fn parse(text: &str, allow_http: bool) -> Result<Self, Error> {
        let url = Url::parse(text)
            .map_err(|error| Error::configuration(format!("the base URL is not a URL: {error}")))?;
        let loopback = is_loopback(&url);
        check(&url, allow_http || loopback).map_err(Error::configuration)?;
        Ok(Self {
            text: url.as_str().trim_end_matches('/').to_owned(),
            https: url.scheme() == "https",
            loopback,
            #[cfg(feature = "tracing")]
            host: url.host_str().unwrap_or_default().to_owned(),
            #[cfg(feature = "tracing")]
            port: url.port_or_known_default(),
        })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn port(&self) -> Option<u16> {
        self.port
    }

    pub(crate) fn is_https(&self) -> bool {
        self.https
    }

    pub(crate) fn is_loopback(&self) -> bool {
        self.loopback
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

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
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
