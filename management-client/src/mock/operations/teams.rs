//! Teams.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::super::{
    call::Call,
    collection::{self, refuse_taken},
    reply::{Outcome, Reply},
    resources::TEAM,
    state::State,
    trim::merge,
};
use crate::types::Region;

const REFERENCE: &str = "integration_team_id";
const ENVIRONMENTS: [&str; 2] = ["production", "sandbox"];

/// A team with the settings that the server gives it.
pub(in super::super) fn team(id: Uuid, name: &str, region: &Region, now: &str) -> Value {
    json!({
        "id": id,
        "name": name,
        "region": region,
        "created_on": now,
        "environments": ENVIRONMENTS,
        "production": settings(),
        "sandbox": settings(),
    })
}

/// The settings of an environment when nobody has said anything.
fn settings() -> Value {
    json!({
        "lab_tests_patient_email_communication_enabled": true,
        "lab_tests_patient_sms_communication_enabled": true,
        "minor_ordering_enabled": false,
        "partial_webhooks_enabled": false,
        "reject_duplicate_connection": false,
        "sdk_per_device_activity_timeseries": false,
    })
}

/// Creates a team. The settings of the body go to both environments.
pub(super) fn create(state: &mut State, call: &Call) -> Outcome {
    refuse_taken(state, call, &TEAM, REFERENCE, "team_id")?;
    refuse_taken(state, call, &TEAM, "id", "team_id")?;
    let name = call.text("name").unwrap_or_default();
    let region = call.text("region").unwrap_or_default().into();
    let id = call.text("id").and_then(|id| id.parse().ok());
    let mut fields = team(id.unwrap_or_else(Uuid::new_v4), name, &region, &call.time());
    fields[REFERENCE] = call.body[REFERENCE].clone();
    for environment in ENVIRONMENTS {
        let schema = call.answer().and_then(|it| it.property(environment));
        if let Some(settings) = fields[environment].as_object_mut() {
            merge(schema.as_ref(), settings, &call.body);
        }
    }
    let fields = fields.as_object().cloned().unwrap_or_default();
    Ok(state.insert(&TEAM, [].into(), fields))
}

/// Gets a team, with the settings of the environments that the query names, or of both.
pub(super) fn get(state: &mut State, call: &Call) -> Outcome {
    let mut fields = state.named(&TEAM, call)?.fields.clone();
    let wanted: Vec<_> = call.query_all("include_environment").collect();
    if !wanted.is_empty() {
        leave(&mut fields, &wanted);
    }
    Ok(Value::Object(fields))
}

fn leave(fields: &mut Map<String, Value>, wanted: &[&str]) {
    for environment in ENVIRONMENTS {
        if !wanted.contains(&environment) {
            fields.remove(environment);
        }
    }
}

pub(super) fn update(state: &mut State, call: &Call) -> Outcome {
    refuse_taken(state, call, &TEAM, REFERENCE, "team_id")?;
    collection::update(state, call, &TEAM)
}

/// Deletes a team and all that belongs to it.
pub(super) fn delete(state: &mut State, call: &Call) -> Outcome {
    let deleted = collection::delete(state, call, &TEAM)?;
    let id = call.path(TEAM.id);
    state.records.retain(|record| {
        let scope = record.scope.get(TEAM.id).map(String::as_str);
        scope != Some(id) && record.text(TEAM.id) != id
    });
    Ok(deleted)
}

/// Finds a team by the caller's own reference.
pub(super) fn resolve(state: &mut State, call: &Call) -> Outcome {
    let reference = call.text(REFERENCE).unwrap_or_default();
    let found = state.pick(&TEAM, call, |team| team.text(REFERENCE) == reference);
    found
        .map(|team| team.json())
        .ok_or_else(|| Reply::not_found(TEAM.kind))
}
