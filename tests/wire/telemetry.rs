//! What calls tell `tracing`, and what they keep to themselves.

use std::convert::Infallible;

use http_body_util::Full;
use hyper::{Response, body::Bytes, service::service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo};
use management_client::{RetryPolicy, reqwest};
use management_client_tests::{
    CANARY, Listener, Manners, ORG, configure, nobody, reply, reply_with,
};
use tokio::net::TcpListener;
use tracing::Level;

use crate::wire::{
    calls::{Call, TEAM},
    canaries::{every_error, list, with_canary},
    recorder::{Recorder, Told},
    retries::quick,
};

fn success() -> Vec<u8> {
    reply(200, Call::List.minimal())
}

/// The values of these fields, in their order; `-` stands for none.
fn values<'a>(told: &'a Told, fields: &[&str]) -> Vec<&'a str> {
    fields
        .iter()
        .map(|field| told.field(field).unwrap_or("-"))
        .collect()
}

const END: [&str; 5] = [
    "http.response.status_code",
    "http.request.resend_count",
    "error.type",
    "otel.status_code",
    "request_id",
];

#[tokio::test]
async fn a_call_is_a_span() {
    let recorder = Recorder::start();
    let server = Listener::answer(success()).await;
    let client = configure(server.url()).build().unwrap();
    Call::List.send(&client).await.unwrap();
    let [span] = recorder.spans().try_into().unwrap();
    assert_eq!((span.name.as_str(), span.level), ("call", Level::INFO));
    let port = server.url().rsplit_once(':').unwrap().1.to_owned();
    let name = format!("GET {}", Call::List.template());
    for (field, value) in [
        ("otel.name", name.as_str()),
        ("otel.kind", "client"),
        ("operation", "get_team_custom_credentials"),
        ("http.request.method", "GET"),
        ("url.template", Call::List.template()),
        ("server.address", "127.0.0.1"),
        ("server.port", &port),
    ] {
        assert_eq!(span.field(field), Some(value), "{field}");
    }
    assert_eq!(values(&span, &END), ["200", "-", "-", "-", "-"]);
    assert_eq!(span.fields.len(), 9, "{span:?}");
}

#[tokio::test]
async fn an_attempt_is_an_event() {
    let recorder = Recorder::start();
    let server = Listener::answer(Vec::new()).await;
    let asks = ["retry-after: 0", "x-request-id: r-1"];
    server.now_answer_each([reply_with(429, &asks, CANARY), Vec::new(), success()]);
    Call::List
        .send(&quick(server.url()).build().unwrap())
        .await
        .unwrap();
    let fields = [END[0], END[1], END[2], END[4], "retry_after"];
    let told: Vec<_> = recorder.events();
    let told: Vec<_> = told
        .iter()
        .map(|event| (event.level, values(event, &fields)))
        .collect();
    assert_eq!(
        told,
        [
            (Level::WARN, vec!["429", "-", "429", "r-1", "0"]),
            (Level::WARN, vec!["-", "1", "transport", "-", "-"]),
            (Level::DEBUG, vec!["200", "2", "-", "-", "-"]),
        ]
    );
    for event in recorder.events() {
        assert!(
            event.parent.is_some() && event.field("elapsed_ms").is_some(),
            "{event:?}"
        );
    }
    let [span] = recorder.spans().try_into().unwrap();
    assert_eq!(values(&span, &END), ["200", "2", "-", "-", "-"]);
}

#[tokio::test]
async fn an_error_is_told_by_its_type() {
    let (url, _socket) = nobody();
    let answer = |status| Manners::Answer(reply_with(status, &["x-request-id: r-1"], CANARY));
    for (manners, level, end) in [
        (
            answer(404),
            Level::DEBUG,
            ["404", "-", "404", "ERROR", "r-1"],
        ),
        (
            answer(503),
            Level::WARN,
            ["503", "2", "503", "ERROR", "r-1"],
        ),
        (
            answer(307),
            Level::DEBUG,
            ["307", "-", "307", "ERROR", "r-1"],
        ),
        (
            Manners::HangUp,
            Level::WARN,
            ["-", "2", "transport", "ERROR", "-"],
        ),
        (
            Manners::Stall(Vec::new()),
            Level::WARN,
            ["-", "-", "timeout", "ERROR", "-"],
        ),
    ] {
        let recorder = Recorder::start();
        let server = Listener::start(manners.clone()).await;
        let mut builder = quick(server.url());
        if matches!(manners, Manners::Stall(_)) {
            let short = std::time::Duration::from_millis(20);
            builder = builder.timeout(short).retry(RetryPolicy::none());
        }
        Call::List
            .send(&builder.build().unwrap())
            .await
            .unwrap_err();
        let [span] = recorder.spans().try_into().unwrap();
        assert_eq!(values(&span, &END), end);
        assert!(recorder.events().iter().all(|event| event.level == level));
    }
    for (builder, of) in [
        (quick(url), "connect"),
        (
            quick("http://127.0.0.1:1").credentials(async || Err(CANARY.into())),
            "credentials",
        ),
    ] {
        let recorder = Recorder::start();
        Call::List
            .send(&builder.build().unwrap())
            .await
            .unwrap_err();
        assert_eq!(recorder.spans()[0].field("error.type"), Some(of));
        assert!(!recorder.text().contains(CANARY), "{}", recorder.text());
    }
}

#[tokio::test]
async fn a_body_of_another_shape_is_an_error_of_the_call_alone() {
    let recorder = Recorder::start();
    let server = Listener::answer(reply(200, CANARY)).await;
    let client = configure(server.url()).build().unwrap();
    Call::List.send(&client).await.unwrap_err();
    assert_eq!(
        values(&recorder.spans()[0], &END),
        ["200", "-", "decode", "ERROR", "-"]
    );
    assert_eq!(recorder.events()[0].level, Level::DEBUG);
}

#[tokio::test]
async fn a_call_that_is_refused_is_told_too() {
    let recorder = Recorder::start();
    let client = configure("http://127.0.0.1:1").build().unwrap();
    let call = list(&client).timeout(std::time::Duration::ZERO);
    call.send().await.unwrap_err();
    assert_eq!(
        values(&recorder.spans()[0], &END)[2..4],
        ["invalid_request", "ERROR"]
    );
    assert!(recorder.events().is_empty());
}

/// Fails when the key, a cursor, a query, a body, an identifier or a header that is not on the list
/// was told, by whomever.
fn assert_kept(recorder: &Recorder) {
    let text = recorder.text();
    let org = ORG.to_string();
    let team = TEAM.to_string();
    for secret in [
        CANARY,
        "next_cursor=",
        &org,
        &team,
        "set-cookie",
        "/v1/org/0",
    ] {
        let line = text.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{secret}: {line:?}");
    }
}

#[tokio::test]
async fn no_secret_is_told_at_any_level() {
    let recorder = Recorder::start();
    let errors = every_error().await;
    assert!(recorder.spans().len() >= errors.len());
    // The HTTP client tells something too, so that it was asked.
    let targets = recorder.targets();
    assert!(
        targets.iter().any(|target| target.starts_with("reqwest")),
        "{targets:?}"
    );
    assert_kept(&recorder);
}

/// A server that speaks HTTP/2 without TLS, and answers each call alike.
async fn http2() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = service_fn(|_| async {
                let answer = Response::new(Full::<Bytes>::from(Call::List.minimal()));
                Ok::<_, Infallible>(answer)
            });
            let server = hyper::server::conn::http2::Builder::new(TokioExecutor::new());
            tokio::spawn(server.serve_connection(TokioIo::new(stream), answer));
        }
    });
    url
}

#[tokio::test]
async fn http2_tells_no_secret_either() {
    let url = http2().await;
    let recorder = Recorder::start();
    let http = reqwest::Client::builder()
        .http2_prior_knowledge()
        .build()
        .unwrap();
    let client = with_canary(url).http_client(http).build().unwrap();
    list(&client).send().await.unwrap();
    let targets = recorder.targets();
    assert!(
        targets.iter().any(|target| target.starts_with("h2")),
        "{targets:?}"
    );
    assert_kept(&recorder);
}
