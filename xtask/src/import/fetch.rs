//! Fetches a document from the network: https only, within limits of time and size.

use std::io::Read as _;
use std::time::{Duration, Instant};

use ureq::http::{Response, header};
use url::{Host, Url};

use crate::console;
use crate::failure::{Failure, Result};
use crate::workspace::files;

/// What a fetch may cost.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// How long establishing a connection may take.
    pub(crate) connect: Duration,
    /// How long all of it may take, redirects included.
    pub(crate) overall: Duration,
    /// How many bytes the document may have, after decompression.
    pub(crate) bytes: u64,
    pub(crate) redirects: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            overall: Duration::from_secs(30),
            bytes: files::LIMIT,
            redirects: 3,
        }
    }
}

/// A text from the network.
#[derive(Debug)]
pub(super) struct Fetched {
    /// The URL without credentials and query, for messages.
    pub(super) name: String,
    pub(super) text: String,
}

/// An argument as it may be shown: a URL without its secrets, anything else as it is.
pub(crate) fn shown(argument: &str) -> String {
    match Url::parse(argument) {
        Ok(url) if is_url(argument) => public(&url),
        _ => argument.to_owned(),
    }
}

/// Whether an argument is meant as a URL and not as a path.
pub(super) fn is_url(argument: &str) -> bool {
    argument.contains("://")
}

/// Fetches a text.
pub(super) fn fetch(argument: &str, limits: Limits) -> Result<Fetched> {
    // The text itself stays out of the message: it can hold credentials.
    let unreadable = |error| Failure::new(format!("an input is no readable URL: {error}"));
    let mut url = Url::parse(argument).map_err(unreadable)?;
    let deadline = Instant::now() + limits.overall;
    for _ in 0..=limits.redirects {
        refuse_plain(&url)?;
        console::progress(&format!("fetching {}", public(&url)));
        let remaining = deadline.saturating_duration_since(Instant::now());
        let response = request(&url, remaining, limits)?;
        if let Some(target) = redirect_target(&url, &response)? {
            refuse_downgrade(&url, &target)?;
            url = target;
            continue;
        }
        let status = response.status();
        if status != 200 {
            return Err(failed(&url, &format!("the server answered {status}")));
        }
        return Ok(Fetched {
            text: read(&url, response, limits)?,
            name: public(&url),
        });
    }
    let why = format!("more than {} redirects", limits.redirects);
    Err(failed(&url, &why))
}

fn request(url: &Url, remaining: Duration, limits: Limits) -> Result<Response<ureq::Body>> {
    let mut config = ureq::Agent::config_builder()
        .timeout_global(Some(remaining))
        .timeout_connect(Some(limits.connect.min(remaining)))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false);
    if is_loopback(url) {
        config = config.proxy(None);
    }
    let agent = config.build().new_agent();
    let answer = agent.get(url.as_str()).call();
    answer.map_err(|error| failed(url, &reason(error, limits)))
}

fn read(url: &Url, response: Response<ureq::Body>, limits: Limits) -> Result<String> {
    let mut bytes = Vec::new();
    let body = response.into_body().into_reader();
    let mut body = body.take(limits.bytes + 1);
    body.read_to_end(&mut bytes).map_err(|error| {
        let error = ureq::Error::from(error);
        failed(url, &reason(error, limits))
    })?;
    if bytes.len() as u64 > limits.bytes {
        let why = format!("the answer is larger than {} bytes", limits.bytes);
        return Err(failed(url, &why));
    }
    files::utf8(bytes)
        .map_err(|reason| failed(url, &format!("the answer cannot be read: {reason}")))
}

/// Where a redirect leads; nothing when the answer is none.
fn redirect_target(url: &Url, response: &Response<ureq::Body>) -> Result<Option<Url>> {
    if !response.status().is_redirection() {
        return Ok(None);
    }
    let location = response.headers().get(header::LOCATION);
    let target = location
        .and_then(|location| location.to_str().ok())
        .and_then(|location| url.join(location).ok());
    match target {
        Some(target) => Ok(Some(target)),
        None => Err(failed(url, "the server redirects to nowhere")),
    }
}

fn refuse_plain(url: &Url) -> Result<()> {
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_loopback(url) => Ok(()),
        "http" => Err(failed(
            url,
            "plain http is for this machine only: use https",
        )),
        scheme => Err(failed(
            url,
            &format!("`{scheme}` is not fetched: use https"),
        )),
    }
}

fn refuse_downgrade(from: &Url, to: &Url) -> Result<()> {
    if from.scheme() == "https" && to.scheme() != "https" {
        let why = format!("the server redirects from https to {}", to.scheme());
        return Err(failed(from, &why));
    }
    Ok(())
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

fn reason(error: ureq::Error, limits: Limits) -> String {
    match error {
        ureq::Error::Timeout(_) => {
            let Limits {
                connect, overall, ..
            } = limits;
            format!("it took too long (limits: {connect:?} to connect, {overall:?} in all)")
        }
        ureq::Error::HostNotFound => "the host is not known".to_owned(),
        // Others can name the URL, with what is to stay out of messages.
        ureq::Error::Io(error) => error.to_string(),
        ureq::Error::Rustls(error) => error.to_string(),
        ureq::Error::Tls(why) => why.to_owned(),
        ureq::Error::ConnectionFailed => "no connection".to_owned(),
        ureq::Error::Protocol(_) => "the answer is no valid HTTP".to_owned(),
        _ => "the request failed".to_owned(),
    }
}

fn failed(url: &Url, why: &str) -> Failure {
    Failure::new(format!("cannot fetch `{}`: {why}", public(url)))
}

/// The URL as messages name it: credentials, query and fragment can hold secrets.
fn public(url: &Url) -> String {
    let mut url = url.clone();
    // A URL that cannot have credentials has none.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn https_never_becomes_http_on_the_way() {
        let from = url("https://harbour.invalid/a");
        assert!(refuse_downgrade(&from, &url("https://other.invalid/")).is_ok());
        assert!(refuse_downgrade(&from, &url("http://127.0.0.1/")).is_err());
        assert!(refuse_downgrade(&url("http://localhost/"), &url("http://127.0.0.1/")).is_ok());
    }

    #[test]
    fn this_machine_has_several_names() {
        for own in ["http://localhost:1/", "http://127.1.2.3/", "http://[::1]/"] {
            assert!(refuse_plain(&url(own)).is_ok(), "{own}");
        }
        for other in [
            "http://10.0.0.1/",
            "http://localhost.invalid/",
            "http://[::2]/",
        ] {
            assert!(refuse_plain(&url(other)).is_err(), "{other}");
        }
    }
}
