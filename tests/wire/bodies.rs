//! The bodies of requests: what is set, and nothing else.

use management_client::{
    Nullable,
    types::{
        CredentialProvider, Env, FitbitScope, FitbitScopeRequirements, Lab,
        PrepareTeamCustomCredentialsBody, Provider, Region, UpsertTeamScopeRequirementsBody,
    },
};
use management_client_tests::{Listener, client, reply};
use serde_json::{Value, from_str, json};

use crate::wire::calls::{Call, TEAM};

async fn prepared(provider: impl Into<CredentialProvider>) -> String {
    let server = Listener::answer(reply(200, Call::Prepare.minimal())).await;
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, provider);
    let client = client(server.url());
    let request = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    request.send().await.unwrap();
    server.request().text().to_owned()
}

async fn upserted(body: UpsertTeamScopeRequirementsBody) -> String {
    let server = Listener::answer(reply(200, "{}")).await;
    let client = client(server.url());
    let request = client.upsert_team_scope_requirements(TEAM, body);
    request.send().await.unwrap();
    server.request().text().to_owned()
}

/// Compares as JSON, and that there is nothing in the text but the JSON.
fn assert_json(text: &str, expected: &Value) {
    assert_eq!(from_str::<Value>(text).unwrap(), *expected);
    assert_eq!(text.len(), expected.to_string().len(), "{text}");
}

#[tokio::test]
async fn a_preparation_names_team_and_provider() {
    for (provider, wire) in [
        (CredentialProvider::from(Provider::Oura), "oura"),
        (Provider::Fitbit.into(), "fitbit"),
        (Provider::WhoopV2.into(), "whoop_v2"),
        (Lab::Quest.into(), "quest"),
        (CredentialProvider::GoogleFit, "google_fit"),
        (
            "tomorrow's \"provider\" é".into(),
            "tomorrow's \"provider\" é",
        ),
    ] {
        let text = prepared(provider).await;
        assert_json(&text, &json!({"team_id": TEAM, "provider": wire}));
    }
}

#[tokio::test]
async fn identifiers_are_written_with_hyphens() {
    let text = prepared(Provider::Oura).await;
    assert!(
        text.contains("\"6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d\""),
        "{text}"
    );
}

#[tokio::test]
async fn a_list_has_no_body() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    Call::List.send(&client(server.url())).await.unwrap();
    assert!(server.request().body.is_empty());
}

#[tokio::test]
async fn requirements_that_are_not_set_are_not_sent() {
    assert_eq!(upserted(UpsertTeamScopeRequirementsBody::new()).await, "{}");
    let body = UpsertTeamScopeRequirementsBody::new().fitbit(Nullable::Absent);
    assert_eq!(upserted(body).await, "{}");
}

#[tokio::test]
async fn requirements_have_three_states() {
    let scopes = || {
        FitbitScopeRequirements::new()
            .user_may_grant([FitbitScope::from("tomorrow")])
            .user_must_grant([FitbitScope::Activity, FitbitScope::OxygenSaturation])
    };
    let value = json!({"user_must_grant": ["activity", "oxygen_saturation"], "user_may_grant": ["tomorrow"]});
    let empty = json!({"user_must_grant": [], "user_may_grant": []});
    let body = UpsertTeamScopeRequirementsBody::new;
    for (body, expected) in [
        (body().fitbit(Nullable::Null), json!({"fitbit": null})),
        (body().fitbit(None), json!({"fitbit": null})),
        (body().fitbit(scopes()), json!({"fitbit": value})),
        (body().fitbit(Some(scopes())), json!({"fitbit": value})),
        (
            body().fitbit(
                FitbitScopeRequirements::new()
                    .user_may_grant([])
                    .user_must_grant([]),
            ),
            json!({"fitbit": empty}),
        ),
        (
            body().fitbit(scopes()).oura(Nullable::Null).strava(None),
            json!({"fitbit": value, "oura": null, "strava": null}),
        ),
        // The last call of a setter counts.
        (body().fitbit(scopes()).fitbit(Nullable::Absent), json!({})),
    ] {
        assert_json(&upserted(body).await, &expected);
    }
}
