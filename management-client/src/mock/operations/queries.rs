//! Continuous queries.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::{
    call::Call, collection::create_with, reply::Outcome, resources::QUERY, schema::Schema,
    state::State,
};

pub(super) fn create(state: &mut State, call: &Call) -> Value {
    let is_platform = call.query("query_type") == Some("platform");
    let team = (!is_platform).then(|| call.path("team_id"));
    let defaults = json!({
        "team_id": team,
        "status": "active",
        "export_preferences": {"data_events": {"enabled": true}, "fhir_observations": false},
        "scheduling_preferences": {"minimum_gap_duration_second": null},
        "fhir_observation_mappers": [],
        "resource_dependencies": resources(call),
        "result_table_schema": columns(call),
    });
    create_with(state, call, &QUERY, &defaults)
}

pub(super) fn validate(call: &Call) -> Value {
    json!({
        "resource_dependencies": resources(call),
        "result_table_schema": columns(call),
        "fhir_observation_previews": null,
    })
}

/// Ends a query, which stays in the list.
pub(super) fn archive(state: &mut State, call: &Call) -> Outcome {
    let query = state.named(&QUERY, call)?;
    query.fields.insert("status".into(), json!("archived"));
    Ok(json!({}))
}

/// The columns by which the query groups. How the others are called is not published.
fn columns(call: &Call) -> Value {
    let keys = call.body["query"]["group_by"]
        .as_array()
        .map_or(0, Vec::len);
    (0..keys)
        .map(|key| (format!("group_key.{key}"), json!("string")))
        .collect()
}

/// The kinds of data that the query names.
fn resources(call: &Call) -> BTreeSet<String> {
    let resources = call
        .answer()
        .and_then(|it| it.property("resource_dependencies"));
    let resources = resources.and_then(|it| it.resolved().below(&["items"]));
    let known: Vec<_> = resources.iter().flat_map(Schema::values).collect();
    let mut found = BTreeSet::new();
    collect(&call.body["query"], &known, &mut found);
    found
}

/// Looks for columns, such as `{"sleep": "score"}`, and for time series, such as `{"timeseries": "glucose"}`.
fn collect(query: &Value, known: &[&str], found: &mut BTreeSet<String>) {
    let is_known = |name: &String| known.contains(&name.as_str());
    match query {
        Value::Array(items) => items.iter().for_each(|item| collect(item, known, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                let word = value.as_str().unwrap_or_default();
                let named = [name.clone(), format!("{name}s")].into_iter();
                let series = (name == "timeseries").then(|| word.to_owned());
                found.extend(
                    named
                        .filter(|_| value.is_string())
                        .chain(series)
                        .filter(is_known),
                );
                collect(value, known, found);
            }
        }
        _ => {}
    }
}
