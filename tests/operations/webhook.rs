//! The webhooks of a team, and how their deliveries went.

use management_client::{
    Nullable,
    types::{CreateWebhookBody, Env, MetricInterval, UpdateWebhookBody, Webhook},
};
use management_client_tests::{CANARY, ORG, assert_debug_clean};
use serde_json::{Value, json};

use crate::operations::{TEAM, exchange::Api};

operations!(
    list_webhooks,
    create_webhook,
    get_webhook,
    update_webhook,
    delete_webhook,
    get_team_event_delivery_metric,
);

/// A URL may hold a password, so it is a secret.
fn url() -> String {
    format!("https://u:{CANARY}@hooks.test/in")
}

fn webhook() -> Value {
    json!({
        "id": "ep_2f/7",
        "url": url(),
        "description": "results",
        "disabled": true,
        "filter_types": ["daily.data.sleep.created", "labtest.order.updated"],
        "rate_limit": 25,
        "created_at": "2026-06-01T10:00:00Z",
        "updated_at": "2026-06-02T10:00:00Z",
    })
}

fn check_webhook(webhook: &Webhook) {
    assert_eq!(webhook.id, "ep_2f/7");
    assert_eq!(webhook.url.expose(), url());
    assert_eq!(webhook.description.as_deref(), Some("results"));
    assert_eq!(
        (webhook.disabled, webhook.rate_limit),
        (Some(true), Some(25))
    );
    assert_eq!(
        webhook.filter_types.as_ref().unwrap()[1],
        "labtest.order.updated"
    );
    assert!(webhook.created_at < webhook.updated_at);
}

async fn list_webhooks(api: &Api) {
    let bare = json!({
        "id": "ep_3",
        "url": "https://hooks.test",
        "description": null,
        "disabled": null,
        "filter_types": null,
        "rate_limit": null,
        "created_at": "2026-06-01T10:00:00Z",
        "updated_at": "2026-06-01T10:00:00Z",
    });
    let line = format!("GET /v1/org/{ORG}/team/{TEAM}/sandbox/webhook?next_cursor=w1&limit=2");
    let page = api
        .expect(line)
        .answer(200, json!({"data": [webhook(), bare], "next_cursor": null}))
        .call(|client| {
            let request = client.list_webhooks(TEAM, Env::Sandbox);
            request.next_cursor("w1").limit(2).send()
        })
        .await;
    check_webhook(&page.data[0]);
    assert_eq!(page.data[1].url.expose(), "https://hooks.test");
    assert_eq!(
        (page.data[1].disabled, page.data[1].rate_limit),
        (None, None)
    );
    assert_eq!(page.next_cursor, None);
}

async fn create_webhook(api: &Api) {
    let body = CreateWebhookBody::new(url())
        .description("results")
        .disabled(true)
        .filter_types(["daily.data.sleep.created", "labtest.order.updated"].map(Into::into))
        .rate_limit(25)
        .secret(format!("whsec_{CANARY}"));
    assert_debug_clean(&body);
    let webhook = api
        .expect(format!("POST /v1/org/{ORG}/team/{TEAM}/production/webhook"))
        .body(json!({
            "url": url(),
            "description": "results",
            "disabled": true,
            "filter_types": ["daily.data.sleep.created", "labtest.order.updated"],
            "rate_limit": 25,
            "secret": format!("whsec_{CANARY}"),
        }))
        .answer(200, webhook())
        .call(|client| client.create_webhook(TEAM, Env::Production, body).send())
        .await;
    check_webhook(&webhook);
}

async fn get_webhook(api: &Api) {
    let line = format!("GET /v1/org/{ORG}/team/{TEAM}/production/webhook/ep_2f%207");
    let webhook = api
        .expect(line)
        .answer(200, webhook())
        .call(|client| {
            let request = client.get_webhook(TEAM, Env::Production, "ep_2f 7");
            request.send()
        })
        .await;
    check_webhook(&webhook);
}

async fn update_webhook(api: &Api) {
    for (body, json) in [
        (
            UpdateWebhookBody::new()
                .url(url())
                .description("results")
                .disabled(true)
                .filter_types(vec!["labtest.order.updated".to_owned()])
                .rate_limit(25),
            json!({
                "url": url(),
                "description": "results",
                "disabled": true,
                "filter_types": ["labtest.order.updated"],
                "rate_limit": 25,
            }),
        ),
        (
            UpdateWebhookBody::new()
                .url(Nullable::Null)
                .description(Nullable::Null)
                .disabled(Nullable::Null)
                .filter_types([])
                .rate_limit(Nullable::Null),
            json!({
                "url": null,
                "description": null,
                "disabled": null,
                "filter_types": [],
                "rate_limit": null,
            }),
        ),
    ] {
        assert_debug_clean(&body);
        let webhook = api
            .expect(format!(
                "PATCH /v1/org/{ORG}/team/{TEAM}/sandbox/webhook/ep_2"
            ))
            .body(json)
            .answer(200, webhook())
            .call(|client| {
                let request = client.update_webhook(TEAM, Env::Sandbox, "ep_2", body);
                request.send()
            })
            .await;
        check_webhook(&webhook);
    }
}

async fn delete_webhook(api: &Api) {
    api.expect(format!(
        "DELETE /v1/org/{ORG}/team/{TEAM}/sandbox/webhook/ep_2"
    ))
    .answer_empty(204)
    .call(|client| client.delete_webhook(TEAM, Env::Sandbox, "ep_2").send())
    .await;
}

async fn get_team_event_delivery_metric(api: &Api) {
    let metric = api
        .expect(format!(
            "GET /v1/org/{ORG}/team/{TEAM}/production/event_delivery_metric?interval=15m"
        ))
        .answer(
            200,
            json!({
                "status": "success",
                "data": {
                    "resultType": "matrix",
                    "result": [
                        {
                            "metric": {"outcome": "delivered", "destination": "svix"},
                            "values": [[1_780_000_000, "17"], [1_780_000_900, "NaN"]],
                        },
                        {"metric": {}, "values": []},
                    ],
                },
            }),
        )
        .call(|client| {
            let request = client.get_team_event_delivery_metric(TEAM, Env::Production);
            request.interval(MetricInterval::FifteenMinutes).send()
        })
        .await;
    assert_eq!(metric.status, "success");
    assert_eq!(metric.data.result_type, "matrix");
    let series = &metric.data.result[0];
    assert_eq!(series.metric["outcome"], "delivered");
    assert_eq!(
        series.values,
        [(1_780_000_000, "17".into()), (1_780_000_900, "NaN".into())]
    );
    assert!(metric.data.result[1].values.is_empty());
}
