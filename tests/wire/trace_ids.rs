//! The trace id of a call: what goes out, and who tells it.

use management_client::{
    Client, ClientBuilder, Error, TraceId,
    http::{HeaderName, HeaderValue},
};
use management_client_tests::{Listener, Received, configure, nobody, pair, reply};

use crate::wire::{calls::Call, canaries::list, recorder::Recorder, retries::quick};

const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");
const OTHER: &str = "0af7651916cd43dd8448eb211c80319c";

fn parent_of(trace_id: &str) -> HeaderValue {
    format!("00-{trace_id}-b7ad6b7169203331-01")
        .parse()
        .unwrap()
}

/// Trace id and span id of what went out.
fn sent(request: &Received) -> (String, String) {
    let header = request.header("traceparent").unwrap();
    let parts: Vec<_> = header.split('-').collect();
    assert_eq!((parts[0], parts[3], parts.len()), ("00", "01", 4));
    assert_eq!((parts[1].len(), parts[2].len()), (32, 16));
    (parts[1].to_owned(), parts[2].to_owned())
}

/// The error of a call that is answered with 503 three times, and what went out.
async fn failed(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Error, Vec<Received>) {
    let server = Listener::answer(reply(503, "")).await;
    let client = set(quick(server.url())).build().unwrap();
    let error = Call::List.send(&client).await.unwrap_err();
    assert_eq!(error.attempts(), 3);
    (error, server.requests())
}

#[tokio::test]
async fn a_call_has_one_trace_id_and_each_attempt_a_span_id() {
    let (error, requests) = failed(|builder| builder).await;
    let (traces, mut spans): (Vec<_>, Vec<_>) = requests.iter().map(sent).unzip();
    let trace_id = error.trace_id().unwrap().to_string();
    assert_eq!(traces, [&*trace_id; 3]);
    spans.sort_unstable();
    spans.dedup();
    assert_eq!(spans.len(), 3);
    assert!(
        error
            .to_string()
            .ends_with(&format!("; trace id {trace_id}")),
        "{error}"
    );
    let (other, _) = failed(|builder| builder).await;
    assert_ne!(other.trace_id(), error.trace_id());
}

#[tokio::test]
async fn answer_and_span_tell_it() {
    let recorder = Recorder::start();
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = configure(server.url()).build().unwrap();
    let answer = list(&client).await.unwrap();
    let (trace_id, _) = sent(&server.request());
    assert_eq!(answer.trace_id().map(|id| id.to_string()), Some(trace_id));
    let told = recorder.spans()[0].field("trace_id").map(str::to_owned);
    assert_eq!(told, answer.trace_id().map(|id| id.to_string()));
}

#[tokio::test]
async fn what_the_caller_gives_takes_its_place() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = configure(server.url()).build().unwrap();
    let other: TraceId = OTHER.parse().unwrap();
    let hooked = configure(server.url()).on_request(|request| {
        assert!(request.trace_id().is_some(), "the client's own");
        let headers = request.headers_mut();
        headers.insert(TRACEPARENT, parent_of(OTHER));
        assert_eq!(request.trace_id(), OTHER.parse().ok());
    });
    let silent = configure(server.url()).traceparent(false).build().unwrap();
    for call in [
        list(&client).trace_id(other),
        list(&client).header(TRACEPARENT, parent_of(OTHER)),
        list(&hooked.build().unwrap()),
        list(&silent).trace_id(other),
    ] {
        assert_eq!(call.await.unwrap().trace_id(), Some(other));
    }
    for request in server.requests() {
        assert_eq!(sent(&request).0, OTHER);
    }
}

#[tokio::test]
async fn it_can_be_turned_off() {
    let remove = |builder: ClientBuilder| {
        builder.on_request(|request| {
            request.headers_mut().remove(TRACEPARENT);
        })
    };
    let off: [fn(ClientBuilder) -> ClientBuilder; 2] =
        [|builder| builder.traceparent(false), remove];
    for set in off {
        let (error, requests) = failed(set).await;
        assert_eq!(error.trace_id(), None);
        assert!(!error.to_string().contains("trace id"), "{error}");
        assert!(
            requests
                .iter()
                .all(|one| one.header("traceparent").is_none())
        );
    }
}

#[tokio::test]
async fn a_header_that_is_none_goes_out_and_is_not_told() {
    let (server, client) = pair().await;
    server.now_answer(reply(200, Call::List.minimal()));
    let call = list(&client).header(TRACEPARENT, HeaderValue::from_static("mine"));
    assert_eq!(call.await.unwrap().trace_id(), None);
    assert_eq!(server.request().header("traceparent"), Some("mine"));
}

#[tokio::test]
async fn a_call_without_an_answer_has_one_and_an_unsent_one_has_none() {
    let (server, client) = pair().await;
    let error = Call::List.send(&client).await.unwrap_err();
    assert!(
        error.is_transport() && error.trace_id().is_some(),
        "{error}"
    );
    drop(server);
    let (url, _socket) = nobody();
    let error = Call::List
        .send(&quick(url).build().unwrap())
        .await
        .unwrap_err();
    assert!(error.is_connect() && error.trace_id().is_some(), "{error}");
    let refused = list(&client).timeout(std::time::Duration::ZERO);
    assert_eq!(refused.await.unwrap_err().trace_id(), None);
    assert_eq!(Client::builder().build().unwrap_err().trace_id(), None);
}
