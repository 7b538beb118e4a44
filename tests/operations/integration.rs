//! The integration of an EHR: its configuration, its teams, and links into the dashboard.

use management_client::{
    Nullable,
    types::{
        AllowedOriginConfig, CreateDashboardUrlBody, EhrIntegrationConfig, Env,
        IntegrationModality, Region, ResolveTeamBody, UpsertEhrIntegrationConfigBody,
    },
};
use management_client_tests::{CANARY, ORG};
use serde_json::{Value, json};

use crate::operations::{ID, TEAM, exchange::Api};

operations!(
    get_ehr_integration_configuration,
    upsert_ehr_integration_configuration,
    create_dashboard_url,
    resolve_team,
);

fn configuration() -> Value {
    json!({
        "slug": "ward-nine",
        "modalities": ["link_out", "feature_embed"],
        "origin_configs": [
            {
                "origin": "https://ward.test",
                "session_continuation_url": "https://ward.test/back",
            },
            {"origin": "https://old.ward.test", "session_continuation_url": null},
        ],
    })
}

fn check_configuration(configuration: &EhrIntegrationConfig) {
    assert_eq!(configuration.slug, "ward-nine");
    assert_eq!(
        configuration.modalities,
        [
            IntegrationModality::LinkOut,
            IntegrationModality::FeatureEmbed
        ]
    );
    let [new, old] = &*configuration.origin_configs else {
        panic!("{configuration:?}");
    };
    assert_eq!(new.origin, "https://ward.test");
    assert_eq!(
        new.session_continuation_url,
        "https://ward.test/back".into()
    );
    assert!(old.session_continuation_url.is_null());
}

async fn get_ehr_integration_configuration(api: &Api) {
    let configuration = api
        .expect(format!("GET /v1/org/{ORG}/ehr_integration/configuration"))
        .answer(200, configuration())
        .call(|client| client.get_ehr_integration_configuration().send())
        .await;
    check_configuration(&configuration);
}

async fn upsert_ehr_integration_configuration(api: &Api) {
    let modalities = [
        IntegrationModality::LinkOut,
        IntegrationModality::FeatureEmbed,
    ];
    let origins = [
        AllowedOriginConfig::new("https://ward.test")
            .session_continuation_url("https://ward.test/back"),
        AllowedOriginConfig::new("https://old.ward.test").session_continuation_url(Nullable::Null),
    ];
    let body = UpsertEhrIntegrationConfigBody::new(modalities, origins, "ward-nine");
    let answer = api
        .expect(format!("PUT /v1/org/{ORG}/ehr_integration/configuration"))
        .body(configuration())
        .answer(200, configuration())
        .call(|client| client.upsert_ehr_integration_configuration(body).send())
        .await;
    check_configuration(&answer);
}

async fn create_dashboard_url(api: &Api) {
    for (body, json) in [
        (
            CreateDashboardUrlBody::new(
                Env::Sandbox,
                "order_creation",
                IntegrationModality::FeatureEmbed,
            )
            .member_id(ID)
            .team_id(TEAM),
            json!({
                "environment": "sandbox",
                "feature": "order_creation",
                "modality": "feature_embed",
                "member_id": ID,
                "team_id": TEAM,
            }),
        ),
        (
            CreateDashboardUrlBody::new(
                Env::Production,
                "team_config",
                IntegrationModality::LinkOut,
            )
            .integration_member_id("nurse:7")
            .integration_team_id("ward/9")
            .member_id(Nullable::Null)
            .team_id(Nullable::Null),
            json!({
                "environment": "production",
                "feature": "team_config",
                "modality": "link_out",
                "integration_member_id": "nurse:7",
                "integration_team_id": "ward/9",
                "member_id": null,
                "team_id": null,
            }),
        ),
    ] {
        let url = format!("https://dashboard.test/launch?token={CANARY}");
        let link = api
            .expect(format!(
                "POST /v1/org/{ORG}/ehr_integration/create_dashboard_url"
            ))
            .body(json)
            .answer(200, json!({"url": url, "expires_in": 300}))
            .call(|client| client.create_dashboard_url(body).send())
            .await;
        assert_eq!((link.url.expose(), link.expires_in), (&*url, 300));
    }
}

async fn resolve_team(api: &Api) {
    let team = api
        .expect(format!("POST /v1/org/{ORG}/resolve_team"))
        .body(json!({"integration_team_id": "ward/9"}))
        .answer(
            200,
            json!({
                "id": TEAM,
                "name": "Ward nine",
                "region": "eu",
                "integration_team_id": "ward/9",
                "created_on": "2026-05-01T00:00:00+00:00",
                "environments": ["sandbox"],
                "production": null,
                "sandbox": {
                    "brand_information": null,
                    "critical_result_notification_email": "matron@ward.test",
                    "lab_tests_patient_email_communication_enabled": false,
                    "lab_tests_patient_sms_communication_enabled": false,
                    "logo_url": "https://ward.test/logo.png",
                    "minor_ordering_enabled": false,
                    "partial_webhooks_enabled": true,
                    "reject_duplicate_connection": true,
                    "sdk_per_device_activity_timeseries": true,
                },
            }),
        )
        .call(|client| client.resolve_team(ResolveTeamBody::new("ward/9")).send())
        .await;
    assert_eq!((team.id, team.region), (TEAM, Region::Eu));
    assert_eq!(team.integration_team_id.as_deref(), Some("ward/9"));
    assert_eq!(team.environments, Some(vec![Env::Sandbox]));
    assert_eq!(team.production, None);
    let sandbox = team.sandbox.unwrap();
    assert_eq!(
        sandbox.critical_result_notification_email.as_deref(),
        Some("matron@ward.test")
    );
    assert_eq!(sandbox.partial_webhooks_enabled, Some(true));
}
