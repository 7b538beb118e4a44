//! A call through a SOCKS proxy. It is in this package because the tests of the others are about a client without the
//! feature.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread,
};

use management_client::{Client, RetryPolicy, uuid::Uuid};
use management_client_tls_tests::behind_proxy;

/// A host that has no address: it is for the proxy to find.
const URL: &str = "http://h.test";

#[tokio::test]
#[ignore = "started by the other test, with a proxy"]
async fn in_a_process_of_its_own() {
    rustls::crypto::ring::default_provider()
        .install_default()
        .unwrap();
    let client = Client::builder().management_key("mg_socks").base_url(URL);
    let client = client.allow_http().org_id(Uuid::nil());
    let client = client.retry(RetryPolicy::none()).build().unwrap();
    let error = client.get_org().send().await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[test]
fn a_call_goes_through_a_socks_proxy() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy = format!("socks5h://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || serve(listener.accept().unwrap().0));
    let output = behind_proxy("in_a_process_of_its_own", &proxy).unwrap();
    assert!(output.status.success(), "{output:?}");
    let request = server.join().unwrap();
    assert!(request[0].starts_with("GET /v1/org/"), "{request:?}");
    assert!(request.contains(&"x-management-key: mg_socks".to_owned()));
}

/// A proxy of RFC 1928, which answers a request in place of the host that is asked for; returns its lines.
fn serve(mut stream: TcpStream) -> Vec<String> {
    let mut exchange = |expected: &[u8], answer: &[u8]| {
        let mut bytes = vec![0; expected.len()];
        stream.read_exact(&mut bytes).unwrap();
        assert_eq!(bytes, expected);
        stream.write_all(answer).unwrap();
    };
    // Version 5 and one way to authenticate, which is none.
    exchange(&[5, 1, 0], &[5, 0]);
    // Connect to a name of six bytes, port 80.
    exchange(
        b"\x05\x01\0\x03\x06h.test\0\x50",
        &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    );
    let lines = BufReader::new(&stream).lines().map(Result::unwrap);
    let request = lines.take_while(|line| !line.is_empty()).collect();
    stream
        .write_all(b"HTTP/1.1 404 None\r\ncontent-length: 0\r\n\r\n")
        .unwrap();
    request
}
