//! What callers do at each attempt.

use std::{
    fmt::Debug,
    sync::{Arc, Mutex},
};

use management_client::{
    RequestHead, ResponseHead,
    http::{HeaderName, HeaderValue, header},
    types::{Env, Region},
};
use management_client_tests::{
    CANARY, KEY, Listener, Manners, configure, nobody, reply, reply_with,
};

use crate::wire::{calls::Call, retries::quick};

const OWN: HeaderName = HeaderName::from_static("x-own");

/// What hooks have seen.
struct Seen<T>(Arc<Mutex<Vec<T>>>);

impl<T: Debug + PartialEq + Send + 'static> Seen<T> {
    fn new() -> Self {
        Self(Arc::default())
    }

    fn add(&self) -> impl Fn(T) + Send + Sync + 'static {
        let seen = Arc::clone(&self.0);
        move |one| seen.lock().unwrap().push(one)
    }

    fn take(&self) -> Vec<T> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

fn success() -> Vec<u8> {
    reply(200, Call::List.minimal())
}

#[tokio::test]
async fn each_attempt_is_told_before_it_is_made() {
    let server = Listener::answer(reply(503, "")).await;
    let seen = Seen::new();
    let add = seen.add();
    let builder = quick(server.url()).on_request(move |request: &mut RequestHead<'_>| {
        add((
            request.operation_id(),
            request.method(),
            request.path(),
            request.attempt(),
        ));
        let value = HeaderValue::from(request.attempt());
        request.headers_mut().insert(OWN, value);
    });
    Call::List
        .send(&builder.build().unwrap())
        .await
        .unwrap_err();
    let path = Call::List.template();
    let told = |attempt| ("get_team_custom_credentials", "GET", path, attempt);
    assert_eq!(seen.take(), [told(1), told(2), told(3)]);
    let requests = server.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|it| it.header("x-own").unwrap())
        .collect();
    assert_eq!(sent, ["1", "2", "3"], "a header is of one attempt only");
}

#[tokio::test]
async fn no_request_hook_sees_or_changes_the_key() {
    let server = Listener::answer(success()).await;
    let seen = Seen::new();
    let add = seen.add();
    let builder = configure(server.url()).on_request(move |request| {
        let names: Vec<_> = request.headers().keys().map(ToString::to_string).collect();
        add(names);
        let own = HeaderValue::from_static("mg_other");
        request.headers_mut().insert("x-management-key", own);
    });
    Call::List.send(&builder.build().unwrap()).await.unwrap();
    assert_eq!(seen.take(), [["accept", "user-agent", "traceparent"]]);
    assert_eq!(server.request().header("x-management-key"), Some(KEY));
}

#[tokio::test]
async fn hooks_run_in_order_and_after_the_headers_of_the_call() {
    let server = Listener::answer(success()).await;
    let append = |end: &'static str| {
        move |request: &mut RequestHead<'_>| {
            let value = request.headers()[OWN].to_str().unwrap().to_owned() + end;
            request.headers_mut().insert(OWN, value.parse().unwrap());
        }
    };
    let builder = configure(server.url())
        .on_request(append("b"))
        .on_request(append("c"));
    let client = builder.build().unwrap();
    let call = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    call.header(OWN, HeaderValue::from_static("a"))
        .send()
        .await
        .unwrap();
    assert_eq!(server.request().header("x-own"), Some("abc"));
}

#[tokio::test]
async fn each_answer_is_told() {
    let server = Listener::answer(Vec::new()).await;
    let seen = Seen::new();
    let add = seen.add();
    let builder = quick(server.url()).on_response(move |answer: &ResponseHead<'_>| {
        let request_id = answer.headers().get("x-request-id").cloned();
        add((
            answer.operation_id(),
            answer.attempt(),
            answer.status().as_u16(),
            request_id,
        ));
    });
    let client = builder.build().unwrap();
    let id = ["x-request-id: r-1"];
    server.now_answer_each([reply_with(503, &id, ""), success()]);
    Call::List.send(&client).await.unwrap();
    let id = Some(HeaderValue::from_static("r-1"));
    let operation = "get_team_custom_credentials";
    assert_eq!(
        seen.take(),
        [(operation, 1, 503, id), (operation, 2, 200, None)]
    );

    server.now_answer(reply(404, ""));
    Call::List.send(&client).await.unwrap_err();
    assert_eq!(seen.take(), [(operation, 1, 404, None)]);
}

#[tokio::test]
async fn where_no_answer_comes_none_is_told() {
    let server = Listener::start(Manners::HangUp).await;
    let (nowhere, _socket) = nobody();
    for url in [server.url(), nowhere] {
        let seen = Seen::new();
        let add = seen.add();
        let builder = quick(url).on_response(move |answer| add(answer.status()));
        Call::List
            .send(&builder.build().unwrap())
            .await
            .unwrap_err();
        assert!(seen.take().is_empty());
    }
}

#[tokio::test]
async fn neither_head_prints_secrets() {
    let headers = [
        "set-cookie: canary-7f3d9b",
        "x-management-key: canary-7f3d9b",
        "location: https://canary-7f3d9b.test/",
        "www-authenticate: canary-7f3d9b",
    ];
    let server = Listener::answer(reply_with(200, &headers, Call::List.minimal())).await;
    let seen = Seen::new();
    let (add_request, add_response) = (seen.add(), seen.add());
    let builder = configure(server.url())
        .management_key(format!("mg_{CANARY}"))
        .on_request(move |request| add_request(format!("{request:?} {:?}", request.headers())))
        .on_response(move |answer| {
            assert_eq!(answer.headers()[header::SET_COOKIE], CANARY);
            add_response(format!("{answer:?} {:?}", answer.headers()));
        });
    let printed = format!("{builder:?}");
    let client = builder.build().unwrap();
    let call = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let own = HeaderValue::from_static(CANARY);
    call.header(OWN, own).await.unwrap();
    let texts = [seen.take(), vec![printed]].concat();
    assert_eq!(texts.len(), 3);
    assert!(!texts.concat().contains(CANARY), "{texts:?}");
    assert!(texts[0].contains("x-own") && texts[1].contains("www-authenticate"));
}
