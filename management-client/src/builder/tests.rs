//! Settings that are refused, and those that show no secret.

use super::{into_client::user_agent, *};
use crate::{Client, base_url};

fn builder() -> ClientBuilder {
    Client::builder().management_key("mg_canary")
}

#[test]
fn debug_shows_neither_key_nor_password() {
    let builder = builder().base_url("https://u:canary@h.test");
    let text = format!("{builder:?} {:?}", builder.clone().build().unwrap_err());
    assert!(!text.contains("canary"), "{text}");
    let client = self::builder().build().unwrap();
    assert!(!format!("{client:?}").contains("canary"), "{client:?}");
}

#[test]
fn legacy_selects_the_old_host_unless_another_is_set() {
    let base_url = |builder: ClientBuilder| {
        builder
            .build()
            .unwrap()
            .settings()
            .base_url
            .as_str()
            .to_owned()
    };
    assert_eq!(base_url(builder()), base_url::CURRENT);
    assert_eq!(base_url(builder().legacy()), base_url::LEGACY);
    assert_eq!(
        base_url(builder().base_url("https://h.test").legacy()),
        "https://h.test"
    );
}

#[test]
fn settings_that_cannot_work_are_refused() {
    for (builder, text) in [
        (Client::builder(), "no management key"),
        (builder().timeout(Duration::ZERO), "of zero"),
        (builder().deadline(Duration::ZERO), "of zero"),
        (builder().connect_timeout(Duration::ZERO), "of zero"),
        (builder().max_response_bytes(0), "size of zero"),
        (builder().user_agent("a\nb"), "user agent"),
        (builder().base_url("http://h.test"), "https://"),
    ] {
        let error = builder.build().unwrap_err();
        assert!(
            error.is_configuration() && error.to_string().contains(text),
            "{error}"
        );
    }
    assert!(
        builder()
            .base_url("http://h.test")
            .allow_http()
            .build()
            .is_ok()
    );
}

#[test]
fn the_suffix_follows_the_crates_own_name() {
    let agent = |suffix: &str| builder().user_agent(suffix).user_agent_header().unwrap();
    assert_eq!(agent("app/1"), format!("{} app/1", user_agent()));
    assert_eq!(agent(" "), user_agent());
    assert_eq!(builder().user_agent_header().unwrap(), user_agent());
}
