//! Answers that come when the client no longer waits for them.

use std::{sync::Arc, time::Duration};

use management_client::{
    Client, Error,
    operations::GetTeamCustomCredentials,
    types::{Env, Region},
};
use management_client_tests::{Listener, Manners, configure, head};
use tokio::sync::Notify;

use crate::wire::retries::quick;

/// Short, because a test has to wait for it.
const SHORT: Duration = Duration::from_millis(500);

/// A page whose cursor says which call it answers; the server would keep the connection.
fn page(cursor: &str) -> Vec<u8> {
    let body = format!(r#"{{"credentials":[],"next_cursor":"{cursor}"}}"#);
    let length = format!("content-length: {}", body.len());
    [head(200, &[&length]), body.into_bytes()].concat()
}

/// A call with this cursor.
fn list(client: &Client, cursor: &str) -> GetTeamCustomCredentials {
    let list = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    list.next_cursor(cursor)
}

/// Sends a call, and tells whose answer it got.
async fn answered(list: GetTeamCustomCredentials) -> Result<Option<String>, Error> {
    let page = list.send().await?;
    Ok(page.into_inner().next_cursor)
}

/// A server whose first answer, but for this many bytes of it, waits until it is told.
async fn server(bytes: usize) -> (Listener, Arc<Notify>) {
    let told = Arc::new(Notify::new());
    let (mut first, late) = (page("first"), page("first").split_off(bytes));
    first.truncate(bytes);
    let server = Listener::start(Manners::HangUp).await;
    server.now_each([
        Manners::Pause(first, Arc::clone(&told), late),
        Manners::Stall(page("second")),
    ]);
    (server, told)
}

/// None of it, a part of the head, the head, and all but the last byte of the body.
fn parts() -> [usize; 4] {
    let all = page("first");
    let head = all.windows(4).position(|part| part == b"\r\n\r\n").unwrap() + 4;
    [0, 20, head, all.len() - 1]
}

/// Lets the first answer come, and makes a call that must not get it.
async fn assert_next(server: &Listener, told: &Notify, client: &Client) {
    told.notify_one();
    server.finished(1).await;
    let cursor = answered(list(client, "second")).await.unwrap();
    assert_eq!(cursor.as_deref(), Some("second"));
    assert_eq!((server.connections(), server.requests().len()), (2, 2));
}

#[tokio::test]
async fn a_late_answer_is_not_that_of_the_next_call() {
    for bytes in parts() {
        let (server, told) = server(bytes).await;
        let client = configure(server.url()).build().unwrap();
        let first = list(&client, "first").timeout(SHORT);
        let error = answered(first).await.unwrap_err();
        assert!(error.is_timeout() && !error.is_connect(), "{error}");
        assert_eq!(error.attempts(), 1);
        assert!(error.is_retryable());
        assert_next(&server, &told, &client).await;
    }
}

#[tokio::test]
async fn nor_is_that_of_a_call_that_was_dropped() {
    for bytes in parts() {
        let (server, told) = server(bytes).await;
        let client = configure(server.url()).build().unwrap();
        let dropped = tokio::spawn(answered(list(&client, "first")));
        server.arrived(1).await;
        dropped.abort();
        assert!(dropped.await.unwrap_err().is_cancelled());
        assert_next(&server, &told, &client).await;
    }
}

#[tokio::test]
async fn nor_is_it_that_of_the_next_attempt() {
    for bytes in parts() {
        let (server, told) = server(bytes).await;
        let client = quick(server.url()).timeout(SHORT).build().unwrap();
        // Comes while the second attempt is under way or later.
        let late = async {
            server.arrived(2).await;
            told.notify_one();
        };
        let (cursor, ()) = tokio::join!(answered(list(&client, "first")), late);
        assert_eq!(cursor.unwrap().as_deref(), Some("second"));
        server.finished(1).await;
        // On a busy machine, the second one may have no time either.
        assert_eq!(server.connections(), server.requests().len());
    }
}
