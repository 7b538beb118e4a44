//! Answers that are longer than the client reads.

use management_client::{
    Error,
    types::{Env, Region},
    uuid::Uuid,
};
use management_client_tests::{
    CANARY, Listener, Manners, assert_clean, chunked, client, configure, head, reply,
};

use crate::wire::calls::Call;

const LIMIT: usize = 1000;

/// What becomes of every operation at a server that does this.
async fn sent(manners: Manners) -> [Result<(), Error>; 3] {
    let server = Listener::start(manners).await;
    let builder = configure(server.url()).max_response_bytes(LIMIT);
    let client = builder.build().unwrap();
    let [one, two, three] = Call::ALL;
    [
        one.send(&client).await.map(drop),
        two.send(&client).await.map(drop),
        three.send(&client).await.map(drop),
    ]
}

/// A valid answer to every operation, of this length.
fn body(length: usize) -> String {
    let body = format!(r#"{{"status":"a","credentials":[],"x":"{CANARY}"}}"#);
    let padding = " ".repeat(length - body.len());
    body + &padding
}

#[tokio::test]
async fn an_answer_may_be_as_long_as_the_limit() {
    for result in sent(Manners::Answer(reply(200, body(LIMIT)))).await {
        result.unwrap();
    }
}

#[tokio::test]
async fn a_longer_answer_is_an_error() {
    let to_the_end = [head(200, &["connection: close"]), body(LIMIT + 1).into()].concat();
    let endless = [
        head(200, &["content-length: 9999999999999"]),
        body(LIMIT + 1).into(),
    ]
    .concat();
    for manners in [
        Manners::Answer(reply(200, body(LIMIT + 1))),
        Manners::Answer(to_the_end),
        // The rest is not waited for.
        Manners::Stall(chunked(200, body(LIMIT + 1))),
        Manners::Stall(endless),
    ] {
        for result in sent(manners).await {
            let error = result.unwrap_err();
            assert!(error.is_body_too_large(), "{error}");
            assert!(!error.is_transport() && !error.is_status() && !error.is_decode());
            assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
            assert!(error.body_truncated());
            assert_eq!(error.body().map(<[u8]>::len), Some(LIMIT));
            assert!(error.to_string().contains("1000 bytes"), "{error}");
            assert_clean(&error);
        }
    }
}

#[tokio::test]
async fn a_url_that_no_server_would_take_is_not_sent() {
    let server =
        Listener::answer(reply(200, r#"{"success":[],"failure":[],"not_found":[]}"#)).await;
    let client = client(server.url());
    let delete =
        |ids| client.delete_team_api_keys(Env::Sandbox, Region::Us, vec![Uuid::nil(); ids]);
    delete(1000).send().await.unwrap();
    let list = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let cursor = list.next_cursor(CANARY.repeat(5000)).send().await;
    for error in [delete(1300).send().await.unwrap_err(), cursor.unwrap_err()] {
        assert!(error.is_invalid_request(), "{error}");
        assert!(error.to_string().contains("than 61440 are sent"), "{error}");
        assert_eq!(error.attempts(), 0);
        assert_clean(&error);
    }
    assert_eq!(server.connections(), 1);
    let with_cursor = async |length| {
        let list = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
        let error = list.next_cursor("a".repeat(length)).send().await;
        error.unwrap_err()
    };
    let text = with_cursor(70_000).await.to_string();
    let bytes = text.split("URL has ").nth(1).unwrap();
    let bytes: usize = bytes.split(' ').next().unwrap().parse().unwrap();
    let longest = 70_000 + 61_440 - bytes;
    assert!(with_cursor(longest + 1).await.is_invalid_request());
    let sent = with_cursor(longest).await;
    assert!(sent.is_decode(), "{sent}");
}

#[tokio::test]
async fn the_limit_is_not_for_errors() {
    for result in sent(Manners::Answer(reply(500, body(LIMIT + 1)))).await {
        let error = result.unwrap_err();
        assert!(
            error.is_server_error() && !error.body_truncated(),
            "{error}"
        );
        assert_eq!(error.body().map(<[u8]>::len), Some(LIMIT + 1));
    }
}

#[tokio::test]
async fn a_success_may_be_longer_than_an_error() {
    let server = Listener::answer(reply(201, body(100_000))).await;
    let client = client(server.url());
    for call in Call::ALL {
        call.send(&client).await.unwrap();
    }
}
