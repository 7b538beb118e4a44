//! The connections of teams to systems for electronic health records.

use management_client::types::{
    EhrAuthentication, EhrPipeline, EhrPipelineApiKey, EhrPipelineGoogleIam,
    EhrPipelineOAuth2ClientCredentials, EhrPipelineType, EhrType, Env, Region,
    UpsertTeamEhrPipelinesBody,
};
use management_client_tests::{CANARY, ORG, assert_debug_clean};
use serde_json::{Value, json};

use crate::operations::{OTHER, TEAM, exchange::Api};

operations!(
    get_team_ehr_pipelines,
    upsert_team_ehr_pipelines,
    delete_team_ehr_pipelines,
);

fn client_credentials() -> Value {
    json!({
        "type": "client_credentials",
        "client_id": "pier",
        "client_secret": CANARY,
        "token_url": "https://ehr.test/token",
    })
}

fn google_iam() -> Value {
    json!({
        "type": "google_iam",
        "audience": "https://healthcare.googleapis.com/",
        "service_account_email": "pier@project.test",
    })
}

fn api_key() -> Value {
    json!({"type": "api_key", "api_key": CANARY})
}

/// A pipeline for each way to sign in, one of them unheard of.
fn pipelines() -> Value {
    // The server never says a client secret.
    let mut without_secret = client_credentials();
    without_secret
        .as_object_mut()
        .unwrap()
        .remove("client_secret");
    let pipeline = |authentication: Value| {
        json!({
            "team_id": TEAM,
            "type": "ehr_linked",
            "ehr_type": "hint_health",
            "base_url": "https://ehr.test/fhir",
            "allowed_mappers": ["patient", "observation"],
            "authentication": authentication,
        })
    };
    json!([
        pipeline(without_secret),
        pipeline(google_iam()),
        pipeline(api_key()),
        pipeline(json!({"type": "smart_card", "pin": CANARY})),
        {
            "team_id": OTHER,
            "type": "native",
            "ehr_type": "fhir",
            "base_url": "https://ehr.test",
            "allowed_mappers": null,
            "authentication": api_key(),
        },
    ])
}

fn check_pipelines(pipelines: &[EhrPipeline]) {
    let first = &pipelines[0];
    assert_eq!(
        (first.team_id, &first.type_),
        (TEAM, &EhrPipelineType::EhrLinked)
    );
    assert_eq!(first.ehr_type, EhrType::HintHealth);
    assert_eq!(first.base_url, "https://ehr.test/fhir");
    assert_eq!(first.allowed_mappers.as_ref().unwrap()[1], "observation");
    let last = &pipelines[4];
    assert_eq!((last.team_id, &last.allowed_mappers), (OTHER, &None));
    assert_eq!(
        (&last.type_, &last.ehr_type),
        (&EhrPipelineType::Native, &EhrType::Fhir)
    );

    let authentications: Vec<_> = pipelines.iter().map(|one| &one.authentication).collect();
    let [
        EhrAuthentication::ClientCredentials(client),
        EhrAuthentication::GoogleIam(google),
        EhrAuthentication::ApiKey(key),
        EhrAuthentication::Unknown(card),
        _,
    ] = &*authentications
    else {
        panic!("{authentications:?}");
    };
    assert_eq!(
        (client.client_id.as_str(), &client.client_secret),
        ("pier", &None)
    );
    assert_eq!(client.token_url, "https://ehr.test/token");
    assert_eq!(google.service_account_email, "pier@project.test");
    assert_eq!(google.audience, "https://healthcare.googleapis.com/");
    assert_eq!(key.api_key.expose(), CANARY);
    assert_eq!(card.parse::<Value>().unwrap()["pin"], CANARY);
}

async fn get_team_ehr_pipelines(api: &Api) {
    let line =
        format!("GET /v1/org/{ORG}/team_ehr_pipelines/sandbox/us?team_id={TEAM}&next_cursor=h1");
    let page = api
        .expect(line)
        .answer(200, json!({"data": pipelines(), "next_token": "h2"}))
        .call(|client| {
            let request = client.get_team_ehr_pipelines(Env::Sandbox, Region::Us);
            request.team_id(TEAM).next_cursor("h1").send()
        })
        .await;
    check_pipelines(&page.data);
    assert_eq!(page.next_token.as_deref(), Some("h2"));
}

async fn upsert_team_ehr_pipelines(api: &Api) {
    let client = EhrPipelineOAuth2ClientCredentials::new()
        .client_id("pier")
        .token_url("https://ehr.test/token")
        .client_secret(CANARY);
    for (authentication, json) in [
        (EhrAuthentication::from(client), client_credentials()),
        (
            EhrPipelineGoogleIam::new("pier@project.test").into(),
            google_iam(),
        ),
        (EhrPipelineApiKey::new(CANARY).into(), api_key()),
    ] {
        let body = UpsertTeamEhrPipelinesBody::new(
            authentication,
            "https://ehr.test/fhir",
            EhrType::HintHealth,
            [TEAM, OTHER],
        )
        .allowed_mappers(["patient", "observation"].map(Into::into));
        assert_debug_clean(&body);
        let answer = api
            .expect(format!(
                "POST /v1/org/{ORG}/team_ehr_pipelines/production/eu"
            ))
            .body(json!({
                "team_ids": [TEAM, OTHER],
                "ehr_type": "hint_health",
                "base_url": "https://ehr.test/fhir",
                "allowed_mappers": ["patient", "observation"],
                "authentication": json,
            }))
            .answer(200, pipelines())
            .call(|client| {
                client
                    .upsert_team_ehr_pipelines(Env::Production, Region::Eu, body)
                    .send()
            })
            .await;
        check_pipelines(&answer);
    }
}

async fn delete_team_ehr_pipelines(api: &Api) {
    let line = format!(
        "DELETE /v1/org/{ORG}/team_ehr_pipelines/sandbox/eu\
         ?ehr_type=fhir&team_id={OTHER}&team_id={TEAM}"
    );
    api.expect(line)
        .answer(200, json!({}))
        .call(|client| {
            let teams = [OTHER, TEAM];
            client
                .delete_team_ehr_pipelines(Env::Sandbox, Region::Eu, EhrType::Fhir, teams)
                .send()
        })
        .await;
}
