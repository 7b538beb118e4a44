//! Writes a continuous query with a subquery, walks through it, checks it and creates it.
//! `cargo run --example continuous_query`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    mock::Server,
    nodes::Node,
    types::{
        AggregateExpr, AggregateFieldExpr, AggregateFunction, CreateContinuousQueryBody,
        DateTruncExpr, Env, GroupKey, GroupKeyColumnExpr, IndexColumnExpr, MenstrualCycleColumn,
        MenstrualCycleColumnExpr, MenstrualFlowField, MenstrualFlowFieldExpr, Period, PeriodUnit,
        Query, QueryTable, Region, ScalarOutputSubqueryExpr, SelectExpr, UnnestExpr,
    },
    uuid::{Uuid, uuid},
};

const TEAM: Uuid = uuid!("4cbdd4f2-cc3c-4c5e-9a37-6ac4cf1fcd0b");

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .start()
        .await?;
    // For the real API: `Client::from_env()?`.
    let client = server.client();

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
    let request = client.validate_continuous_query(TEAM, Env::Sandbox, body.clone());
    let valid = request.await?;
    println!(
        "It holds, and reads {} kinds of data",
        valid.resource_dependencies.len()
    );
    let created = client
        .create_continuous_query(TEAM, Env::Sandbox, body)
        .await?;
    println!("Created it as {}, status {}", created.id, created.status);
    Ok(())
}

/// For each month, how strong the flow was at the first entry of each cycle, on average.
fn first_flow_by_month() -> Query {
    let flow = MenstrualFlowFieldExpr::new(MenstrualFlowField::Flow);
    let first = ScalarOutputSubqueryExpr::new()
        .from(UnnestExpr::new(MenstrualCycleColumnExpr::new(
            MenstrualCycleColumn::MenstrualFlow,
        )))
        .select(AggregateFieldExpr::new(AggregateFunction::Oldest).arg(flow));
    let month = Period::new(PeriodUnit::Month);
    let index = IndexColumnExpr::new(QueryTable::MenstrualCycle);
    Query::new([
        SelectExpr::from(GroupKeyColumnExpr::new(GroupKey::All)),
        AggregateExpr::new(first, AggregateFunction::Mean).into(),
    ])
    .group_by([DateTruncExpr::new(index, month)])
}
