//! Where requests go.

use management_client::Client;
use management_client_tests::{KEY, Listener, client, configure, reply};

use crate::wire::calls::Call;

/// A success of every operation.
const ANSWER: &str = r#"{"status":"a","credentials":[]}"#;

#[tokio::test]
async fn the_path_of_the_base_url_comes_first() {
    for (base, prefix) in [
        ("", ""),
        ("/", ""),
        ("///", ""),
        ("/management", "/management"),
        ("/management/", "/management"),
        ("/a/b//", "/a/b"),
        ("/a/../b", "/b"),
        ("/with%20space/%2F/", "/with%20space/%2F"),
        ("/v1", "/v1"),
    ] {
        let server = Listener::answer(reply(200, ANSWER)).await;
        let client = client(server.url() + base);
        for call in Call::ALL {
            call.send(&client).await.unwrap();
            let last = server.requests().pop().unwrap();
            assert_eq!(last.target, format!("{prefix}{}", call.path()), "{base:?}");
        }
    }
}

#[tokio::test]
async fn the_old_host_had_a_prefix_and_another_header() {
    for call in Call::ALL {
        let server = Listener::answer(reply(200, call.minimal())).await;
        let client = configure(server.url() + "/management/").legacy();
        call.send(&client.build().unwrap()).await.unwrap();
        let request = server.request();
        assert_eq!(request.target, format!("/management{}", call.path()));
        assert_eq!(request.header("x-vital-org-key"), Some(KEY));
        assert_eq!(request.header("x-management-key"), None);
    }
}

#[test]
fn without_a_base_url_the_apis_own_is_used() {
    let builder = || Client::builder().management_key(KEY);
    for (builder, url) in [
        (builder(), "\"https://api.management.junction.com\""),
        (builder().legacy(), "\"https://api.tryvital.io/management\""),
    ] {
        let text = format!("{:?}", builder.build().unwrap());
        assert!(text.contains(url), "{text}");
    }
}

#[tokio::test]
async fn the_host_header_names_host_and_port() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    Call::List.send(&client(server.url())).await.unwrap();
    let host = server.url().replace("http://", "");
    assert_eq!(server.request().header("host"), Some(host.as_str()));
}
