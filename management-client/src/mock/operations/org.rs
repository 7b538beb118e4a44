//! Domains and lab accounts.

use serde_json::{Value, json};

use super::super::{
    call::Call,
    collection::{self, new_id},
    reply::Outcome,
    resources::{DOMAIN, LAB_ACCOUNT},
    state::State,
};

/// What a new domain has beyond its name.
pub(super) fn new_domain() -> Value {
    json!({
        "is_verified": false,
        "dns_records": [{"type": "CNAME", "host": "mail", "data": "mail.mock.test", "valid": "false"}],
    })
}

pub(super) fn send_instructions(state: &mut State, call: &Call) -> Outcome {
    state.named(&DOMAIN, call)?;
    Ok(json!({"sent": true, "sendgrid_message_id": new_id()}))
}

/// Finds the records of a domain in order, whatever they are.
pub(super) fn verify(state: &mut State, call: &Call) -> Outcome {
    let domain = state.named(&DOMAIN, call)?;
    domain.fields.insert("is_verified".into(), json!(true));
    Ok(json!({"status": "verified"}))
}

pub(super) fn update_lab_account(state: &mut State, call: &Call) -> Outcome {
    collection::update(state, call, &LAB_ACCOUNT).map(|account| json!({"lab_account": account}))
}
