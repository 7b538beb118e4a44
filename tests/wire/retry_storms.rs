//! Many callers and a server that refuses them all.

use management_client::{Client, RetryBudget};
use management_client_tests::{Listener, Manners, reply};

use crate::wire::{calls::Call, retries::quick};

const CALLERS: usize = 64;

/// Makes a call with each of many clones at once; tells how many attempts they made together.
async fn storm(client: &Client) -> usize {
    let calls: Vec<_> = (0..CALLERS)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { Call::List.send(&client).await.unwrap_err().attempts() })
        })
        .collect();
    let mut attempts = 0;
    for call in calls {
        attempts += call.await.unwrap() as usize;
    }
    attempts
}

#[tokio::test]
async fn all_callers_share_the_budget() {
    for status in [429, 503] {
        let server = Listener::answer(reply(status, "")).await;
        let client = quick(server.url()).build().unwrap();
        // 100 tokens, 5 a retry.
        assert_eq!(storm(&client).await, CALLERS + 20);
        assert_eq!(storm(&client).await, CALLERS, "nothing is left");
        assert_eq!(server.requests().len(), 2 * CALLERS + 20);
    }
}

#[tokio::test]
async fn success_fills_the_budget_again() {
    let server = Listener::answer(reply(429, "")).await;
    let client = quick(server.url()).build().unwrap();
    storm(&client).await;
    server.now_answer(reply(200, Call::List.minimal()));
    for _ in 0..10 {
        Call::List.send(&client).await.unwrap();
    }
    server.now_answer(reply(429, ""));
    assert_eq!(storm(&client).await, CALLERS + 2);
}

#[tokio::test]
async fn any_definite_answer_fills_the_budget_again() {
    let server = Listener::answer(reply(503, "")).await;
    let client = quick(server.url()).build().unwrap();
    for (status, retries) in [(404, 2), (422, 2), (409, 2), (200, 2), (429, 0)] {
        server.now_answer(reply(503, ""));
        storm(&client).await;
        server.now_answer(reply(status, "a body of another shape"));
        for _ in 0..10 {
            Call::List.send(&client).await.unwrap_err();
        }
        server.now_answer(reply(503, ""));
        assert_eq!(storm(&client).await, CALLERS + retries, "{status}");
    }
    // Nor does a connection that breaks.
    server.now(Manners::HangUp);
    for _ in 0..10 {
        Call::List.send(&client).await.unwrap_err();
    }
    assert_eq!(storm(&client).await, CALLERS);
}

#[tokio::test]
async fn the_budget_can_be_set() {
    let server = Listener::answer(reply(429, "")).await;
    for (budget, retries) in [
        (RetryBudget::new().capacity(7).cost(1), 7),
        (RetryBudget::new().capacity(0), 0),
        (RetryBudget::unlimited(), 2 * CALLERS),
    ] {
        let client = quick(server.url()).retry_budget(budget).build().unwrap();
        assert_eq!(storm(&client).await, CALLERS + retries, "{budget:?}");
    }
}
