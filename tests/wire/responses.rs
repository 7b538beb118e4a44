//! What an answer and an error are to whoever called.

use management_client::{
    CallFuture, Client, Error, ErrorKind, Response, operations::GetTeamCustomCredentials,
    types::TeamCredentialsListResponse,
};
use management_client_tests::{CANARY, Listener, Manners, client, nobody, pair, reply, reply_with};

use crate::wire::{calls::Call, canaries::list, retries::quick};

#[tokio::test]
async fn a_request_is_sent_by_await() {
    let (server, client) = pair().await;
    server.now_answer(reply(200, Call::List.minimal()));
    let answer = list(&client).await.unwrap();
    assert!(answer.credentials.is_empty());
    // Whatever takes a future takes a request.
    let request: GetTeamCustomCredentials = list(&client);
    let future: CallFuture<_> = request.into_future();
    let same = tokio::spawn(future).await.unwrap().unwrap();
    assert_eq!(*same, *answer);
    let error = list(&client).timeout(std::time::Duration::ZERO).await;
    assert!(error.unwrap_err().is_invalid_request());
}

#[tokio::test]
async fn an_answer_is_a_value_and_what_came_with_it() {
    let server = Listener::answer(reply(503, "")).await;
    let client = quick(server.url()).build().unwrap();
    let headers = ["x-request-id: r-1", &format!("x-other: {CANARY}")];
    let success = reply_with(201, &headers, Call::List.minimal());
    server.now_answer_each([reply(503, ""), success]);
    let answer: Response<TeamCredentialsListResponse> = list(&client).await.unwrap();
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.headers()["x-other"], CANARY);
    assert_eq!(answer.request_id(), Some("r-1"));
    assert_eq!(answer.attempts(), 2);
    let text = format!("{answer:?}");
    assert!(!text.contains(CANARY) && text.contains("r-1"), "{text}");
    assert!(answer.into_inner().credentials.is_empty());
}

type Predicate = fn(&Error) -> bool;

/// The predicates that hold.
fn predicates(error: &Error) -> Vec<&'static str> {
    let all: [(&str, Predicate); 17] = [
        ("configuration", Error::is_configuration),
        ("invalid_request", Error::is_invalid_request),
        ("credentials", Error::is_credentials),
        ("connect", Error::is_connect),
        ("timeout", Error::is_timeout),
        ("transport", Error::is_transport),
        ("body_too_large", Error::is_body_too_large),
        ("decode", Error::is_decode),
        ("repeated_cursor", Error::is_repeated_cursor),
        ("unauthorized", Error::is_unauthorized),
        ("forbidden", Error::is_forbidden),
        ("not_found", Error::is_not_found),
        ("conflict", Error::is_conflict),
        ("validation", Error::is_validation),
        ("rate_limited", Error::is_rate_limited),
        ("server_error", Error::is_server_error),
        ("status", Error::is_status),
    ];
    let holding = all.into_iter().filter(|(_, holds)| holds(error));
    holding.map(|(name, _)| name).collect()
}

/// The kind and the predicate of its name agree, and these hold too.
fn assert_kind(error: &Error, kind: ErrorKind, others: &[&str]) {
    assert_eq!(error.kind(), kind, "{error}");
    let mut expected = [&[kind.as_str()], others].concat();
    let mut holding = predicates(error);
    expected.sort_unstable();
    holding.sort_unstable();
    assert_eq!(holding, expected, "{error}");
    assert_eq!(kind.to_string(), kind.as_str());
}

#[tokio::test]
async fn a_status_has_a_kind() {
    let (server, client) = pair().await;
    for (status, kind) in [
        (401, ErrorKind::Unauthorized),
        (403, ErrorKind::Forbidden),
        (404, ErrorKind::NotFound),
        (409, ErrorKind::Conflict),
        (422, ErrorKind::Validation),
        (429, ErrorKind::RateLimited),
        (500, ErrorKind::ServerError),
        (599, ErrorKind::ServerError),
    ] {
        server.now_answer(reply(status, ""));
        let error = Call::List.send(&client).await.unwrap_err();
        assert_kind(&error, kind, &["status"]);
    }
    for status in [307, 400, 402, 408, 418] {
        server.now_answer(reply(status, ""));
        let error = Call::List.send(&client).await.unwrap_err();
        assert_kind(&error, ErrorKind::Status, &[]);
    }
}

#[tokio::test]
async fn what_is_no_status_has_a_kind() {
    let error = Client::builder().build().unwrap_err();
    assert_kind(&error, ErrorKind::Configuration, &[]);

    let (server, client) = pair().await;
    let error = Call::List.send(&client).await.unwrap_err();
    assert_kind(&error, ErrorKind::Transport, &[]);
    server.now_answer(reply(200, "[]"));
    let error = Call::List.send(&client).await.unwrap_err();
    assert_kind(&error, ErrorKind::Decode, &[]);
    server.now(Manners::Stall(Vec::new()));
    let short = std::time::Duration::from_millis(30);
    let error = list(&client).timeout(short).await.unwrap_err();
    assert_kind(&error, ErrorKind::Timeout, &["transport"]);
    let error = list(&client).timeout(std::time::Duration::ZERO).await;
    assert_kind(&error.unwrap_err(), ErrorKind::InvalidRequest, &[]);

    server.now_answer(reply(200, Call::List.minimal()));
    let small = quick(server.url()).max_response_bytes(4).build().unwrap();
    let error = Call::List.send(&small).await.unwrap_err();
    assert_kind(&error, ErrorKind::BodyTooLarge, &[]);
    let keyless = quick(server.url()).credentials(async || Err("no key".into()));
    let error = Call::List.send(&keyless.build().unwrap()).await;
    assert_kind(&error.unwrap_err(), ErrorKind::Credentials, &[]);
    let page = r#"{"credentials":[],"next_cursor":"c"}"#;
    server.now_answer(reply(200, page));
    let mut pages = list(&client).pages();
    pages.next().await.unwrap().unwrap();
    let error = pages.next().await.unwrap().unwrap_err();
    assert_kind(&error, ErrorKind::RepeatedCursor, &[]);
}

#[tokio::test]
async fn nobody_there_is_a_kind() {
    let (url, _socket) = nobody();
    let error = Call::List.send(&client(url)).await.unwrap_err();
    assert_kind(&error, ErrorKind::Connect, &["transport"]);
}

#[tokio::test]
async fn the_line_of_a_422_names_the_first_fields() {
    let (server, client) = pair().await;
    let body = format!(
        r#"{{"detail":[
            {{"loc":["body","fitbit",2],"msg":"{CANARY}","type":"enum","input":"{CANARY}"}},
            {{"loc":["query","a{CANARY} b"],"msg":"{CANARY}","type":"{CANARY} is wrong"}},
            {{"loc":[],"type":"t"}},
            {{"loc":["path",0],"type":"missing"}}
        ]}}"#
    );
    server.now_answer(reply(422, &body));
    let error = Call::Upsert.send(&client).await.unwrap_err();
    let line = error.to_string();
    let fields =
        "values of the request are refused: body.fitbit[2]: enum, query.?: ?, t, and 1 more";
    assert!(line.contains(fields), "{line}");
    assert!(!format!("{line} {error:?}").contains(CANARY), "{line}");
}
