//! The integration with systems of electronic health records.

use serde_json::{Value, json};

use super::super::{
    call::Call,
    collection::{create, refuse_taken, upsert},
    reply::{Outcome, Reply},
    resources::{EHR_CONFIGURATION, MANAGED_MEMBER, Resource, TEAM},
    state::{Record, State},
};
use super::keys::random;

const MEMBER_REFERENCE: &str = "integration_member_id";
const TEAM_REFERENCE: &str = "integration_team_id";

/// How long a dashboard URL can be opened, in seconds.
const URL_SECONDS: u32 = 300;

pub(super) fn configuration(state: &mut State, call: &Call) -> Outcome {
    let configuration = state.in_scope(&EHR_CONFIGURATION, call).next();
    configuration
        .map(Record::json)
        .ok_or_else(|| Reply::not_found(EHR_CONFIGURATION.kind))
}

/// Replaces the configuration, unless another organization has the slug.
pub(super) fn configure(state: &mut State, call: &Call) -> Outcome {
    let slug = call.text("slug").unwrap_or_default();
    if state.taken_slugs.iter().any(|taken| taken == slug) {
        let body = json!({"detail": "another organization has the slug"});
        return Err(Reply::conflict(body));
    }
    let fields = call.body.as_object().cloned().unwrap_or_default();
    Ok(upsert(state, call, &EHR_CONFIGURATION, &[], fields))
}

pub(super) fn create_member(state: &mut State, call: &Call) -> Outcome {
    refuse_taken(state, call, &MANAGED_MEMBER, MEMBER_REFERENCE, "member_id")?;
    Ok(create(state, call, &MANAGED_MEMBER))
}

/// Finds a member by the caller's own reference.
pub(super) fn resolve_member(state: &mut State, call: &Call) -> Outcome {
    let reference = call.text(MEMBER_REFERENCE);
    find(state, call, &MANAGED_MEMBER, MEMBER_REFERENCE, reference)
}

/// Makes a URL, when the member and the team exist that the body names.
pub(super) fn dashboard_url(state: &mut State, call: &Call) -> Outcome {
    for (resource, field, parameter) in [
        (&MANAGED_MEMBER, "id", "member_id"),
        (&MANAGED_MEMBER, MEMBER_REFERENCE, MEMBER_REFERENCE),
        (&TEAM, TEAM_REFERENCE, TEAM_REFERENCE),
    ] {
        if let Some(value) = call.text(parameter) {
            find(state, call, resource, field, Some(value))?;
        }
    }
    let url = format!("https://dashboard.mock.test/launch/{}", random());
    Ok(json!({"url": url, "expires_in": URL_SECONDS}))
}

fn find(
    state: &mut State,
    call: &Call,
    resource: &Resource,
    field: &str,
    value: Option<&str>,
) -> Result<Value, Reply> {
    let value = value.unwrap_or_default();
    let found = state.pick(resource, call, |record| record.text(field) == value);
    found
        .map(|it| it.json())
        .ok_or_else(|| Reply::not_found(resource.kind))
}
