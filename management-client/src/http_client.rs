//! The HTTP client beneath: how connections are made, kept alive and given up.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::OnceLock,
    time::Duration,
};

use hyper_util::client::proxy::matcher::Matcher;

use crate::{Error, base_url::BaseUrl};

/// How long a connection of HTTP/2 may be silent before it is asked for a sign of life.
const PING_INTERVAL: Duration = Duration::from_secs(10);
/// How long that sign may take before the connection is closed.
const PING_TIMEOUT: Duration = Duration::from_secs(10);

const NO_TLS: &str = "https needs TLS; enable the feature `rustls`, `rustls-no-provider` or `native-tls` of this \
                      crate, or pass an HTTP client to `http_client`";
const NO_SOCKS: &str = "the environment names a SOCKS proxy for this host; enable the feature `socks` of this crate \
                        and one of those for TLS, put the host into `NO_PROXY`, or pass an HTTP client to `http_client`";
const NO_PROVIDER: &str = "rustls has no crypto provider; install one before, as in \
                           `rustls::crypto::ring::default_provider().install_default()`, or enable the feature \
                           `rustls` of this crate";

/// Whether there is a TLS library.
const TLS: bool = cfg!(any(
    feature = "rustls",
    feature = "rustls-no-provider",
    feature = "native-tls"
));
/// Without a TLS library, reqwest takes a SOCKS proxy for a server with an address of an unknown kind.
const SOCKS: bool = TLS && cfg!(feature = "socks");

/// What sends the requests.
#[derive(Debug)]
pub(crate) struct HttpClient {
    pooled: reqwest::Client,
    /// How the client is made; none for one that the caller brought along.
    recipe: Option<Recipe>,
    unpooled: OnceLock<reqwest::Client>,
}

impl HttpClient {
    /// A client that the caller brought along.
    pub(crate) fn of_caller(pooled: reqwest::Client) -> Self {
        let (recipe, unpooled) = (None, OnceLock::new());
        Self {
            pooled,
            recipe,
            unpooled,
        }
    }

    /// Makes a client, unless no call could ever succeed with it.
    pub(crate) fn new(
        base_url: &BaseUrl,
        connect_timeout: Duration,
        http2: bool,
    ) -> Result<Self, Error> {
        let recipe = Recipe {
            connect_timeout,
            http2,
            https_only: base_url.is_https(),
            // What permits http to this machine is that nothing leaves it.
            proxies: !base_url.is_loopback(),
        };
        recipe.check(base_url).map_err(Error::configuration)?;
        let pooled = panic::catch_unwind(AssertUnwindSafe(|| recipe.start().build()))
            // Only where another crate has chosen a TLS library that needs more than we know of.
            .map_err(|_| Error::configuration(NO_PROVIDER))?
            .map_err(Error::setup)?;
        Ok(Self {
            recipe: Some(recipe),
            ..Self::of_caller(pooled)
        })
    }

    /// The client that shares its connections among all calls.
    pub(crate) fn pooled(&self) -> &reqwest::Client {
        &self.pooled
    }

    /// A client that makes a connection for each request: for an attempt after one that timed out,
    /// because the pool gives a connection of HTTP/2 that has gone silent to everybody.
    pub(crate) fn unpooled(&self) -> &reqwest::Client {
        let Some(recipe) = self.recipe else {
            return &self.pooled;
        };
        self.unpooled.get_or_init(|| {
            let client = recipe.start().pool_max_idle_per_host(0).build();
            // The first one was made by the same recipe.
            client.unwrap_or_else(|_| self.pooled.clone())
        })
    }
}

/// How a client is made.
#[derive(Clone, Copy, Debug)]
struct Recipe {
    connect_timeout: Duration,
    /// Without asking first.
    http2: bool,
    https_only: bool,
    proxies: bool,
}

impl Recipe {
    fn start(self) -> reqwest::ClientBuilder {
        let mut builder = reqwest::Client::builder()
            .connect_timeout(self.connect_timeout)
            .https_only(self.https_only)
            // reqwest would send the key along to whatever host a redirect names.
            .redirect(reqwest::redirect::Policy::none())
            // What it repeats by itself would be neither counted nor paid for: see `Fault::NotSent`.
            .retry(reqwest::retry::never())
            // Another crate may have enabled these in reqwest. The limit of an answer counts what is
            // read, and a short answer can be unpacked to a very long one.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .http2_keep_alive_interval(PING_INTERVAL)
            .http2_keep_alive_timeout(PING_TIMEOUT)
            .http2_keep_alive_while_idle(true);
        if self.http2 {
            builder = builder.http2_prior_knowledge();
        }
        if !self.proxies {
            builder = builder.no_proxy();
        }
        builder
    }

    /// Says why no call could succeed.
    fn check(self, base_url: &BaseUrl) -> Result<(), &'static str> {
        if self.https_only && !TLS {
            Err(NO_TLS)
        } else if needs_provider() {
            Err(NO_PROVIDER)
        } else if self.proxies && !SOCKS && is_behind_socks(base_url) {
            Err(NO_SOCKS)
        } else {
            Ok(())
        }
    }
}

/// Whether rustls would panic for want of cryptography, also where no call needs any.
#[cfg(all(feature = "rustls-no-provider", not(feature = "rustls")))]
fn needs_provider() -> bool {
    rustls::crypto::CryptoProvider::get_default().is_none()
}

#[cfg(not(all(feature = "rustls-no-provider", not(feature = "rustls"))))]
const fn needs_provider() -> bool {
    false
}

/// Whether the environment, or the settings of the system, name a SOCKS proxy for this URL.
fn is_behind_socks(base_url: &BaseUrl) -> bool {
    let Ok(url) = base_url.as_str().parse() else {
        return false;
    };
    let proxy = Matcher::from_system().intercept(&url);
    proxy.is_some_and(|proxy| {
        let scheme = proxy.uri().scheme_str();
        scheme.is_some_and(|scheme| scheme.starts_with("socks"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(url: &str) -> Result<HttpClient, Error> {
        let url = BaseUrl::parse(url, true).unwrap();
        HttpClient::new(&url, Duration::from_secs(1), false)
    }

    #[test]
    fn a_client_of_the_caller_is_the_only_one() {
        let http = HttpClient::of_caller(reqwest::Client::new());
        assert!(std::ptr::eq(http.pooled(), http.unpooled()));
        let own = new("http://127.0.0.1").unwrap();
        assert!(!std::ptr::eq(own.pooled(), own.unpooled()));
        assert!(std::ptr::eq(own.unpooled(), own.unpooled()));
    }
}
