//! Every status that is not a success, with every kind of body.

use httpmock::MockServer;
use management_client::Error;
use management_client_tests::{CANARY, assert_clean, client, head, pair};

use crate::wire::calls::Call;

type Predicate = fn(&Error) -> bool;

/// The predicates that ask for one status or one class of them.
const PREDICATES: [(&str, Predicate, &[u16]); 7] = [
    ("is_unauthorized", Error::is_unauthorized, &[401]),
    ("is_forbidden", Error::is_forbidden, &[403]),
    ("is_not_found", Error::is_not_found, &[404]),
    ("is_conflict", Error::is_conflict, &[409]),
    ("is_validation", Error::is_validation, &[422]),
    ("is_rate_limited", Error::is_rate_limited, &[429]),
    (
        "is_server_error",
        Error::is_server_error,
        &[500, 501, 502, 503, 504, 599],
    ),
];

const STATUSES: [u16; 17] = [
    400, 401, 402, 403, 404, 405, 408, 409, 418, 422, 429, 500, 501, 502, 503, 504, 599,
];

struct Body {
    content_type: &'static str,
    text: String,
    /// The text in the field `detail`.
    detail: Option<String>,
    /// How many refused values are listed.
    refusals: usize,
}

fn bodies() -> [Body; 5] {
    let body = |content_type, text: &str, detail: Option<&str>, refusals| Body {
        content_type,
        text: text.replace("CANARY", CANARY),
        detail: detail.map(|text| text.replace("CANARY", CANARY)),
        refusals,
    };
    let list = r#"{"detail":[{"loc":["body","CANARY"],"msg":"CANARY","type":"t","input":"CANARY","ctx":{"error":"CANARY"}}]}"#;
    [
        body(
            "application/json",
            r#"{"detail":"No CANARY"}"#,
            Some("No CANARY"),
            0,
        ),
        body("application/json; charset=utf-8", list, None, 1),
        body("text/plain", "upstream CANARY", None, 0),
        body("text/html", "<html>CANARY</html>", None, 0),
        body("application/json", "", None, 0),
    ]
}

#[tokio::test]
async fn every_status_is_told_whatever_its_body() {
    let server = MockServer::start_async().await;
    let client = client(server.base_url());
    for status in STATUSES {
        for body in bodies() {
            let mock = server
                .mock_async(|when, then| {
                    when.any_request();
                    then.status(status)
                        .header("content-type", body.content_type)
                        .header("x-request-id", "r-17")
                        .header("set-cookie", CANARY)
                        .body(&body.text);
                })
                .await;
            for call in Call::ALL {
                let error = call.send(&client).await.unwrap_err();
                assert_status(&error, call, status);
                assert_body(&error, &body);
                assert_clean(&error);
            }
            // One attempt for each call.
            mock.assert_calls_async(Call::ALL.len()).await;
            mock.delete_async().await;
        }
    }
}

fn assert_status(error: &Error, call: Call, status: u16) {
    assert!(error.is_status(), "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
    for (name, holds, statuses) in PREDICATES {
        assert_eq!(
            holds(error),
            statuses.contains(&status),
            "{name} of {status}"
        );
    }
    let others = [
        error.is_configuration(),
        error.is_invalid_request(),
        error.is_transport(),
        error.is_connect(),
        error.is_timeout(),
        error.is_body_too_large(),
        error.is_decode(),
    ];
    assert!(!others.contains(&true), "{error}: {others:?}");
    assert_eq!(error.attempts(), 1);
    assert_eq!(error.operation_id(), Some(call.id()));
    assert_eq!(error.method(), Some(call.method()));
    assert_eq!(error.path(), Some(call.template()));
    assert_eq!(error.retry_after(), None);
    let text = error.to_string();
    for part in [call.id(), call.template(), &status.to_string(), "r-17"] {
        assert!(text.contains(part), "{text}");
    }
    assert!(!text.contains('\n'), "{text}");
}

fn assert_body(error: &Error, body: &Body) {
    assert_eq!(error.body(), Some(body.text.as_bytes()));
    assert!(!error.body_truncated());
    let headers = error.headers().unwrap();
    assert_eq!(headers["content-type"], body.content_type);
    assert_eq!(error.request_id(), Some("r-17"));
    assert_eq!(error.detail(), body.detail);
    assert_eq!(error.validation_errors().len(), body.refusals);
    assert_eq!(error.conflict(), None);
    assert_eq!(error.json_path(), None);
}

#[tokio::test]
async fn statuses_that_nobody_expects_are_errors_too() {
    let (server, client) = pair().await;
    for status in [300, 304, 305, 399, 600, 799, 999] {
        server.now_answer(head(status, &["content-length: 0", "connection: close"]));
        for call in Call::ALL {
            let error = call.send(&client).await.unwrap_err();
            assert!(error.is_status(), "{error}");
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert!(PREDICATES.iter().all(|(_, holds, _)| !holds(&error)));
            assert!(error.to_string().contains(&status.to_string()), "{error}");
        }
    }
}
