//! Invites.

use serde_json::{Value, json};

use super::super::{
    call::Call,
    collection::new_id,
    reply::{Outcome, Reply},
    resources::{INVITE, MANAGED_MEMBER, MEMBER},
    state::{Record, State},
};

/// Invites somebody, unless there is an invite or a member with the address already.
pub(super) fn create_or_resend(state: &mut State, call: &Call) -> Outcome {
    let email = call.text("email").unwrap_or_default();
    let has_email = |record: &Record| record.text("email").eq_ignore_ascii_case(email);
    if state.pick(&MANAGED_MEMBER, call, has_email).is_some() {
        let body = json!({"detail": "an integration-managed member has this address"});
        return Err(Reply::conflict(body));
    }
    if state.pick(&MEMBER, call, has_email).is_some() {
        return Ok(json!({"status": "already_in_org"}));
    }
    if let Some(invite) = state.pick(&INVITE, call, has_email) {
        invite.fields.insert("resent_at".into(), json!(call.time()));
        return Ok(json!({"status": "invite_resent"}));
    }
    state.seed(&INVITE, &invite(call, email));
    Ok(json!({"status": "invite_created"}))
}

fn invite(call: &Call, email: &str) -> Value {
    json!({
        "id": new_id(),
        "email": email,
        "role": call.text("role").unwrap_or("org_admin"),
        "team_role_bindings": call.body["team_role_bindings"],
        "creator": {"type": "management_key"},
        "invited_at": call.time(),
    })
}

/// Makes a member of somebody who was invited; gives the member's id.
pub(in super::super) fn accept_invite(
    state: &mut State,
    email: &str,
    name: &str,
    now: &str,
) -> Option<String> {
    let is_it = |it: &Record| it.is_a(&INVITE) && it.text("email").eq_ignore_ascii_case(email);
    let index = state.records.iter().position(|it| is_it(it))?;
    let invite = state.records.remove(index);
    let id = new_id();
    let member = json!({
        "id": id,
        "created_on": now,
        "email": invite.text("email"),
        "name": name,
        "role": invite.text("role"),
        "team_role_bindings": invite.fields.get("team_role_bindings"),
    });
    state.seed(&MEMBER, &member);
    Some(id)
}
