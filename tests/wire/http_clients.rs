//! HTTP clients that the caller brings along.

use std::time::Duration;

use management_client::{
    ClientBuilder,
    http::{HeaderMap, HeaderValue},
    reqwest::{self, redirect::Policy},
};
use management_client_tests::{KEY, Listener, Manners, configure, reply, reply_with};

use crate::wire::{calls::Call, retries::quick};

const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

/// A client with habits of its own.
fn own() -> reqwest::ClientBuilder {
    let headers = HeaderMap::from_iter([("x-own".parse().unwrap(), HeaderValue::from_static("1"))]);
    reqwest::Client::builder()
        .user_agent("own/1")
        .default_headers(headers)
        .timeout(Duration::from_millis(1))
        .redirect(Policy::none())
        .no_proxy()
}

fn with(url: String, http: reqwest::ClientBuilder) -> ClientBuilder {
    configure(url).http_client(http.build().unwrap())
}

#[tokio::test]
async fn the_settings_go_before_those_of_the_http_client() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    // Its own time-out would let no call through.
    let client = with(server.url(), own())
        .user_agent("app/1")
        .build()
        .unwrap();
    Call::List.send(&client).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-own"), Some("1"));
    assert_eq!(request.header("x-management-key"), Some(KEY));
    let agent = request.header("user-agent").unwrap();
    assert!(
        agent.starts_with("management-client/") && agent.ends_with(" app/1"),
        "{agent}"
    );

    server.now(Manners::Stall(Vec::new()));
    let patient = own().timeout(Duration::from_secs(3600));
    let client = with(server.url(), patient).timeout(Duration::from_millis(30));
    let error = Call::List.send(&client.build().unwrap()).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn a_redirect_is_an_error_where_the_http_client_follows_none() {
    let target = Listener::answer(reply(200, Call::List.minimal())).await;
    let location = format!("location: {}", target.url());
    let server = Listener::start(Manners::HangUp).await;
    let client = with(server.url(), own()).build().unwrap();
    for status in STATUSES {
        server.now_answer(reply_with(status, &[&location], Call::List.minimal()));
        let error = Call::List.send(&client).await.unwrap_err();
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
    }
    assert_eq!(target.connections(), 0);
}

/// What the documentation warns of.
#[tokio::test]
async fn an_http_client_that_follows_takes_the_key_along() {
    let target = Listener::answer(reply(200, Call::List.minimal())).await;
    let location = format!("location: {}", target.url());
    let server = Listener::answer(reply_with(307, &[&location], "")).await;
    let client = with(server.url(), own().redirect(Policy::limited(3)));
    Call::List.send(&client.build().unwrap()).await.unwrap();
    assert_eq!(target.request().header("x-management-key"), Some(KEY));
}

#[tokio::test]
async fn what_the_http_client_refuses_is_not_repeated() {
    let server = Listener::answer(reply_with(307, &["location: /"], "")).await;
    for (http, requests) in [
        (own().redirect(Policy::limited(2)), 3),
        (own().https_only(true), 0),
    ] {
        let before = server.requests().len();
        let client = quick(server.url()).http_client(http.build().unwrap());
        let error = Call::List.send(&client.build().unwrap()).await.unwrap_err();
        assert!(error.is_transport() && !error.is_retryable(), "{error}");
        assert!(
            error
                .to_string()
                .contains("that was passed to the builder refused"),
            "{error}"
        );
        assert_eq!(error.attempts(), 1);
        assert_eq!(server.requests().len() - before, requests);
    }
}

#[tokio::test]
async fn plain_http_is_refused_with_any_http_client() {
    let http = own().build().unwrap();
    let builder = configure("http://h.test").http_client(http);
    assert!(builder.build().unwrap_err().is_configuration());
}
