//! TLS with a crypto provider that the application installs. A package of its own, because features of others would
//! bring aws-lc; `cargo tree` in `.ci/run` sees to it that none does.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use management_client::{Client, RetryPolicy, uuid::Uuid};
use tokio::{io::AsyncReadExt as _, net::TcpListener};

/// The first byte of a TLS handshake.
const HANDSHAKE: u8 = 22;

#[tokio::test]
async fn ring_does_what_aws_lc_would() {
    let builder = |url: &str| {
        let client = Client::builder().management_key("mg_ring").base_url(url);
        client.org_id(Uuid::nil()).retry(RetryPolicy::none())
    };
    for url in ["https://h.test", "http://127.0.0.1:1"] {
        let error = builder(url).build().unwrap_err();
        assert!(error.is_configuration(), "{error}");
        assert!(error.to_string().contains("crypto provider"), "{error}");
    }

    rustls::crypto::ring::default_provider()
        .install_default()
        .unwrap();
    let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", server.local_addr().unwrap());
    let client = builder(&url).build().unwrap();
    let call = tokio::spawn(async move { client.get_org().send().await.map(drop) });
    let (mut stream, _) = server.accept().await.unwrap();
    assert_eq!(stream.read_u8().await.unwrap(), HANDSHAKE);
    drop(stream);
    assert!(call.await.unwrap().unwrap_err().is_connect());
}
