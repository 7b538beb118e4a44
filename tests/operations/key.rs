//! Management keys of the organization, API keys and access tokens of its teams.

use management_client::Nullable;
use management_client::types::{
    CreateManagementKeyBody, CreateTeamApiAccessTokenBody, CreateTeamApiKeyBody, Creator, Env,
    ManagementKeyRole, Region, TeamRoleBinding, UpdateManagementKeyBody,
};
use management_client_tests::{CANARY, ORG};
use serde_json::{Value, json};

use crate::operations::{ID, OTHER, TEAM, exchange::Api};

operations!(
    list_management_keys,
    create_management_key,
    update_management_key,
    delete_management_key,
    list_team_api_keys,
    create_team_api_key,
    delete_team_api_keys,
    create_team_api_access_token,
);

fn management_key() -> Value {
    json!({
        "id": ID,
        "label": "billing job",
        "role": "team_admin",
        "team_role_bindings": [{"team_id": TEAM}, {"team_id": OTHER}],
        "creator": {"type": "removed_org_member", "id": null},
        "created_at": "2026-04-05T06:07:08Z",
    })
}

async fn list_management_keys(api: &Api) {
    let list = api
        .expect(format!(
            "GET /v1/org/{ORG}/management_key?team_id={TEAM}&role=team_admin"
        ))
        .answer(
            200,
            json!({"data": [management_key()], "next_cursor": "k2"}),
        )
        .call(|client| {
            let request = client.list_management_keys().team_id(TEAM);
            request.role(ManagementKeyRole::TeamAdmin).send()
        })
        .await;
    let key = &list.data[0];
    assert_eq!((key.id, key.label.as_str()), (ID, "billing job"));
    assert_eq!(key.role, ManagementKeyRole::TeamAdmin);
    assert_eq!(key.team_role_bindings.as_ref().unwrap()[1].team_id, OTHER);
    assert!(matches!(&key.creator, Creator::RemovedOrgMember(gone) if gone.id.is_none()));
    assert_eq!(list.next_cursor.as_deref(), Some("k2"));
}

async fn create_management_key(api: &Api) {
    let mut answer = management_key();
    answer["key"] = json!(CANARY);
    let created = api
        .expect(format!("POST /v1/org/{ORG}/management_key"))
        .body(json!({
            "label": "billing job",
            "role": "team_admin",
            "team_role_bindings": [{"team_id": TEAM}, {"team_id": OTHER}],
        }))
        .answer(200, answer)
        .call(|client| {
            let teams = [TEAM, OTHER].map(TeamRoleBinding::new);
            let body = CreateManagementKeyBody::new("billing job", ManagementKeyRole::TeamAdmin)
                .team_role_bindings(teams);
            client.create_management_key(body).send()
        })
        .await;
    assert_eq!((created.id, created.key.expose()), (ID, CANARY));
    assert_eq!(created.created_at.as_str(), "2026-04-05T06:07:08Z");
}

async fn update_management_key(api: &Api) {
    for (body, json) in [
        (
            UpdateManagementKeyBody::new()
                .label("nightly job")
                .team_role_bindings([TeamRoleBinding::new(TEAM)]),
            json!({"label": "nightly job", "team_role_bindings": [{"team_id": TEAM}]}),
        ),
        (
            UpdateManagementKeyBody::new()
                .label(Nullable::Null)
                .team_role_bindings(Nullable::Null),
            json!({"label": null, "team_role_bindings": null}),
        ),
        (UpdateManagementKeyBody::new(), json!({})),
    ] {
        let key = api
            .expect(format!("PATCH /v1/org/{ORG}/management_key/{ID}"))
            .body(json)
            .answer(200, management_key())
            .call(|client| client.update_management_key(ID, body).send())
            .await;
        assert_eq!((key.id, key.label.as_str()), (ID, "billing job"));
    }
}

async fn delete_management_key(api: &Api) {
    for (answer, deleted) in [(management_key(), Some(ID)), (Value::Null, None)] {
        let key = api
            .expect(format!("DELETE /v1/org/{ORG}/management_key/{ID}"))
            .answer(200, answer)
            .call(|client| client.delete_management_key(ID).send())
            .await;
        assert_eq!(key.map(|key| key.id), deleted);
    }
}

fn team_key() -> Value {
    json!({
        "id": ID,
        "team_id": TEAM,
        "label": "backend",
        "value": CANARY,
        "created_at": "2026-04-05T06:07:08.000001Z",
    })
}

async fn list_team_api_keys(api: &Api) {
    let page = api
        .expect(format!(
            "GET /v1/org/{ORG}/team_api_keys/sandbox/eu?team_id={TEAM}&next_cursor=t1"
        ))
        .answer(200, json!({"api_keys": [team_key()], "next_cursor": "t2"}))
        .call(|client| {
            let request = client.list_team_api_keys(Env::Sandbox, Region::Eu);
            request.team_id(TEAM).next_cursor("t1").send()
        })
        .await;
    let key = &page.api_keys[0];
    assert_eq!((key.id, key.team_id), (ID, TEAM));
    assert_eq!(
        (key.label.as_str(), key.value.expose()),
        ("backend", CANARY)
    );
    assert_eq!(page.next_cursor.as_deref(), Some("t2"));
}

async fn create_team_api_key(api: &Api) {
    let key = api
        .expect(format!("POST /v1/org/{ORG}/team_api_keys/production/us"))
        .body(json!({"team_id": TEAM, "label": "backend"}))
        .answer(200, team_key())
        .call(|client| {
            let body = CreateTeamApiKeyBody::new(TEAM, "backend");
            let request = client.create_team_api_key(Env::Production, Region::Us, body);
            request.send()
        })
        .await;
    assert_eq!((key.team_id, key.value.expose()), (TEAM, CANARY));
    assert_eq!(key.created_at.as_str(), "2026-04-05T06:07:08.000001Z");
}

async fn delete_team_api_keys(api: &Api) {
    let deleted = api
        .expect(format!(
            "DELETE /v1/org/{ORG}/team_api_keys/sandbox/us\
             ?api_key_id={ID}&api_key_id={TEAM}&api_key_id={OTHER}"
        ))
        .answer(
            200,
            json!({"success": [TEAM], "failure": [ID], "not_found": [OTHER]}),
        )
        .call(|client| {
            let keys = [ID, TEAM, OTHER];
            let request = client.delete_team_api_keys(Env::Sandbox, Region::Us, keys);
            request.send()
        })
        .await;
    assert_eq!(deleted.success, [TEAM]);
    assert_eq!(deleted.failure, [ID]);
    assert_eq!(deleted.not_found, [OTHER]);
}

async fn create_team_api_access_token(api: &Api) {
    let line = format!("POST /v1/org/{ORG}/team/{TEAM}/create_api_access_token");
    let token = api
        .expect(line)
        .body(json!({"env": "production"}))
        .answer(200, json!({"access_token": CANARY, "expires_in": 600}))
        .call(|client| {
            let body = CreateTeamApiAccessTokenBody::new(Env::Production);
            client.create_team_api_access_token(TEAM, body).send()
        })
        .await;
    assert_eq!(
        (token.access_token.expose(), token.expires_in),
        (CANARY, 600)
    );
}
