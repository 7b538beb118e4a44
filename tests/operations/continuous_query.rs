//! Queries that run whenever there is new data.

use management_client::{
    Nullable,
    types::{
        AggregateArgument, AggregateExpr, AggregateFunction, AlignExpr, CarryForwardExpr,
        ContinuousQuery, ContinuousQueryDataEventPreferences, ContinuousQueryExportPreferences,
        ContinuousQuerySchedulingPreferences, ContinuousQueryStatus, ContinuousQueryType,
        CreateContinuousQueryBody, DatePart, DatePartExpr, DateTruncExpr, Env,
        FhirObservationMapper, GroupByExpr, GroupKey, GroupKeyColumnExpr, IndexColumnExpr, Lab,
        Period, PeriodUnit, Provider, Query, QueryConfig, QueryTable, Resource, SelectExpr,
        SleepColumn, SleepColumnExpr, SleepScoreValueMacroExpr, UpdateContinuousQueryBody,
    },
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{ID, TEAM, exchange::Api};

operations!(
    list_continuous_queries,
    create_continuous_query,
    update_continuous_query,
    archive_continuous_query,
    validate_continuous_query,
);

/// The average sleep score of a week, by day of the week.
fn query() -> Query {
    let sleep = || IndexColumnExpr::new(QueryTable::Sleep);
    let week = Period::new(PeriodUnit::Week).value(1);
    let mean = AggregateArgument::from(SleepColumnExpr::new(SleepColumn::DurationSecond));
    Query::new([
        SelectExpr::from(GroupKeyColumnExpr::new(GroupKey::All)),
        AggregateExpr::new(mean, AggregateFunction::Mean).into(),
        SleepScoreValueMacroExpr::new().version().into(),
    ])
    .group_by([
        GroupByExpr::from(DateTruncExpr::new(sleep(), week)),
        DatePartExpr::new(sleep(), DatePart::Weekday).into(),
    ])
    .where_("duration_second > 3600")
    .align(AlignExpr::new(
        CarryForwardExpr::new().max_age(Period::new(PeriodUnit::Day).value(3)),
    ))
}

fn query_json() -> Value {
    json!({
        "select": [
            {"group_key": "*"},
            {"arg": {"sleep": "duration_second"}, "func": "mean"},
            {"value_macro": "sleep_score", "version": "automatic"},
        ],
        "group_by": [
            {"arg": {"index": "sleep"}, "date_trunc": {"unit": "week", "value": 1}},
            {"arg": {"index": "sleep"}, "date_part": "weekday"},
        ],
        "where": "duration_second > 3600",
        "align": {
            "carry": {"mode": "carry_forward", "max_age": {"unit": "day", "value": 3}},
        },
    })
}

fn body() -> CreateContinuousQueryBody {
    let events = ContinuousQueryDataEventPreferences::new().enabled(true);
    let export = ContinuousQueryExportPreferences::new()
        .data_events(events)
        .fhir_observations(false);
    let providers = vec![Provider::Oura.into(), Lab::Quest.into()];
    CreateContinuousQueryBody::new(query())
        .slug("weekly-sleep")
        .title("Weekly sleep")
        .export_preferences(export)
        .query_config(QueryConfig::new().provider_priority_overrides(providers))
        .scheduling_preferences(
            ContinuousQuerySchedulingPreferences::new().minimum_gap_duration_second(3600),
        )
}

fn body_json() -> Value {
    json!({
        "slug": "weekly-sleep",
        "title": "Weekly sleep",
        "query": query_json(),
        "export_preferences": {"data_events": {"enabled": true}, "fhir_observations": false},
        "query_config": {"provider_priority_overrides": ["oura", "quest"]},
        "scheduling_preferences": {"minimum_gap_duration_second": 3600},
    })
}

fn stored_json() -> Value {
    let mut stored = body_json();
    let more = json!({
        "id": ID,
        "team_id": TEAM,
        "status": "active",
        "resource_dependencies": ["sleep", "dreams"],
        "result_table_schema": {"columns": [{"name": "score", "nullable": true}]},
        "fhir_observation_mappers": ["vital-signs#8867-4#junction-heart-rate-1"],
    });
    let more = more.as_object().unwrap().clone();
    stored.as_object_mut().unwrap().extend(more);
    stored
}

fn check_stored(stored: &ContinuousQuery) {
    assert_eq!((stored.id, stored.team_id), (ID, Some(TEAM)));
    assert_eq!(stored.slug, "weekly-sleep");
    assert_eq!(stored.status, ContinuousQueryStatus::Active);
    assert_eq!(stored.query, query());
    assert_eq!(
        stored.resource_dependencies,
        [Resource::Sleep, "dreams".into()]
    );
    assert_eq!(stored.result_table_schema["columns"][0]["name"], "score");
    assert_eq!(
        stored.fhir_observation_mappers.as_deref(),
        Some(&[FhirObservationMapper::HeartRate1][..])
    );
    let gap = &stored.scheduling_preferences.minimum_gap_duration_second;
    assert_eq!(gap, &Nullable::Value(3600));
}

async fn list_continuous_queries(api: &Api) {
    let bare = json!({
        "id": TEAM,
        "team_id": null,
        "slug": "counts",
        "title": "Counts",
        "status": "archived",
        "query": {
            "select": [
                {"arg": {"timeseries": "heartrate", "field": "value"}, "func": "count"},
                {
                    "select": {"func": "oldest", "arg": {"element": true}},
                    "from": {"unnest": {"sleep": "id"}},
                    "where": null,
                },
                {"telepathy": true},
            ],
            "group_by": null,
        },
        "export_preferences": {},
        "query_config": null,
        "scheduling_preferences": {"minimum_gap_duration_second": null},
        "resource_dependencies": [],
        "result_table_schema": {},
        "fhir_observation_mappers": null,
    });
    let list = api
        .expect(format!(
            "GET /v1/org/{ORG}/team/{TEAM}/sandbox/continuous_query"
        ))
        .answer(
            200,
            json!({"data": [stored_json(), bare], "next_cursor": "q2"}),
        )
        .call(|client| {
            let request = client.list_continuous_queries(TEAM, Env::Sandbox);
            request.send()
        })
        .await;
    check_stored(&list.data[0]);
    let bare = &list.data[1];
    assert_eq!((bare.team_id, &bare.query_config), (None, &None));
    let [
        SelectExpr::Aggregate(count),
        SelectExpr::Subquery(oldest),
        SelectExpr::Unknown(unknown),
    ] = &*bare.query.select
    else {
        panic!("{:?}", bare.query);
    };
    assert_eq!(count.func, AggregateFunction::Count);
    assert!(matches!(
        count.arg,
        AggregateArgument::DiscreteTimeseries(_)
    ));
    assert!(oldest.where_.is_null());
    assert_eq!(unknown.as_str(), r#"{"telepathy":true}"#);
    let gap = &bare.scheduling_preferences.minimum_gap_duration_second;
    assert!(gap.is_null());
    assert_eq!(list.next_cursor.as_deref(), Some("q2"));
}

async fn create_continuous_query(api: &Api) {
    let line =
        format!("POST /v1/org/{ORG}/team/{TEAM}/production/continuous_query?query_type=platform");
    let stored = api
        .expect(line)
        .body(body_json())
        .answer(200, stored_json())
        .call(|client| {
            let request = client.create_continuous_query(TEAM, Env::Production, body());
            request.query_type(ContinuousQueryType::Platform).send()
        })
        .await;
    check_stored(&stored);
}

async fn update_continuous_query(api: &Api) {
    let preferences = |gap: Nullable<i64>| {
        ContinuousQuerySchedulingPreferences::new().minimum_gap_duration_second(gap)
    };
    for (body, json) in [
        (
            UpdateContinuousQueryBody::new()
                .title("Sleep by week")
                .scheduling_preferences(preferences(1800.into())),
            json!({
                "title": "Sleep by week",
                "scheduling_preferences": {"minimum_gap_duration_second": 1800},
            }),
        ),
        (
            UpdateContinuousQueryBody::new()
                .title(Nullable::Null)
                .scheduling_preferences(preferences(Nullable::Null)),
            json!({
                "title": null,
                "scheduling_preferences": {"minimum_gap_duration_second": null},
            }),
        ),
    ] {
        let stored = api
            .expect(format!(
                "PATCH /v1/org/{ORG}/team/{TEAM}/sandbox/continuous_query/{ID}"
            ))
            .body(json)
            .answer(200, stored_json())
            .call(|client| {
                let request = client.update_continuous_query(TEAM, Env::Sandbox, ID, body);
                request.send()
            })
            .await;
        check_stored(&stored);
    }
}

async fn archive_continuous_query(api: &Api) {
    api.expect(format!(
        "DELETE /v1/org/{ORG}/team/{TEAM}/sandbox/continuous_query/{ID}"
    ))
    .answer(200, json!({}))
    .call(|client| {
        let request = client.archive_continuous_query(TEAM, Env::Sandbox, ID);
        request.send()
    })
    .await;
}

async fn validate_continuous_query(api: &Api) {
    let line =
        format!("POST /v1/org/{ORG}/team/{TEAM}/sandbox/validate_continuous_query?query_type=team");
    let valid = api
        .expect(line)
        .body(body_json())
        .answer(
            200,
            json!({
                "resource_dependencies": ["heartrate", "sleep"],
                "result_table_schema": {"columns": []},
                "fhir_observation_previews": {
                    "vital-signs#29463-7#junction-body-weight-1": {"code": "29463-7"},
                    "vital-signs#0#new": [1, null],
                },
            }),
        )
        .call(|client| {
            let request = client.validate_continuous_query(TEAM, Env::Sandbox, body());
            request.query_type(ContinuousQueryType::Team).send()
        })
        .await;
    assert_eq!(
        valid.resource_dependencies,
        [Resource::Heartrate, Resource::Sleep]
    );
    let previews = valid.fhir_observation_previews.unwrap();
    assert_eq!(
        previews[&FhirObservationMapper::BodyWeight1]["code"],
        "29463-7"
    );
    assert_eq!(previews[&"vital-signs#0#new".into()][0], 1);
}
