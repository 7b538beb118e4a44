//! Requests that the server does not take.

use management_client::{
    Error, Loc, ValidationError,
    types::{
        CreateTeamBody, Env, PrepareTeamCustomCredentialsBody, Provider, Region,
        UpsertTeamEhrPipelinesBody,
    },
    uuid::Uuid,
};
use serde_json::json;

use crate::mock::{NOBODY, TEAM, known, server};

/// What a refusal says, an entry a line, with the labels of unions, which the display of a place hides.
fn problems(error: &Error) -> Vec<String> {
    assert!(error.is_validation(), "{error}");
    let step = |loc: &Loc| match loc {
        Loc::Field(name) => format!(".{name}"),
        Loc::Index(index) => format!("[{index}]"),
        other => panic!("{other:?}"),
    };
    let entries = error.validation_errors();
    let entry = |entry: &ValidationError| {
        let place: String = entry.loc().iter().map(step).collect();
        format!("{}: {}", &place[1..], entry.kind())
    };
    entries.iter().map(entry).collect()
}

#[tokio::test]
async fn a_wrong_key_is_refused() {
    let server = server().await;
    let client = server
        .client_builder()
        .management_key("mg_wrong")
        .build()
        .unwrap();
    let refused = client.get_org().send().await.unwrap_err();
    assert!(refused.is_unauthorized() && refused.detail().is_some());
    let key = server.management_key().clone();
    let legacy = server
        .client_builder()
        .management_key(key)
        .legacy()
        .build()
        .unwrap();
    known(legacy.get_org().send().await);
}

#[tokio::test]
async fn another_organization_is_refused() {
    let server = server().await;
    let refused = server.client().get_org().org_id(NOBODY).send().await;
    assert!(refused.unwrap_err().is_forbidden());
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let server = server().await;
    let client = server.client();
    let errors = [
        client.get_team(NOBODY).send().await.unwrap_err(),
        client.remove_member(NOBODY).send().await.unwrap_err(),
        client
            .get_webhook(TEAM, Env::Sandbox, "ep_none")
            .send()
            .await
            .unwrap_err(),
        client
            .list_webhooks(NOBODY, Env::Sandbox)
            .send()
            .await
            .unwrap_err(),
        client.verify_org_domain(NOBODY).send().await.unwrap_err(),
    ];
    for error in errors {
        assert!(error.is_not_found() && error.detail().is_some(), "{error}");
    }
}

#[tokio::test]
async fn values_that_the_document_does_not_have_are_refused() {
    let server = server().await;
    let client = server.client();
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, "sundial");
    let refused = client.prepare_team_custom_credentials("staging".into(), "mars".into(), body);
    let refused = refused.send().await.unwrap_err();
    let expected = [
        "path.env: enum",
        "path.region: literal_error",
        "body.provider.str-enum[Providers]: enum",
        "body.provider.str-enum[Labs]: enum",
    ];
    assert_eq!(problems(&refused), expected);
    let refused = client.list_teams().region(["mars".into(), Region::Us]);
    assert_eq!(
        problems(&refused.send().await.unwrap_err()),
        ["query.region[0]: literal_error"]
    );
    let refused = client
        .list_teams()
        .next_cursor("made up")
        .send()
        .await
        .unwrap_err();
    assert_eq!(problems(&refused), ["query.next_cursor: value_error"]);
}

#[tokio::test]
async fn forms_are_checked() {
    let server = server().await;
    let client = server.client();
    let body = CreateTeamBody::new("Acme", Region::Us)
        .critical_result_notification_email("nobody".to_owned())
        .logo_url("logo".to_owned());
    let refused = client.create_team(body).send().await.unwrap_err();
    let expected = [
        "body.critical_result_notification_email: value_error",
        "body.logo_url: url_parsing",
    ];
    assert_eq!(problems(&refused), expected);
    let refused = client.delete_team_api_keys(Env::Sandbox, Region::Us, [] as [Uuid; 0]);
    assert!(refused.send().await.unwrap_err().is_invalid_request());
}

#[tokio::test]
async fn unions_are_checked_by_their_variant() {
    let server = server().await;
    for (authentication, problem) in [
        (
            json!({"type": "carrier_pigeon"}),
            "body.authentication: union_tag_invalid",
        ),
        (
            json!({"type": "api_key"}),
            "body.authentication.api_key.api_key: missing",
        ),
    ] {
        let mut body =
            json!({"base_url": "https://ehr.test", "ehr_type": "fhir", "team_ids": [TEAM]});
        body["authentication"] = authentication;
        let body: Result<UpsertTeamEhrPipelinesBody, _> = serde_json::from_value(body);
        let refused =
            server
                .client()
                .upsert_team_ehr_pipelines(Env::Sandbox, Region::Us, body.unwrap());
        assert_eq!(problems(&refused.send().await.unwrap_err()), [problem]);
    }
}

#[tokio::test]
async fn a_refused_call_changes_nothing() {
    let server = server().await;
    let client = server.client();
    let body = CreateTeamBody::new("Acme", "mars".into());
    assert!(
        client
            .create_team(body)
            .send()
            .await
            .unwrap_err()
            .is_validation()
    );
    assert_eq!(known(client.list_teams().send().await).teams.len(), 3);
    let body = PrepareTeamCustomCredentialsBody::new(NOBODY, Provider::Oura);
    let refused = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    assert!(refused.send().await.unwrap_err().is_not_found());
}
