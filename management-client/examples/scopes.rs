//! Says which scopes users must grant, and which they may refuse. `cargo run --example scopes`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Client, Error, Nullable,
    mock::Server,
    types::{
        CreateTeamBody, OuraScope, OuraScopeRequirements, Region, StravaScope,
        StravaScopeRequirements, UpsertTeamScopeRequirementsBody,
    },
    uuid::Uuid,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start().await?;
    let client = server.client(); // For the real API: `Client::from_env()?`.
    let acme = CreateTeamBody::new("Acme", Region::Us);
    let team = client.create_team(acme).await?.id;

    println!("Oura: users must grant daily data. Strava: users must grant activities.");
    let oura = OuraScopeRequirements::new()
        .user_may_grant([OuraScope::Email, OuraScope::Heartrate])
        .user_must_grant([OuraScope::Daily]);
    let strava = StravaScopeRequirements::new()
        .user_may_grant([])
        .user_must_grant([StravaScope::ActivityReadAll]);
    let body = UpsertTeamScopeRequirementsBody::new()
        .oura(oura)
        .strava(strava);
    client.upsert_team_scope_requirements(team, body).await?;
    print_stored(&client, team).await?;

    println!("null clears Strava. Oura is not in the body, and stays as it is.");
    let body = UpsertTeamScopeRequirementsBody::new().strava(Nullable::Null);
    client.upsert_team_scope_requirements(team, body).await?;
    if let Some(request) = server.requests_to("upsert_team_scope_requirements").pop() {
        println!("  sent: {}", request.body.unwrap_or_default());
    }
    print_stored(&client, team).await?;
    Ok(())
}

async fn print_stored(client: &Client, team: Uuid) -> Result<(), Error> {
    let stored = client.get_team_scope_requirements(team).await?;
    for one in &stored.requirements {
        let (must, may) = (
            one.user_must_grant.join(", "),
            one.user_may_grant.join(", "),
        );
        println!(
            "  {}: users must grant [{must}] and may grant [{may}]",
            one.provider
        );
    }
    Ok(())
}
