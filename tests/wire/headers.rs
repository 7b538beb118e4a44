//! The headers of requests.

use management_client::Client;
use management_client_tests::{KEY, Listener, ORG, Received, client, configure, reply};

use crate::wire::calls::Call;

async fn sent(call: Call, client: impl FnOnce(String) -> Client) -> Received {
    let server = Listener::answer(reply(200, call.minimal())).await;
    call.send(&client(server.url())).await.unwrap();
    server.request()
}

#[tokio::test]
async fn nothing_goes_out_that_nobody_asked_for() {
    for call in Call::ALL {
        let request = sent(call, client).await;
        // No `api-version`, no `cookie`, no `referer`.
        let mut names = vec![
            "accept",
            "host",
            "traceparent",
            "user-agent",
            "x-management-key",
        ];
        if call.method() == "POST" {
            names.extend(["content-length", "content-type"]);
        }
        names.sort_unstable();
        assert_eq!(request.header_names(), names, "{call:?}");
    }
}

#[tokio::test]
async fn the_key_goes_into_its_header() {
    for call in Call::ALL {
        let request = sent(call, client).await;
        assert_eq!(request.header("x-management-key"), Some(KEY));
        assert_eq!(request.header("x-vital-org-key"), None);
        assert!(!request.target.contains(KEY) && !request.text().contains(KEY));
    }
}

#[tokio::test]
async fn any_visible_key_goes_out_unchanged() {
    for key in ["mg_", "mg_~!@#$%^&*()\"'\\", "opaque-key-of-another-form"] {
        let request = sent(Call::List, |url| {
            configure(url).management_key(key).build().unwrap()
        });
        assert_eq!(request.await.header("x-management-key"), Some(key));
    }
}

#[tokio::test]
async fn bodies_are_json() {
    for call in Call::ALL {
        let request = sent(call, client).await;
        let is_post = call.method() == "POST";
        let json = is_post.then_some("application/json");
        assert_eq!(request.header("content-type"), json, "{call:?}");
        // Also where a success has no body, because errors have one.
        assert_eq!(request.header("accept"), Some("application/json"));
    }
}

#[tokio::test]
async fn the_application_comes_behind_the_crate() {
    let plain = sent(Call::List, client).await;
    let plain = plain.header("user-agent").unwrap();
    assert!(plain.starts_with("management-client/"), "{plain}");
    let hash = plain
        .rsplit_once(" (document ")
        .and_then(|(_, end)| end.strip_suffix(')'));
    let hash = hash.unwrap_or_else(|| panic!("{plain}"));
    assert!(
        hash.len() == 8 && u32::from_str_radix(hash, 16).is_ok(),
        "{plain}"
    );
    for (suffix, end) in [
        ("billing/1.4", " billing/1.4"),
        (" billing/1.4 (job 7) ", " billing/1.4 (job 7)"),
        ("", ""),
        ("  ", ""),
    ] {
        let request = sent(Call::List, |url| {
            configure(url).user_agent(suffix).build().unwrap()
        });
        let expected = format!("{plain}{end}");
        assert_eq!(
            request.await.header("user-agent"),
            Some(expected.as_str()),
            "{suffix:?}"
        );
    }
}

#[tokio::test]
async fn the_organization_is_only_in_the_path() {
    let request = sent(Call::List, client).await;
    let org = ORG.to_string();
    assert!(request.headers.iter().all(|(_, value)| *value != org));
}
