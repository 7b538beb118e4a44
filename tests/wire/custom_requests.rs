//! Requests of operations that the crate has no method for.

use std::time::Duration;

use management_client::{
    Client, Error, ErrorKind,
    http::{HeaderName, HeaderValue, Method},
};
use management_client_tests::{
    CANARY, KEY, Listener, ORG, assert_clean, assert_debug_clean, configure, nobody, pair, reply,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::wire::{recorder::Recorder, retries::quick};

const PATH: &str = "/v1/org/{org_id}/thing/{thing_id}/part";

#[derive(Debug, Deserialize, PartialEq)]
struct Part {
    name: String,
}

#[tokio::test]
async fn path_query_and_body_go_out_and_a_type_of_the_callers_comes_back() {
    let (server, client) = pair().await;
    server.now_answer(reply(201, r#"{"name":"axle"}"#));
    let part = client
        .request(Method::POST, PATH)
        .path_value("thing_id", "a b%")
        .query("page", &7)
        .query("none", &None::<u8>)
        .query("tag", &["x&y", "z"])
        .json(&json!({"b": [1, null]}))
        .send::<Part>()
        .await
        .unwrap();
    assert_eq!(part.name, "axle");
    assert_eq!(part.status(), 201);
    let request = server.request();
    let target = format!("/v1/org/{ORG}/thing/a%20b%25/part?page=7&tag=x%26y&tag=z");
    assert_eq!(
        (&*request.method, request.target.as_str()),
        ("POST", &*target)
    );
    assert_eq!(request.text(), r#"{"b":[1,null]}"#);
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("x-management-key"), Some(KEY));
    assert!(request.header("traceparent").is_some());
}

#[tokio::test]
async fn the_answer_may_be_any_json_or_nothing() {
    let (server, client) = pair().await;
    let get = || client.request(Method::GET, "/v1/thing");
    server.now_answer(reply(200, r#"{"a":[1]}"#));
    let value: Value = get().await.unwrap().into_inner();
    assert_eq!(value, json!({"a": [1]}));
    get().send::<()>().await.unwrap();
    server.now_answer(reply(200, "no JSON"));
    get().send::<()>().await.unwrap();
    assert!(get().await.unwrap_err().is_decode());
    server.now_answer(b"HTTP/1.1 204 No Content\r\n\r\n".as_slice());
    get().send::<()>().await.unwrap();
    assert_eq!(
        get().send::<Option<Part>>().await.unwrap().into_inner(),
        None
    );
    assert!(get().send::<Part>().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn the_organization_may_be_another_one() {
    let (server, client) = pair().await;
    server.now_answer(reply(200, "null"));
    let other = management_client::uuid::Uuid::max();
    client
        .request(Method::GET, "/v1/org/{org_id}")
        .org_id(other)
        .await
        .unwrap();
    let own = client.request(Method::GET, "/v1/org/{org_id}");
    own.path_value("org_id", "mine").await.unwrap();
    let targets: Vec<_> = server.requests().into_iter().map(|it| it.target).collect();
    assert_eq!(
        targets,
        [format!("/v1/org/{other}"), "/v1/org/mine".to_owned()]
    );
}

/// The error of a request that is answered with this status as often as it is sent.
async fn error_of(method: Method, status: u16) -> (Error, usize) {
    let server = Listener::answer(reply(status, CANARY)).await;
    let client = quick(server.url()).build().unwrap();
    let error = client.request(method, "/v1/thing").await.unwrap_err();
    assert_clean(&error);
    (error, server.requests().len())
}

#[tokio::test]
async fn the_method_decides_how_often_it_is_sent() {
    for (method, at_500, at_503) in [
        (Method::GET, 3, 3),
        (Method::HEAD, 3, 3),
        (Method::OPTIONS, 3, 3),
        (Method::PUT, 3, 3),
        (Method::DELETE, 1, 3),
        (Method::PATCH, 1, 3),
        (Method::POST, 1, 1),
    ] {
        for (status, sent) in [(500, at_500), (503, at_503), (404, 1)] {
            let (error, requests) = error_of(method.clone(), status).await;
            assert_eq!(requests, sent, "{method} {status}");
            assert_eq!(error.attempts() as usize, sent);
            assert_eq!(error.method(), Some(method.as_str()));
            assert_eq!(error.path(), Some("/v1/thing"));
            assert_eq!(error.operation_id(), Some("request"));
        }
    }
}

#[tokio::test]
async fn options_hooks_and_spans_are_those_of_all_calls() {
    let recorder = Recorder::start();
    let server = Listener::answer(reply(200, "{}")).await;
    let builder = configure(server.url()).on_request(|request| {
        assert_eq!((request.operation_id(), request.path()), ("request", PATH));
        let seen = HeaderName::from_static("x-seen");
        request
            .headers_mut()
            .insert(seen, HeaderValue::from_static("1"));
    });
    let client = builder.build().unwrap();
    let own = HeaderName::from_static("x-own");
    let request = client.request(Method::GET, PATH).path_value("thing_id", 1);
    request
        .header(own, HeaderValue::from_static("2"))
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(
        (request.header("x-seen"), request.header("x-own")),
        (Some("1"), Some("2"))
    );
    let span = &recorder.spans()[0];
    assert_eq!(span.field("url.template"), Some(PATH));
    assert_eq!(span.field("operation"), Some("request"));
    let none = client.request(Method::GET, PATH).path_value("thing_id", 1);
    let error = none.timeout(Duration::ZERO).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
}

#[tokio::test]
async fn what_does_not_agree_is_refused() {
    let (url, _socket) = nobody();
    let client = configure(url).build().unwrap();
    let get = |path| client.request(Method::GET, path);
    let purge = Method::from_bytes(b"PURGE").unwrap();
    for (request, text) in [
        (get(PATH), "its path needs a value for `{thing_id}`"),
        (
            get("/v1/{a}/{b}").path_value("b", 1),
            "its path needs a value for `{a}`",
        ),
        (
            get(PATH).path_value("thing_id", 1).path_value("other", 1),
            "its path has no `{other}`",
        ),
        (
            get(PATH).path_value("thing_id", ".."),
            "`thing_id` in its path is empty",
        ),
        (
            get(PATH).path_value("thing_id", "a/b"),
            "`thing_id` in its path is empty",
        ),
        (get("v1"), "its path has to start with a slash"),
        (get("/v1?a=1"), "its path has to start with a slash"),
        (
            get("/v1").query("deep", &json!({"a": 1})),
            "`deep` is neither a scalar",
        ),
        (client.request(purge, "/v1"), "its method is none of"),
    ] {
        let error = request.await.unwrap_err();
        assert!(
            error.is_invalid_request() && error.attempts() == 0,
            "{error}"
        );
        assert!(error.to_string().contains(text), "{error}");
    }
    let builder = Client::builder().management_key(KEY).build().unwrap();
    let error = builder.request(Method::GET, "/v1/org/{org_id}").await;
    assert!(error.unwrap_err().to_string().contains("no organization"));
}

#[test]
fn no_value_is_printed() {
    let client = configure("http://127.0.0.1:1").build().unwrap();
    let header = HeaderName::from_static("x-own");
    let request = client
        .request(Method::GET, PATH)
        .path_value("thing_id", CANARY)
        .query("q", CANARY)
        .json(CANARY)
        .header(header, HeaderValue::from_static(CANARY));
    assert_debug_clean(&request);
    let text = format!("{request:?}");
    assert!(text.contains(PATH) && text.contains("x-own"), "{text}");
}
