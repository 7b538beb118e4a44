//! Continuous queries and metrics.

use management_client::{
    mock::Server,
    types::{
        AggregateArgument, AggregateExpr, AggregateFunction, ContinuousQueryStatus,
        ContinuousQueryType, CreateContinuousQueryBody, DateArgument, DateTruncExpr, Env,
        GroupByExpr, IndexColumnExpr, MetricInterval, Period, PeriodUnit, Query, QueryTable,
        Resource, SelectExpr, SleepColumn, SleepColumnExpr, UpdateContinuousQueryBody,
    },
};

use crate::mock::{TEAM, known};

fn body() -> CreateContinuousQueryBody {
    let score = AggregateArgument::Sleep(SleepColumnExpr::new(SleepColumn::Score));
    let mean = SelectExpr::Aggregate(AggregateExpr::new(score, AggregateFunction::Mean));
    let day = DateArgument::Index(IndexColumnExpr::new(QueryTable::Sleep));
    let week = DateTruncExpr::new(day, Period::new(PeriodUnit::Week));
    let query = Query::new([mean]).group_by([GroupByExpr::DateTrunc(week)]);
    CreateContinuousQueryBody::new(query)
        .slug("weekly-score")
        .title("Weekly score")
}

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let valid = client.validate_continuous_query(TEAM, Env::Sandbox, body());
    let valid = known(valid.send().await);
    assert_eq!(valid.resource_dependencies, [Resource::Sleep]);
    assert!(valid.result_table_schema.contains_key("group_key.0"));

    let created = client.create_continuous_query(TEAM, Env::Sandbox, body());
    let created = known(created.query_type(ContinuousQueryType::Team).send().await);
    assert_eq!(
        (created.team_id, created.query.select),
        (Some(TEAM), body().query.select)
    );
    let change = UpdateContinuousQueryBody::new().title("Score".to_owned());
    let changed = client.update_continuous_query(TEAM, Env::Sandbox, created.id, change);
    assert_eq!(known(changed.send().await).title, "Score");
    let archive = client.archive_continuous_query(TEAM, Env::Sandbox, created.id);
    known(archive.send().await);
    let listed = client.list_continuous_queries(TEAM, Env::Sandbox);
    let listed = known(listed.send().await).data;
    assert_eq!(listed[0].status, ContinuousQueryStatus::Archived);

    let metric = client.get_team_event_delivery_metric(TEAM, Env::Sandbox);
    let metric = metric.interval(MetricInterval::FiveMinutes).send().await;
    let values = &known(metric).data.result[0].values;
    assert_eq!(values[1].0 - values[0].0, 300);
}
