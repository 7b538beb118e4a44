//! From settings to a client.

use std::time::Duration;

use http::HeaderValue;

use super::ClientBuilder;
use crate::{
    Client, Error,
    base_url::{self, BaseUrl},
    client::Settings,
    credentials::Authentication,
    generated::DOCUMENT,
    http_client::HttpClient,
    retry::Bucket,
};

/// What every client says of itself, with the hash of the document.
pub(super) fn user_agent() -> String {
    let (version, document) = (env!("CARGO_PKG_VERSION"), DOCUMENT);
    format!("management-client/{version} (document {document})")
}

impl ClientBuilder {
    /// Checks the settings and makes the client. Sends nothing.
    ///
    /// # Errors
    ///
    /// [`Error::is_configuration`] holds for all of them: no key, a key that cannot be a management
    /// key, a base URL that is not a plain https URL, a time-out, deadline or size of zero, a user agent that
    /// no header can carry, https without a TLS feature, rustls without a crypto provider, a SOCKS proxy
    /// in the environment without the feature `socks`, or a TLS library that does not start. The messages
    /// contain neither keys nor passwords.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = BaseUrl::parse(self.base_url_text(), self.allow_http)?;
        let authentication = self.authentication()?;
        self.check_limits().map_err(Error::configuration)?;
        Ok(Client::new(Settings {
            http: self.http(&base_url)?,
            user_agent: self.user_agent_header()?,
            base_url,
            authentication,
            org_id: self.org_id,
            timeout: self.timeout,
            deadline: self.deadline,
            retry: self.retry,
            bucket: Bucket::new(self.retry_budget),
            max_response_bytes: self.max_response_bytes,
            hooks: self.hooks,
            traceparent: self.traceparent,
        }))
    }

    fn base_url_text(&self) -> &str {
        let default = if self.legacy {
            base_url::LEGACY
        } else {
            base_url::CURRENT
        };
        self.base_url.as_deref().unwrap_or(default)
    }

    fn authentication(&self) -> Result<Authentication, Error> {
        let missing = "no management key; pass one to `management_key`, or a provider of keys to `credentials`";
        let key = self.key.clone();
        Authentication::new(
            key.ok_or_else(|| Error::configuration(missing))?,
            self.legacy,
        )
    }

    fn check_limits(&self) -> Result<(), &'static str> {
        let times = [
            Some(self.connect_timeout),
            Some(self.timeout),
            self.deadline,
        ];
        if times.contains(&Some(Duration::ZERO)) {
            Err("a time-out or deadline of zero would let no call through")
        } else if self.max_response_bytes == 0 {
            Err("a maximum response size of zero would let no answer through")
        } else {
            Ok(())
        }
    }

    fn http(&self, base_url: &BaseUrl) -> Result<HttpClient, Error> {
        match &self.http_client {
            Some(http) => Ok(HttpClient::of_caller(http.clone())),
            None => HttpClient::new(base_url, self.connect_timeout, self.http2),
        }
    }

    pub(super) fn user_agent_header(&self) -> Result<HeaderValue, Error> {
        let text = match self.user_agent.as_deref().map(str::trim) {
            None | Some("") => user_agent(),
            Some(suffix) => format!("{} {suffix}", user_agent()),
        };
        HeaderValue::try_from(text).map_err(|_| {
            Error::configuration(
                "the user agent contains a character that no HTTP header can carry",
            )
        })
    }
}
