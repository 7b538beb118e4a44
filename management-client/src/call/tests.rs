//! Calls against a server that sends exactly the bytes of the test.

use std::{error::Error as _, fmt::Write as _, net::TcpListener, time::Duration};

use http::{HeaderName, HeaderValue};
use serde_json::Value;

use super::*;
use crate::{retry::RetryPolicy, testing::serve};

const OPERATION: Operation = Operation {
    id: "get_thing",
    method: "GET",
    path: "/v1/thing/{id}",
    retry: crate::operation::Retry::Safe,
};

/// Does what a generated request does.
async fn call_with<T: DeserializeOwned>(client: &Client, id: &str) -> Result<Response<T>, Error> {
    let call = Call::new(client, OPERATION);
    call.send(call.draft().path("id", id)).await
}

async fn call(client: &Client) -> Result<Response<Value>, Error> {
    call_with(client, "a").await
}

/// The error of a call that is answered with these bytes.
async fn error_of(answer: impl Into<Vec<u8>>) -> Error {
    let (client, _server) = serve(answer);
    let error = call(&client.max_response_bytes(100_000).build().unwrap())
        .await
        .unwrap_err();
    assert_clean(&error);
    assert_eq!(error.attempts(), 1);
    error
}

fn with_length(status: u16, length: usize, body: &str) -> String {
    format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\nx-request-id: r1\r\n\r\n{body}")
}

fn answer(status: u16, body: &str) -> String {
    with_length(status, body.len(), body)
}

fn assert_clean(error: &Error) {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(text, "{cause} {cause:?}");
        source = cause.source();
    }
    for word in ["canary", "http://", "thing/a", "prefix"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[tokio::test]
async fn a_request_carries_key_and_name() {
    let (client, server) = serve(answer(200, "{}"));
    call(&client.user_agent("app/1").build().unwrap())
        .await
        .unwrap();
    let request = server.join().unwrap();
    assert!(
        request.starts_with("GET /prefix/v1/thing/a HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(
        request.contains("\r\nx-management-key: mg_canary\r\n"),
        "{request}"
    );
    let agent = concat!(
        "\r\nuser-agent: management-client/",
        env!("CARGO_PKG_VERSION")
    );
    assert!(request.contains(agent), "{request}");
    assert!(request.contains(") app/1\r\n"), "{request}");
}

#[tokio::test]
async fn headers_of_an_operation_go_out_unless_the_caller_says_otherwise() {
    let (client, server) = serve(answer(200, "{}"));
    let mut call = Call::new(&client.build().unwrap(), OPERATION);
    let own = HeaderValue::from_static("own");
    call.options
        .set_header(HeaderName::from_static("x-mode"), own);
    let draft = call.draft().path("id", "a");
    let draft = draft.header("X-Deck", &[1, 2]).header("X-Mode", "fast");
    call.send::<Value>(draft).await.unwrap();
    let request = server.join().unwrap();
    for line in ["\r\nx-deck: 1,2\r\n", "\r\nx-mode: own\r\n"] {
        assert!(request.contains(line), "{request}");
    }
    assert!(!request.contains("fast"), "{request}");
}

#[tokio::test]
async fn a_header_that_cannot_be_sent_is_no_call() {
    let (client, _server) = serve("");
    let call = Call::new(&client.build().unwrap(), OPERATION);
    let draft = call.draft().path("id", "a").header("X-Deck", "canary\r\n");
    let error = call.send::<Value>(draft).await.unwrap_err();
    assert!(error.is_invalid_request() && error.attempts() == 0);
    assert!(error.to_string().contains("`X-Deck`"), "{error}");
    assert_clean(&error);
}

#[tokio::test]
async fn every_success_is_one_and_keeps_its_status() {
    let (client, _server) = serve(answer(201, "[1]"));
    let value = call(&client.build().unwrap()).await.unwrap();
    assert_eq!(value.status(), 201);
    assert_eq!(value.headers()["x-request-id"], "r1");
    assert_eq!(*value, serde_json::json!([1]));
}

#[tokio::test]
async fn a_status_keeps_the_answer() {
    let error = error_of(answer(422, r#"{"detail":"canary"}"#)).await;
    assert!(error.is_validation() && !error.body_truncated());
    assert_eq!(error.detail().as_deref(), Some("canary"));
    assert_eq!(error.request_id(), Some("r1"));
    assert_eq!(error.operation_id(), Some("get_thing"));
}

#[tokio::test]
async fn an_error_keeps_64_kib_of_a_body() {
    for status in [200, 500] {
        let error = error_of(answer(status, &"x".repeat(70_000))).await;
        assert_eq!(error.is_decode(), status == 200);
        assert_eq!(error.body().map(<[u8]>::len), Some(65_536));
        assert!(error.body_truncated());
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let target = listener.local_addr().unwrap();
    let error = error_of(format!(
        "HTTP/1.1 307 X\r\nlocation: http://{target}/\r\ncontent-length: 0\r\n\r\n"
    ))
    .await;
    assert!(error.is_status());
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err(), "the redirect was followed");
}

#[tokio::test]
async fn a_body_of_another_shape_keeps_the_answer() {
    let error = error_of(answer(200, "<html>canary")).await;
    assert!(error.is_decode());
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert_eq!(error.body(), Some(&b"<html>canary"[..]));
    assert_eq!(error.request_id(), Some("r1"));
}

#[tokio::test]
async fn no_body_is_no_json() {
    for bytes in [answer(200, ""), "HTTP/1.1 204 X\r\n\r\n".to_owned()] {
        let error = error_of(bytes).await;
        assert!(
            error.is_decode() && error.to_string().contains("the body is empty"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let long = "1".repeat(100_001);
    for bytes in [
        answer(200, &long),
        format!("HTTP/1.1 200 X\r\n\r\n{long}"),
        with_length(200, usize::MAX / 2, &long),
    ] {
        let error = error_of(bytes).await;
        assert!(
            error.is_body_too_large() && error.body_truncated(),
            "{error}"
        );
    }
    let (client, _server) = serve(answer(200, "12345"));
    let client = client.max_response_bytes(4).build().unwrap();
    assert!(
        call_with::<()>(&client, "a")
            .await
            .unwrap_err()
            .is_body_too_large()
    );
}

#[tokio::test]
async fn an_answer_cut_short_is_a_transport_error() {
    let error = error_of(with_length(200, 1000, "{}")).await;
    assert!(error.is_transport() && !error.is_connect() && !error.is_timeout());
    assert!(
        error.to_string().contains("in the middle of the answer"),
        "{error}"
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    assert!(error.source().is_some());
    let error = error_of("").await;
    assert!(error.is_transport() && error.status().is_none());
}

#[tokio::test]
async fn a_status_counts_even_when_its_body_is_cut_short() {
    let error = error_of(with_length(503, 1000, "down")).await;
    assert!(error.is_server_error() && error.body_truncated());
    assert_eq!(error.body(), Some(&b"down"[..]));
}

#[tokio::test]
async fn nobody_listening_is_a_connect_error() {
    let address = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let client = Client::builder()
        .management_key("mg_canary")
        .base_url(format!("http://{address}"))
        .retry(RetryPolicy::none());
    let error = call(&client.build().unwrap()).await.unwrap_err();
    assert!(error.is_connect() && error.is_transport() && !error.is_timeout());
    assert_clean(&error);
}

#[tokio::test]
async fn silence_is_a_timeout() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let client = Client::builder()
        .management_key("mg_canary")
        .base_url(url)
        .timeout(Duration::from_millis(50))
        .retry(RetryPolicy::none());
    let error = call(&client.build().unwrap()).await.unwrap_err();
    assert!(error.is_timeout() && error.is_transport() && !error.is_connect());
    assert_clean(&error);
}

#[tokio::test]
async fn a_path_value_cannot_lead_elsewhere() {
    let client = Client::builder()
        .management_key("mg_canary")
        .build()
        .unwrap();
    for id in ["", "..", "a\\b", "a/b"] {
        let error = call_with::<()>(&client, id).await.unwrap_err();
        assert!(error.is_invalid_request() && !error.is_status(), "{id}");
        assert_eq!(error.attempts(), 0);
        assert_clean(&error);
    }
}

#[test]
fn a_call_shows_no_key() {
    let call = Call::new(
        &Client::builder()
            .management_key("mg_canary")
            .build()
            .unwrap(),
        OPERATION,
    );
    let text = format!("{call:?}");
    assert!(!text.contains("canary"), "{text}");
}

#[test]
fn client_and_calls_cross_threads() {
    fn crosses<T: Send>(_: &T) {}
    fn is_shared<T: Sync>(_: &T) {}
    let client = Client::builder()
        .management_key("mg_canary")
        .build()
        .unwrap();
    is_shared(&client);
    crosses(&client);
    crosses(&call(&client));
}
