//! Answers with a success status and a body that does not fit.

use std::error::Error as _;

use management_client::{
    Client, Error,
    types::{GroupKey, SelectExpr},
};
use management_client_tests::{
    CANARY, Listener, assert_clean, client, head, pair, reply, reply_with,
};
use serde_json::{Value, json};

use crate::wire::{answers::CREDENTIALS, calls::Call};

/// A server that answers as each case says, and its client.
struct Cases(Listener, Client);

impl Cases {
    async fn new() -> Self {
        let (server, client) = pair().await;
        Self(server, client)
    }

    async fn failure(&self, call: Call, body: impl AsRef<[u8]>) -> Error {
        let body = body.as_ref();
        let headers = ["x-request-id: r-17", "content-type: application/json"];
        self.0.now_answer(reply_with(200, &headers, body));
        let error = call.send(&self.1).await.unwrap_err();
        assert!(error.is_decode(), "{error}");
        assert!(!error.is_status() && !error.is_transport() && !error.is_server_error());
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.request_id(), Some("r-17"));
        assert_eq!(error.body(), Some(body));
        assert_eq!(error.operation_id(), Some(call.id()));
        assert_eq!(error.attempts(), 1);
        assert!(error.source().is_none());
        assert!(error.to_string().contains(call.id()), "{error}");
        assert_clean(&error);
        error
    }

    async fn assert_place(&self, call: Call, body: &Value, path: &str) {
        let error = self.failure(call, body.to_string()).await;
        assert_eq!(error.json_path(), Some(path), "{body}");
        let text = error.to_string();
        assert!(text.contains(&format!("`{path}`")), "{text}");
        assert!(
            !text.contains("1700000000") && !text.contains("02-30"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_body_that_is_not_json_is_named_so() {
    let cases = Cases::new().await;
    for (body, says) in [
        ("", "empty"),
        (" \r\n", "empty"),
        ("<!DOCTYPE html><html>CANARY</html>", "not JSON"),
        ("CANARY", "not JSON"),
        ("\u{feff}{\"status\":\"a\",\"credentials\":[]}", "not JSON"),
        ("{'status':'CANARY'}", "not JSON"),
        ("{\"status\":\"a\",\"credentials\":[]} CANARY", "not JSON"),
        ("{\"status\":\"a\",\"credentials\":[]}{}", "not JSON"),
        ("{\"CANARY", "ends too early"),
        (
            "{\"status\":\"no_action_needed\",\"credentials\":[",
            "ends too early",
        ),
    ] {
        for call in Call::DECODED {
            let error = cases.failure(call, body.replace("CANARY", CANARY)).await;
            assert!(error.to_string().contains(says), "{body:?}: {error}");
            assert!(error.json_path().is_none() || says == "ends too early");
        }
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_not_json() {
    let cases = Cases::new().await;
    let broken = b"{\"status\":\"\xff\xfe\",\"credentials\":[]}";
    cases.failure(Call::Prepare, broken).await;
    cases.failure(Call::List, b"\x1f\x8b\x08\x00").await;
    cases.failure(Call::List, b"\0").await;
}

#[tokio::test]
async fn json_of_another_shape_is_named_so() {
    let cases = Cases::new().await;
    for body in [
        "null".to_owned(),
        "true".to_owned(),
        "17".to_owned(),
        format!("\"{CANARY}\""),
        "[]".to_owned(),
        format!("[\"{CANARY}\"]"),
        "{}".to_owned(),
        format!("{{\"detail\":\"{CANARY}\"}}"),
    ] {
        for call in Call::DECODED {
            let error = cases.failure(call, &body).await;
            assert!(error.to_string().contains("another shape"), "{error}");
        }
    }
}

#[tokio::test]
async fn the_message_names_the_place_and_not_the_value() {
    let cases = Cases::new().await;
    let step = json!({"type": "redirect_uri", "key": null, "value": "v", "description": null});
    let step = |field: &str, value: Value| {
        let mut wrong = step.clone();
        wrong[field] = value;
        json!({"status": "preparations_required", "preparation_steps": [step, wrong]})
    };
    for (body, path) in [
        (json!({"status": 17}), "status"),
        (json!({"status": null}), "status"),
        (json!({"status": {CANARY: CANARY}}), "status"),
        (
            json!({"status": "a", "preparation_steps": CANARY}),
            "preparation_steps",
        ),
        (
            json!({"status": "a", "preparation_steps": {CANARY: 1}}),
            "preparation_steps",
        ),
        (
            json!({"status": "a", "preparation_steps": [CANARY]}),
            "preparation_steps[0]",
        ),
        (step("value", json!([CANARY])), "preparation_steps[1].value"),
        (step("value", json!(null)), "preparation_steps[1].value"),
        (
            step("type", json!({"a": CANARY})),
            "preparation_steps[1].type",
        ),
        (
            step("description", json!(true)),
            "preparation_steps[1].description",
        ),
    ] {
        cases.assert_place(Call::Prepare, &body, path).await;
    }
}

#[tokio::test]
async fn the_place_is_found_deep_inside() {
    let cases = Cases::new().await;
    for (field, value) in [
        ("id", json!(CANARY)),
        ("team_id", json!(17)),
        ("team_id", json!(format!("{CANARY}-4d2e-8c4a-5e6f7a8b9c0d"))),
        ("created_at", json!(CANARY)),
        ("updated_at", json!(1_700_000_000)),
        ("updated_at", json!("2026-02-30T00:00:00Z")),
        ("client_secret_hash", json!([CANARY])),
        ("client_id", json!({CANARY: 1})),
        ("source", json!(["oura", CANARY])),
    ] {
        let mut page: Value = serde_json::from_str(CREDENTIALS).unwrap();
        page["credentials"][10][field] = value;
        cases
            .assert_place(Call::List, &page, &format!("credentials[10].{field}"))
            .await;
    }
}

#[tokio::test]
async fn a_missing_field_is_placed_in_its_object() {
    let cases = Cases::new().await;
    let mut page: Value = serde_json::from_str(CREDENTIALS).unwrap();
    page["credentials"][3]
        .as_object_mut()
        .unwrap()
        .remove("source");
    cases
        .assert_place(Call::List, &page, "credentials[3]")
        .await;
}

#[tokio::test]
async fn an_answer_without_a_body_is_no_value() {
    let server = Listener::answer(head(204, &["connection: close"])).await;
    for call in Call::DECODED {
        let error = call.send(&client(server.url())).await.unwrap_err();
        assert!(error.is_decode() && !error.is_status(), "{error}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(204));
    }
}

#[tokio::test]
async fn nesting_without_end_is_refused_and_not_followed() {
    let cases = Cases::new().await;
    let deep = "[".repeat(60_000);
    for body in [deep.clone(), format!("{{\"status\":{deep}")] {
        cases.failure(Call::Prepare, body).await;
    }
}

#[tokio::test]
async fn half_a_character_does_not_cost_the_page() {
    let (server, client) = pair().await;
    let mut page: Value = serde_json::from_str(CREDENTIALS).unwrap();
    page["credentials"][0]["client_id"] = json!("HALF");
    page["credentials"][1]["details"] = json!({"brand_new": "HALF"});
    server.now_answer(reply(200, page.to_string().replace("HALF", "a\\ud83d")));
    let page = Call::List.send(&client).await.unwrap().json;
    assert_eq!(page["credentials"][0]["client_id"], "a\u{fffd}");
    assert_eq!(page["credentials"][1]["details"]["brand_new"], "a\u{fffd}");
}

#[tokio::test]
async fn what_is_wrong_is_said_as_it_is() {
    let cases = Cases::new().await;
    let step = |step: &str| format!(r#"{{"status":"a","preparation_steps":[{step}]}}"#);
    for (body, says, path) in [
        (
            step(r#"{"type":1}"#),
            "expected a string, found a number",
            Some("preparation_steps[0].type"),
        ),
        (
            step("[]"),
            "preparation_steps[0]`",
            Some("preparation_steps[0]"),
        ),
        (
            step(r#"{"type":"t"}"#),
            "the field `value` is missing",
            Some("preparation_steps[0]"),
        ),
        (
            step(r#"{"type":1e999}"#),
            "a number out of range",
            Some("preparation_steps[0].type"),
        ),
        ("{}".to_owned(), "the field `status` is missing", None),
        (
            "{\"status\":\"\u{1}\"}".to_owned(),
            "not JSON",
            Some("status"),
        ),
    ] {
        let error = cases.failure(Call::Prepare, &body).await;
        assert!(error.to_string().contains(says), "{body}: {error}");
        assert_eq!(error.json_path(), path, "{error}");
    }
    let latin = b"{\"status\":\"a\",\"preparation_steps\":[{\"type\":\"\xe9\"}]}";
    let error = cases.failure(Call::Prepare, latin).await;
    assert!(error.to_string().contains("not UTF-8"), "{error}");
    assert_eq!(error.json_path(), Some("preparation_steps[0].type"));
}

#[tokio::test]
async fn an_error_keeps_no_more_of_a_long_body_than_of_others() {
    let body = format!("{{\"status\":\"{}\"", CANARY.repeat(100_000));
    let server = Listener::answer(reply(200, &body)).await;
    let error = Call::Prepare.send(&client(server.url())).await.unwrap_err();
    assert!(error.is_decode() && error.body_truncated());
    assert_eq!(error.body(), Some(&body.as_bytes()[..64 * 1024]));
    assert_clean(&error);
}

#[test]
fn a_number_that_is_too_large_for_a_type_is_kept_as_it_came() {
    for (json, expected) in [
        ("7.0", Some(GroupKey::Integer(7))),
        (r#""\u002a""#, Some(GroupKey::All)),
        ("123456789012345678901234567890", None),
        ("1.10", None),
        (r#"{"b":1e400,"a":[]}"#, None),
    ] {
        let text = format!(r#"{{"group_key":{json}}}"#);
        let decoded: SelectExpr = serde_json::from_str(&text).unwrap();
        let SelectExpr::GroupKey(column) = &decoded else {
            panic!("{decoded:?}")
        };
        match (&column.group_key, expected) {
            (GroupKey::Unknown(unknown), None) => assert_eq!(unknown.as_str(), json),
            (known, expected) => assert_eq!(Some(known), expected.as_ref(), "{json}"),
        }
        let is_known = !matches!(column.group_key, GroupKey::Unknown(_));
        assert!(is_known || serde_json::to_string(&decoded).unwrap() == text);
    }
}
