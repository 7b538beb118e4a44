//! What a call may do otherwise than its client.

use std::time::Duration;

use management_client::{
    RetryPolicy,
    http::{HeaderName, HeaderValue, header},
    operations::GetTeamCustomCredentials,
    types::{CreateTeamApiKeyBody, Env, Region},
    uuid::Uuid,
};
use management_client_tests::{
    CANARY, KEY, Listener, Manners, assert_clean, assert_debug_clean, client, configure, reply,
    reply_with,
};

use crate::wire::{calls::Call, retries::QUICK};

/// The call that all of these tests make.
fn list(client: &management_client::Client) -> GetTeamCustomCredentials {
    client.get_team_custom_credentials(Env::Sandbox, Region::Us)
}

#[tokio::test]
async fn attempts() {
    let server = Listener::answer(reply(503, "")).await;
    let one = client(server.url());
    let error = list(&one).retry(QUICK).send().await.unwrap_err();
    assert_eq!(error.attempts(), 3);
    let three = configure(server.url()).retry(QUICK).build().unwrap();
    let error = list(&three).retry(RetryPolicy::none()).send().await;
    assert_eq!(error.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn the_time_for_an_attempt_and_for_a_call() {
    let server = Listener::start(Manners::Stall(Vec::new())).await;
    let client = client(server.url());
    let short = Duration::from_millis(50);
    for call in [list(&client).timeout(short), list(&client).deadline(short)] {
        let error = call.retry(QUICK.max_attempts(1)).send().await.unwrap_err();
        assert!(error.is_timeout(), "{error}");
        assert_clean(&error);
    }
}

#[tokio::test]
async fn no_wait_goes_beyond_a_calls_deadline() {
    let server = Listener::answer(reply_with(503, &["retry-after: 20"], "")).await;
    let client = client(server.url());
    let call = list(&client).retry(QUICK).deadline(Duration::from_secs(15));
    assert_eq!(call.send().await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn no_time_is_no_call() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = client(server.url());
    for call in [
        list(&client).timeout(Duration::ZERO),
        list(&client).deadline(Duration::ZERO),
    ] {
        let error = call.send().await.unwrap_err();
        assert!(error.is_invalid_request(), "{error}");
        assert_eq!(error.attempts(), 0);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn headers_go_out_with_each_attempt() {
    let server = Listener::answer(reply(503, "")).await;
    let client = client(server.url());
    let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    let call = list(&client)
        .retry(QUICK)
        .header(
            HeaderName::from_static("traceparent"),
            HeaderValue::from_static("first"),
        )
        .header(
            HeaderName::from_static("traceparent"),
            HeaderValue::from_static(parent),
        );
    call.send().await.unwrap_err();
    assert_eq!(server.requests().len(), 3);
    for request in server.requests() {
        assert_eq!(request.header("traceparent"), Some(parent));
    }
}

#[tokio::test]
async fn a_header_replaces_all_but_the_key() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = client(server.url());
    let call = list(&client)
        .header(
            header::ACCEPT,
            HeaderValue::from_static("application/x-json"),
        )
        .header(
            HeaderName::from_static("x-management-key"),
            HeaderValue::from_static("mg_other"),
        );
    call.send().await.unwrap();
    let request = server.request();
    assert_eq!(request.header("accept"), Some("application/x-json"));
    assert_eq!(request.header("x-management-key"), Some(KEY));
}

#[test]
fn a_request_does_not_print_the_values_of_its_headers() {
    let client = client("https://h.test");
    let call = list(&client).header(header::COOKIE, HeaderValue::from_static(CANARY));
    assert_debug_clean(&call);
    assert!(format!("{call:?}").contains("cookie"));
}

#[tokio::test]
async fn who_knows_better_says_whether_a_call_may_be_done_twice() {
    let team = Uuid::nil();
    for (manners, safe, never) in [
        (Manners::Answer(reply(500, "")), 3, 1),
        (Manners::Answer(reply(429, "")), 3, 1),
        (Manners::HangUp, 3, 1),
        (Manners::Answer(reply(409, "")), 1, 1),
    ] {
        let server = Listener::start(manners).await;
        let client = configure(server.url()).retry(QUICK).build().unwrap();
        let create = || {
            let body = CreateTeamApiKeyBody::new(team, "label");
            client.create_team_api_key(Env::Sandbox, Region::Us, body)
        };
        for (result, attempts) in [
            (create().idempotent(true).send().await.map(drop), safe),
            (create().idempotent(false).send().await.map(drop), never),
            (create().send().await.map(drop), never),
            (
                list(&client).idempotent(false).send().await.map(drop),
                never,
            ),
            (list(&client).send().await.map(drop), safe),
        ] {
            let error = result.unwrap_err();
            assert_eq!(error.attempts(), attempts, "{error}");
            assert_eq!(error.is_retryable(), attempts == 3, "{error}");
        }
    }
}
