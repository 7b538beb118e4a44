//! The list of what the server does not check, in the documentation of the module, is true.

use management_client::{http::StatusCode, mock::Server};
use serde_json::{Value, json};

use crate::mock::{TEAM, raw::Raw, server};

/// Each row of the list, by how it starts, and a request that shows it.
#[tokio::test]
async fn the_list_of_what_is_not_checked_is_true_and_complete() {
    let server = server().await;
    let raw = Raw::new(&server);
    let key =
        json!({"label": "k", "role": "team_admin", "team_role_bindings": [{"team_id": TEAM}]});
    let weak_key = raw.post("management_key", &key).await.1["key"].clone();
    let weak = raw.with_key(weak_key.as_str().unwrap());
    let known = json!({"name": "Ecme", "region": "us", "integration_team_id": "known"});
    raw.post("team", &known).await;
    let hook = "team/9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e/sandbox/webhook";
    let shown = [
        (
            "Fields that the document does not have",
            raw.post("management_key", &with(&key, "more", &json!(1))).await,
        ),
        (
            "Parameters of the query that the document",
            raw.get("team?no_such_parameter=1").await,
        ),
        (
            "A parameter of the query that comes several times",
            raw.get("team?team_id=0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0&team_id=9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e").await,
        ),
        (
            "A field that comes several times",
            raw.post_text("resolve_team", r#"{"integration_team_id": "x", "integration_team_id": "known"}"#).await,
        ),
        ("The format `password`", password(&raw).await),
        (
            "Whether somebody may do something",
            weak.post("team", &json!({"name": "Dcme", "region": "us"})).await,
        ),
        (
            "Whether a host",
            raw.post(hook, &json!({"url": "https://nobody.invalid/hook"})).await,
        ),
        ("Whether a query can be computed", uncomputable(&raw).await),
    ];
    let listed = listed();
    assert_eq!(listed.len(), shown.len(), "{listed:#?}");
    for (row, (starts, (status, answer))) in listed.iter().zip(shown) {
        assert!(row.starts_with(starts), "{row}");
        assert_eq!(status, StatusCode::OK, "{row}: {answer}");
    }
    drop::<Server>(server);
}

fn with(body: &Value, name: &str, value: &Value) -> Value {
    let mut body = body.clone();
    body[name] = value.clone();
    body
}

/// Any text is a password.
async fn password(raw: &Raw) -> (StatusCode, Value) {
    let place = "team_ehr_pipelines/sandbox/us";
    let authentication = json!({
        "type": "client_credentials",
        "client_id": "c",
        "client_secret": "\n",
        "token_url": "https://ehr.test/token",
    });
    let body = json!({
        "team_ids": [TEAM],
        "ehr_type": "fhir",
        "base_url": "https://ehr.test",
        "authentication": authentication,
    });
    raw.post(place, &body).await
}

/// A query that groups by nothing it selects.
async fn uncomputable(raw: &Raw) -> (StatusCode, Value) {
    let place = format!("team/{TEAM}/sandbox/validate_continuous_query");
    let query = json!({"select": [{"group_key": 7}], "group_by": []});
    raw.post(&place, &json!({"title": "t", "slug": "s", "query": query}))
        .await
}

/// The rows of the list, without their line breaks.
fn listed() -> Vec<String> {
    let text = include_str!("../../../src/mock/mod.rs");
    let list = text.split("//! # What it does not check\n").nth(1).unwrap();
    let list = list.split("//! # ").next().unwrap().replace("//!", "");
    let rows = list.split("\n - ").skip(1);
    rows.map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}
