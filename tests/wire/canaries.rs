//! What must never be printed, wherever it goes in.

use management_client::{
    Client, ClientBuilder, Error,
    http::{HeaderName, HeaderValue},
    operations::GetTeamCustomCredentials,
    types::{CredentialProviderFilter, Env, PrepareTeamCustomCredentialsBody, Region},
};
use management_client_tests::{
    CANARY, Listener, Manners, ORG, assert_clean, assert_debug_clean, configure, head, nobody,
    reply, reply_with,
};
use serde_json::json;

use crate::wire::{
    answers::CREDENTIALS,
    calls::{Call, TEAM, no_requirements},
};

pub(crate) fn with_canary(url: impl Into<String>) -> ClientBuilder {
    configure(url).management_key(format!("mg_{CANARY}"))
}

pub(crate) fn list(client: &Client) -> GetTeamCustomCredentials {
    client
        .get_team_custom_credentials(Env::Sandbox, Region::Us)
        .next_cursor(CANARY)
        .provider(CredentialProviderFilter::from(CANARY))
        .team_id([TEAM])
}

/// Fails in every way there is; the key, the cursor and the body of the request hold the canary,
/// and so does all that the server says.
pub(crate) async fn every_error() -> Vec<Error> {
    let echo = json!({"detail": [{"loc": ["body", CANARY], "msg": CANARY, "type": "t",
        "input": {"secret": CANARY}, "ctx": {CANARY: CANARY}}]})
    .to_string();
    let headers = [
        "content-type: application/json",
        "www-authenticate: canary-7f3d9b",
        "set-cookie: a=canary-7f3d9b",
        "x-management-key: mg_canary-7f3d9b",
        "location: https://canary-7f3d9b.test/canary-7f3d9b",
    ];
    let short = [head(200, &["content-length: 99"]), CANARY.into()].concat();
    let mut manners = vec![Manners::HangUp, Manners::Answer(short)];
    for status in [200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503] {
        manners.push(Manners::Answer(reply_with(status, &headers, &echo)));
        manners.push(Manners::Answer(reply_with(status, &headers, CANARY)));
    }
    let server = Listener::start(Manners::HangUp).await;
    let client = with_canary(server.url()).build().unwrap();
    let mut errors = Vec::new();
    for manners in manners {
        server.now(manners);
        errors.extend(send_all(&client).await);
    }
    server.now_answer(reply(200, echo));
    let limited = with_canary(server.url()).max_response_bytes(9);
    errors.extend(send_all(&limited.build().unwrap()).await);
    let (nowhere, _socket) = nobody();
    errors.extend(send_all(&with_canary(nowhere).build().unwrap()).await);
    errors
}

async fn send_all(client: &Client) -> Vec<Error> {
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, CANARY);
    let prepare = client.prepare_team_custom_credentials(CANARY.into(), CANARY.into(), body);
    let errors = [list(client).send().await.err(), prepare.send().await.err()];
    errors.into_iter().map(Option::unwrap).collect()
}

#[tokio::test]
async fn no_error_prints_what_was_sent_or_received() {
    let errors = every_error().await;
    assert_eq!(errors.len(), 52);
    for error in errors {
        assert_clean(&error);
        // Addresses and identifiers are no secrets, and yet nobody's business in a log.
        let text = format!("{error} {error:?}");
        for part in ["http://", &ORG.to_string(), &TEAM.to_string()] {
            assert!(!text.contains(part), "{text}");
        }
    }
}

#[test]
fn neither_builder_nor_client_prints_the_key() {
    for builder in [
        Client::builder().management_key(CANARY),
        with_canary("http://127.0.0.1:1").legacy(),
        Client::builder().management_key(format!("sk_us_{CANARY}")),
        with_canary(format!("https://user:{CANARY}@h.test/?{CANARY}")),
    ] {
        assert_debug_clean(&builder);
        match builder.build() {
            Ok(client) => assert_debug_clean(&(client.clone(), client)),
            Err(error) => assert_clean(&error),
        }
    }
}

#[test]
fn no_request_prints_the_key() {
    let client = with_canary("http://127.0.0.1:1").build().unwrap();
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, "oura");
    assert_debug_clean(&client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body));
    assert_debug_clean(&client.get_team_custom_credentials(Env::Sandbox, Region::Us));
    assert_debug_clean(&client.upsert_team_scope_requirements(TEAM, no_requirements()));
}

#[test]
fn no_request_prints_its_cursor_or_its_headers() {
    let client = with_canary("http://127.0.0.1:1").build().unwrap();
    let request = client
        .get_team_custom_credentials(Env::Sandbox, Region::Us)
        .next_cursor(CANARY)
        .header(
            HeaderName::from_static("x-own"),
            HeaderValue::from_static(CANARY),
        );
    assert_debug_clean(&request);
    let text = format!("{request:?}");
    assert!(
        text.contains("x-own") && text.contains("next_cursor"),
        "{text}"
    );
}

#[tokio::test]
async fn no_answer_prints_its_secrets() {
    // The canary stands in every field that holds a secret.
    let server = Listener::answer(reply(200, CREDENTIALS)).await;
    let client = with_canary(server.url()).build().unwrap();
    let success = Call::List.send(&client).await.unwrap();
    assert!(!success.debug.contains(CANARY), "{}", success.debug);
    assert_eq!(
        success.json.to_string().matches(CANARY).count(),
        CREDENTIALS.matches(CANARY).count(),
        "all of them were read"
    );
}

#[tokio::test]
async fn no_answer_prints_its_headers() {
    let headers = ["set-cookie: canary-7f3d9b"];
    for call in Call::ALL {
        let server = Listener::answer(reply_with(200, &headers, call.minimal())).await;
        let client = with_canary(server.url()).build().unwrap();
        let success = call.send(&client).await.unwrap();
        assert!(!success.debug.contains(CANARY), "{}", success.debug);
    }
}
