//! What a client is refused for, before anything is sent.

use std::time::Duration;

use management_client::{Client, ClientBuilder, Error, Secret};
use management_client_tests::{CANARY, KEY, Listener, ORG, assert_clean, configure, reply};

use crate::wire::calls::Call;

fn builder() -> ClientBuilder {
    Client::builder().management_key(KEY)
}

fn refusal(builder: ClientBuilder) -> Error {
    let error = builder.build().unwrap_err();
    assert!(error.is_configuration() && !error.is_invalid_request());
    assert_eq!((error.operation_id(), error.attempts()), (None, 0));
    assert!(error.status().is_none() && error.path().is_none());
    assert_clean(&error);
    error
}

#[test]
fn plain_http_is_for_this_machine() {
    for url in [
        "http://api.management.junction.com",
        "http://h.test:8080/management",
        "http://10.0.0.1",
        "http://localhost.h.test",
        "http://127.0.0.1.h.test",
        "HTTP://H.TEST",
        "http://0.0.0.0",
        "http://[::2]",
    ] {
        let text = refusal(builder().base_url(url)).to_string();
        assert!(
            text.contains("https://") && text.contains("allow_http"),
            "{text}"
        );
        assert!(
            builder().base_url(url).allow_http().build().is_ok(),
            "{url}"
        );
    }
    for url in [
        "http://127.0.0.1:1",
        "http://127.8.8.8/a",
        "http://localhost:1/",
        "http://LOCALHOST",
        "http://[::1]:1",
        "https://h.test",
    ] {
        assert!(builder().base_url(url).build().is_ok(), "{url}");
    }
}

#[test]
fn a_base_url_is_scheme_host_and_path() {
    for (url, says) in [
        ("", "not a URL"),
        ("h.test", "not a URL"),
        ("/management", "not a URL"),
        ("https://", "not a URL"),
        ("https://h.test:99999", "not a URL"),
        ("ftp://h.test", "https://"),
        ("file:///etc/passwd", "https://"),
        ("ws://127.0.0.1", "https://"),
        ("https://h.test?team=CANARY", "query"),
        ("https://h.test/#CANARY", "fragment"),
        ("https://u:CANARY@h.test", "password"),
        ("https://CANARY@h.test", "password"),
        ("http://u:CANARY@127.0.0.1", "password"),
        ("CANARY", "not a URL"),
    ] {
        let text = refusal(builder().base_url(url.replace("CANARY", CANARY))).to_string();
        assert!(text.contains(says), "{url}: {text}");
    }
}

#[test]
fn a_team_key_is_refused_with_the_reason() {
    for prefix in ["sk_us_", "sk_eu_", "pk_us_", "pk_eu_", "sk_", "pk_"] {
        let key = format!("{prefix}{CANARY}");
        for builder in [
            Client::builder().management_key(key.as_str()),
            Client::builder()
                .management_key(Secret::from(key.clone()))
                .legacy(),
        ] {
            let text = refusal(builder).to_string();
            assert!(
                text.contains("team API key") && text.contains("mg_"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_key_that_no_header_carries_is_refused() {
    for (key, says) in [
        ("", "empty"),
        ("CANARY\n", "white space"),
        (" CANARY", "white space"),
        ("mg_CANARY\r\nx-evil: 1", "white space"),
        ("mg_CANARY\u{e9}", "ASCII"),
        ("mg_CANARY\0", "ASCII"),
    ] {
        let key = key.replace("CANARY", CANARY);
        let text = refusal(Client::builder().management_key(key)).to_string();
        assert!(text.contains(says), "{text}");
    }
    let text = refusal(Client::builder()).to_string();
    assert!(text.contains("no management key"), "{text}");
}

#[test]
fn settings_that_let_no_call_through_are_refused() {
    for (builder, says) in [
        (builder().timeout(Duration::ZERO), "time-out"),
        (builder().connect_timeout(Duration::ZERO), "time-out"),
        (builder().max_response_bytes(0), "size"),
        (builder().user_agent("a\r\nx-evil: 1"), "user agent"),
        (builder().user_agent("a\0b"), "user agent"),
    ] {
        let text = refusal(builder).to_string();
        assert!(text.contains(says), "{text}");
    }
}

#[tokio::test]
async fn no_setting_is_too_large() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let largest = configure(server.url())
        .timeout(Duration::MAX)
        .connect_timeout(Duration::MAX)
        .max_response_bytes(usize::MAX);
    Call::List.send(&largest.build().unwrap()).await.unwrap();
}

fn from(vars: &[(&str, &str)]) -> Result<Client, Error> {
    let find = |name: &str| {
        let mut values = vars.iter().filter(|(key, _)| *key == name);
        values.next().map(|(_, value)| (*value).to_owned())
    };
    ClientBuilder::from_vars(find)?.build()
}

#[tokio::test]
async fn variables_make_a_client() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = from(&[
        ("JUNCTION_MANAGEMENT_KEY", KEY),
        ("JUNCTION_ORG_ID", &ORG.to_string().to_uppercase()),
        ("JUNCTION_MANAGEMENT_URL", &(server.url() + "/a/")),
        ("JUNCTION_OTHER", CANARY),
    ]);
    let client = client.unwrap();
    assert_eq!(client.org_id(), Some(ORG));
    Call::List.send(&client).await.unwrap();
    let request = server.request();
    assert_eq!(request.target, format!("/a{}", Call::List.path()));
    assert_eq!(request.header("x-management-key"), Some(KEY));
}

#[test]
fn a_variable_that_is_missing_or_wrong_is_named() {
    const ID: &str = "0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b";
    let key = ("JUNCTION_MANAGEMENT_KEY", KEY);
    let org = ("JUNCTION_ORG_ID", ID);
    assert!(from(&[key, org]).is_ok());
    assert!(from(&[key, org, ("JUNCTION_MANAGEMENT_URL", "")]).is_ok());
    for (vars, says) in [
        (vec![], "JUNCTION_MANAGEMENT_KEY is not set"),
        (vec![org], "JUNCTION_MANAGEMENT_KEY is not set"),
        (
            vec![("JUNCTION_MANAGEMENT_KEY", ""), org],
            "JUNCTION_MANAGEMENT_KEY is not set",
        ),
        (vec![key], "JUNCTION_ORG_ID is not set"),
        (
            vec![key, ("JUNCTION_ORG_ID", CANARY)],
            "JUNCTION_ORG_ID is not a UUID",
        ),
        (
            vec![("JUNCTION_MANAGEMENT_KEY", "sk_us_canary-7f3d9b"), org],
            "team API key",
        ),
        (
            vec![key, org, ("JUNCTION_MANAGEMENT_URL", "http://h.test")],
            "https://",
        ),
        (
            vec![key, org, ("JUNCTION_MANAGEMENT_URL", CANARY)],
            "not a URL",
        ),
    ] {
        let error = from(&vars).unwrap_err();
        assert!(error.is_configuration());
        assert!(error.to_string().contains(says), "{error}");
        assert_clean(&error);
    }
}
