//! The integration with systems of electronic health records.

use management_client::{
    Conflict, Nullable,
    mock::Server,
    types::{
        AllowedOriginConfig, CreateDashboardUrlBody, CreateIntegrationManagedMemberBody, Env,
        IntegrationModality, ResolveIntegrationManagedMemberBody, TeamRoleBinding,
        UpdateIntegrationManagedMemberBody, UpsertEhrIntegrationConfigBody,
    },
};

use crate::mock::{NOBODY, TEAM, known, server};

fn configuration(slug: &str) -> UpsertEhrIntegrationConfigBody {
    let origins = [AllowedOriginConfig::new("https://ehr.test")];
    UpsertEhrIntegrationConfigBody::new([IntegrationModality::LinkOut], origins, slug)
}

fn bob() -> CreateIntegrationManagedMemberBody {
    CreateIntegrationManagedMemberBody::new()
        .email("bob@mock.test")
        .integration_member_id("bob")
        .name("Bob")
        .avatar("https://mock.test/bob.png".to_owned())
        .team_role_bindings([TeamRoleBinding::new(TEAM)])
}

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let missing = client.get_ehr_integration_configuration().send().await;
    assert!(missing.unwrap_err().is_not_found());
    let set = client.upsert_ehr_integration_configuration(configuration("acme"));
    assert_eq!(known(set.send().await).slug, "acme");
    let set = client.upsert_ehr_integration_configuration(configuration("acme-2"));
    known(set.send().await);
    let configuration = client.get_ehr_integration_configuration();
    assert_eq!(known(configuration.send().await).slug, "acme-2");

    let member = known(client.create_integration_managed_member(bob()).send().await);
    let resolved = ResolveIntegrationManagedMemberBody::new("bob");
    let resolved = client.resolve_integration_managed_member(resolved);
    assert_eq!(known(resolved.send().await), member);
    let change = UpdateIntegrationManagedMemberBody::new()
        .name("Robert".to_owned())
        .avatar(Nullable::Null);
    let changed = client.update_integration_managed_member(member.id, change);
    known(changed.send().await);
    let changed = known(
        client
            .get_integration_managed_member(member.id)
            .send()
            .await,
    );
    assert_eq!((changed.name.as_str(), changed.avatar), ("Robert", None));

    let url =
        CreateDashboardUrlBody::new(Env::Sandbox, "order_creation", IntegrationModality::LinkOut);
    let url = url.integration_member_id("bob".to_owned()).team_id(TEAM);
    known(client.create_dashboard_url(url.clone()).send().await);
    known(
        client
            .delete_integration_managed_member(member.id)
            .send()
            .await,
    );
    let refused = client.create_dashboard_url(url).send().await.unwrap_err();
    assert!(refused.is_not_found(), "{refused}");
    let rest = client.list_integration_managed_members();
    assert!(known(rest.send().await).data.is_empty());
}

#[tokio::test]
async fn references_and_slugs_are_unique() {
    let server = server().await;
    let client = server.client();
    let first = known(client.create_integration_managed_member(bob()).send().await);
    let taken = client
        .create_integration_managed_member(bob())
        .send()
        .await
        .unwrap_err();
    assert_eq!(taken.conflict(), Some(Conflict::Member(first.id)));
    let taken = client.upsert_ehr_integration_configuration(configuration("taken"));
    let taken = taken.send().await.unwrap_err();
    assert!(taken.is_conflict() && taken.conflict().is_none());
}

#[tokio::test]
async fn a_url_is_for_members_and_teams_that_exist() {
    let server = server().await;
    let client = server.client();
    let body =
        || CreateDashboardUrlBody::new(Env::Sandbox, "team_config", IntegrationModality::LinkOut);
    for body in [
        body().member_id(NOBODY),
        body().integration_member_id("nobody".to_owned()),
        body().team_id(NOBODY),
        body().integration_team_id("nothing".to_owned()),
    ] {
        let refused = client.create_dashboard_url(body).send().await.unwrap_err();
        assert!(refused.is_not_found(), "{refused}");
    }
}
