//! Pipelines: of events to brokers, and of records to systems of electronic health records.

use serde_json::{Value, json};

use super::super::{
    call::Call,
    collection::upsert,
    resources::{EHR_PIPELINE, ETL_PIPELINE, Resource},
    state::{State, texts},
};

/// The destinations of events, the first of which is preferred when the body does not say.
const DESTINATIONS: [&str; 4] = ["cloud_pubsub", "rabbitmq", "svix", "azure_amqp"];

/// Gives a pipeline for events to every team that the body names, and to none when it names none.
pub(super) fn store_etl(state: &mut State, call: &Call) -> Value {
    let preferred = DESTINATIONS
        .iter()
        .find(|name| call.body[**name].is_object());
    let preferences = json!({"preferred": preferred.unwrap_or(&DESTINATIONS[0]), "enabled": []});
    store(
        state,
        call,
        &ETL_PIPELINE,
        &["team_id"],
        &json!({"preferences": preferences}),
    )
}

/// Gives a pipeline for records to every team that the body names, and to none when it names none.
pub(super) fn store_ehr(state: &mut State, call: &Call) -> Value {
    store(
        state,
        call,
        &EHR_PIPELINE,
        &["team_id", "ehr_type"],
        &json!({"type": "native"}),
    )
}

fn store(
    state: &mut State,
    call: &Call,
    resource: &'static Resource,
    key: &[&str],
    defaults: &Value,
) -> Value {
    let teams = texts(&call.body, "team_ids").into_iter();
    let stored = teams.map(|team| {
        let mut fields = defaults.as_object().cloned().unwrap_or_default();
        let body = call.body.as_object().cloned().unwrap_or_default();
        fields.extend(body.into_iter().filter(|(_, value)| !value.is_null()));
        fields.remove("team_ids");
        fields.insert("team_id".into(), json!(team));
        upsert(state, call, resource, key, fields)
    });
    stored.collect()
}

/// Takes pipelines away from the teams that the query names, and answers with them.
pub(super) fn delete(state: &mut State, call: &Call, resource: &Resource) -> Value {
    let teams: Vec<_> = call.query_all("team_id").collect();
    let ehr_type = call.query("ehr_type");
    let gone = state.remove(resource, call, |pipeline| {
        teams.contains(&pipeline.text("team_id"))
            && ehr_type.is_none_or(|it| it == pipeline.text("ehr_type"))
    });
    gone.iter().map(|pipeline| pipeline.json()).collect()
}
