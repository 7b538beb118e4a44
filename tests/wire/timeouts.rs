//! Servers that take their time.

use std::{error::Error as _, time::Duration};

use management_client::{ClientBuilder, Error};
use management_client_tests::{CANARY, Listener, Manners, assert_clean, chunked, configure, head};

use crate::calls::Call;

/// Short, because a test has to wait for it; long enough for a busy machine to answer.
const SHORT: Duration = Duration::from_millis(500);

async fn failure(call: Call, builder: ClientBuilder) -> Error {
    let error = call.send(&builder.build().unwrap()).await.unwrap_err();
    assert!(error.is_timeout() && error.is_transport(), "{error}");
    assert!(!error.is_status() && !error.is_decode());
    assert_eq!(error.attempts(), 1);
    assert!(error.source().is_some());
    assert_clean(&error);
    error
}

/// All at once, so that the waiting is done once.
#[tokio::test]
async fn a_call_ends_when_its_time_is_up() {
    tokio::join!(
        no_answer_comes(Manners::Ignore),
        no_answer_comes(Manners::Stall(Vec::new())),
        an_answer_stops_after_its_head(),
        an_answer_stops_in_its_body(),
        a_status_is_told_even_when_its_body_does_not_come(),
        tls_is_a_part_of_connecting(),
    );
}

async fn no_answer_comes(manners: Manners) {
    let server = Listener::start(manners).await;
    let error = failure(Call::Upsert, configure(server.url()).timeout(SHORT)).await;
    assert!(!error.is_connect());
    assert_eq!(error.status(), None);
    assert!(error.to_string().contains("in the time allowed"), "{error}");
}

async fn an_answer_stops_after_its_head() {
    let server = Listener::start(Manners::Stall(head(200, &["content-length: 9"]))).await;
    let error = failure(Call::Upsert, configure(server.url()).timeout(SHORT)).await;
    assert!(!error.is_connect());
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
}

async fn an_answer_stops_in_its_body() {
    let server = Listener::start(Manners::Stall(chunked(200, CANARY))).await;
    let error = failure(Call::List, configure(server.url()).timeout(SHORT)).await;
    assert!(!error.is_connect() && error.body_truncated());
    assert_eq!(error.body(), Some(CANARY.as_bytes()));
}

async fn a_status_is_told_even_when_its_body_does_not_come() {
    let server = Listener::start(Manners::Stall(head(401, &["content-length: 9"]))).await;
    let client = configure(server.url()).timeout(SHORT).build().unwrap();
    let error = Call::List.send(&client).await.unwrap_err();
    assert!(error.is_unauthorized() && !error.is_timeout(), "{error}");
    assert!(error.body_truncated());
}

async fn tls_is_a_part_of_connecting() {
    let server = Listener::start(Manners::Ignore).await;
    let builder = configure(server.https_url()).connect_timeout(SHORT);
    let error = failure(Call::List, builder).await;
    assert!(error.is_connect(), "{error}");
    assert!(
        error.to_string().contains("no connection was made"),
        "{error}"
    );
}
