//! Makes a key for one service, uses it, changes it without a restart, and deletes the old one. `cargo run --example keys`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use std::{
    future::ready,
    sync::{Arc, RwLock},
};

use management_client::{
    Client, Error, Secret,
    mock::Server,
    types::{CreateManagementKeyBody, ManagementKeyRole, Region, TeamRoleBinding},
    uuid::{Uuid, uuid},
};

const NORTH: Uuid = uuid!("4cbdd4f2-cc3c-4c5e-9a37-6ac4cf1fcd0b");
const SOUTH: Uuid = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::builder()
        .team(NORTH, "North", Region::Us)
        .team(SOUTH, "South", Region::Us)
        .start()
        .await?;
    // The organization's key. For the real API: `Client::from_env()?`.
    let admin = server.client();

    let (old_id, old) = team_key(&admin).await?;
    println!("A key for two teams: {old_id}, whose text prints as {old:?}");

    // The service asks a provider for its key before each attempt.
    let current = Arc::new(RwLock::new(old));
    let shared = Arc::clone(&current);
    let provider = move || {
        let key = shared.read().map(|key| key.clone());
        ready(key.map_err(|_| "the lock is poisoned".into()))
    };
    let service = server.client_builder().credentials(provider).build()?;
    say_hello(&service, "with the first key").await;

    let (new_id, new) = team_key(&admin).await?;
    println!("A second key: {new_id}. The service gets it, then the first one is deleted");
    *current.write().map_err(|_| "the lock is poisoned")? = new;
    admin.delete_management_key(old_id).await?;
    say_hello(&service, "with the second key").await;

    admin.delete_management_key(new_id).await?;
    say_hello(&service, "with a key that was deleted").await;
    Ok(())
}

/// A key that may act for the two teams and for nothing else, and its id.
async fn team_key(admin: &Client) -> Result<(Uuid, Secret), Error> {
    let body = CreateManagementKeyBody::new("webhook service", ManagementKeyRole::TeamAdmin)
        .team_role_bindings([TeamRoleBinding::new(NORTH), TeamRoleBinding::new(SOUTH)]);
    let created = admin.create_management_key(body).await?;
    Ok((created.id, created.key.clone()))
}

async fn say_hello(service: &Client, how: &str) {
    match service.get_team(NORTH).await {
        Ok(team) => println!("  {how}: the team is called {}", team.name),
        Err(error) if error.is_unauthorized() => println!("  {how}: {error}"),
        Err(error) => println!("  {how}, something else: {error}"),
    }
}
