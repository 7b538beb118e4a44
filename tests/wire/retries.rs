//! Calls that are made again, and calls that are not.

use std::time::Duration;

use management_client::{
    Client, ClientBuilder, Error, RetryPolicy,
    types::{CreateTeamApiKeyBody, Env, Region},
};
use management_client_tests::{
    CANARY, Listener, Manners, Received, assert_clean, chunked, configure, head, nobody, reply,
    reply_with,
};

use crate::wire::calls::{Call, TEAM};

/// The default policy without its waits.
pub(crate) const QUICK: RetryPolicy = RetryPolicy::new().first_delay(Duration::ZERO);

/// One operation of each class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Class {
    Safe,
    Rejected,
    Never,
}

impl Class {
    pub(crate) const ALL: [Self; 3] = [Self::Safe, Self::Rejected, Self::Never];

    pub(crate) async fn call(self, client: &Client) -> Result<(), Error> {
        match self {
            Self::Safe => Call::List.send(client).await.map(|_| ()),
            Self::Rejected => client.delete_team(TEAM).send().await.map(|_| ()),
            Self::Never => {
                let body = CreateTeamApiKeyBody::new(TEAM, CANARY);
                let call = client.create_team_api_key(Env::Sandbox, Region::Us, body);
                call.send().await.map(|_| ())
            }
        }
    }

    pub(crate) async fn error(self, client: &Client) -> Error {
        let error = self.call(client).await.unwrap_err();
        assert_clean(&error);
        // The error tells callers what the policy told the client.
        assert_eq!(error.is_retryable(), error.attempts() == 3, "{error}");
        error
    }
}

pub(crate) fn quick(base_url: impl Into<String>) -> ClientBuilder {
    configure(base_url).retry(QUICK)
}

async fn pair() -> (Listener, Client) {
    let server = Listener::start(Manners::HangUp).await;
    let client = quick(server.url()).build().unwrap();
    (server, client)
}

fn success() -> Vec<u8> {
    reply(200, Call::List.minimal())
}

#[tokio::test]
async fn success_after_a_refusal_is_success() {
    for status in [408, 429, 500, 502, 503, 504] {
        let (server, client) = pair().await;
        server.now_answer_each([reply(status, ""), success()]);
        Class::Safe.call(&client).await.unwrap();
        assert_eq!(server.requests().len(), 2, "{status}");
    }
}

#[tokio::test]
async fn three_refusals_are_an_error() {
    let (server, client) = pair().await;
    server.now_answer(reply_with(503, &["x-request-id: r-3"], CANARY));
    let error = Class::Safe.error(&client).await;
    assert!(error.is_server_error());
    assert_eq!((error.attempts(), server.requests().len()), (3, 3));
    let end = "the API answered 503 Service Unavailable; 3 attempts; request id r-3";
    assert!(error.to_string().contains(end), "{error}");
}

#[tokio::test]
async fn the_class_decides_which_status_is_repeated() {
    use Class::{Rejected, Safe};
    for (status, repeated) in [
        (307, &[][..]),
        (401, &[]),
        (404, &[]),
        (408, &[Safe]),
        (409, &[]),
        (422, &[]),
        (429, &[Safe, Rejected]),
        (500, &[Safe]),
        (501, &[]),
        (502, &[Safe]),
        (503, &[Safe, Rejected]),
        (504, &[Safe]),
    ] {
        let (server, client) = pair().await;
        server.now_answer(reply(status, CANARY));
        let mut requests = 0;
        for class in Class::ALL {
            let error = class.error(&client).await;
            let attempts = if repeated.contains(&class) { 3 } else { 1 };
            requests += attempts;
            assert_eq!(error.attempts(), attempts, "{status} {class:?}");
        }
        assert_eq!(server.requests().len(), requests as usize, "{status}");
    }
}

#[tokio::test]
async fn what_was_never_sent_is_always_repeated() {
    let (url, _socket) = nobody();
    let client = quick(url).build().unwrap();
    for class in Class::ALL {
        let error = class.error(&client).await;
        assert!(error.is_connect());
        assert_eq!(error.attempts(), 3, "{class:?}");
    }
}

#[tokio::test]
async fn what_may_have_been_done_is_repeated_when_it_is_safe() {
    for manners in [
        Manners::HangUp,
        Manners::Answer(Vec::new()),
        Manners::Answer(chunked(200, "{")),
    ] {
        let (server, client) = pair().await;
        server.now(manners);
        for class in Class::ALL {
            let error = class.error(&client).await;
            assert!(error.is_transport() && !error.is_connect(), "{error}");
            let attempts = if class == Class::Safe { 3 } else { 1 };
            assert_eq!(error.attempts(), attempts, "{class:?}");
        }
        assert_eq!(server.connections(), 5);
    }
}

#[tokio::test]
async fn an_answer_of_another_shape_is_final() {
    let (server, client) = pair().await;
    server.now_answer(reply(200, "[]"));
    let error = Class::Safe.error(&client).await;
    assert!(error.is_decode());
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
}

#[tokio::test]
async fn every_attempt_sends_the_same_bytes() {
    let (server, client) = pair().await;
    server.now_answer(reply(503, ""));
    let error = Call::Prepare.send(&client).await.unwrap_err();
    assert_eq!(error.attempts(), 3);
    let requests = server.requests();
    assert!(!requests[0].body.is_empty());
    // But for the span id of each attempt.
    let others = |request: &Received| {
        let mut others = request.clone();
        others.headers.retain(|(name, _)| name != "traceparent");
        others
    };
    assert!(
        requests
            .iter()
            .all(|request| others(request) == others(&requests[0]))
    );
    assert_eq!(requests.len(), 3);
}

#[tokio::test]
async fn the_api_says_when_to_come_back() {
    let (server, client) = pair().await;
    for (header, attempts, delay) in [
        ("retry-after: 0", 3, Some(0)),
        ("retry-after: -5", 3, None),
        ("retry-after: soon", 3, None),
        ("retry-after: Sunday, 06-Nov-94 08:49:37 GMT", 3, Some(0)),
        ("retry-after: 31", 1, Some(31)),
        ("retry-after: 99999999999999999999", 1, Some(u64::MAX)),
    ] {
        server.now_answer(reply_with(429, &[header], CANARY));
        let error = Class::Safe.call(&client).await.unwrap_err();
        assert_eq!(error.attempts(), attempts, "{header}");
        assert_eq!(error.retry_after(), delay.map(Duration::from_secs));
        assert!(error.is_retryable(), "{header}");
    }
}

#[tokio::test]
async fn the_body_of_a_refusal_is_not_waited_for() {
    let endless = [head(503, &["content-length: 100"]), b"down".to_vec()].concat();
    let server = Listener::start(Manners::HangUp).await;
    server.now_each([
        Manners::Stall(endless),
        Manners::Stall(chunked(429, "slow")),
        Manners::Answer(success()),
    ]);
    let hour = Duration::from_secs(3600);
    let builder = quick(server.url()).timeout(hour).deadline(hour / 60);
    Class::Safe.call(&builder.build().unwrap()).await.unwrap();
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_wait_that_the_deadline_forbids_is_not_begun() {
    let server = Listener::answer(reply_with(503, &["retry-after: 20"], "")).await;
    let builder = quick(server.url()).deadline(Duration::from_secs(15));
    let error = Class::Safe.call(&builder.build().unwrap()).await;
    assert_eq!(error.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn a_call_that_is_dropped_ends() {
    let long = Duration::from_secs(3600);
    let waits = RetryPolicy::new().first_delay(long).max_delay(long);
    for manners in [Manners::Stall(Vec::new()), Manners::Answer(reply(503, ""))] {
        let server = Listener::start(manners).await;
        let client = configure(server.url()).retry(waits).build().unwrap();
        let call = tokio::spawn({
            let client = client.clone();
            async move { Class::Safe.call(&client).await }
        });
        server.arrived(1).await;
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());
        // The client is as good as before.
        server.now_answer(success());
        Class::Safe.call(&client).await.unwrap();
        assert_eq!(server.requests().len(), 2);
    }
}
