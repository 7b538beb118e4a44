//! Servers that take their time.

use std::{error::Error as _, time::Duration};

use management_client::{ClientBuilder, Error};
use management_client_tests::{CANARY, Listener, Manners, assert_clean, chunked, configure, head};

use crate::wire::calls::Call;

/// Short, because a test has to wait for it.
const SHORT: Duration = Duration::from_millis(100);

/// By then, every call has ended, whatever else the machine does.
const LONG: Duration = Duration::from_secs(60);

async fn error_of(call: Call, builder: ClientBuilder) -> Error {
    let client = builder.build().unwrap();
    let sent = tokio::time::timeout(LONG, call.send(&client)).await;
    let error = sent.expect("a call that never ends").unwrap_err();
    assert_eq!(error.attempts(), 1);
    assert_clean(&error);
    error
}

async fn timeout_of(call: Call, builder: ClientBuilder) -> Error {
    let error = error_of(call, builder).await;
    assert!(error.is_timeout() && error.is_transport(), "{error}");
    assert!(!error.is_status() && !error.is_decode() && !error.is_body_too_large());
    assert!(error.source().is_some());
    error
}

/// The error of a call whose time allows for the start of an answer: more and more, because
/// nobody knows how busy the machine is.
async fn with_enough_time(call: Call, bytes: Vec<u8>) -> Error {
    let server = Listener::start(Manners::Stall(bytes)).await;
    let mut timeout = SHORT;
    loop {
        let error = error_of(call, configure(server.url()).timeout(timeout)).await;
        if error.status().is_some() || timeout > LONG / 4 {
            return error;
        }
        timeout *= 4;
    }
}

#[tokio::test]
async fn no_answer_comes() {
    for manners in [Manners::Ignore, Manners::Stall(Vec::new())] {
        let server = Listener::start(manners).await;
        let error = timeout_of(Call::Upsert, configure(server.url()).timeout(SHORT)).await;
        assert!(!error.is_connect());
        assert_eq!(error.status(), None);
        assert!(error.to_string().contains("in the time allowed"), "{error}");
    }
}

#[tokio::test]
async fn an_answer_stops_after_its_head() {
    let error = with_enough_time(Call::Upsert, head(200, &["content-length: 9"])).await;
    assert!(error.is_timeout() && error.is_transport(), "{error}");
    assert!(!error.is_connect() && !error.is_status() && !error.is_decode());
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.to_string().contains("in the time allowed"), "{error}");
}

#[tokio::test]
async fn an_answer_stops_in_its_body() {
    let error = with_enough_time(Call::List, chunked(200, CANARY)).await;
    assert!(error.is_timeout() && error.is_transport(), "{error}");
    assert!(!error.is_connect() && error.body_truncated());
    assert_eq!(error.body(), Some(CANARY.as_bytes()));
}

#[tokio::test]
async fn a_status_is_told_even_when_its_body_does_not_come() {
    let error = with_enough_time(Call::List, head(401, &["content-length: 9"])).await;
    assert!(error.is_unauthorized() && !error.is_timeout(), "{error}");
    assert!(error.body_truncated());
    assert_eq!(error.body(), Some(&b""[..]));
}

#[tokio::test]
async fn tls_is_a_part_of_connecting() {
    let server = Listener::start(Manners::Ignore).await;
    let builder = configure(server.https_url()).connect_timeout(SHORT);
    let error = timeout_of(Call::List, builder.timeout(LONG)).await;
    assert!(error.is_connect() && error.is_timeout(), "{error}");
    let text = error.to_string();
    assert!(
        text.contains("no connection was made in the time"),
        "{text}"
    );
}
