//! What each fault of the network or the server becomes: the predicate that holds, and how often an
//! operation of each class is attempted.

use std::time::Duration;

use management_client::{Client, Error, reqwest};
use management_client_tests::{
    KEY, Listener, Manners, assert_clean, chunked, head, nobody, reply, reply_with,
};

use crate::wire::retries::{Class, quick};

/// Short, because a test has to wait for it.
const SHORT: Duration = Duration::from_millis(500);

/// What an operation of each class takes for a success.
const BODY: &str = r#"{"credentials":[],"id":"6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d",
    "team_id":"6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d","label":"a","value":"b",
    "created_at":"2026-01-02T03:04:05Z"}"#;

/// What a call becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Becomes {
    Success,
    Connect,
    Timeout,
    /// The connection broke.
    Broken,
    Decode,
    Status(u16),
}

use Becomes::{Broken, Connect, Decode, Status, Success, Timeout};

impl Becomes {
    /// The one that holds, and no other.
    fn of(result: &Result<(), Error>) -> Self {
        let Err(error) = result else {
            return Success;
        };
        assert_clean(error);
        assert!(!error.is_configuration() && !error.is_invalid_request() && error.attempts() > 0);
        let kinds = [
            error.is_transport(),
            error.is_decode(),
            error.is_status(),
            error.is_body_too_large(),
        ];
        match (kinds, error.is_connect(), error.is_timeout()) {
            ([true, false, false, false], true, _) => Connect,
            ([true, false, false, false], false, true) => Timeout,
            ([true, false, false, false], false, false) => Broken,
            ([false, true, false, false], false, false) => Decode,
            ([false, false, true, false], false, false) => Status(error.status().unwrap().into()),
            other => panic!("{error}: {other:?}"),
        }
    }

    /// How often an operation is attempted.
    fn attempts(self, class: Class) -> u32 {
        match (self, class) {
            (Connect, _)
            | (Timeout | Broken, Class::Safe)
            | (Status(503 | 429), Class::Safe | Class::Rejected) => 3,
            _ => 1,
        }
    }
}

/// Makes a call of each class and checks what it becomes; the operation of the class `rejected` has
/// no body in its answer.
async fn check(name: &str, client: &Client, becomes: [Becomes; 3]) -> u32 {
    let mut attempts = 0;
    for (class, becomes) in Class::ALL.into_iter().zip(becomes) {
        let result = class.call(client).await;
        assert_eq!(Becomes::of(&result), becomes, "{name} {class:?}");
        let expected = becomes.attempts(class);
        attempts += expected;
        if let Err(error) = result {
            assert_eq!(error.attempts(), expected, "{name} {class:?}: {error}");
            assert_eq!(error.is_retryable(), expected == 3, "{name} {class:?}");
        }
    }
    attempts
}

/// Checks what calls become at a server that behaves like this.
async fn at(name: &str, manners: Manners, becomes: [Becomes; 3]) {
    let server = Listener::start(manners).await;
    let mut builder = quick(server.url());
    if becomes.contains(&Timeout) {
        builder = builder.timeout(SHORT);
    }
    let client = builder.build().unwrap();
    let attempts = check(name, &client, becomes).await;
    assert_eq!(server.connections(), attempts as usize, "{name}");
}

/// Does so for each row of a table, at the same time.
async fn all<const N: usize>(rows: [(&'static str, Manners, [Becomes; 3]); N]) {
    let rows = rows.map(|(name, manners, becomes)| {
        tokio::spawn(async move { at(name, manners, becomes).await })
    });
    for row in rows {
        row.await.unwrap();
    }
}

fn start_of(body: &str, length: usize) -> Vec<u8> {
    let length = format!("content-length: {length}");
    [&head(200, &[&length]), body.as_bytes()].concat()
}

#[tokio::test]
async fn without_a_connection_nothing_is_sent() {
    let (url, _socket) = nobody();
    let client = quick(url).build().unwrap();
    check("refused", &client, [Connect; 3]).await;

    let server = Listener::start(Manners::Blurt(reply(400, "plain HTTP"))).await;
    let client = quick(server.https_url()).build().unwrap();
    let attempts = check("TLS to a plain port", &client, [Connect; 3]).await;
    assert_eq!(server.connections(), attempts as usize);
    let sent = server.first_bytes();
    assert!(!sent.windows(KEY.len()).any(|part| part == KEY.as_bytes()));
}

#[tokio::test]
async fn a_name_that_nobody_has() {
    // A proxy would resolve the name itself.
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let builder = quick("https://api.invalid").http_client(http);
    let client = builder.build().unwrap();
    check("DNS", &client, [Connect; 3]).await;
}

#[tokio::test]
async fn connections_that_break() {
    all([
        ("closed at once", Manners::HangUp, [Broken; 3]),
        (
            "closed after the request",
            Manners::Answer(Vec::new()),
            [Broken; 3],
        ),
        (
            "closed in the head",
            Manners::Answer(b"HTTP/1.1 200 OK\r\ncontent-".into()),
            [Broken; 3],
        ),
        (
            "a TLS alert",
            Manners::Blurt(b"\x15\x03\x01\x00\x02\x02\x46".into()),
            [Broken; 3],
        ),
        (
            "closed after an interim answer",
            Manners::Answer(head(103, &["link: </a>"])),
            [Broken; 3],
        ),
        (
            "a body cut short",
            Manners::Answer(chunked(200, BODY)),
            [Broken; 3],
        ),
        (
            "a content length that is too large",
            Manners::Answer(start_of(BODY, BODY.len() + 1)),
            [Broken; 3],
        ),
    ])
    .await;
}

#[tokio::test]
async fn answers_that_do_not_come_in_time() {
    all([
        ("nothing is read", Manners::Ignore, [Timeout; 3]),
        ("silence", Manners::Stall(Vec::new()), [Timeout; 3]),
        (
            "silence in the head",
            Manners::Stall(b"HTTP/1.1 200 OK\r\n".into()),
            [Timeout; 3],
        ),
        (
            "silence after the head",
            Manners::Stall(start_of("", 10)),
            [Timeout; 3],
        ),
        (
            "silence after an interim answer",
            Manners::Stall(head(100, &[])),
            [Timeout; 3],
        ),
        (
            "a content length that is too large",
            Manners::Stall(start_of(BODY, BODY.len() + 1)),
            [Timeout; 3],
        ),
    ])
    .await;
}

/// Each byte comes soon after the one before it, so that only a bound on the whole helps.
#[tokio::test]
async fn answers_that_drip() {
    let long_head = reply_with(200, &[&format!("a: {}", "b".repeat(1000))], BODY);
    all([
        (
            "the head",
            Manners::Drip(Vec::new(), long_head),
            [Timeout; 3],
        ),
        (
            "the body",
            Manners::Drip(start_of("", 5000), vec![b' '; 5000]),
            [Timeout; 3],
        ),
        (
            "interim answers",
            Manners::Drip(Vec::new(), head(103, &["link: </a>"]).repeat(100)),
            [Timeout; 3],
        ),
        (
            "in time",
            Manners::Drip(reply(200, BODY), Vec::new()),
            [Success; 3],
        ),
    ])
    .await;
}

#[tokio::test]
async fn bodies_that_are_not_the_answer() {
    let shorter = &BODY[..BODY.len() - 1];
    // A page without credentials; nobody asks for a compressed answer, and nobody unpacks one.
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xab\x56\x4a\x2e\x4a\x4d\x49\xcd\x2b\xc9\x4c\xcc\x29\x56\xb2\x8a\x8e\xad\x05\x00\x1a\x4f\x53\xd4\x12\x00\x00\x00";
    let gzip = reply_with(200, &["content-encoding: gzip"], gzip);
    let detail = r#"{"detail":"no"}"#;
    all([
        (
            "a content length that is too small",
            Manners::Answer([start_of(shorter, shorter.len()), b"}".into()].concat()),
            [Decode, Success, Decode],
        ),
        ("gzip", Manners::Answer(gzip), [Decode, Success, Decode]),
        (
            "an error with status 200",
            Manners::Answer(reply(200, detail)),
            [Decode, Success, Decode],
        ),
        (
            "a page of a proxy",
            Manners::Answer(reply_with(200, &["content-type: text/html"], "<html>")),
            [Decode, Success, Decode],
        ),
        (
            "an error cut short",
            Manners::Answer([head(503, &["content-length: 99"]), detail.into()].concat()),
            [Status(503); 3],
        ),
    ])
    .await;
}

#[tokio::test]
async fn interim_answers_are_none() {
    let answer = reply(200, BODY);
    let hints = head(103, &["link: </a>"]);
    all([
        (
            "continue",
            Manners::Answer([head(100, &[]), answer.clone()].concat()),
            [Success; 3],
        ),
        (
            "early hints",
            Manners::Answer([hints.repeat(3), answer].concat()),
            [Success; 3],
        ),
        (
            "a refusal",
            Manners::Answer([head(102, &[]), reply(429, "")].concat()),
            [Status(429); 3],
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_redirect_takes_no_key_along() {
    // Whoever follows gets a success.
    let target = Listener::answer(reply(200, BODY)).await;
    for status in [301, 302, 303, 307, 308] {
        let location = format!("location: {}/a", target.url());
        let answer = Manners::Answer(reply_with(status, &[&location], ""));
        at("a redirect", answer, [Status(status); 3]).await;
    }
    assert_eq!(target.connections(), 0, "the key would have gone there");
}
