//! The client without any TLS library. A package of its own, because features of others would bring one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use management_client::{Client, ClientBuilder};
use management_client_tls_tests::behind_proxy;

fn builder(url: &str) -> ClientBuilder {
    let client = Client::builder().management_key("mg_plain").base_url(url);
    client.allow_http()
}

fn refused(url: &str, feature: &str) {
    let error = builder(url).build().unwrap_err();
    assert!(error.is_configuration(), "{error}");
    assert!(error.to_string().contains(feature), "{error}");
}

#[test]
fn https_is_refused_and_http_is_not() {
    builder("http://h.test").build().unwrap();
    refused("https://h.test", "feature `rustls`");
}

#[test]
#[ignore = "started by the other test, with a proxy"]
fn in_a_process_of_its_own() {
    refused("http://h.test", "feature `socks`");
}

/// reqwest cannot call through one then.
#[test]
fn a_socks_proxy_is_refused() {
    let output = behind_proxy("in_a_process_of_its_own", "socks5h://127.0.0.1:1").unwrap();
    assert!(output.status.success(), "{output:?}");
}
