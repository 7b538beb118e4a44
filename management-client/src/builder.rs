//! How a client is put together.

mod hooks;
mod into_client;

use std::{fmt, sync::Arc, time::Duration};

use uuid::Uuid;

use crate::{
    RetryBudget, RetryPolicy, Secret,
    credentials::{Credentials, Origin},
    hooks::Hooks,
};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TIMEOUT: Duration = Duration::from_secs(30);
const MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;

/// The settings of a [`Client`](crate::Client).
///
/// Only [`management_key`](Self::management_key) or [`credentials`](Self::credentials) is required.
/// Nothing is checked before [`build`](Self::build).
///
/// ```
/// use std::time::Duration;
/// use management_client::{Client, uuid::Uuid};
///
/// let client = Client::builder()
///     .management_key("mg_...")
///     .org_id(Uuid::nil())
///     .timeout(Duration::from_secs(10))
///     .user_agent("billing/1.4")
///     .build()?;
/// # Ok::<(), management_client::Error>(())
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting that is on or off, and has a method that says what that means"
)]
pub struct ClientBuilder {
    key: Option<Origin>,
    org_id: Option<Uuid>,
    base_url: Option<String>,
    legacy: bool,
    allow_http: bool,
    connect_timeout: Duration,
    timeout: Duration,
    deadline: Option<Duration>,
    retry: RetryPolicy,
    retry_budget: RetryBudget,
    max_response_bytes: usize,
    user_agent: Option<String>,
    http_client: Option<reqwest::Client>,
    http2: bool,
    hooks: Hooks,
    traceparent: bool,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            key: None,
            org_id: None,
            base_url: None,
            legacy: false,
            allow_http: false,
            connect_timeout: CONNECT_TIMEOUT,
            timeout: TIMEOUT,
            deadline: None,
            retry: RetryPolicy::new(),
            retry_budget: RetryBudget::new(),
            max_response_bytes: MAX_RESPONSE_BYTES,
            user_agent: None,
            http_client: None,
            http2: false,
            hooks: Hooks::default(),
            traceparent: true,
        }
    }
}

impl ClientBuilder {
    /// The key that authenticates every call: a management key, `mg_...`. Required.
    ///
    /// A team API key (`pk_...`, `sk_...`) belongs to another API and is refused by
    /// [`build`](Self::build). A key that changes comes from [`credentials`](Self::credentials).
    pub fn management_key(mut self, key: impl Into<Secret>) -> Self {
        self.key = Some(Origin::Key(key.into()));
        self
    }

    /// A provider of the key, in place of [`management_key`](Self::management_key); the one that is
    /// set last counts. Default: none.
    ///
    /// It is asked before each attempt, so that a key can change without a new client. See
    /// [`Credentials`].
    pub fn credentials(mut self, provider: impl Credentials) -> Self {
        self.key = Some(Origin::Provider(Arc::new(provider)));
        self
    }

    /// The organization of calls that do not name one. Default: none, so every call has to.
    pub fn org_id(mut self, org_id: Uuid) -> Self {
        self.org_id = Some(org_id);
        self
    }

    /// The URL that comes before the paths of the API. Default:
    /// `https://api.management.junction.com`.
    ///
    /// A path prefix is kept, slashes at the end do not matter. The URL has to use https, except to
    /// this machine (`localhost`, `127.0.0.0/8`, `::1`) or after [`allow_http`](Self::allow_http).
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Calls the API as it was before September 2025. Default: off.
    ///
    /// The key goes into the header `X-Vital-Org-Key`, and the base URL, unless
    /// [`base_url`](Self::base_url) sets one, is `https://api.tryvital.io/management`.
    pub fn legacy(mut self) -> Self {
        self.legacy = true;
        self
    }

    /// Permits a base URL with plain `http` to any host. Default: off.
    ///
    /// Everybody between client and server can then read the management key. Meant for tests in a closed network.
    pub fn allow_http(mut self) -> Self {
        self.allow_http = true;
        self
    }

    /// The longest time that making a connection, TLS included, may take. Default: 5 seconds.
    ///
    /// An [`http_client`](Self::http_client) of the caller's has its own.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// The longest time that one attempt may take, from connecting to the last byte of the response.
    /// Default: 30 seconds.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The longest time that a call may take, all attempts and the waits in between. Default: none,
    /// so that attempts and waits are bounded each by itself.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How often a call is attempted and how long to wait in between. Default:
    /// [`RetryPolicy::new`], 3 attempts.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How many retries all calls may make together. Default: [`RetryBudget::new`], 20 at once and
    /// then one for every five definite responses.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.retry_budget = budget;
        self
    }

    /// The size of the longest response that is read, in bytes. Default: 64 MiB.
    ///
    /// For a longer one, [`Error::is_body_too_large`](crate::Error::is_body_too_large) holds. Of a
    /// response that is an error, no more than 64 KiB are ever read, of a 422 no more than 1 MiB.
    ///
    /// What a response becomes in memory is up to four times as large, and more only where a list has many values of
    /// less than 30 bytes: eight times for `{"kind":"new"}`, sixty times for a `0` in place of an object. Lower the
    /// limit for a server that may send such.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// The name of the application, put behind the crate's own in the header `User-Agent`. Default:
    /// none, so that the header is `management-client/<version> (document <hash>)`, where the hash
    /// is that of the document that the crate was generated from.
    ///
    /// By custom `name/version`, as in `billing/1.4`.
    pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent = Some(suffix.into());
        self
    }

    /// Sends the requests with this HTTP client, and shares its pool of connections. Default: one of
    /// the client's own.
    ///
    /// TLS, proxies, the pool and the time for connecting are then those of the given client, and
    /// [`connect_timeout`](Self::connect_timeout) has no effect. All other settings apply, even if it has a
    /// timeout or a user agent of its own.
    ///
    /// **Give it a redirect policy of none**, as the default client has: reqwest sends the management key to the host that a
    /// redirect names. For what else the default client does, yours needs these settings:
    ///
    /// | the default client | setting |
    /// |---|---|
    /// | pings a silent HTTP/2 connection after 10 s, and closes it when no answer comes for 10 s more | `http2_keep_alive_interval`, `http2_keep_alive_timeout`, `http2_keep_alive_while_idle` |
    /// | opens a new connection for an attempt after one that timed out | not possible |
    /// | repeats nothing outside of the retry policy; reqwest by itself repeats what an HTTP/2 server refuses | `retry(reqwest::retry::never())` |
    /// | asks for no compression, whichever features of reqwest are on | `no_gzip` and the like |
    ///
    /// ```
    /// use management_client::{Client, reqwest};
    ///
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .http2_keep_alive_interval(std::time::Duration::from_secs(10))
    ///     .http2_keep_alive_timeout(std::time::Duration::from_secs(10))
    ///     .http2_keep_alive_while_idle(true)
    ///     .pool_max_idle_per_host(4)
    ///     .build()?;
    /// let client = Client::builder().management_key("mg_...").http_client(http).build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.http_client = Some(http);
        self
    }

    /// Whether each call sends a trace id of its own. Default: `true`.
    ///
    /// It goes into the header `traceparent` of [W3C Trace
    /// Context](https://www.w3.org/TR/trace-context/): one trace id for a call, a new span id for each
    /// attempt, and the flag that says that it is recorded. The vendor's support finds a call by it;
    /// [`Error::trace_id`](crate::Error::trace_id) and [`Response::trace_id`](crate::Response::trace_id)
    /// tell it, and the error's line and the span show it.
    ///
    /// Whatever sets the header otherwise takes its place, also where this is `false`: `trace_id` and
    /// `header` of a request, and [`on_request`](Self::on_request), which can remove it too.
    ///
    /// ```
    /// use management_client::Client;
    ///
    /// let client = Client::builder().management_key("mg_...").traceparent(false).build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    pub fn traceparent(mut self, send: bool) -> Self {
        self.traceparent = send;
        self
    }

    /// Uses HTTP/2 without negotiating it. Default: off, so that the server
    /// chooses over https, and plain http is HTTP/1.1.
    ///
    /// For a proxy that uses HTTP/2 without TLS. An [`http_client`](Self::http_client)
    /// of the caller's is not changed by it.
    pub fn http2_prior_knowledge(mut self) -> Self {
        self.http2 = true;
        self
    }
}

impl fmt::Debug for ClientBuilder {
    /// Leaves out the base URL too: nobody has checked yet that it has no password in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("org_id", &self.org_id)
            .field("legacy", &self.legacy)
            .field("allow_http", &self.allow_http)
            .field("connect_timeout", &self.connect_timeout)
            .field("timeout", &self.timeout)
            .field("deadline", &self.deadline)
            .field("retry", &self.retry)
            .field("retry_budget", &self.retry_budget)
            .field("max_response_bytes", &self.max_response_bytes)
            .field("user_agent", &self.user_agent)
            .field("http_client", &self.http_client.is_some())
            .field("traceparent", &self.traceparent)
            .field("http2_prior_knowledge", &self.http2)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
