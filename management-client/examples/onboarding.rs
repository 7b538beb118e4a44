//! Onboards a customer: team, webhook, API key and provider credentials. `cargo run --example onboarding`
//!
//! It does everything twice, to show that a job which crashed half-way may start again from the top. No key is needed: a
//! server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Client, Conflict, Error,
    mock::Server,
    types::{
        CreateTeamApiKeyBody, CreateTeamBody, CreateWebhookBody, Env,
        PrepareTeamCustomCredentialsBody, Provider, Region, UpsertTeamCustomCredentialsBody,
    },
    uuid::Uuid,
};

const REGION: Region = Region::Eu;
const ENVIRONMENT: Env = Env::Production;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start().await?;
    // For the real API: `Client::from_env()?`.
    let client = server.client();
    for round in ["first", "second"] {
        println!("The {round} time:");
        onboard(&client, "customer-17", "https://acme.example/events").await?;
    }
    let created = server.requests().into_iter().filter(|request| {
        let operation = request.operation_id.unwrap_or_default();
        operation.starts_with("create_")
    });
    println!("{} calls created something", created.count());
    Ok(())
}

async fn onboard(client: &Client, customer: &str, url: &str) -> Result<(), Error> {
    let team = team(client, customer).await?;
    webhook(client, team, url).await?;
    api_key(client, team).await?;
    credentials(client, team).await
}

/// A new team, or the one that has the customer's id as its reference.
async fn team(client: &Client, customer: &str) -> Result<Uuid, Error> {
    let body = CreateTeamBody::new(customer, REGION).integration_team_id(customer);
    match client.create_team(body).await {
        Ok(team) => {
            println!("  created the team {}", team.id);
            Ok(team.id)
        }
        Err(error) => match error.conflict() {
            Some(Conflict::Team(team)) => {
                println!("  found the team {team}, which has this reference");
                Ok(team)
            }
            _ => Err(error),
        },
    }
}

async fn webhook(client: &Client, team: Uuid, url: &str) -> Result<(), Error> {
    let mut webhooks = client.list_webhooks(team, ENVIRONMENT).items();
    while let Some(webhook) = webhooks.next().await {
        // URLs of webhooks count as secrets, because some have a token in them.
        if webhook?.url.expose() == url {
            println!("  found the webhook");
            return Ok(());
        }
    }
    let body = CreateWebhookBody::new(url);
    let webhook = client.create_webhook(team, ENVIRONMENT, body).await?;
    println!("  created the webhook {}", webhook.id);
    Ok(())
}

async fn api_key(client: &Client, team: Uuid) -> Result<(), Error> {
    const LABEL: &str = "onboarding";
    let mut keys = client
        .list_team_api_keys(ENVIRONMENT, REGION)
        .team_id(team)
        .items();
    while let Some(key) = keys.next().await {
        if key?.label == LABEL {
            println!("  found the API key");
            return Ok(());
        }
    }
    let body = CreateTeamApiKeyBody::new(team, LABEL);
    let key = client
        .create_team_api_key(ENVIRONMENT, REGION, body)
        .await?;
    println!(
        "  created the API key {}, whose value is {:?} in logs",
        key.id, key.value
    );
    Ok(())
}

async fn credentials(client: &Client, team: Uuid) -> Result<(), Error> {
    let body = PrepareTeamCustomCredentialsBody::new(team, Provider::Oura);
    let prepared = client
        .prepare_team_custom_credentials(ENVIRONMENT, REGION, body)
        .await?;
    for step in prepared.preparation_steps.iter().flatten() {
        println!(
            "  the customer has to set at Oura: {} {}",
            step.type_,
            step.value.expose()
        );
    }
    let body = UpsertTeamCustomCredentialsBody::new(team, Provider::Oura)
        .client_id("acme")
        .client_secret("from the vault");
    client
        .upsert_team_custom_credentials(ENVIRONMENT, REGION, body)
        .await?;
    println!("  stored the credentials for Oura");
    Ok(())
}
