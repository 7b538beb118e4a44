//! Keys and tokens.

use management_client::{
    mock::Server,
    types::{
        CreateManagementKeyBody, CreateTeamApiAccessTokenBody, CreateTeamApiKeyBody, Env,
        ManagementKeyRole, Region, TeamRoleBinding, UpdateManagementKeyBody,
    },
};

use crate::mock::{NOBODY, OTHER_TEAM, TEAM, known, server};

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let body = CreateManagementKeyBody::new("ci", ManagementKeyRole::TeamAdmin)
        .team_role_bindings([TeamRoleBinding::new(TEAM)]);
    let key = known(client.create_management_key(body).send().await);
    let body = UpdateManagementKeyBody::new().label("ci 2".to_owned());
    let updated = known(client.update_management_key(key.id, body).send().await);
    assert_eq!(updated.label, "ci 2");
    for (team, count) in [(TEAM, 1), (OTHER_TEAM, 0)] {
        let of_team = client.list_management_keys().team_id(team);
        assert_eq!(known(of_team.send().await).data.len(), count);
    }

    let with_it = server
        .client_builder()
        .management_key(key.key)
        .build()
        .unwrap();
    known(with_it.get_org().send().await);
    assert!(known(client.delete_management_key(key.id).send().await).is_some());
    assert!(known(client.delete_management_key(key.id).send().await).is_none());
    let refused = with_it.get_org().send().await.unwrap_err();
    assert!(refused.is_unauthorized(), "{refused}");

    team_keys(server).await;
    let body = CreateTeamApiAccessTokenBody::new(Env::Sandbox);
    let token = client.create_team_api_access_token(TEAM, body);
    assert_eq!(known(token.send().await).expires_in, 600);
}

async fn team_keys(server: &Server) {
    let client = server.client();
    let (env, region) = (Env::Production, Region::Us);
    let body = CreateTeamApiKeyBody::new(TEAM, "mobile");
    let key = client.create_team_api_key(env.clone(), region.clone(), body);
    let key = known(key.send().await);
    assert!(key.value.expose().starts_with("pk_us_"));
    let listed = client.list_team_api_keys(env.clone(), region.clone());
    assert_eq!(known(listed.team_id(TEAM).send().await).api_keys[0], key);
    let deleted = client.delete_team_api_keys(env, region, [key.id, NOBODY]);
    let deleted = known(deleted.send().await);
    assert_eq!(
        (deleted.success, deleted.not_found),
        (vec![key.id], vec![NOBODY])
    );
    assert!(deleted.failure.is_empty());
}

#[tokio::test]
async fn the_secret_of_a_key_is_told_once() {
    let server = server().await;
    let client = server.client();
    let body = CreateManagementKeyBody::new("ci", ManagementKeyRole::OrgAdmin);
    let key = known(client.create_management_key(body).send().await);
    assert!(key.key.expose().starts_with("mg_"));
    let listed = known(client.list_management_keys().send().await);
    let listed = serde_json::to_string(&listed).unwrap();
    assert!(listed.contains("ci") && !listed.contains(key.key.expose()));
}
