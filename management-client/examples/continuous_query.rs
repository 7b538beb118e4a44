//! Builds a continuous query with a subquery, walks its expressions, checks it and creates it.
//! `cargo run --example continuous_query`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    mock::Server,
    nodes::Node,
    types::{
        AggregateExpr, AggregateFieldExpr, AggregateFunction, CreateContinuousQueryBody,
        CreateTeamBody, DateTruncExpr, Env, GroupKey, MenstrualCycleColumn, MenstrualFlowField,
        Period, PeriodUnit, Query, QueryTable, Region, ScalarOutputSubqueryExpr, SelectExpr,
        UnnestExpr,
    },
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start().await?;
    let client = server.client(); // For the real API: `Client::from_env()?`.
    let acme = CreateTeamBody::new("Acme", Region::Us);
    let team = client.create_team(acme).await?.id;

    let query = first_flow_by_month();
    println!("The query: {}", serde_json::to_string_pretty(&query)?);
    println!("It reads:");
    for node in Node::from(&query).descendants() {
        match node {
            Node::IndexColumnExpr(index) => println!("  the table {}", index.index),
            Node::MenstrualCycleColumnExpr(column) => {
                println!("  the column {}", column.menstrual_cycle);
            }
            _ => {}
        }
    }

    let body = CreateContinuousQueryBody::new(query)
        .slug("first-flow")
        .title("First flow by month");
    let request = client.validate_continuous_query(team, Env::Sandbox, body.clone());
    let valid = request.await?;
    println!("It is valid, and depends on these kinds of data:");
    for resource in &valid.resource_dependencies {
        println!("  {resource}");
    }
    let created = client
        .create_continuous_query(team, Env::Sandbox, body)
        .await?;
    println!("Created it as {}, status {}", created.id, created.status);
    Ok(())
}

/// For each month, how strong the flow was at the first entry of each cycle, on average.
fn first_flow_by_month() -> Query {
    let oldest = AggregateFieldExpr::new(AggregateFunction::Oldest);
    let first = ScalarOutputSubqueryExpr::new()
        .from(UnnestExpr::new(MenstrualCycleColumn::MenstrualFlow))
        .select(oldest.arg(MenstrualFlowField::Flow));
    let month = Period::new(PeriodUnit::Month);
    Query::new([
        SelectExpr::from(GroupKey::All),
        AggregateExpr::new(first, AggregateFunction::Mean).into(),
    ])
    .group_by([DateTruncExpr::new(QueryTable::MenstrualCycle, month)])
}
