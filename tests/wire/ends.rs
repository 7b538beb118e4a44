//! What the hooks tell of the ends of attempts and calls.

use std::sync::{Arc, Mutex};

use management_client::{
    AttemptEnd, CallEnd, ClientBuilder, CredentialsError, Secret,
    http::StatusCode,
    types::{Env, Region},
    uuid::Uuid,
};
use management_client_tests::{
    CANARY, Listener, Manners, assert_debug_clean, configure, nobody, reply, reply_with,
};
use tokio::sync::mpsc;

use crate::wire::{
    calls::Call,
    canaries::{list, with_canary},
    recorder::Recorder,
    retries::quick,
};

/// What one end says.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    operation: &'static str,
    /// Which attempt, or how many.
    number: u32,
    outcome: &'static str,
    status: Option<u16>,
}

fn told(number: u32, outcome: &'static str, status: Option<u16>) -> Told {
    let operation = Call::List.id();
    Told {
        operation,
        number,
        outcome,
        status,
    }
}

/// The ends that were told, those of attempts and those of calls.
#[derive(Clone, Default)]
struct Ends(Arc<Mutex<(Vec<Told>, Vec<Told>)>>);

impl Ends {
    fn listen(builder: ClientBuilder) -> (ClientBuilder, Self) {
        let ends = Self::default();
        let (attempts, calls) = (ends.clone(), ends.clone());
        let builder = builder
            .on_attempt_end(move |end: &AttemptEnd<'_>| {
                assert_eq!((end.method(), end.path()), ("GET", Call::List.template()));
                assert_eq!(
                    end.error().is_some(),
                    end.outcome() != "success" && !end.is_cancelled()
                );
                assert!(end.trace_id().is_some());
                assert_debug_clean(end);
                let status = end.status().map(|status| status.as_u16());
                let told = told(end.attempt(), end.outcome(), status);
                attempts.0.lock().unwrap().0.push(told);
            })
            .on_call_end(move |end: &CallEnd<'_>| {
                assert_eq!(end.operation_id(), Call::List.id());
                assert_eq!(end.trace_id().is_some(), end.attempts() > 0);
                if let Some(error) = end.error() {
                    assert_eq!(error.attempts(), end.attempts());
                    assert_eq!(error.kind().as_str(), end.outcome());
                    assert_eq!(error.trace_id(), end.trace_id());
                }
                assert_debug_clean(end);
                let status = end.status().map(|status| status.as_u16());
                calls
                    .0
                    .lock()
                    .unwrap()
                    .1
                    .push(told(end.attempts(), end.outcome(), status));
            });
        (builder, ends)
    }

    fn take(&self) -> (Vec<Told>, Vec<Told>) {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

#[tokio::test]
async fn attempts_and_calls_end_with_or_without_an_answer() {
    let server = Listener::start(Manners::HangUp).await;
    let (builder, ends) = Ends::listen(quick(server.url()));
    let client = builder.build().unwrap();
    let hang_up = Manners::HangUp;
    let refuse = Manners::Answer(reply_with(503, &["x-request-id: r-1"], CANARY));
    let answer = Manners::Answer(reply(200, Call::List.minimal()));
    server.now_each([hang_up, refuse, answer]);
    Call::List.send(&client).await.unwrap();
    let attempts = vec![
        told(1, "transport", None),
        told(2, "server_error", Some(503)),
        told(3, "success", Some(200)),
    ];
    assert_eq!(ends.take(), (attempts, vec![told(3, "success", Some(200))]));

    server.now_answer(reply(404, CANARY));
    Call::List.send(&client).await.unwrap_err();
    let end = vec![told(1, "not_found", Some(404))];
    assert_eq!(ends.take(), (end.clone(), end));
}

#[tokio::test]
async fn a_body_of_another_shape_is_the_failure_of_the_call_alone() {
    let server = Listener::answer(reply(200, CANARY)).await;
    let (builder, ends) = Ends::listen(configure(server.url()));
    Call::List
        .send(&builder.build().unwrap())
        .await
        .unwrap_err();
    let attempts = vec![told(1, "success", Some(200))];
    assert_eq!(ends.take(), (attempts, vec![told(1, "decode", Some(200))]));
}

#[tokio::test]
async fn where_nobody_answers_the_ends_are_told() {
    let (url, _socket) = nobody();
    let (builder, ends) = Ends::listen(configure(url));
    Call::List
        .send(&builder.build().unwrap())
        .await
        .unwrap_err();
    let end = vec![told(1, "connect", None)];
    assert_eq!(ends.take(), (end.clone(), end));
}

#[tokio::test]
async fn an_attempt_without_a_key_has_not_begun() {
    let server = Listener::answer(reply(503, "")).await;
    let keys = Mutex::new(vec!["mg_first"]);
    let builder = quick(server.url()).credentials(move || {
        let key = keys.lock().unwrap().pop();
        std::future::ready(key.map(Into::into).ok_or_else(|| CANARY.into()))
    });
    let (builder, ends) = Ends::listen(builder);
    let error = Call::List
        .send(&builder.build().unwrap())
        .await
        .unwrap_err();
    assert!(error.is_credentials());
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
    let attempts = vec![told(1, "server_error", Some(503))];
    assert_eq!(ends.take(), (attempts, vec![told(1, "credentials", None)]));
}

#[tokio::test]
async fn a_refused_call_has_an_end_and_a_span() {
    let recorder = Recorder::start();
    let (builder, ends) = Ends::listen(configure("http://127.0.0.1:1"));
    let client = builder.build().unwrap();
    let error = list(&client).timeout(std::time::Duration::ZERO).await;
    assert_eq!(error.unwrap_err().attempts(), 0);
    let calls = vec![told(0, "invalid_request", None)];
    assert_eq!(ends.take(), (Vec::new(), calls));
    assert_eq!(recorder.spans().len(), 1);

    let nowhere = with_canary("http://127.0.0.1:1").build().unwrap();
    let none: [Uuid; 0] = [];
    let empty = nowhere.delete_team_api_keys(Env::Sandbox, Region::Us, none);
    let errors = [
        empty.await.unwrap_err(),
        nowhere
            .get_team_custom_credentials("..".into(), Region::Us)
            .await
            .unwrap_err(),
        nowhere
            .get_team_custom_credentials("a/b".into(), Region::Us)
            .await
            .unwrap_err(),
    ];
    let spans = recorder.spans();
    assert_eq!(spans.len(), 1 + errors.len());
    for (error, span) in errors.iter().zip(&spans[1..]) {
        assert!(error.is_invalid_request(), "{error}");
        assert_eq!(span.field("operation"), error.operation_id());
        assert_eq!(span.field("error.type"), Some("invalid_request"));
        assert_eq!(span.field("otel.status_code"), Some("ERROR"));
        assert_eq!(span.field("trace_id"), None);
    }
    assert!(recorder.events().is_empty());
}

#[tokio::test]
async fn a_call_without_an_organization_has_a_span() {
    let recorder = Recorder::start();
    let builder = management_client::Client::builder().management_key("mg_key");
    let error = builder.build().unwrap().get_org().await.unwrap_err();
    assert!(
        error.is_invalid_request() && error.attempts() == 0,
        "{error}"
    );
    let spans = recorder.spans();
    assert_eq!(spans[0].field("operation"), Some("get_org"));
    assert_eq!(spans[0].field("error.type"), Some("invalid_request"));
}

#[tokio::test]
async fn a_future_that_is_dropped_has_been_cancelled() {
    let recorder = Recorder::start();
    let server = Listener::start(Manners::Stall(Vec::new())).await;
    let (builder, ends) = Ends::listen(quick(server.url()));
    let client = builder.build().unwrap();
    {
        let mut call = Box::pin(Call::List.send(&client));
        tokio::select! {
            biased;
            _ = &mut call => panic!("nobody answers"),
            () = server.arrived(1) => {}
        }
    }
    let end = vec![told(1, "cancelled", None)];
    assert_eq!(ends.take(), (end.clone(), end));
    assert_eq!(recorder.spans()[0].field("error.type"), Some("cancelled"));
    // One that nobody has polled has not begun.
    drop(list(&client).send());
    assert_eq!(ends.take(), (Vec::new(), Vec::new()));

    // Nor has the attempt of one that waits for its key.
    let waiting = configure(server.url());
    let waiting = waiting.credentials(std::future::pending::<Result<Secret, CredentialsError>>);
    let (builder, ends) = Ends::listen(waiting);
    let client = builder.build().unwrap();
    {
        let mut call = Box::pin(Call::List.send(&client));
        tokio::select! {
            biased;
            _ = &mut call => panic!("there is no key"),
            () = tokio::task::yield_now() => {}
        }
    }
    assert_eq!(ends.take(), (Vec::new(), vec![told(0, "cancelled", None)]));
}

#[tokio::test]
async fn ends_are_enough_for_metrics() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let (send, mut told) = mpsc::unbounded_channel();
    let builder = configure(server.url()).on_call_end(move |end| {
        // Without an answer there is no status, and the word stays one of few.
        let labels = (end.method(), end.path(), end.status(), end.outcome());
        send.send((labels, end.attempts(), end.elapsed())).unwrap();
    });
    Call::List.send(&builder.build().unwrap()).await.unwrap();
    let (labels, attempts, _) = told.recv().await.unwrap();
    let status = Some(StatusCode::OK);
    assert_eq!(labels, ("GET", Call::List.template(), status, "success"));
    assert_eq!(attempts, 1);
}
