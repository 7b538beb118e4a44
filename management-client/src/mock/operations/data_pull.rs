//! How many days of history are fetched.

use serde_json::{Map, Value, json};

use super::super::{
    call::Call,
    collection::upsert,
    page,
    reply::Outcome,
    resources::{DATA_PULL, TEAM},
    schema::Schema,
    state::{State, texts},
};

/// What holds when a team has set nothing, and the most that a team can set.
const DAYS: u64 = 90;
const LIMIT: u64 = 365;

/// Lists what holds for each team of the region: what is set, and the defaults for all else.
pub(super) fn list(state: &mut State, call: &Call) -> Outcome {
    let wanted: Vec<_> = call.query_all("team_id").collect();
    let teams = state.in_scope(&TEAM, call);
    let items = teams
        .filter(|team| team.text("region") == call.path("region"))
        .map(|team| (team.number, team.text("id")))
        .filter(|team| wanted.is_empty() || wanted.contains(&team.1))
        .map(|(number, team)| (number, preferences(state, call, team)))
        .collect();
    page::answer(call, items, state.page_size.unwrap_or(DATA_PULL.page_size))
}

/// Sets what the body has, for all its teams; what they have set for other providers stays.
pub(super) fn store(state: &mut State, call: &Call) -> Value {
    let teams = texts(&call.body, "team_ids");
    for team in &teams {
        let mut providers = stored(state, call, team);
        for (provider, value) in call.body["providers"].as_object().into_iter().flatten() {
            providers.insert(provider.clone(), with_limits(value));
        }
        replace(state, call, team, providers);
    }
    let data: Vec<_> = teams
        .iter()
        .map(|team| preferences(state, call, team))
        .collect();
    json!({"data_pull_preferences": data, "next_cursor": null})
}

/// Forgets what the teams of the query have set: for its providers, or for all when it names none.
pub(super) fn delete(state: &mut State, call: &Call) -> Value {
    let forgotten: Vec<_> = call.query_all("provider").collect();
    for team in call.query_all("team_id") {
        let mut providers = stored(state, call, team);
        providers.retain(|name, _| !forgotten.is_empty() && !forgotten.contains(&name.as_str()));
        replace(state, call, team, providers);
    }
    json!({})
}

/// What a team has set.
fn stored(state: &State, call: &Call, team: &str) -> Map<String, Value> {
    let mut records = state.in_scope(&DATA_PULL, call);
    let found = records.find(|record| record.text("team_id") == team);
    let providers = found.and_then(|record| record.fields.get("providers")?.as_object());
    providers.cloned().unwrap_or_default()
}

fn replace(state: &mut State, call: &Call, team: &str, providers: Map<String, Value>) {
    let mut fields = Map::new();
    fields.insert("team_id".into(), json!(team));
    fields.insert("providers".into(), Value::Object(providers));
    upsert(state, call, &DATA_PULL, &["team_id"], fields);
}

fn preferences(state: &State, call: &Call, team: &str) -> Value {
    let mut providers = stored(state, call, team);
    let settable = call.document.body("upsert_team_data_pull_preferences");
    let settable = settable.and_then(|it| it.property("providers")?.below(&["propertyNames"]));
    for provider in settable.iter().flat_map(Schema::values) {
        let unset = || json!({"default": days(DAYS), "resource_overrides": {}});
        providers.entry(provider).or_insert_with(unset);
    }
    let wanted: Vec<_> = call.query_all("provider").collect();
    providers.retain(|name, _| wanted.is_empty() || wanted.contains(&name.as_str()));
    json!({"team_id": team, "providers": providers})
}

/// Adds the limits to what a body has.
fn with_limits(value: &Value) -> Value {
    let overrides = value["resource_overrides"]
        .as_object()
        .into_iter()
        .flatten();
    let overrides: Map<_, _> = overrides
        .map(|(name, it)| (name.clone(), with_limit(it)))
        .collect();
    json!({"default": with_limit(&value["default"]), "resource_overrides": overrides})
}

fn with_limit(value: &Value) -> Value {
    days(value["historical_days_to_pull"].as_u64().unwrap_or(DAYS))
}

fn days(days: u64) -> Value {
    json!({"historical_days_to_pull": days, "historical_days_to_pull_limit": LIMIT})
}
