//! What a webhook sends along, and what its messages are signed with.

use management_client::{
    Nullable,
    types::{Env, RotateWebhookSecretBody, UpdateWebhookHeadersBody},
};
use management_client_tests::{CANARY, ORG, assert_debug_clean};
use serde_json::json;

use crate::operations::{TEAM, exchange::Api};

operations!(
    get_webhook_headers,
    update_webhook_headers,
    get_webhook_secret,
    rotate_webhook_secret,
);

fn path(end: &str) -> String {
    format!("/v1/org/{ORG}/team/{TEAM}/sandbox/webhook/ep_2/{end}")
}

async fn get_webhook_headers(api: &Api) {
    let headers = api
        .expect(format!("GET {}", path("headers")))
        .answer(
            200,
            json!({
                "headers": {"X-Tenant": CANARY, "X-Trace": "on"},
                "sensitive": ["Authorization", "Cookie"],
            }),
        )
        .call(|client| {
            let request = client.get_webhook_headers(TEAM, Env::Sandbox, "ep_2");
            request.send()
        })
        .await;
    assert_eq!(headers.headers["X-Tenant"].expose(), CANARY);
    assert_eq!(headers.headers.len(), 2);
    assert_eq!(headers.sensitive, ["Authorization", "Cookie"]);
}

async fn update_webhook_headers(api: &Api) {
    let body = UpdateWebhookHeadersBody::new([
        ("Authorization".into(), format!("Bearer {CANARY}").into()),
        ("X-Tenant".into(), "pier".into()),
    ]);
    assert_debug_clean(&body);
    api.expect(format!("PUT {}", path("headers")))
        .body(json!({"headers": {
            "Authorization": format!("Bearer {CANARY}"),
            "X-Tenant": "pier",
        }}))
        .answer_empty(204)
        .call(|client| {
            let request = client.update_webhook_headers(TEAM, Env::Sandbox, "ep_2", body);
            request.send()
        })
        .await;
}

async fn get_webhook_secret(api: &Api) {
    let secret = api
        .expect(format!("GET {}", path("secret")))
        .answer(200, json!({"key": format!("whsec_{CANARY}")}))
        .call(|client| {
            let request = client.get_webhook_secret(TEAM, Env::Sandbox, "ep_2");
            request.send()
        })
        .await;
    assert_eq!(secret.key.expose(), format!("whsec_{CANARY}"));
}

async fn rotate_webhook_secret(api: &Api) {
    for (body, json) in [
        (
            RotateWebhookSecretBody::new().key(CANARY),
            json!({"key": CANARY}),
        ),
        (
            RotateWebhookSecretBody::new().key(Nullable::Null),
            json!({"key": null}),
        ),
        (RotateWebhookSecretBody::new(), json!({})),
    ] {
        assert_debug_clean(&body);
        api.expect(format!("POST {}", path("secret/rotate")))
            .body(json)
            .answer_empty(204)
            .call(|client| {
                let request = client.rotate_webhook_secret(TEAM, Env::Sandbox, "ep_2", body);
                request.send()
            })
            .await;
    }
}
