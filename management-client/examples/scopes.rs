//! Says which scopes users must grant, and which they may refuse. `cargo run --example scopes`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Client, Error, Nullable,
    mock::Server,
    types::{
        OuraScope, OuraScopeRequirements, Region, StravaScope, StravaScopeRequirements,
        UpsertTeamScopeRequirementsBody,
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

    println!("Oura: daily data is a must, the rest is welcome. Strava: activities are a must.");
    let oura = OuraScopeRequirements::new()
        .user_may_grant([OuraScope::Email, OuraScope::Heartrate])
        .user_must_grant([OuraScope::Daily]);
    let strava = StravaScopeRequirements::new()
        .user_may_grant([])
        .user_must_grant([StravaScope::ActivityReadAll]);
    let body = UpsertTeamScopeRequirementsBody::new()
        .oura(oura)
        .strava(strava);
    client.upsert_team_scope_requirements(TEAM, body).await?;
    print_stored(&client).await?;

    println!("Strava is cleared by null. Oura is not in the body, and stays as it is.");
    let body = UpsertTeamScopeRequirementsBody::new().strava(Nullable::Null);
    client.upsert_team_scope_requirements(TEAM, body).await?;
    for request in server.requests_to("upsert_team_scope_requirements") {
        println!("  sent: {}", request.body.unwrap_or_default());
    }
    print_stored(&client).await?;
    Ok(())
}

async fn print_stored(client: &Client) -> Result<(), Error> {
    let stored = client.get_team_scope_requirements(TEAM).await?;
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
