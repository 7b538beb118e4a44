//! The members of an organization, and who is invited to become one.

use management_client::types::{
    CreateOrgInviteBody, Creator, OrgInviteOutcome, OrgRole, TeamRoleBinding, UpdateOrgMemberBody,
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{ID, OTHER, TEAM, exchange::Api};

operations!(
    list_members,
    update_member,
    remove_member,
    list_invites,
    create_or_resend_invite,
    revoke_invite,
);

async fn list_members(api: &Api) {
    let page = api
        .expect(format!(
            "GET /v1/org/{ORG}/member?search_query=o%27neil+%26+co&next_cursor=bTE%3D"
        ))
        .answer(
            200,
            json!({
                "members": [
                    {
                        "id": ID,
                        "name": "Ada O'Neil",
                        "email": "ada@harbour.test",
                        "role": "team_admin",
                        "team_role_bindings": [{"team_id": TEAM}, {"team_id": OTHER}],
                        "created_on": "2025-03-04T05:06:07.5Z",
                    },
                    {
                        "id": OTHER,
                        "name": "Ben",
                        "email": "ben@harbour.test",
                        "role": "no_role",
                        "team_role_bindings": null,
                        "created_on": "2025-03-04T05:06:07Z",
                    },
                ],
                "next_cursor": "bTI=",
            }),
        )
        .call(|client| {
            let request = client.list_members().search_query("o'neil & co");
            request.next_cursor("bTE=").send()
        })
        .await;
    let [ada, ben] = &*page.members else {
        panic!("{page:?}");
    };
    assert_eq!((ada.id, &ada.role), (ID, &OrgRole::TeamAdmin));
    assert_eq!(ada.team_role_bindings.as_ref().unwrap()[1].team_id, OTHER);
    assert_eq!(
        (&ben.role, &ben.team_role_bindings),
        (&OrgRole::NoRole, &None)
    );
    assert!(ben.created_on < ada.created_on);
    assert_eq!(page.next_cursor.as_deref(), Some("bTI="));
}

async fn update_member(api: &Api) {
    for (body, json) in [
        (
            UpdateOrgMemberBody::new(OrgRole::TeamAdmin, vec![TeamRoleBinding::new(TEAM)]),
            json!({"role": "team_admin", "team_role_bindings": [{"team_id": TEAM}]}),
        ),
        (
            UpdateOrgMemberBody::new(OrgRole::OrgAdmin, None),
            json!({"role": "org_admin", "team_role_bindings": null}),
        ),
        (
            UpdateOrgMemberBody::new(None, vec![]),
            json!({"role": null, "team_role_bindings": []}),
        ),
    ] {
        api.expect(format!("PATCH /v1/org/{ORG}/member/{ID}"))
            .body(json)
            .answer(200, json!({}))
            .call(|client| client.update_member(ID, body).send())
            .await;
    }
}

async fn remove_member(api: &Api) {
    api.expect(format!("DELETE /v1/org/{ORG}/member/{ID}"))
        .answer(200, json!({}))
        .call(|client| client.remove_member(ID).send())
        .await;
}

async fn list_invites(api: &Api) {
    let invite = |creator| {
        json!({
            "id": ID,
            "email": "cleo@harbour.test",
            "creator": creator,
            "role": "team_admin",
            "team_role_bindings": [{"team_id": TEAM}],
            "invited_at": "2026-02-03T04:05:06Z",
            "resent_at": "2026-02-10T04:05:06Z",
        })
    };
    let page = api
        .expect(format!(
            "GET /v1/org/{ORG}/invite?search_query=cleo&next_cursor=i1"
        ))
        .answer(
            200,
            json!({
                "invites": [
                    invite(json!({
                        "type": "org_member",
                        "id": OTHER,
                        "name": "Ada O'Neil",
                        "email": "ada@harbour.test",
                        "avatar": "https://harbour.test/ada.png",
                    })),
                    invite(json!({"type": "removed_org_member", "id": OTHER})),
                    invite(json!({"type": "vital_staff"})),
                    invite(json!({"type": "management_key"})),
                    invite(json!({"type": "robot", "serial": 17})),
                ],
                "next_cursor": null,
            }),
        )
        .call(|client| {
            let request = client.list_invites().search_query("cleo");
            request.next_cursor("i1").send()
        })
        .await;
    let first = &page.invites[0];
    assert_eq!((first.id, first.email.as_str()), (ID, "cleo@harbour.test"));
    assert_eq!(first.role, OrgRole::TeamAdmin);
    assert!(first.resent_at.as_ref() > Some(&first.invited_at));
    let creators: Vec<_> = page.invites.iter().map(|invite| &invite.creator).collect();
    let [
        Creator::OrgMember(ada),
        Creator::RemovedOrgMember(gone),
        Creator::VitalStaff(_),
        Creator::ManagementKey(_),
        Creator::Unknown(robot),
    ] = &*creators
    else {
        panic!("{creators:?}");
    };
    assert_eq!(
        (ada.id, ada.avatar.as_str()),
        (OTHER, "https://harbour.test/ada.png")
    );
    assert_eq!(gone.id, Some(OTHER));
    assert_eq!(robot.parse::<Value>().unwrap()["serial"], 17);
    assert_eq!(page.next_cursor, None);
}

async fn create_or_resend_invite(api: &Api) {
    for (status, outcome) in [
        ("invite_created", OrgInviteOutcome::InviteCreated),
        ("invite_resent", OrgInviteOutcome::InviteResent),
        ("already_in_org", OrgInviteOutcome::AlreadyInOrg),
    ] {
        let answer = api
            .expect(format!("POST /v1/org/{ORG}/invite"))
            .body(json!({
                "email": "cleo@harbour.test",
                "role": "team_admin",
                "team_role_bindings": [{"team_id": TEAM}],
            }))
            .answer(200, json!({"status": status}))
            .call(|client| {
                let body = CreateOrgInviteBody::new("cleo@harbour.test")
                    .role(OrgRole::TeamAdmin)
                    .team_role_bindings([TeamRoleBinding::new(TEAM)]);
                client.create_or_resend_invite(body).send()
            })
            .await;
        assert_eq!(answer.status, outcome);
    }
}

async fn revoke_invite(api: &Api) {
    api.expect(format!("DELETE /v1/org/{ORG}/invite/{ID}"))
        .answer(200, json!({}))
        .call(|client| client.revoke_invite(ID).send())
        .await;
}
