//! Custom credentials, scope requirements, data pull preferences.

use management_client::{
    Nullable, Secret,
    mock::Server,
    types::{
        CredentialDetails, CredentialSource, DataPullDefault, DataPullProvider, Env, OuraScope,
        OuraScopeRequirements, PolarDetails, PreparationStatus, PrepareTeamCustomCredentialsBody,
        Provider, ProviderDataPullPreferences, Region, Resource, UpsertTeamCustomCredentialsBody,
        UpsertTeamDataPullPreferencesBody, UpsertTeamScopeRequirementsBody,
    },
};

use crate::mock::{EUROPEAN_TEAM, NOBODY, OTHER_TEAM, TEAM, known, server};

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Oura);
    let prepared = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    let prepared = known(prepared.send().await);
    assert_eq!(prepared.status, PreparationStatus::PreparationsRequired);

    let details = CredentialDetails::Polar(PolarDetails::new("polar secret"));
    let body = UpsertTeamCustomCredentialsBody::new(TEAM, Provider::Polar)
        .client_id("acme")
        .client_secret(Secret::from("client secret"))
        .details(details.clone());
    let stored = client.upsert_team_custom_credentials(Env::Sandbox, Region::Us, body);
    let stored = known(stored.send().await);
    assert_eq!(stored.source, CredentialSource::Polar);
    assert_eq!(stored.details, Some(details));
    assert!(stored.client_secret_hash.is_some());

    let listed = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let listed = listed.team_id([TEAM, NOBODY]).provider("polar");
    assert_eq!(known(listed.send().await).credentials[0], stored);
    let deleted = client.delete_team_custom_credentials(Env::Sandbox, Region::Us, [stored.id]);
    assert_eq!(known(deleted.send().await).success, [stored.id]);
    scopes(server).await;
    data_pull(server).await;
}

async fn scopes(server: &Server) {
    let client = server.client();
    let stored = async || {
        let requirements = client.get_team_scope_requirements(TEAM);
        known(requirements.send().await).requirements
    };
    let set = async |body: UpsertTeamScopeRequirementsBody| {
        known(
            client
                .upsert_team_scope_requirements(TEAM, body)
                .send()
                .await,
        );
    };
    let oura = OuraScopeRequirements::new()
        .user_may_grant([OuraScope::Email])
        .user_must_grant([OuraScope::Daily]);
    set(UpsertTeamScopeRequirementsBody::new().oura(oura)).await;
    assert_eq!(stored().await[0].user_must_grant, ["daily"]);
    set(UpsertTeamScopeRequirementsBody::new().strava(Nullable::Null)).await;
    assert_eq!(stored().await.len(), 1, "what is absent stays");
    set(UpsertTeamScopeRequirementsBody::new().oura(Nullable::Null)).await;
    assert!(stored().await.is_empty(), "what is null goes");
}

async fn data_pull(server: &Server) {
    let client = server.client();
    let (env, region) = (|| Env::Sandbox, || Region::Us);
    let days = async || {
        let request = client.get_team_data_pull_preferences(env(), region());
        let request = request.team_id([TEAM]).provider([DataPullProvider::Oura]);
        let all = known(request.send().await).data_pull_preferences;
        assert_eq!((all.len(), all[0].providers.len()), (1, 1));
        let oura = &all[0].providers[&Provider::Oura];
        (
            oura.default.historical_days_to_pull,
            oura.resource_overrides.clone(),
        )
    };
    let (default, _) = days().await;
    let steps = [(
        Resource::Steps,
        management_client::types::DataPullOverride::new(3),
    )];
    let oura = ProviderDataPullPreferences::new(DataPullDefault::new(7)).resource_overrides(
        steps
            .into_iter()
            .collect::<std::collections::BTreeMap<_, _>>(),
    );
    let body = UpsertTeamDataPullPreferencesBody::new([(DataPullProvider::Oura, oura)], [TEAM]);
    let set = client.upsert_team_data_pull_preferences(env(), region(), body);
    assert_eq!(known(set.send().await).data_pull_preferences.len(), 1);
    let (set, overrides) = days().await;
    assert_eq!((set, overrides.unwrap().len()), (7, 1));
    let delete = client.delete_team_data_pull_preferences(env(), region(), [TEAM]);
    known(delete.provider([DataPullProvider::Oura]).send().await);
    assert_eq!(days().await.0, default);
}

#[tokio::test]
async fn a_team_has_one_set_of_credentials_for_a_provider() {
    let server = server().await;
    let client = server.client();
    let store = async |id: &str, secret: &str| {
        let body = UpsertTeamCustomCredentialsBody::new(TEAM, Provider::Oura)
            .client_id(id)
            .client_secret(Secret::from(secret));
        let stored = client.upsert_team_custom_credentials(Env::Sandbox, Region::Us, body);
        known(stored.send().await)
    };
    let first = store("a", "1").await;
    let second = store("b", "2").await;
    assert_eq!(
        (first.id, &first.created_at),
        (second.id, &second.created_at)
    );
    assert_ne!(first.client_secret_hash, second.client_secret_hash);
    assert_eq!(second.client_id.as_deref(), Some("b"));
    let elsewhere = client.get_team_custom_credentials(Env::Production, Region::Us);
    assert!(known(elsewhere.send().await).credentials.is_empty());
    let here = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let here = known(here.send().await);
    assert_eq!(here.credentials, [second]);
}

#[tokio::test]
async fn a_team_lives_in_one_region() {
    let server = server().await;
    let client = server.client();
    let body = PrepareTeamCustomCredentialsBody::new(EUROPEAN_TEAM, Provider::Oura);
    let refused = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    assert!(refused.send().await.unwrap_err().is_not_found());
    let preferences = client.get_team_data_pull_preferences(Env::Sandbox, Region::Us);
    let teams = known(preferences.limit(1).send().await);
    assert_eq!(teams.data_pull_preferences[0].team_id, TEAM);
    let rest = client.get_team_data_pull_preferences(Env::Sandbox, Region::Us);
    let rest = known(rest.next_cursor(teams.next_cursor.unwrap()).send().await);
    assert_eq!(rest.data_pull_preferences[0].team_id, OTHER_TEAM);
    assert_eq!(
        (rest.data_pull_preferences.len(), rest.next_cursor),
        (1, None)
    );
}
