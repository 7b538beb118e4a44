//! Members that an EHR integration manages.

use management_client::{
    Nullable,
    types::{
        CreateIntegrationManagedMemberBody, IntegrationManagedMember,
        ResolveIntegrationManagedMemberBody, TeamRoleBinding, UpdateIntegrationManagedMemberBody,
    },
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{ID, OTHER, TEAM, exchange::Api};

operations!(
    list_integration_managed_members,
    create_integration_managed_member,
    get_integration_managed_member,
    update_integration_managed_member,
    delete_integration_managed_member,
    resolve_integration_managed_member,
);

fn member() -> Value {
    json!({
        "id": ID,
        "integration_member_id": "nurse:7",
        "name": "Dora",
        "email": "dora@ward.test",
        "avatar": "https://ward.test/dora.png",
        "team_role_bindings": [{"team_id": TEAM}, {"team_id": OTHER}],
    })
}

fn check_member(member: &IntegrationManagedMember) {
    assert_eq!(member.id, ID);
    assert_eq!(member.integration_member_id, "nurse:7");
    assert_eq!(
        (member.name.as_str(), member.email.as_str()),
        ("Dora", "dora@ward.test")
    );
    assert_eq!(member.avatar.as_deref(), Some("https://ward.test/dora.png"));
    assert_eq!(
        member.team_role_bindings.as_ref().unwrap()[1].team_id,
        OTHER
    );
}

async fn list_integration_managed_members(api: &Api) {
    let bare = json!({
        "id": OTHER,
        "integration_member_id": "nurse:8",
        "name": "Eve",
        "email": "eve@ward.test",
        "avatar": null,
        "team_role_bindings": null,
    });
    let page = api
        .expect(format!(
            "GET /v1/org/{ORG}/ehr_integration/member?next_cursor=e1"
        ))
        .answer(200, json!({"data": [member(), bare], "next_cursor": "e2"}))
        .call(|client| {
            let request = client.list_integration_managed_members();
            request.next_cursor("e1").send()
        })
        .await;
    check_member(&page.data[0]);
    assert_eq!((page.data[1].id, &page.data[1].avatar), (OTHER, &None));
    assert_eq!(page.next_cursor.as_deref(), Some("e2"));
}

async fn create_integration_managed_member(api: &Api) {
    let member = api
        .expect(format!("POST /v1/org/{ORG}/ehr_integration/member"))
        .body(json!({
            "integration_member_id": "nurse:7",
            "name": "Dora",
            "email": "dora@ward.test",
            "avatar": "https://ward.test/dora.png",
            "team_role_bindings": [{"team_id": TEAM}, {"team_id": OTHER}],
        }))
        .answer(200, member())
        .call(|client| {
            let teams = [TEAM, OTHER].map(TeamRoleBinding::new);
            let body = CreateIntegrationManagedMemberBody::new()
                .email("dora@ward.test")
                .integration_member_id("nurse:7")
                .name("Dora")
                .avatar("https://ward.test/dora.png")
                .team_role_bindings(teams);
            client.create_integration_managed_member(body).send()
        })
        .await;
    check_member(&member);
}

async fn get_integration_managed_member(api: &Api) {
    let member = api
        .expect(format!("GET /v1/org/{ORG}/ehr_integration/member/{ID}"))
        .answer(200, member())
        .call(|client| client.get_integration_managed_member(ID).send())
        .await;
    check_member(&member);
}

async fn update_integration_managed_member(api: &Api) {
    for (body, json) in [
        (
            UpdateIntegrationManagedMemberBody::new()
                .name("Dora")
                .email("dora@ward.test")
                .avatar(Nullable::Null)
                .team_role_bindings([TeamRoleBinding::new(TEAM)]),
            json!({
                "name": "Dora",
                "email": "dora@ward.test",
                "avatar": null,
                "team_role_bindings": [{"team_id": TEAM}],
            }),
        ),
        (
            UpdateIntegrationManagedMemberBody::new().team_role_bindings([]),
            json!({"team_role_bindings": []}),
        ),
    ] {
        let member = api
            .expect(format!("PATCH /v1/org/{ORG}/ehr_integration/member/{ID}"))
            .body(json)
            .answer(200, member())
            .call(|client| client.update_integration_managed_member(ID, body).send())
            .await;
        check_member(&member);
    }
}

async fn delete_integration_managed_member(api: &Api) {
    api.expect(format!("DELETE /v1/org/{ORG}/ehr_integration/member/{ID}"))
        .answer(200, json!({}))
        .call(|client| client.delete_integration_managed_member(ID).send())
        .await;
}

async fn resolve_integration_managed_member(api: &Api) {
    let member = api
        .expect(format!("POST /v1/org/{ORG}/ehr_integration/resolve_member"))
        .body(json!({"integration_member_id": "nurse:7"}))
        .answer(200, member())
        .call(|client| {
            let body = ResolveIntegrationManagedMemberBody::new("nurse:7");
            client.resolve_integration_managed_member(body).send()
        })
        .await;
    check_member(&member);
}
