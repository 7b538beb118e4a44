//! The organization, its domains, members, invites and accounts at labs.

use management_client::{
    mock::Server,
    types::{
        CreateIntegrationManagedMemberBody, CreateOrgDomainBody, CreateOrgInviteBody, Env,
        OrgDomainStatus, OrgInviteOutcome, OrgRole, Region, SendOrgDomainInstructionsBody,
        TeamRoleBinding, UpdateLabAccountTeamIdAllowlistBody, UpdateOrgBody, UpdateOrgMemberBody,
    },
};

use crate::mock::{ACCOUNT, EUROPEAN_TEAM, MEMBER, NOBODY, OTHER_TEAM, TEAM, known, server};

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    assert_eq!(known(client.get_org().send().await).id, server.org_id());
    let renamed = client.update_org(UpdateOrgBody::new("Acme Health"));
    assert_eq!(known(renamed.send().await).name, "Acme Health");
    assert_eq!(known(client.get_org().send().await).name, "Acme Health");
    domains(server).await;
    members(server).await;
    lab_accounts(server).await;
}

async fn domains(server: &Server) {
    let client = server.client();
    let created = client.create_org_domain(CreateOrgDomainBody::new("acme.test"));
    let created = created.send().await.unwrap();
    assert_eq!(created.status(), 201);
    assert!(!created.is_verified && created.dns_records.is_some());
    let id = created.id;
    let mail = SendOrgDomainInstructionsBody::new("dns@acme.test");
    assert!(known(client.send_org_domain_instructions(id, mail).send().await).sent);
    let verified = known(client.verify_org_domain(id).send().await);
    assert_eq!(verified.status, OrgDomainStatus::Verified);
    assert!(known(client.get_org_domain(id).send().await).is_verified);
    assert_eq!(known(client.list_org_domains().send().await).data.len(), 1);
    known(client.delete_org_domain(id).send().await);
    let gone = client.delete_org_domain(id).send().await.unwrap_err();
    assert!(gone.is_not_found(), "{gone}");
    assert!(
        known(client.list_org_domains().send().await)
            .data
            .is_empty()
    );
}

async fn members(server: &Server) {
    let client = server.client();
    let invite = || CreateOrgInviteBody::new("bob@mock.test").role(OrgRole::TeamAdmin);
    for outcome in [
        OrgInviteOutcome::InviteCreated,
        OrgInviteOutcome::InviteResent,
    ] {
        let sent = client.create_or_resend_invite(invite()).send().await;
        assert_eq!(known(sent).status, outcome);
    }
    let open = known(client.list_invites().search_query("BOB").send().await);
    assert!(open.next_cursor.is_none() && open.invites[0].resent_at.is_some());
    let bob = server.accept_invite("bob@mock.test", "Bob").unwrap();
    assert_eq!(server.accept_invite("bob@mock.test", "Bob"), None);
    let again = client.create_or_resend_invite(invite()).send().await;
    assert_eq!(known(again).status, OrgInviteOutcome::AlreadyInOrg);

    let bindings = vec![TeamRoleBinding::new(TEAM)];
    let body = UpdateOrgMemberBody::new(OrgRole::TeamAdmin, bindings.clone());
    known(client.update_member(bob, body).send().await);
    let found = known(client.list_members().search_query("bob").send().await);
    assert_eq!(found.members.len(), 1);
    assert_eq!(found.members[0].team_role_bindings, Some(bindings));
    known(client.remove_member(bob).send().await);
    let rest = known(client.list_members().send().await).members;
    assert_eq!(
        rest.iter().map(|member| member.id).collect::<Vec<_>>(),
        [MEMBER]
    );

    let eve = CreateOrgInviteBody::new("eve@mock.test");
    known(client.create_or_resend_invite(eve).send().await);
    let invite = &known(client.list_invites().send().await).invites[0];
    assert_eq!(invite.role, OrgRole::OrgAdmin);
    known(client.revoke_invite(invite.id).send().await);
    assert!(known(client.list_invites().send().await).invites.is_empty());
}

async fn lab_accounts(server: &Server) {
    let client = server.client();
    let all = client.list_lab_accounts(Env::Sandbox, Region::Us);
    assert_eq!(known(all.send().await).data.unwrap().len(), 1);
    let teams = UpdateLabAccountTeamIdAllowlistBody::new([OTHER_TEAM]);
    let changed = client
        .update_lab_account_team_id_allowlist(Env::Sandbox, Region::Us, ACCOUNT, teams)
        .send()
        .await;
    let account = known(changed).lab_account.unwrap();
    assert_eq!(account.team_id_allowlist, [OTHER_TEAM]);
    for (team, count) in [(TEAM, 0), (OTHER_TEAM, 1)] {
        let of_team = client
            .list_lab_accounts(Env::Sandbox, Region::Us)
            .team_id(team);
        assert_eq!(known(of_team.send().await).data.unwrap().len(), count);
    }
    let elsewhere = client.list_lab_accounts(Env::Production, Region::Us);
    assert!(known(elsewhere.send().await).data.unwrap().is_empty());
}

#[tokio::test]
async fn an_account_takes_teams_of_its_region_alone() {
    let server = server().await;
    let client = server.client();
    for team in [EUROPEAN_TEAM, NOBODY] {
        let teams = UpdateLabAccountTeamIdAllowlistBody::new([team]);
        let refused = client
            .update_lab_account_team_id_allowlist(Env::Sandbox, Region::Us, ACCOUNT, teams)
            .send()
            .await;
        assert!(refused.unwrap_err().is_not_found());
    }
}

#[tokio::test]
async fn the_address_of_a_managed_member_cannot_be_invited() {
    let server = server().await;
    let client = server.client();
    let body = CreateIntegrationManagedMemberBody::new()
        .email("bob@mock.test")
        .integration_member_id("bob")
        .name("Bob");
    known(client.create_integration_managed_member(body).send().await);
    let invite = CreateOrgInviteBody::new("Bob@mock.test");
    let refused = client
        .create_or_resend_invite(invite)
        .send()
        .await
        .unwrap_err();
    assert!(refused.is_conflict() && refused.conflict().is_none());
}
