//! Redirects, which would take the key along.

use management_client_tests::{CANARY, Listener, assert_clean, pair, reply, reply_with};

use crate::wire::calls::Call;

const STATUSES: [u16; 5] = [301, 302, 303, 307, 308];

#[tokio::test]
async fn a_redirect_to_another_host_is_not_followed() {
    // Whoever follows gets a success.
    let target = Listener::answer(reply(200, r#"{"status":"a","credentials":[]}"#)).await;
    let location = format!("location: {}/{CANARY}", target.url());
    let (server, client) = pair().await;
    for status in STATUSES {
        server.now_answer(reply_with(status, &[&location], "moved"));
        for call in Call::ALL {
            let error = call.send(&client).await.unwrap_err();
            assert!(error.is_status() && !error.is_server_error(), "{error}");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert!(error.to_string().contains("redirect"), "{error}");
            assert!(error.headers().unwrap().contains_key("location"));
            assert_eq!(error.body(), Some(&b"moved"[..]));
            assert_clean(&error);
        }
    }
    assert_eq!(target.connections(), 0, "the key would have gone there");
    assert_eq!(server.requests().len(), STATUSES.len() * Call::ALL.len());
}

#[tokio::test]
async fn a_redirect_to_the_same_host_is_not_followed() {
    let (server, client) = pair().await;
    for (count, header) in (1..).zip([
        "location: /elsewhere",
        "location: ?",
        "location: //",
        "location: ",
        "refresh: 0; url=/elsewhere",
    ]) {
        for status in STATUSES {
            server.now_answer(reply_with(status, &[header], ""));
            let error = Call::List.send(&client).await.unwrap_err();
            assert!(error.is_status(), "{error}");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        }
        assert_eq!(server.requests().len(), STATUSES.len() * count);
    }
}
