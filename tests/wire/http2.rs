//! Connections of HTTP/2: one for all calls, so that what goes wrong with it goes wrong for all.

use std::time::Duration;

use management_client::{Client, ClientBuilder, RetryBudget};
use management_client_tests::{Http2, Turn};

use crate::wire::{
    calls::Call,
    retries::{Class, quick},
};

const ANSWER: Turn = Turn::Answer(Call::List.minimal());

fn configure(server: &Http2) -> ClientBuilder {
    quick(server.url()).http2_prior_knowledge()
}

async fn pair(turns: impl IntoIterator<Item = Turn>) -> (Http2, Client) {
    let server = Http2::start(turns).await;
    let client = configure(&server).build().unwrap();
    (server, client)
}

#[tokio::test]
async fn calls_share_a_connection() {
    let (server, client) = pair([ANSWER]).await;
    for _ in 0..3 {
        Call::List.send(&client).await.unwrap();
    }
    assert_eq!((server.requests(), server.connections()), (3, 1));
}

#[tokio::test]
async fn an_attempt_after_one_that_timed_out_takes_another_connection() {
    let server = Http2::start([ANSWER, Turn::FallSilent, ANSWER]).await;
    let client = configure(&server)
        .timeout(Duration::from_millis(500))
        .build()
        .unwrap();
    Call::List.send(&client).await.unwrap();
    for _ in 0..2 {
        Call::List.send(&client).await.unwrap();
    }
    // Nobody answers on the first connection any more, but the pool does not know yet.
    assert_eq!((server.requests(), server.connections()), (4, 3));
}

#[tokio::test]
async fn a_silent_connection_is_asked_for_a_sign_of_life_and_closed() {
    let (server, client) = pair([ANSWER, Turn::FallSilent, ANSWER]).await;
    Call::List.send(&client).await.unwrap();
    let error = tokio::spawn({
        let client = client.clone();
        async move { Class::Never.call(&client).await.unwrap_err() }
    });
    while server.requests() < 2 {
        tokio::task::yield_now().await;
    }
    // From here on, time passes as soon as there is nothing else to do.
    tokio::time::pause();
    server.closed(1).await;
    tokio::time::resume();
    assert_eq!(server.pings(), 1);
    let error = error.await.unwrap();
    assert!(error.is_transport() && !error.is_retryable(), "{error}");
    Call::List.send(&client).await.unwrap();
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn an_idle_connection_is_asked_too() {
    let server = Http2::start([ANSWER, Turn::FallSilent, ANSWER]).await;
    let client = configure(&server).build().unwrap();
    Call::List.send(&client).await.unwrap();
    let dropped = tokio::spawn({
        let client = client.clone();
        async move { Call::List.send(&client).await.map(drop) }
    });
    while server.requests() < 2 {
        tokio::task::yield_now().await;
    }
    dropped.abort();
    assert!(dropped.await.unwrap_err().is_cancelled());
    tokio::time::pause();
    server.closed(1).await;
    tokio::time::resume();
    assert_eq!(
        server.pings(),
        1,
        "the pool alone would have closed it later"
    );
    Call::List.send(&client).await.unwrap();
}

/// reqwest would send each attempt up to three times by itself.
#[tokio::test]
async fn what_the_server_has_not_begun_is_an_attempt_like_others() {
    for turn in [Turn::Refuse, Turn::GoAway] {
        for class in Class::ALL {
            let (server, client) = pair([turn.clone()]).await;
            let error = class.error(&client).await;
            assert!(error.is_transport() && error.is_retryable(), "{error}");
            assert_eq!((error.attempts(), server.requests()), (3, 3), "{turn:?}");
        }
    }
    let server = Http2::start([Turn::Refuse]).await;
    let poor = configure(&server).retry_budget(RetryBudget::new().capacity(0));
    let error = Call::List.send(&poor.build().unwrap()).await.unwrap_err();
    assert_eq!((error.attempts(), server.requests()), (1, 1));
}

#[tokio::test]
async fn what_the_server_has_not_begun_is_begun_by_the_next_attempt() {
    for turn in [Turn::Refuse, Turn::GoAway] {
        let (server, client) = pair([turn, ANSWER]).await;
        Call::List.send(&client).await.unwrap();
        assert_eq!(server.requests(), 2);
    }
}
