//! Keys that somebody provides while calls are made.

use std::{
    collections::VecDeque,
    error::Error as _,
    future::pending,
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use management_client::{
    Client, Credentials, CredentialsError, EnvCredentials, Error, Secret, StaticCredentials,
};
use management_client_tests::{
    CANARY, KEY, Listener, assert_clean, assert_debug_clean, configure, reply,
};

use crate::wire::{calls::Call, retries::quick};

/// Gives one of these after the other; fails after the last.
#[derive(Clone)]
struct Keys(Arc<Mutex<VecDeque<String>>>);

impl Keys {
    fn new<const N: usize>(keys: [&str; N]) -> Self {
        Self(Arc::new(Mutex::new(keys.map(str::to_owned).into())))
    }
}

impl Credentials for Keys {
    async fn management_key(&self) -> Result<Secret, CredentialsError> {
        // A provider may wait for something.
        tokio::task::yield_now().await;
        let key = self.0.lock().unwrap().pop_front();
        Ok(key
            .ok_or("no more keys, the last was canary-7f3d9b")?
            .into())
    }
}

fn success() -> Vec<u8> {
    reply(200, Call::List.minimal())
}

/// The keys that arrived.
fn keys(server: &Listener) -> Vec<Option<String>> {
    let key = |name| {
        server
            .requests()
            .into_iter()
            .map(move |it| it.header(name).map(str::to_owned))
    };
    key("x-management-key").collect()
}

fn some(keys: &[&str]) -> Vec<Option<String>> {
    keys.iter().map(|key| Some((*key).to_owned())).collect()
}

async fn error(client: &Client) -> Error {
    let error = Call::List.send(client).await.unwrap_err();
    assert_eq!(error.operation_id(), Some("get_team_custom_credentials"));
    error
}

#[tokio::test]
async fn each_attempt_asks_for_its_key() {
    let server = Listener::answer(Vec::new()).await;
    server.now_answer_each([reply(503, ""), success()]);
    let builder = quick(server.url()).credentials(Keys::new(["mg_old", "mg_new"]));
    Call::List.send(&builder.build().unwrap()).await.unwrap();
    assert_eq!(keys(&server), some(&["mg_old", "mg_new"]));
}

#[tokio::test]
async fn a_key_that_is_not_accepted_is_another_in_the_next_call() {
    let server = Listener::answer(Vec::new()).await;
    server.now_answer_each([reply(401, ""), success()]);
    let builder = quick(server.url()).credentials(Keys::new(["mg_old", "mg_new"]));
    let client = builder.build().unwrap();
    let refused = error(&client).await;
    assert!(
        refused.is_unauthorized() && refused.attempts() == 1,
        "{refused}"
    );
    Call::List.send(&client.clone()).await.unwrap();
    assert_eq!(keys(&server), some(&["mg_old", "mg_new"]));
}

#[tokio::test]
async fn a_key_and_a_provider_replace_each_other() {
    let server = Listener::answer(success()).await;
    for builder in [
        configure(server.url()).credentials(StaticCredentials::new("mg_last")),
        configure(server.url())
            .credentials(Keys::new([]))
            .management_key("mg_last"),
        configure(server.url()).credentials(async || Ok("mg_last".into())),
    ] {
        Call::List.send(&builder.build().unwrap()).await.unwrap();
    }
    assert_eq!(keys(&server), some(&["mg_last"; 3]));
}

#[tokio::test]
async fn the_legacy_header_takes_provided_keys_too() {
    let server = Listener::answer(success()).await;
    let builder = configure(server.url())
        .legacy()
        .credentials(Keys::new(["mg_a"]));
    Call::List.send(&builder.build().unwrap()).await.unwrap();
    assert_eq!(server.request().header("x-vital-org-key"), Some("mg_a"));
    assert_eq!(server.request().header("x-management-key"), None);
}

#[tokio::test]
async fn a_provider_that_fails_ends_the_call() {
    let server = Listener::answer(reply(503, "")).await;
    for attempts in [0, 1, 2] {
        let keys = Keys::new([KEY, KEY]);
        keys.0.lock().unwrap().truncate(attempts as usize);
        let client = quick(server.url()).credentials(keys).build().unwrap();
        let error = error(&client).await;
        assert!(error.is_credentials() && !error.is_configuration() && !error.is_transport());
        assert!(!error.is_retryable() && error.status().is_none());
        assert_eq!(error.attempts(), attempts);
        let source = error.source().unwrap().to_string();
        assert!(
            source.starts_with("no more keys"),
            "the provider's own: {source}"
        );
        // Whatever it says, the error does not repeat it.
        let text = format!("{error} {error:?} {error:#?}");
        assert!(
            text.contains("provider of the management key failed"),
            "{text}"
        );
        assert!(!text.contains(CANARY), "{text}");
    }
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn the_provider_s_error_is_kept_whole() {
    let provider = async || Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
    let client = configure("http://127.0.0.1:1").credentials(provider);
    let error = error(&client.build().unwrap()).await;
    let source = error
        .source()
        .and_then(|source| source.downcast_ref::<io::Error>());
    assert_eq!(source.unwrap().kind(), io::ErrorKind::PermissionDenied);
}

#[tokio::test]
async fn what_is_no_management_key_is_not_sent() {
    let server = Listener::answer(success()).await;
    for (key, says) in [
        ("sk_us_canary-7f3d9b", "team API key"),
        ("pk_eu_canary-7f3d9b", "team API key"),
        ("", "empty"),
        ("mg_canary-7f3d9b\n", "white space"),
        ("mg_canary-7f3d9b\u{e9}", "ASCII"),
    ] {
        let client = quick(server.url()).credentials(StaticCredentials::new(key));
        let error = error(&client.build().unwrap()).await;
        assert!(
            error.is_credentials() && error.to_string().contains(says),
            "{error}"
        );
        assert_eq!(error.attempts(), 0);
        assert_clean(&error);
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_provider_has_the_time_of_an_attempt() {
    let server = Listener::answer(success()).await;
    let slow = || configure(server.url()).credentials(pending);
    let short = Duration::from_millis(20);
    for builder in [slow().timeout(short), slow().deadline(short)] {
        let error = error(&builder.build().unwrap()).await;
        assert!(error.is_credentials() && !error.is_timeout(), "{error}");
        assert!(error.to_string().contains("time of an attempt"), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_environment_is_read_before_each_attempt() {
    let server = Listener::answer(success()).await;
    // cargo sets it for every test.
    let there = EnvCredentials::variable("CARGO_PKG_NAME");
    let client = configure(server.url()).credentials(there).build().unwrap();
    Call::List.send(&client).await.unwrap();
    assert_eq!(keys(&server), some(&[env!("CARGO_PKG_NAME")]));

    let missing = EnvCredentials::variable("JUNCTION_NO_SUCH_VARIABLE");
    let client = configure(server.url())
        .credentials(missing)
        .build()
        .unwrap();
    let error = error(&client).await;
    assert!(error.is_credentials());
    let text = error.to_string();
    assert!(
        text.contains("JUNCTION_NO_SUCH_VARIABLE is not set"),
        "{text}"
    );
}

#[test]
fn no_provider_is_printed() {
    let key = format!("mg_{CANARY}");
    let fixed = StaticCredentials::new(key.as_str());
    assert_debug_clean(&fixed);
    let builder = configure("http://127.0.0.1:1").credentials(fixed);
    assert_debug_clean(&builder);
    assert_debug_clean(&builder.build().unwrap());
}
