//! Connections that fail, before and within an answer.

use std::error::Error as _;

use management_client::{Client, Error};
use management_client_tests::{
    CANARY, KEY, Listener, Manners, assert_clean, chunked, client, configure, head, nobody, pair,
    reply,
};

use crate::wire::calls::Call;

async fn failure(call: Call, client: &Client) -> Error {
    let error = call.send(client).await.unwrap_err();
    assert!(error.is_transport(), "{error}");
    let others = [
        error.is_timeout(),
        error.is_status(),
        error.is_decode(),
        error.is_body_too_large(),
        error.is_configuration(),
        error.is_invalid_request(),
    ];
    assert!(!others.contains(&true), "{error}: {others:?}");
    assert_eq!(error.attempts(), 1);
    assert_eq!(error.operation_id(), Some(call.id()));
    assert!(error.source().is_some(), "the cause is kept");
    assert_clean(&error);
    error
}

fn assert_no_answer(error: &Error) {
    assert_eq!(error.status(), None);
    assert!(error.headers().is_none() && error.body().is_none());
    assert!(!error.body_truncated());
    assert_eq!(error.detail(), None);
}

#[tokio::test]
async fn nobody_listens() {
    let (url, _socket) = nobody();
    let client = client(url);
    for call in Call::ALL {
        let error = failure(call, &client).await;
        assert!(error.is_connect());
        assert!(error.to_string().contains("no connection was made"));
        assert_no_answer(&error);
    }
}

#[tokio::test]
async fn the_connection_ends_before_an_answer() {
    let (server, client) = pair().await;
    for (count, manners) in (1..).zip([Manners::HangUp, Manners::Answer(Vec::new())]) {
        server.now(manners.clone());
        for call in Call::ALL {
            let error = failure(call, &client).await;
            assert!(!error.is_connect(), "{manners:?}: {error}");
            assert!(error.to_string().contains("before an answer came"));
            assert_no_answer(&error);
        }
        assert_eq!(server.connections(), 3 * count, "nothing is sent twice");
    }
}

#[tokio::test]
async fn the_head_of_an_answer_is_broken() {
    let (server, client) = pair().await;
    let long = format!("HTTP/1.1 200 OK\r\na: {}", "x".repeat(1_000_000));
    for bytes in [
        "HTTP/1.1 200 OK\r\ncontent-le",
        "HTTP/1.1 200",
        "CANARY\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 20 CANARY\r\n\r\n",
        "HTTP/1.1 200 OK\r\nCANARY\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: CANARY\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}",
        "HTTP/1.1 101 Switching Protocols\r\nupgrade: CANARY\r\n\r\n",
        "\0\0\0\0",
        "{\"credentials\":[]}",
        &long,
    ] {
        server.now_answer(bytes.replace("CANARY", CANARY));
        let error = Call::List.send(&client).await.unwrap_err();
        assert!(error.is_transport() || error.is_status(), "{error}");
        assert!(!error.is_connect() && !error.is_timeout(), "{error}");
        assert_clean(&error);
    }
}

#[tokio::test]
async fn an_answer_is_cut_short() {
    let (server, client) = pair().await;
    let announced = head(200, &["content-length: 1000", "x-request-id: r-17"]);
    let with = |body: &str| [&announced, body.as_bytes()].concat();
    for bytes in [
        with(""),
        with("{\"credentials\":[]}"),
        with(CANARY),
        chunked(200, "{\"credentials\":[]}"),
        chunked(200, CANARY),
        [head(200, &["transfer-encoding: chunked"]), CANARY.into()].concat(),
    ] {
        server.now_answer(bytes);
        // Even where the body means nothing, so that success means that all went well.
        for call in Call::ALL {
            let error = failure(call, &client).await;
            assert!(!error.is_connect());
            assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
            assert!(error.body_truncated());
            assert!(
                error.to_string().contains("in the middle of the answer"),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn tls_fails_before_the_key_is_sent() {
    let server = Listener::start(Manners::Blurt(reply(400, CANARY))).await;
    let client = configure(server.https_url()).build().unwrap();
    let error = failure(Call::List, &client).await;
    assert!(error.is_connect(), "{error}");
    assert_no_answer(&error);
    let sent = server.first_bytes();
    assert_eq!(sent.first(), Some(&22), "a TLS handshake");
    assert!(!sent.windows(KEY.len()).any(|part| part == KEY.as_bytes()));
}

#[tokio::test]
async fn a_closed_connection_is_replaced() {
    // Without `connection: close`, so that the client keeps the connection.
    let bytes = [
        head(200, &["content-length: 18"]),
        b"{\"credentials\":[]}".to_vec(),
    ]
    .concat();
    let server = Listener::answer(bytes).await;
    let client = client(server.url());
    for _ in 0..5 {
        Call::List.send(&client).await.unwrap();
    }
    assert_eq!(server.requests().len(), 5);
}
