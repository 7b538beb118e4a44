//! Teams.

use management_client::{
    Conflict, Nullable,
    mock::Server,
    types::{
        BrandInformation, CreateTeamBody, CreateWebhookBody, Env, Region, ResolveTeamBody,
        UpdateTeamBody, UpdateTeamEnvironmentBody,
    },
};

use crate::mock::{EUROPEAN_TEAM, NOBODY, OTHER_TEAM, TEAM, known, server};

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let body = CreateTeamBody::new("Dcme", Region::Us)
        .integration_team_id("d".to_owned())
        .minor_ordering_enabled(true)
        .brand_information(BrandInformation::new("D"));
    let team = known(client.create_team(body).send().await);
    let settings = team.sandbox.as_ref().unwrap();
    assert_eq!(settings.minor_ordering_enabled, Some(true));
    assert_eq!(
        settings.brand_information.as_ref().unwrap().company_name,
        "D"
    );

    let sandbox = client.get_team(team.id).include_environment([Env::Sandbox]);
    let sandbox = known(sandbox.send().await);
    assert!(sandbox.sandbox.is_some() && sandbox.production.is_none());
    let reference = ResolveTeamBody::new("d");
    assert_eq!(
        known(client.resolve_team(reference).send().await).id,
        team.id
    );

    let sandbox = UpdateTeamEnvironmentBody::new().minor_ordering_enabled(Nullable::Null);
    let body = UpdateTeamBody::new()
        .name("Dcme 2".to_owned())
        .sandbox(sandbox);
    let updated = known(client.update_team(team.id, body).send().await);
    let settings = updated.sandbox.unwrap();
    assert_eq!(
        (updated.name.as_str(), settings.minor_ordering_enabled),
        ("Dcme 2", None)
    );
    assert_eq!(settings.brand_information.unwrap().company_name, "D");
    assert_eq!(
        updated.production.unwrap().minor_ordering_enabled,
        Some(true)
    );

    known(client.delete_team(team.id).send().await);
    let gone = client.get_team(team.id).send().await.unwrap_err();
    assert!(gone.is_not_found(), "{gone}");
    assert_eq!(known(client.list_teams().send().await).teams.len(), 3);
}

#[tokio::test]
async fn lists_are_filtered() {
    let server = server().await;
    let client = server.client();
    let ids = async |request: management_client::operations::ListTeams| {
        let teams = known(request.send().await).teams;
        teams.iter().map(|team| team.id).collect::<Vec<_>>()
    };
    let all = || client.list_teams();
    assert_eq!(ids(all()).await, [TEAM, OTHER_TEAM, EUROPEAN_TEAM]);
    assert_eq!(ids(all().region([Region::Eu])).await, [EUROPEAN_TEAM]);
    assert_eq!(ids(all().region([Region::Eu, Region::Us])).await.len(), 3);
    assert_eq!(ids(all().search_query("bCM")).await, [OTHER_TEAM]);
    assert_eq!(ids(all().team_id(TEAM)).await, [TEAM]);
    assert!(ids(all().team_id(NOBODY)).await.is_empty());
}

#[tokio::test]
async fn a_reference_names_one_team() {
    let server = server().await;
    let client = server.client();
    let body = || CreateTeamBody::new("Dcme", Region::Us).integration_team_id("d".to_owned());
    let first = known(client.create_team(body()).send().await);
    let taken = client.create_team(body()).send().await.unwrap_err();
    assert_eq!(taken.conflict(), Some(Conflict::Team(first.id)));
    let change = || UpdateTeamBody::new().integration_team_id("d".to_owned());
    let taken = client.update_team(TEAM, change()).send().await.unwrap_err();
    assert!(taken.is_conflict(), "{taken}");
    known(client.update_team(first.id, change()).send().await);
}

#[tokio::test]
async fn what_belongs_to_a_team_goes_with_it() {
    let server = server().await;
    let client = server.client();
    let body = CreateWebhookBody::new("https://acme.test/hook");
    known(client.create_webhook(TEAM, Env::Sandbox, body).send().await);
    known(client.delete_team(TEAM).send().await);
    let body = CreateTeamBody::new("Acme", Region::Us).id(TEAM);
    known(client.create_team(body).send().await);
    let webhooks = client.list_webhooks(TEAM, Env::Sandbox);
    assert!(known(webhooks.send().await).data.is_empty());
}
