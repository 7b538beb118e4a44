//! What becomes of an answer that is a success.

use management_client::Client;
use management_client_tests::{Listener, head, pair, reply, reply_with};
use serde_json::{Value, json};

use crate::wire::calls::{Call, Success};

/// Each kind of settings once, and every optional field.
pub(crate) const CREDENTIALS: &str = include_str!("fixtures/credentials.json");

/// The last page of nothing.
const EMPTY: &str = r#"{"credentials":[]}"#;

/// A server that answers as each case says, and its client.
struct Cases(Listener, Client);

impl Cases {
    async fn new() -> Self {
        let (server, client) = pair().await;
        Self(server, client)
    }

    async fn answered(&self, call: Call, bytes: impl Into<Vec<u8>>) -> Success {
        self.0.now_answer(bytes);
        call.send(&self.1).await.unwrap()
    }

    async fn decoded(&self, call: Call, body: &Value) -> Value {
        self.answered(call, reply(200, body.to_string())).await.json
    }
}

#[tokio::test]
async fn a_full_answer_decodes_without_loss() {
    let cases = Cases::new().await;
    let page: Value = serde_json::from_str(CREDENTIALS).unwrap();
    assert_eq!(cases.decoded(Call::List, &page).await, page);

    let steps = json!({"status": "preparations_required", "preparation_steps": [
        {"type": "redirect_uri", "key": "callback", "value": "https://h.example/a", "description": "Add it."},
        {"type": "webhook_uri", "key": "", "value": "https://h.example/b", "description": "\n"},
    ]});
    assert_eq!(cases.decoded(Call::Prepare, &steps).await, steps);
}

#[tokio::test]
async fn each_kind_of_settings_is_told_from_the_others() {
    let cases = Cases::new().await;
    let success = cases.answered(Call::List, reply(200, CREDENTIALS)).await;
    // The last of the eleven is of tomorrow.
    assert_eq!(success.debug.matches("Unknown([redacted])").count(), 1);
    let compact = success.debug.lines().next().unwrap();
    assert_eq!(compact.matches("details: Some(").count(), 11, "{compact}");
}

#[tokio::test]
async fn an_answer_with_the_least_decodes() {
    let cases = Cases::new().await;
    let credentials = json!({
        "id": "10000000-0000-4000-8000-000000000001", "team_id": "10000000-0000-4000-8000-000000000002",
        "source": "oura", "created_at": "2026-01-02T03:04:05", "updated_at": "2026-01-02T03:04:05"});
    for (call, body) in [
        (Call::Prepare, json!({"status": "no_action_needed"})),
        (
            Call::Prepare,
            json!({"status": "preparations_required", "preparation_steps": []}),
        ),
        (Call::List, json!({"credentials": []})),
        (Call::List, json!({"credentials": [credentials]})),
        (Call::List, json!({"credentials": [], "next_cursor": ""})),
    ] {
        assert_eq!(cases.decoded(call, &body).await, body);
    }
}

#[tokio::test]
async fn null_and_absent_are_the_same_in_an_answer() {
    let cases = Cases::new().await;
    let least = json!({
        "id": "10000000-0000-4000-8000-000000000001", "team_id": "10000000-0000-4000-8000-000000000002",
        "source": "oura", "created_at": "2026-01-02T03:04:05", "updated_at": "2026-01-02T03:04:05"});
    let mut nulls = least.clone();
    for field in [
        "client_id",
        "client_secret_hash",
        "details",
        "app_url",
        "redirect_url_override",
    ] {
        nulls[field] = Value::Null;
    }
    let page = json!({"credentials": [nulls], "next_cursor": null});
    assert_eq!(
        cases.decoded(Call::List, &page).await,
        json!({"credentials": [least]})
    );
    for step in [
        json!({"type": "webhook_uri", "key": null, "value": "v", "description": null}),
        json!({"type": "webhook_uri", "value": "v"}),
    ] {
        let body = json!({"status": "no_action_needed", "preparation_steps": [step]});
        let json = cases.decoded(Call::Prepare, &body).await;
        let step = &json["preparation_steps"][0];
        assert!(step["key"].is_null() && step["description"].is_null());
    }
    let none = json!({"status": "no_action_needed", "preparation_steps": null});
    assert_eq!(
        cases.decoded(Call::Prepare, &none).await,
        json!({"status": "no_action_needed"})
    );
}

#[tokio::test]
async fn what_is_new_to_the_client_does_no_harm() {
    let cases = Cases::new().await;
    // Fields: ignored.
    let step = json!({"type": "redirect_uri", "key": "k", "value": "v", "description": "d"});
    let mut newer = step.clone();
    newer["since"] = json!({"deep": [[[{}]]]});
    let body = json!({"status": "no_action_needed", "preparation_steps": [newer], "trace": [1]});
    let known = json!({"status": "no_action_needed", "preparation_steps": [step]});
    assert_eq!(cases.decoded(Call::Prepare, &body).await, known);
    // Values of enums: kept, byte for byte.
    let body = json!({"status": " Tomorrow\u{e9}\n", "preparation_steps": [
        {"type": "", "key": "k", "value": "v", "description": "d"}]});
    assert_eq!(cases.decoded(Call::Prepare, &body).await, body);
}

#[tokio::test]
async fn settings_that_no_kind_takes_are_kept() {
    let cases = Cases::new().await;
    let page: Value = serde_json::from_str(CREDENTIALS).unwrap();
    for details in [
        json!({}),
        json!([]),
        json!("text"),
        json!(false),
        json!(18_446_744_073_709_551_615_u64),
        json!({"tomorrow": {"b": null, "a": [1, -1, 0.25, "\u{0}"]}}),
        // A tag that is known, with content that does not fit.
        json!({"fitbit": {"workout_verify_token": 1}}),
        json!({"polar": 1, "webhook_secret": 2}),
    ] {
        let mut page = page.clone();
        page["credentials"][0]["details"] = details;
        assert_eq!(cases.decoded(Call::List, &page).await, page);
    }
}

#[tokio::test]
async fn every_success_counts_and_keeps_status_and_headers() {
    let cases = Cases::new().await;
    for call in Call::ALL {
        for status in [200, 201, 202, 203, 206, 299] {
            let headers = ["x-request-id: r1", "set-cookie: a", "set-cookie: b"];
            let success = cases
                .answered(call, reply_with(status, &headers, call.minimal()))
                .await;
            assert_eq!(success.status, status);
            assert_eq!(success.headers["x-request-id"], "r1");
            assert_eq!(success.headers.get_all("set-cookie").iter().count(), 2);
        }
    }
}

#[tokio::test]
async fn the_body_of_an_upsert_means_nothing() {
    let cases = Cases::new().await;
    for body in [
        "{}",
        "null",
        "",
        " ",
        "[]",
        "OK",
        "<html></html>",
        "{\"a\":",
        "\u{0}",
    ] {
        let success = cases.answered(Call::Upsert, reply(200, body)).await;
        assert_eq!(success.json, Value::Null, "{body:?}");
        assert_eq!(success.status, 200);
    }
    let success = cases
        .answered(Call::Upsert, head(204, &["x-request-id: r1"]))
        .await;
    assert_eq!(success.status, 204);
    assert_eq!(success.headers["x-request-id"], "r1");
}

#[tokio::test]
async fn the_content_type_does_not_decide() {
    let cases = Cases::new().await;
    for header in ["content-type: text/plain", "content-type: ", "x-other: a"] {
        for call in Call::ALL {
            cases
                .answered(call, reply_with(200, &[header], call.minimal()))
                .await;
        }
    }
}

#[tokio::test]
async fn any_framing_of_the_body_will_do() {
    let cases = Cases::new().await;
    let to_the_end = [head(200, &["connection: close"]), EMPTY.into()].concat();
    let chunks = "1\r\n{\r\n11;name=value\r\n\"credentials\":[]}\r\n0\r\ntrailer: a\r\n\r\n";
    let chunked = [head(200, &["transfer-encoding: chunked"]), chunks.into()].concat();
    let interim = [head(103, &["link: </a>"]), reply(200, EMPTY)].concat();
    let more_than_announced = [reply(200, EMPTY), b"more".to_vec()].concat();
    for bytes in [to_the_end, chunked, interim, more_than_announced] {
        let success = cases.answered(Call::List, bytes).await;
        assert_eq!(success.json, json!({"credentials": []}));
    }
    let spaced = cases
        .answered(Call::List, reply(200, " \r\n\t{\"credentials\" : [ ] }\n"))
        .await;
    assert_eq!(spaced.json, json!({"credentials": []}));
}
